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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTapeTest {

    private static final String DOCUMENT = " { \"a\" : [ 1.10 , \"x\\ty\" , {} ] ,\n\"b\\\"c\":null, \"a\":true}\n";

    @Test
    void everyValueIsASpanOfTheSource() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(DOCUMENT);

        List<String> lexemes = new ArrayList<>();
        for (int node = 0; node < tape.size(); node++) {
            lexemes.add(tape.kind(node) + " " + tape.name(node) + " " + tape.lexeme(node));
            assertThat(tape.lexeme(node)).isEqualTo(DOCUMENT.substring(tape.start(node), tape.end(node)));
        }

        assertThat(lexemes)
                .containsExactly(
                        "OBJECT  " + DOCUMENT.strip(),
                        "ARRAY a [ 1.10 , \"x\\ty\" , {} ]",
                        "NUMBER  1.10",
                        "STRING  \"x\\ty\"",
                        "OBJECT  {}",
                        "NULL b\\\"c null",
                        "TRUE a true");
    }

    @Test
    void siblingsFollowEachOtherAndChildrenTheirParent() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(DOCUMENT);

        List<Integer> members = new ArrayList<>();
        for (int child = 1; child < tape.next(0); child = tape.next(child)) {
            members.add(child);
        }

        assertThat(members).containsExactly(1, 5, 6);
        assertThat(tape.count(0)).isEqualTo(3);
        assertThat(tape.count(1)).isEqualTo(3);
        assertThat(tape.next(0)).isEqualTo(tape.size());
        assertThat(tape.nameStart(2)).isEqualTo(-1);
    }

    @Test
    void textsHaveTheirEscapesResolvedAndLexemesDoNot() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("[\"\\u00e9\\n\\/\\ud83d\\ude00\", \"\\ud800\", 1e400]");

        assertThat(tape.text(1)).isEqualTo("\u00e9\n/\ud83d\ude00");
        assertThat(tape.lexeme(1)).isEqualTo("\"\\u00e9\\n\\/\\ud83d\\ude00\"");
        assertThat(tape.text(2)).isEqualTo("\ud800");
        assertThat(tape.text(3)).isEqualTo("1e400");
    }

    @Test
    void minifyingTakesWhiteSpaceBetweenTokensOnly() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(DOCUMENT + "\t\r\n");

        assertThat(tape.minified(0)).isEqualTo("{\"a\":[1.10,\"x\\ty\",{}],\"b\\\"c\":null,\"a\":true}");
        assertThat(tape.minified(1)).isEqualTo("[1.10,\"x\\ty\",{}]");
        assertThat(tape.minified(3)).isEqualTo("\"x\\ty\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "1.10", "1e400", "-1E-400", "9223372036854775808", "\"\"", "true", "null", "[]", "{}"
            })
    void anyValueMayBeTheRoot(String text) throws JsonSyntaxException {
        assertThat(JsonTape.parse(" " + text + " ").lexeme(0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "[1 2]",
                "1 2",
                "[]]",
                "{}{}",
                "nul",
                "NaN",
                "Infinity",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "0x1",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "\uFEFF[]",
                "[1]//",
                "/**/1",
                "\u0000",
                "[\"a\\",
                "[\"",
                "{\"a",
                "\u00a0[]",
                "\uD800"
            })
    void whatIsNotJsonIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> JsonTape.parse(text))
                .isInstanceOf(JsonSyntaxException.class)
                .message()
                .isIn("not valid JSON", "empty", "more than one JSON value");
    }

    @ParameterizedTest
    @CsvSource({"500,true", "501,false", "10000,false"})
    void depthIsBounded(int depth, boolean accepted) {
        String text = "[".repeat(depth) + "]".repeat(depth);

        if (accepted) {
            assertThat(tape(text).size()).isEqualTo(depth);
        } else {
            assertThatThrownBy(() -> JsonTape.parse(text)).hasMessage("nested deeper than 500 levels");
        }
    }

    @Test
    void valuesAfterEachOtherAreTheElementsOfAnArray() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parseSequence("{\"a\":1}\n\n[2]\r\n \"x\" 4 \n");

        List<String> values = new ArrayList<>();
        for (int child = 1; child < tape.next(0); child = tape.next(child)) {
            values.add(tape.minified(child));
        }

        assertThat(tape.kind(0)).isEqualTo(JsonKind.ARRAY);
        assertThat(tape.count(0)).isEqualTo(4);
        assertThat(values).containsExactly("{\"a\":1}", "[2]", "\"x\"", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":1}\n{", "{\"a\":1},{\"a\":2}", "{} x", "1\n]"})
    void aSequenceWithSomethingElseInItIsRefused(String text) {
        assertThatThrownBy(() -> JsonTape.parseSequence(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void manyNodesFit() {
        JsonTape tape = tape("[" + "1,".repeat(100_000) + "1]");

        assertThat(tape.size()).isEqualTo(100_002);
        assertThat(tape.lexeme(100_001)).isEqualTo("1");
    }

    private static JsonTape tape(String text) {
        try {
            return JsonTape.parse(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
