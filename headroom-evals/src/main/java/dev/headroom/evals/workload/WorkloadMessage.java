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
package dev.headroom.evals.workload;

import java.util.List;

/** A message of a workload, in the terms of the OpenAI chat format. Immutable and thread-safe. */
public sealed interface WorkloadMessage {

    /**
     * The size of the message's text.
     *
     * @return UTF-16 characters
     */
    int characters();

    /**
     * The instructions at the start of a conversation.
     *
     * @param text the instructions
     */
    record SystemPrompt(String text) implements WorkloadMessage {
        @Override
        public int characters() {
            return text.length();
        }
    }

    /**
     * What the person says.
     *
     * @param text the person's words
     */
    record User(String text) implements WorkloadMessage {
        @Override
        public int characters() {
            return text.length();
        }
    }

    /**
     * An assistant turn that calls tools, several at once if there are several calls.
     *
     * @param calls the calls in order
     */
    record ToolCalls(List<ToolCall> calls) implements WorkloadMessage {

        /**
         * Copies the calls.
         *
         * @param calls the calls in order
         */
        public ToolCalls {
            calls = List.copyOf(calls);
        }

        @Override
        public int characters() {
            return calls.stream().mapToInt(call -> call.arguments().length()).sum();
        }
    }

    /**
     * One call of a tool.
     *
     * @param id        what ties the result to the call
     * @param name      the tool
     * @param arguments its arguments as a JSON object
     */
    record ToolCall(String id, String name, String arguments) {}

    /**
     * What a tool answered.
     *
     * @param callId   the id of the call that is answered
     * @param toolName the tool
     * @param content  the answer
     */
    record ToolResult(String callId, String toolName, String content) implements WorkloadMessage {
        @Override
        public int characters() {
            return content.length();
        }
    }
}
