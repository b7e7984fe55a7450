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
package dev.headroom.evals.fidelity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import dev.headroom.evals.workload.WorkloadExport;
import dev.headroom.evals.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path folder;

    @Test
    void takesToolAndQuestionFromTheTableOfTheReadme() throws IOException {
        write("b.log", "10:00 INFO b\n");
        write("a.json", "[1]");
        write("README.md", """
            # Recordings

            | tool | file | question |
            |---|---|---|
            | tail | b.log | Why \\| when? |
            """);

        List<Transcript> transcripts = Folder.read(folder);

        assertThat(transcripts).extracting(Transcript::name).containsExactly("a.json", "b.log");
        assertThat(transcripts.get(1).messages())
                .containsExactly(
                        Message.user("Why | when?"),
                        Message.toolCall("call-b.log", "tail", "{}"),
                        Message.toolResult("call-b.log", "tail", "10:00 INFO b\n"));
        assertThat(transcripts.get(0).messages()).hasSize(2);
    }

    @Test
    void takesRequestBodiesApart() throws IOException {
        WorkloadExport.write(Workloads.named("multi-tool").orElseThrow(), folder);

        List<Transcript> transcripts = Folder.read(folder);

        assertThat(transcripts).hasSize(1);
        assertThat(results(transcripts.get(0)))
                .isEqualTo(Workloads.named("multi-tool").orElseThrow().toolResults().stream()
                        .map(result -> result.content())
                        .toList());
        assertThat(transcripts.get(0).questions())
                .isEqualTo(Workloads.named("multi-tool").orElseThrow().questions());
    }

    @Test
    void takesAnthropicBodiesAndMessagesByLineApart() throws IOException {
        String call = "{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"ls\","
                + "\"input\":{}}]}";
        String result = "{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t1\","
                + "\"content\":\"a b\"}]}";
        write("body.json", "{\"messages\":[" + call + "," + result + "]}");
        write("lines.jsonl", call + "\n" + result + "\n");

        List<Transcript> transcripts = Folder.read(folder);

        assertThat(transcripts).extracting(FolderTest::results).containsExactly(List.of("a b"), List.of("a b"));
    }

    @Test
    void readsQuestionsForAFile() throws IOException {
        write("a.txt", "id 7 is late");
        write("questions.json", """
            {"questions": [
              {"file": "b.txt", "question": "No?", "answers": ["x"]},
              {"file": "a.txt", "question": "Who?", "kind": "NEEDLE", "answers": [["7", "seven"], "late"],
               "retrieval": {"query": "late"}}]}
            """);

        List<Question> questions = Folder.read(folder).get(0).questions();

        assertThat(questions)
                .containsExactly(new Question(
                        "Who?",
                        Question.Kind.NEEDLE,
                        List.of(List.of("7", "seven"), List.of("late")),
                        Retrieval.query(0, "late")));
    }

    @Test
    void passesOverWhatIsNoText() throws IOException {
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 0x50, (byte) 0xff});

        assertThatThrownBy(() -> Folder.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no text files");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> results(Transcript transcript) {
        return transcript.messages().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(ContentBlock.ToolResult.class::isInstance)
                .map(block -> ((ContentBlock.ToolResult) block).text())
                .toList();
    }
}
