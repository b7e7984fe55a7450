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
package dev.headroom.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeWriterTest {

    private static final String AWKWARD = "a\"\\\n\r\t\b\f\u0000\u001f\u007f/\ud83d\ude00\ud800-1.5e3 true";

    @Test
    void writesWhatTheParserReads() throws JsonSyntaxException {
        String text = "-1.50e3truefalsenull";
        TapeWriter writer = new TapeWriter(1, 1);

        writer.openArray();
        writer.openObject();
        writer.name("\"a b\"".toCharArray());
        writer.literal(text, 0, 7);
        writer.name("\"c\"".toCharArray());
        writer.openArray();
        writer.literal(text, 7, 11);
        writer.literal(text, 11, 16);
        writer.literal(text, 16, 20);
        writer.string(AWKWARD, 0, AWKWARD.length());
        writer.close();
        writer.close();
        writer.openObject();
        writer.close();
        writer.close();

        JsonTape tape = writer.finish();
        assertThat(tape.minified(0))
                .startsWith("[{\"a b\":-1.50e3,\"c\":[true,false,null,\"")
                .endsWith("\"]},{}]");
        assertThat(tape.text(tape.size() - 2)).isEqualTo(AWKWARD);
        assertSame(tape, JsonTape.parse(tape.minified(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTapeIsThatOfItsText(long seed) throws JsonSyntaxException {
        SplittableRandom random = new SplittableRandom(seed);
        TapeWriter writer = new TapeWriter(16, 16);
        writer.openArray();

        for (int i = 0; i < 200; i++) {
            value(writer, random, 4);
        }
        writer.close();

        JsonTape tape = writer.finish();
        assertSame(tape, JsonTape.parse(new String(tape.source())));
    }

    @Test
    void namesAreTheSameWhereTheirTextIs() {
        char[] name = "\"a\"".toCharArray();
        TapeWriter writer = new TapeWriter(16, 16);
        writer.openArray();
        for (char[] written : new char[][] {name, name, "\"a\"".toCharArray(), "\"b\"".toCharArray()}) {
            writer.openObject();
            writer.name(written);
            writer.literal("1", 0, 1);
            writer.close();
        }
        writer.close();

        JsonTape tape = writer.finish();

        assertThat(tape.sameName(2, 4)).isTrue();
        assertThat(tape.sameName(2, 6)).isTrue();
        assertThat(tape.sameName(2, 8)).isFalse();
    }

    private static void value(TapeWriter writer, SplittableRandom random, int depth) {
        int from = random.nextInt(AWKWARD.length());
        switch (depth == 0 ? 2 + random.nextInt(2) : random.nextInt(4)) {
            case 0 -> {
                writer.openArray();
                for (int i = random.nextInt(4); i > 0; i--) {
                    value(writer, random, depth - 1);
                }
                writer.close();
            }
            case 1 -> {
                writer.openObject();
                for (int i = random.nextInt(4); i > 0; i--) {
                    writer.name(JsonStrings.quote(AWKWARD.substring(from)).toCharArray());
                    value(writer, random, depth - 1);
                }
                writer.close();
            }
            case 2 -> writer.literal("7405", random.nextInt(2), 3 - random.nextInt(2));
            default -> writer.string(AWKWARD, from, AWKWARD.length());
        }
    }

    private static void assertSame(JsonTape written, JsonTape parsed) {
        assertThat(written.size()).isEqualTo(parsed.size());
        for (int node = 0; node < written.size(); node++) {
            assertThat(written.kind(node)).isEqualTo(parsed.kind(node));
            assertThat(written.lexeme(node)).isEqualTo(parsed.lexeme(node));
            assertThat(written.name(node)).isEqualTo(parsed.name(node));
            assertThat(written.next(node)).isEqualTo(parsed.next(node));
            assertThat(written.count(node)).isEqualTo(parsed.count(node));
        }
    }
}
