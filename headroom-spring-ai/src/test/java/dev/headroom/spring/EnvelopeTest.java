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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrapped, and that nothing else is taken for it. */
final class EnvelopeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "{\"type\":\"text\",\"text\":\"a\"}",
                "[]",
                "[1,2]",
                "[{}]",
                "[{\"text\":\"no type\"}]",
                "[{\"type\":\"text\"}]",
                "[{\"type\":\"text\",\"text\":7}]",
                "[{\"type\":\"text\",\"text\":\"a\",\"text\":\"b\"}]",
                "[{\"type\":\"video\",\"data\":\"\"}]",
                "[{\"type\":\"image\",\"text\":\"a\"}]",
                "[{\"type\":\"text\",\"text\":\"a\",\"id\":1}]",
                "[{\"type\":\"text\",\"text\":\"a\"}] and more",
                "[{\"type\":\"text\",\"text\":\"a\"},7]",
                "[{\"type\":\"text\",\"text\":\"a\"}",
                "[{\"id\":1,\"type\":\"text\",\"text\":\"a\"}]",
                "\"a\",\"b\"\n\"1\",\"2\"\n",
                "\"open",
                "\"open\\\"",
                "\"half \\u12\"",
                "\"no hex \\uZ012\"",
                "\"bad \\x escape\"",
                "\"line\nfeed\"",
                "\"",
                "[",
                "[2026-01-15] started"
            })
    void anythingElseIsItselfTheText(String data) {
        Envelope envelope = Envelope.of(data);

        assertThat(envelope.texts()).containsExactly(data);
        assertThat(envelope.with(List.of(data).iterator())).isSameAs(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "one\ntwo\t\"three\" \\ \u0001 \u00e9 \ud83d\ude00", "\u2028</script>"})
    void aLiteralIsReadAndWrittenAsJson(String text) throws JsonProcessingException {
        String data = JSON.writeValueAsString(text + "0123456789".repeat(10));

        Envelope envelope = Envelope.of(data);
        String sent = envelope.with(List.of(text).iterator());

        assertThat(envelope.texts()).containsExactly(text + "0123456789".repeat(10));
        assertThat(JSON.readValue(sent, String.class)).isEqualTo(text);
    }

    @Test
    void whatStandsAroundATextStaysByteForByte() {
        String data = """
            [ {"type" : "text", "text":"\\u0041BCDEFGHIJKLMNOP", "annotations":{"x":[1.0]}},
            {"text":"stays \\u0041","type":"text"}, {"type":"image","data":"AA=="} ]
            """;

        Envelope envelope = Envelope.of(data);

        assertThat(envelope.texts()).containsExactly("ABCDEFGHIJKLMNOP", "stays A");
        assertThat(envelope.with(List.of("a\"b", "stays A").iterator())).isEqualTo("""
            [ {"type" : "text", "text":"a\\"b", "annotations":{"x":[1.0]}},
            {"text":"stays \\u0041","type":"text"}, {"type":"image","data":"AA=="} ]
            """);
    }

    @Test
    void aListOfImagesHasNoText() {
        String data = "[{\"type\":\"image\",\"data\":\"AA==\",\"mimeType\":\"image/png\"}]";

        assertThat(Envelope.of(data).texts()).isEmpty();
        assertThat(Envelope.of(data).with(List.<String>of().iterator())).isSameAs(data);
    }

    @Test
    void aTextThatItsWrappingMakesLongerIsNotUsed() {
        String data = "\"abcd efgh\"";

        assertThat(Envelope.of(data).with(List.of("a\"\"\"\"\"").iterator())).isSameAs(data);
    }

    @Test
    void placesAreRightInLargeResults() throws JsonProcessingException {
        String first = "\u00e9\n\"".repeat(40_000);
        String second = "z".repeat(70_000);
        String data = "[" + JSON.writeValueAsString(Map.of("type", "text", "text", first)) + ","
                + JSON.writeValueAsString(Map.of("text", second, "type", "text")) + "]";

        Envelope envelope = Envelope.of(data);

        assertThat(envelope.texts()).containsExactly(first, second);
        assertThat(JSON.readTree(envelope.with(List.of("1", "2").iterator())))
                .extracting(content -> content.get("text").asText())
                .containsExactly("1", "2");
        assertThat(envelope.with(Stream.of(first, "2").iterator()))
                .startsWith(data.substring(0, data.indexOf("zzz") - 40));
    }
}
