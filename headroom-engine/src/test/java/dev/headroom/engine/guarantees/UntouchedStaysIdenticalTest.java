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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 2: what is not compressed is the same object, or the same bytes; literals that are kept are verbatim. */
class UntouchedStaysIdenticalTest {

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBlockIsTheSameObjectUnlessTheReportSaysOtherwise(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result = Engines.reversible(Engines.create(), messages);

        Set<List<Integer>> changed = new HashSet<>();
        for (BlockReport report : result.report().blocks()) {
            if (report.outcome() != Outcome.UNCHANGED) {
                changed.add(List.of(report.message(), report.block()));
            }
        }
        for (int i = 0; i < messages.size(); i++) {
            List<ContentBlock> before = messages.get(i).blocks();
            List<ContentBlock> after = result.messages().get(i).blocks();
            for (int j = 0; j < before.size(); j++) {
                boolean same = after.get(j) == before.get(j);
                assertThat(same)
                        .as("seed %d, message %d, block %d", seed, i, j)
                        .isEqualTo(!changed.contains(List.of(i, j)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.10", "-0", "1e400", "1E-400", "9223372036854775808", "0.1000000000000000055511151231257827"})
    void numbersKeepTheirLexemes(String number) {
        String json = IntStream.range(0, 30)
                .mapToObj(i ->
                        "{\"id\":" + i + ",\"constant\":" + number + ",\"mixed\":" + (i % 3 == 0 ? number : i) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        HeadroomEngine engine = Engines.create();

        String form = engine.compress(json).text();

        assertThat(form).isNotEqualTo(json).contains(number);
        assertThat(engine.decode(form)).isEqualTo(new DecodeResult.Original(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u00e9", "\\/", "\\ud800", "\\u0000", "caf\u00e9", "cafe\u0301", "\\\\", "\\\"", "\u2028"})
    void textsKeepTheirEscapesAndCharacters(String text) {
        String json = IntStream.range(0, 30)
                .mapToObj(i -> "{\"id\":" + i + ",\"constant\":\"" + text + "\",\"part\":\"no. " + i + text + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        HeadroomEngine engine = Engines.create();

        String form = engine.compress(json).text();

        assertThat(form).isNotEqualTo(json).contains(text);
        assertThat(engine.decode(form)).isEqualTo(new DecodeResult.Original(json));
    }

    @Test
    void aBodyWithoutAShorterFormIsTheSameArray() {
        byte[] body = body("prose, not a table. ".repeat(40));

        byte[] sent =
                Engines.create().optimizeBody(body, WireFormat.OPENAI_CHAT).bytes();

        assertThat(sent).isSameAs(body);
    }

    @Test
    void aBodyIsTheSameArrayWhileAllToolsAreExcluded() {
        byte[] body = body(new ToolOutputs(1).logs(50));
        HeadroomOptions nothing = HeadroomOptions.builder().excludeTool("*").build();

        byte[] sent = HeadroomEngine.builder()
                .options(nothing)
                .build()
                .optimizeBody(body, WireFormat.OPENAI_CHAT)
                .bytes();

        assertThat(sent).isSameAs(body);
    }

    @Test
    void aBodyDiffersInTheShortenedLiteralsAlone() {
        String body = new String(body(new ToolOutputs(1).logs(50)), StandardCharsets.UTF_8);

        String sent = new String(
                Engines.create()
                        .optimizeBody(body.getBytes(StandardCharsets.UTF_8), WireFormat.OPENAI_CHAT)
                        .bytes(),
                StandardCharsets.UTF_8);

        PlainJson.Value before = content(body);
        PlainJson.Value after = content(sent);
        assertThat(after.literal().length()).isLessThan(before.literal().length() / 2);
        String expected = body.substring(0, before.start())
                + after.literal()
                + body.substring(before.start() + before.literal().length());
        assertThat(sent).isEqualTo(expected);
    }

    private static PlainJson.Value content(String body) {
        return PlainJson.parse(body).member("messages").parts().get(1).member("content");
    }

    private static byte[] body(String output) {
        String body = "{ \"model\" : \"gpt-4o\", \"temperature\":1.10, \"x\":{\"\\u0061\":1e400,\"d\":1,\"d\":2},\n"
                + " \"messages\":[ {\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\","
                + "\"type\":\"function\",\"function\":{\"name\":\"search\",\"arguments\":\"{ \\\"q\\\":1 }\"}}]},\r\n"
                + "\t{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\"" + output.replace("\"", "\\\"")
                + "\" , \"cache_control\" : {\"type\":\"ephemeral\"}}, {\"role\":\"user\",\"content\":\"caf\\u00e9"
                + " \u00e9\"} ] }";
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
