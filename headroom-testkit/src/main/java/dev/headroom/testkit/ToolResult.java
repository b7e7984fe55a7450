/*
 * Copyright 2026 The Headroom Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
 * with the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License is distributed on
 * an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for the
 * specific language governing permissions and limitations under the License.
 */
package dev.headroom.testkit;

/**
 * What a tool returned.
 *
 * @param callId the id of the call that this answers
 * @param toolName the tool's name, looked up by the call's id; empty if no call has this id
 * @param text all text of the result, several parts joined by line feeds
 * @param error whether the result is marked as an error, which only the Anthropic dialect can say
 */
public record ToolResult(String callId, String toolName, String text, boolean error) {}
