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
 * A model's call of a tool.
 *
 * @param id the call's id; empty in a reply means that the server gives one, the same for the same conversation
 * @param name the tool's name
 * @param arguments the arguments as JSON text, usually an object; sent as it is in the OpenAI dialect, while the
 *     Anthropic dialect needs valid JSON
 */
public record ToolCall(String id, String name, String arguments) {

    /** A call whose id the server chooses, with {@code arguments} as JSON text. */
    public static ToolCall of(String name, String arguments) {
        return new ToolCall("", name, arguments);
    }

    ToolCall withId(String newId) {
        return new ToolCall(newId, name, arguments);
    }
}
