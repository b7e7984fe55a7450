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

import dev.headroom.evals.workload.WorkloadMessage.SystemPrompt;
import dev.headroom.evals.workload.WorkloadMessage.ToolCall;
import dev.headroom.evals.workload.WorkloadMessage.ToolCalls;
import dev.headroom.evals.workload.WorkloadMessage.ToolResult;
import dev.headroom.evals.workload.WorkloadMessage.User;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes workloads to files, so that other programs can be measured on the same conversations. */
public final class WorkloadExport {
    private static final String MODEL = "gpt-4o";

    private WorkloadExport() {}

    /**
     * Writes a workload as two files: {@code <name>.json}, the body of an OpenAI chat-completions request, and
     * {@code <name>.questions.json}, the questions with their answers. Existing files are replaced.
     *
     * @param workload  what to write
     * @param directory where to; it is created if it does not exist
     * @return the request file and the questions file
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Workload workload, Path directory) throws IOException {
        Files.createDirectories(directory);
        return List.of(
                write(directory.resolve(workload.name() + ".json"), request(workload)),
                write(directory.resolve(workload.name() + ".questions.json"), questions(workload)));
    }

    private static Path write(Path file, Row content) throws IOException {
        return Files.writeString(file, JsonText.write(content, JsonStyle.INDENT2) + "\n", StandardCharsets.UTF_8);
    }

    private static Row request(Workload workload) {
        return Row.of(
                "model",
                MODEL,
                "messages",
                workload.conversation().stream().map(WorkloadExport::message).toList());
    }

    private static Row message(WorkloadMessage message) {
        // A chain of instanceof, because switches over sealed types are not in Java 17; the last case is the only one
        // left.
        if (message instanceof SystemPrompt system) {
            return Row.of("role", "system", "content", system.text());
        }
        if (message instanceof User user) {
            return Row.of("role", "user", "content", user.text());
        }
        if (message instanceof ToolCalls calls) {
            return Row.builder()
                    .put("role", "assistant")
                    .put("content", null)
                    .put(
                            "tool_calls",
                            calls.calls().stream().map(WorkloadExport::call).toList())
                    .build();
        }
        ToolResult result = (ToolResult) message;
        return Row.of("role", "tool", "tool_call_id", result.callId(), "content", result.content());
    }

    private static Row call(ToolCall call) {
        return Row.builder()
                .put("id", call.id())
                .put("type", "function")
                .put("function", Row.of("name", call.name(), "arguments", call.arguments()))
                .build();
    }

    private static Row questions(Workload workload) {
        List<ToolResult> results = workload.toolResults();
        return Row.builder()
                .put("workload", workload.name())
                .put("title", workload.title())
                .put(
                        "questions",
                        workload.questions().stream()
                                .map(question -> question(question, results))
                                .toList())
                .build();
    }

    private static Row question(Question question, List<ToolResult> results) {
        ToolResult result = results.get(question.retrieval().toolResult());
        return Row.builder()
                .put("question", question.text())
                .put("kind", question.kind().name())
                .put("answers", question.answers())
                .put(
                        "retrieval",
                        retrieval(question.retrieval())
                                .with("tool_call_id", result.callId())
                                .with("tool", result.toolName()))
                .build();
    }

    private static Row retrieval(Retrieval retrieval) {
        return Row.builder()
                .put("tool_result", retrieval.toolResult())
                .put("where", retrieval.where().orElse(null))
                .put("query", retrieval.query().orElse(null))
                .put("select", retrieval.select().orElse(null))
                .build();
    }
}
