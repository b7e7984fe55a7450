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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadExportTest {

    @TempDir
    private Path directory;

    @Test
    void writesARequestAndItsQuestions() throws IOException {
        Workload workload = Workloads.named("tiny").orElseThrow();
        Path below = directory.resolve("not there yet");

        List<Path> files = WorkloadExport.write(workload, below);

        assertThat(files).containsExactly(below.resolve("tiny.json"), below.resolve("tiny.questions.json"));
        assertThat(files).allMatch(Files::isRegularFile);
    }

    @Test
    void everyFileParsesAsJson() throws IOException {
        for (Workload workload : Workloads.all()) {
            for (Path file : WorkloadExport.write(workload, directory)) {
                assertThat(JsonTable.parse(Files.readString(file)))
                        .as(file.toString())
                        .isInstanceOf(Map.class);
            }
        }
    }

    @Test
    void keepsEveryMessageInOrder() throws IOException {
        Workload workload = Workloads.named("sre-incident").orElseThrow();

        Map<?, ?> request = read(WorkloadExport.write(workload, directory).get(0));

        assertThat(request.get("model")).isEqualTo("gpt-4o");
        assertThat(messages(request))
                .extracting(message -> String.valueOf(message.get("role")))
                .containsExactly(
                        "system", "user", "assistant", "tool", "assistant", "tool", "assistant", "tool", "user");
        assertThat(messages(request))
                .filteredOn(message -> "tool".equals(message.get("role")))
                .extracting(message -> String.valueOf(message.get("content")))
                .isEqualTo(workload.toolResults().stream()
                        .map(WorkloadMessage.ToolResult::content)
                        .toList());
    }

    @Test
    void tiesEveryToolResultToItsCall() throws IOException {
        Workload workload = Workloads.named("multi-tool").orElseThrow();

        List<Map<?, ?>> messages =
                messages(read(WorkloadExport.write(workload, directory).get(0)));

        assertThat(JsonTable.list(messages.get(1), "tool_calls"))
                .extracting(call -> ((Map<?, ?>) call).get("id"))
                .isEqualTo(messages.subList(2, 6).stream()
                        .map(message -> message.get("tool_call_id"))
                        .toList());
        assertThat(((Map<?, ?>) JsonTable.list(messages.get(1), "tool_calls").get(0)).get("type"))
                .isEqualTo("function");
    }

    @Test
    void writesQuestionsWithAnswersAndRetrieval() throws IOException {
        Workload workload = Workloads.named("needle").orElseThrow();

        Map<?, ?> sheet = read(WorkloadExport.write(workload, directory).get(1));

        assertThat(sheet.get("workload")).isEqualTo("needle");
        List<?> questions = JsonTable.list(sheet, "questions");
        assertThat(questions).hasSameSizeAs(workload.questions());
        Map<?, ?> affected = (Map<?, ?>) questions.get(3);
        assertThat(affected.get("kind")).isEqualTo("NEEDLE");
        assertThat(affected.get("answers")).isEqualTo(List.of(List.of("1847", "1,847")));
        assertThat(affected.get("retrieval"))
                .hasToString("{tool_result=0, where=level = 'FATAL', query=null, select=null, tool_call_id=call_1,"
                        + " tool=search_logs}");
    }

    private static Map<?, ?> read(Path file) throws IOException {
        Object value = JsonTable.parse(Files.readString(file));
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }

    private static List<Map<?, ?>> messages(Map<?, ?> request) {
        return JsonTable.list(request, "messages").stream()
                .<Map<?, ?>>map(message -> (Map<?, ?>) message)
                .toList();
    }
}
