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
package dev.headroom.evals.peer.toon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonValue.Text;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ToonEncoderTest {

    @ParameterizedTest
    @MethodSource
    void writesTheFormOfTheSpecification(String json, String toon) {
        assertThat(encoded(json)).isEqualTo(toon);
    }

    static Stream<Arguments> writesTheFormOfTheSpecification() {
        return Stream.of(
                form("{}", ""),
                form("[]", "[]"),
                form("{\"a\":[],\"b\":{}}", "a: []\nb:"),
                form("{\"pod\":\"api-1\",\"ready\":true,\"owner\":null}", "pod: api-1\nready: true\nowner: null"),
                form("{\"a\":{\"b\":{\"c\":7}}}", "a:\n  b:\n    c: 7"),
                form("{\"ports\":[80,443]}", "ports[2]: 80,443"),
                form("[\"x\",\"true\",true,null]", "[4]: x,\"true\",true,null"),
                form(
                        "{\"pods\":[{\"name\":\"api\",\"restarts\":0},{\"restarts\":3,\"name\":\"db, main\"}]}",
                        "pods[2]{name,restarts}:\n  api,0\n  \"db, main\",3"),
                form(
                        "[{\"id\":1,\"at\":{\"zone\":\"eu\",\"rack\":{\"row\":4}},\"up\":true},"
                                + "{\"id\":2,\"at\":{\"zone\":\"us\",\"rack\":{\"row\":9}},\"up\":false}]",
                        "[2]{id,at{zone,rack{row}},up}:\n  1,eu,4,true\n  2,us,9,false"),
                form(
                        "{\"limits\":{\"api\":{\"cpu\":2,\"mb\":512},\"db 1\":{\"cpu\":4,\"mb\":2048}}}",
                        "limits[2:]{cpu,mb}:\n  api: 2,512\n  \"db 1\": 4,2048"),
                form("{\"a\":{\"x\":1},\"b\":{\"x\":2}}", "[2:]{x}:\n  a: 1\n  b: 2"),
                form("{\"only\":{\"one\":{\"x\":1}}}", "only:\n  one:\n    x: 1"));
    }

    @ParameterizedTest
    @MethodSource
    void writesAListWhereRowsDiffer(String json, String toon) {
        assertThat(encoded(json)).isEqualTo(toon);
    }

    static Stream<Arguments> writesAListWhereRowsDiffer() {
        return Stream.of(
                form("[{\"id\":1},{\"id\":2,\"x\":0}]", "[2]:\n  - id: 1\n  - id: 2\n    x: 0"),
                form("[{\"t\":[\"a\"]},{\"t\":[]}]", "[2]:\n  - t[1]: a\n  - t: []"),
                form("[{\"a\":null},{\"a\":{\"b\":1}}]", "[2]:\n  - a: null\n  - a:\n      b: 1"),
                form("[{},{\"a\":{},\"b\":1}]", "[2]:\n  -\n  - a:\n    b: 1"),
                form("[[1,2],[],[[3]]]", "[3]:\n  - [2]: 1,2\n  - [0]:\n  - [1]:\n    - [1]: 3"),
                form("[[{\"a\":1},{\"a\":2}],5]", "[2]:\n  - [2]:\n    - a: 1\n    - a: 2\n  - 5"),
                form(
                        "[{\"hits\":[{\"f\":\"x\",\"n\":1},{\"f\":\"y\",\"n\":2}],\"total\":2}]",
                        "[1]:\n  - hits[2]{f,n}:\n      x,1\n      y,2\n    total: 2"),
                form(
                        "[{\"m\":{\"a\":{\"x\":1},\"b\":{\"x\":2}},\"k\":[0]}]",
                        "[1]:\n  - m[2:]{x}:\n      a: 1\n      b: 2\n    k[1]: 0"));
    }

    @ParameterizedTest
    @MethodSource
    void quotesWhatWouldBeReadAsSomethingElse(String text, String toon) {
        assertThat(ToonEncoder.encode(new Text(text))).isEqualTo(toon);
    }

    static Stream<Arguments> quotesWhatWouldBeReadAsSomethingElse() {
        return Stream.of(
                form("", "\"\""),
                form(" a", "\" a\""),
                form("a ", "\"a \""),
                form("a b", "a b"),
                form("-x", "\"-x\""),
                form("#1", "\"#1\""),
                form("null", "\"null\""),
                form("Null", "Null"),
                form("a:b", "\"a:b\""),
                form("a,b", "\"a,b\""),
                form("[a", "\"[a\""),
                form("C:\\\"", "\"C:\\\\\\\"\""),
                form("a\n\r\t\u0001b", "\"a\\n\\r\\t\\u0001b\""),
                form("42", "\"42\""),
                form("+4.20E-3", "\"+4.20E-3\""),
                form("007", "\"007\""),
                form(".5", ".5"),
                form("5.", "5."),
                form("1e", "1e"),
                form("1.2.3", "1.2.3"),
                form("\u00e9\ud83d\ude80", "\u00e9\ud83d\ude80"));
    }

    @Test
    void quotesKeysThatAreNoAsciiWords() {
        String toon = encoded("{\"a.b_1\":1,\"1a\":2,\"a-b\":3,\"\":4,\"\u00e9\":5}");

        assertThat(toon).isEqualTo("a.b_1: 1\n\"1a\": 2\n\"a-b\": 3\n\"\": 4\n\"\u00e9\": 5");
    }

    @Test
    void keepsTheLexemesOfNumbers() {
        assertThat(encoded("[1.10,1e400,-0,12345678901234567890]"))
                .isEqualTo("[4]: 1.10,1e400,-0,12345678901234567890");
    }

    @Test
    void takesTheLastOfDuplicateKeys() {
        assertThat(encoded("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo("a: 3\nb: 2");
    }

    private static String encoded(String json) {
        return ToonEncoder.encode(JsonReader.document(json).orElseThrow());
    }

    private static Arguments form(String from, String to) {
        return Arguments.of(from, to);
    }
}
