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
package dev.headroom.engine.internal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an envelope, and that nothing else is taken for one. */
class EnvelopeTest {

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
                "[{\"type\":\"image\",\"data\":\"AA==\"}]",
                "[{\"type\":\"text\",\"text\":\"a\",\"id\":1}]",
                "[{\"type\":\"text\",\"text\":\"a\"}] and more",
                "[{\"type\":\"text\",\"text\":\"a\"},7]",
                "[{\"type\":\"text\",\"text\":\"a\"}",
                "[{\"id\":1,\"type\":\"text\",\"text\":\"a\"}]",
                "[{\"type\":\"text\",\"text\":\"{\\\"a\\\":1}\"}]",
                "\"[{\\\"a\\\":1}]\"",
                "\"[1, 2]\"",
                "\"a\",\"b\"\n\"1\",\"2\"\n",
                "\"open",
                "\"open\\\"",
                "\"half \\u12\"",
                "\"no hex \\uZ012\"",
                "\"bad \\x escape\"",
                "\"line\nfeed\"",
                "\"odd \\u0061 escape\"",
                "\"\"",
                "\"",
                "[",
                "[2026-01-15] started"
            })
    void anythingElseIsNone(String data) {
        assertThat(Envelope.of(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo\t\"three\" \\ \u0001 \u00e9 \ud83d\ude00",
                "[2026-01-15] started, then [done] again",
                "\u2028</script>",
                "[headroom log: x]\nA"
            })
    void aStringIsReadAndWrittenInItsOwnHabit(String text) throws JsonSyntaxException {
        for (Escaping escaping : Escaping.values()) {
            String data = "  " + escaping.quote(text) + "\n";

            Envelope.Slot slot =
                    Envelope.of(escaping.quote(text)).orElseThrow().slots().get(0);

            assertThat(Envelope.of(data))
                    .as("white space around it is not what a host writes")
                    .isEmpty();
            assertThat(slot.text()).isEqualTo(text);
            assertThat(slot.quote(text)).hasValue(escaping.quote(text));
            assertThat(JsonTape.parse(slot.quote(text + "!").orElseThrow()).text(0))
                    .isEqualTo(text + "!");
        }
    }

    @Test
    void theTextsOfContentsAreFoundWhereTheyStand() {
        String first = "\u00e9\n\"".repeat(4_000);
        String data = "[ {\"type\" : \"text\", \"text\":" + JsonStrings.quote(first)
                + ", \"annotations\":{\"x\":[1.0]}},\n{\"text\":\"second\",\"type\":\"text\"}, "
                + "{\"type\":\"text\",\"text\":\"{\\\"is\\\":\\\"json\\\"}\"}, {\"type\":\"image\",\"data\":\"AA==\"} ]";

        List<Envelope.Slot> slots = Envelope.of(data).orElseThrow().slots();

        assertThat(slots).extracting(Envelope.Slot::text).containsExactly(first, "second");
        assertThat(slots)
                .allSatisfy(slot ->
                        assertThat(data.substring(slot.from(), slot.to())).isEqualTo(JsonStrings.quote(slot.text())));
    }

    @Test
    void aTextThatWouldNotBeFoundAgainIsRefused() {
        Envelope.Slot plain = Envelope.of("\"a text\"").orElseThrow().slots().get(0);
        Envelope.Slot php = Envelope.of("\"a\\/b\"").orElseThrow().slots().get(0);

        assertThat(plain.quote("{\"json\":1}")).isEmpty();
        assertThat(plain.quote("")).isEmpty();
        assertThat(php.quote("no slash, so its habit is not seen")).isEmpty();
        assertThat(php.quote("c/d")).hasValue("\"c\\/d\"");
    }
}
