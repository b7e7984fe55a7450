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
package dev.headroom.examples.springboot;

import java.util.List;

/**
 * A message as the model was sent it, for the page.
 *
 * @param role who speaks: {@code system}, {@code user}, {@code assistant} or {@code tool}
 * @param text what is said; empty for tools
 * @param calls the tools that the model calls
 * @param results what tools returned
 */
record SentMessage(String role, String text, List<Call> calls, List<Result> results) {

    /**
     * A call of a tool.
     *
     * @param id joins it with its result
     * @param tool the tool
     * @param arguments its arguments, as JSON
     */
    record Call(String id, String tool, String arguments) {}

    /**
     * What a tool returned, and what of it the model was sent.
     *
     * @param id the id of the call
     * @param tool the tool
     * @param original what it returned
     * @param originalTokens its tokens
     * @param sent what the model was sent
     * @param sentTokens its tokens
     * @param leftOut what is missing from it, such as {@code 52 of 60 rows}; empty if nothing is
     */
    record Result(
            String id, String tool, String original, int originalTokens, String sent, int sentTokens, String leftOut) {}
}
