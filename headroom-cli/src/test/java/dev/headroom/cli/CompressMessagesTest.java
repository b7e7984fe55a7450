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
package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.workload.WorkloadExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Request bodies through {@code compress --messages}. */
final class CompressMessagesTest {
    @TempDir
    private Path home;

    @Test
    void compressesTheToolResultsOfAnOpenAiBody() throws IOException {
        Path body = exported("needle");

        Invocation compressed = run("--messages", "openai", body.toString());

        Map<String, Object> before = JsonValue.object(Files.readString(body));
        Map<String, Object> after = JsonValue.object(compressed.text());
        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.errors()).isEmpty();
        assertThat(after.get("model")).isEqualTo(before.get("model"));
        assertThat(messages(after)).hasSameSizeAs(messages(before));
        assertThat(messages(after).get(0)).isEqualTo(messages(before).get(0));
        assertThat((String) messages(after).get(2).get("content"))
                .startsWith("[headroom json")
                .contains("PG-5523");
        assertThat(decoded((String) messages(after).get(2).get("content")))
                .isEqualTo(decoded(Samples.toolResult("needle")));
    }

    @Test
    void leavesNothingOutOfABodyWithoutTheTool() throws IOException {
        Map<String, Object> json =
                json("--messages", "openai", exported("github-code-search").toString());

        assertThat(blocks(json)).extracting(block -> block.get("fidelity")).containsExactly("lossless");
    }

    @Test
    void leavesRowsOutIfTheToolIsAssumed() throws IOException {
        Path body = exported("github-code-search");

        Map<String, Object> json = json("--messages", "openai", "--retrieval", "assume", body.toString());

        Map<String, Object> block = blocks(json).get(0);
        assertThat(block.get("fidelity")).isEqualTo("reversible");
        assertThat((long) block.get("omitted")).isPositive();
        assertThat((String) json.get("text")).contains("headroom_retrieve(ref=\\\"" + block.get("ref") + "\\\")]");
    }

    @Test
    void leavesRowsOutIfTheBodyOffersTheTool() throws IOException {
        String body = Files.readString(exported("github-code-search"));
        String offering = body.replaceFirst(
                "\\{",
                "{\"tools\": [{\"type\": \"function\", \"function\": {\"name\": \"headroom_retrieve\","
                        + " \"parameters\": {}}}],");

        Map<String, Object> json =
                JsonValue.object(Invocation.of(home, offering, "compress", "--json", "--messages", "openai")
                        .text());

        assertThat(blocks(json)).extracting(block -> block.get("fidelity")).containsExactly("reversible");
    }

    @Test
    void jsonHasAnEntryForEachToolResult() throws IOException {
        Map<String, Object> json =
                json("--messages", "openai", exported("multi-tool").toString());

        assertThat(blocks(json))
                .extracting(block -> block.get("tool"))
                .containsExactly("search_issues", "search_code", "query_logs", "search_papers");
        assertThat(blocks(json).get(0).keySet())
                .containsExactly(
                        "message",
                        "block",
                        "tool",
                        "tokensBefore",
                        "tokensAfter",
                        "kind",
                        "compressor",
                        "fidelity",
                        "ref",
                        "omitted",
                        "micros",
                        "reason");
        assertThat(blocks(json).stream()
                        .mapToLong(block -> (long) block.get("tokensAfter"))
                        .sum())
                .isEqualTo((long) json.get("tokensAfter"));
        assertThat(json.get("counter")).isEqualTo("o200k_base");
        assertThat(json.get("exact")).isEqualTo(true);
        assertThat((List<?>) json.get("warnings")).isEmpty();
    }

    @Test
    void theModelOfTheBodyCanBeOverridden() throws IOException {
        Map<String, Object> json = json(
                "--messages", "openai", "--model", "gpt-4", exported("needle").toString());

        assertThat(json.get("counter")).isEqualTo("cl100k_base");
    }

    @Test
    void compressesTheToolResultsOfAnAnthropicBody() {
        String body = anthropic(Samples.fewRows());

        Invocation compressed = Invocation.of(home, body, "compress", "--messages", "anthropic");

        int changed = body.indexOf("[{\\\"id\\\"");
        assertThat(compressed.text()).startsWith(body.substring(0, changed)).endsWith("\"}]}]}");
        assertThat(compressed.text()).hasSizeLessThan(body.length()).contains("[20 rows]");
    }

    @Test
    void aBodyThatCannotBeReadComesOutAsItCameWithAWord() {
        Invocation compressed = Invocation.of(home, "{\"messages\": 1", "compress", "--messages", "openai");

        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.text()).isEqualTo("{\"messages\": 1");
        assertThat(compressed.errors())
                .startsWith("headroom: the body could not be read: ")
                .hasLineCount(1);
    }

    @Test
    void aBodyThatIsNotUtf8ComesOutAsItCameAndHasNoTextInJson() {
        byte[] body = {'{', (byte) 0xFF, '}'};

        Invocation plain = Invocation.of(home, body, "compress", "--messages", "openai");
        Invocation json = Invocation.of(home, body, "compress", "--messages", "openai", "--json");

        assertThat(plain.output()).isEqualTo(body);
        assertThat(JsonValue.object(json.text()).get("text")).isNull();
        assertThat((List<?>) JsonValue.object(json.text()).get("warnings")).hasSize(1);
    }

    @Test
    void aQuestionAndAToolAreForSingleTexts() {
        Invocation question = run("--messages", "openai", "--question", "Which?");
        Invocation tool = run("--messages", "openai", "--tool", "search");

        assertThat(List.of(question.exitCode(), tool.exitCode())).containsOnly(2);
        assertThat(question.errors())
                .startsWith("headroom: --question and --tool are for a single text; ")
                .isEqualTo(tool.errors());
    }

    private static String anthropic(String toolResult) {
        String literal = toolResult.replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"model\": \"claude\", \"messages\": ["
                + "{\"role\": \"assistant\", \"content\": [{\"type\": \"tool_use\", \"id\": \"t1\","
                + " \"name\": \"search\", \"input\": {}}]}, "
                + "{\"role\": \"user\", \"content\": [{\"type\": \"tool_result\", \"tool_use_id\": \"t1\","
                + " \"content\": \"" + literal + "\"}]}]}";
    }

    private Path exported(String workload) throws IOException {
        return WorkloadExport.write(Samples.workload(workload), home.resolve("bodies"))
                .get(0);
    }

    private String decoded(String text) {
        return Samples.minified(Invocation.of(home, text, "decode").text());
    }

    private static List<Map<String, Object>> messages(Map<String, Object> body) {
        return JsonValue.objects(body.get("messages"));
    }

    private static List<Map<String, Object>> blocks(Map<String, Object> json) {
        return JsonValue.objects(json.get("blocks"));
    }

    private Map<String, Object> json(String... options) {
        String[] all = new String[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--json";
        return JsonValue.object(run(all).text());
    }

    private Invocation run(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "compress";
        System.arraycopy(options, 0, all, 1, options.length);
        return Invocation.of(home, "", all);
    }
}
