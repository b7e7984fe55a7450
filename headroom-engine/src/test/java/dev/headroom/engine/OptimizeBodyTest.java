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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizeBodyTest {

    private static final String ROWS = LineCodec.rows(100);

    private final List<OptimizationReport> heard = new ArrayList<>();

    private final HeadroomEngine engine = HeadroomEngine.builder()
            .compressors(List.of(new LineCodec()))
            .tokenCounter(new CharacterCounter())
            .options(HeadroomOptions.builder().budgetTokens(500).build())
            .listener(heard::add)
            .build();

    @Test
    void onlyTheStringOfTheResultChanges() {
        String body = body(ROWS, "[]");

        OptimizedBody result = engine.optimizeBody(bytes(body), WireFormat.OPENAI_CHAT);

        String expected = body(engine.compress(ROWS).text(), "[]");
        assertThat(new String(result.bytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(result.report().blocks()).hasSize(1);
        assertThat(result.report().blocks().get(0).tool()).isEqualTo("search");
        assertThat(result.report().blocks().get(0).outcome()).isEqualTo(Outcome.LOSSLESS);
    }

    @Test
    void partsAreLeftOutOnlyIfTheBodyOffersTheTool() {
        String tools = "[{\"type\":\"function\",\"function\":{\"name\":\"headroom_retrieve\"}}]";

        OptimizedBody result = engine.optimizeBody(bytes(body(ROWS, tools)), WireFormat.OPENAI_CHAT);

        assertThat(result.report().blocks().get(0).outcome()).isEqualTo(Outcome.REVERSIBLE);
    }

    @Test
    void theCallerMaySayWhatTheBodyDoesNot() {
        OptimizedBody result = engine.optimizeBody(
                bytes(body(ROWS, "[]")),
                WireFormat.OPENAI_CHAT,
                request -> request.tenant("mine").retrievalAvailable(true));

        String ref = result.report().blocks().get(0).leftOut().get(0).ref();
        assertThat(engine.answer("mine", "{\"ref\":\"" + ref + "\"}").isError()).isFalse();
        assertThat(engine.answer("", "{\"ref\":\"" + ref + "\"}").isError()).isTrue();
    }

    @Test
    void aBodyWithoutAnythingToDoIsTheSameArray() {
        byte[] body = bytes(body("short", "[]"));

        assertThat(engine.optimizeBody(body, WireFormat.OPENAI_CHAT).bytes()).isSameAs(body);
    }

    @Test
    void aBodyThatCannotBeReadGoesOutAsItCame() {
        byte[] body = bytes("{\"messages\": [truncated");

        OptimizedBody result = engine.optimizeBody(body, WireFormat.ANTHROPIC_MESSAGES);

        assertThat(result.bytes()).isSameAs(body);
        assertThat(result.report().warnings()).hasSize(1);
        assertThat(result.report().warnings().get(0)).startsWith("the body could not be read: ");
    }

    @Test
    void anAdjustmentThatExchangesTheMessagesIsRefused() {
        byte[] body = bytes(body("short", "[]"));

        OptimizedBody result = engine.optimizeBody(
                body,
                WireFormat.OPENAI_CHAT,
                request -> OptimizationRequest.of(List.of(Message.toolResult("1", "t", ROWS))));

        assertThat(result.bytes()).isSameAs(body);
        assertThat(result.report().warnings().get(0)).startsWith("the body could not be written: ");
    }

    @Test
    void theListenerHearsOfEveryBodyOnce() {
        engine.optimizeBody(bytes(body(ROWS, "[]")), WireFormat.OPENAI_CHAT);
        engine.optimizeBody(bytes("no body"), WireFormat.OPENAI_CHAT);

        assertThat(heard).hasSize(2);
    }

    @Test
    void anthropicResultsAreOptimizedInTheirUserMessage() {
        String body =
                "{\"model\":\"claude\",\"tools\":[{\"name\":\"headroom_retrieve\"}],\"messages\":[{\"role\":\"user\",\"content\":\"row"
                        + " 7\"},"
                        + "{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"search\",\"input\":{}}]},"
                        + "{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":\""
                        + escaped(ROWS) + "\"}]}]}";

        OptimizedBody result = engine.optimizeBody(bytes(body), WireFormat.ANTHROPIC_MESSAGES);

        String sent = new String(result.bytes(), StandardCharsets.UTF_8);
        assertThat(sent).contains("\\nrow 7~\\n[headroom: lines 2-6,8-100 of 100 left out");
        assertThat(Marker.lastLineOf(sent)).isEmpty();
    }

    private static String body(String result, String tools) {
        return "{ \"model\" : \"gpt-4o\", \"x\": 1.10, \"messages\": [\n"
                + " {\"role\":\"user\",\"content\":\"" + escaped(ROWS) + "\"},\n"
                + " {\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\","
                + "\"function\":{\"name\":\"search\",\"arguments\":\"{}\"}}]},\n"
                + " {\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"" + escaped(result) + "\"}],\n"
                + " \"tools\": " + tools + " }\n";
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
