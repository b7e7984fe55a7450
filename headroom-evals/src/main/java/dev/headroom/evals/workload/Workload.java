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

/**
 * One conversation of an agent with large tool results, and questions that it must still be able to answer after
 * compression. Immutable and thread-safe.
 *
 * @param name         short name, fit for a file name: lower-case letters, digits and hyphens
 * @param title        one line for people
 * @param conversation the messages in order
 * @param questions    questions about the tool results
 */
public record Workload(String name, String title, List<WorkloadMessage> conversation, List<Question> questions) {

    /**
     * Copies the lists and checks that every question points to a tool result that exists.
     *
     * @param name         short name, fit for a file name
     * @param title        one line for people
     * @param conversation the messages in order
     * @param questions    questions about the tool results
     * @throws IllegalArgumentException if the name is not fit for a file name or a question points to no tool result
     */
    public Workload {
        if (!name.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("name '" + name + "' must be 1 to 64 of a-z, 0-9 and hyphen");
        }
        conversation = List.copyOf(conversation);
        questions = List.copyOf(questions);
        long results = conversation.stream()
                .filter(WorkloadMessage.ToolResult.class::isInstance)
                .count();
        for (Question question : questions) {
            if (question.retrieval().toolResult() >= results) {
                throw new IllegalArgumentException("question '" + question.text() + "' points to tool result "
                        + question.retrieval().toolResult() + " of " + results);
            }
        }
    }

    /**
     * The tool results in order; {@link Retrieval#toolResult()} is an index into this list.
     *
     * @return the tool results
     */
    public List<WorkloadMessage.ToolResult> toolResults() {
        return conversation.stream()
                .filter(WorkloadMessage.ToolResult.class::isInstance)
                .map(WorkloadMessage.ToolResult.class::cast)
                .toList();
    }

    /**
     * The size of all message texts, tool-call arguments included; names and roles are not counted.
     *
     * @return UTF-16 characters
     */
    public int characters() {
        return conversation.stream().mapToInt(WorkloadMessage::characters).sum();
    }
}
