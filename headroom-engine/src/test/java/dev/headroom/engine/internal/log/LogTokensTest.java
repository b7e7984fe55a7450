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
package dev.headroom.engine.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTokensTest {

    private static List<String> tokens(String line) {
        LogTokens tokens = LogTokens.of(line.toCharArray());
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.tokens(0); i++) {
            String text = line.substring(tokens.start(i), tokens.end(i, 0));
            all.add(LogTokens.varies(tokens.kind(i)) ? "<" + text + ">" : text);
        }
        return all;
    }

    @Test
    void tellsValuesFromWords() {
        List<String> found = tokens("Mar  2 10:15:20 edge-1 sshd[700]: Invalid user bob from 203.0.113.7 port 40");

        assertThat(found)
                .containsSubsequence("<Mar  2 10:15:20>", "<edge-1>", "sshd", "[", "<700>", "]", ":", "Invalid", "user")
                .containsSubsequence("bob", "from", "<203.0.113.7>", "port", "<40>");
    }

    @Test
    void takesAPathAndQuotedTextAsOneValueEach() {
        List<String> found = tokens("open \"two words\" in /var/log/a,b=c.txt, twice");

        assertThat(found).containsSubsequence("\"", "<two words>", "\"", "in", "</var/log/a,b=c.txt>", ",", "twice");
    }

    @Test
    void takesAnAddressApart() {
        List<String> found = tokens("see https://shop.example:8080/items/7?a=b.");

        assertThat(found).endsWith("https://", "<shop.example:8080>", "</items/7?a=b>", ".");
    }

    @Test
    void keepsMethodProtocolAndStatusOfARequest() {
        List<String> found = tokens("\"GET /items/7 HTTP/1.1\" 404 12");

        assertThat(found)
                .containsExactly("\"", "GET", " ", "</items/7>", " ", "HTTP/1.1", "\"", " ", "404", " ", "<12>");
    }

    @Test
    void knowsTheClockOfATimeAgain() {
        LogTokens tokens = LogTokens.of("[task 2026-03-02T10:15:20.5Z] 10:15:20 10:15:21".toCharArray());
        List<Integer> kinds = new ArrayList<>();
        for (int i = 0; i < tokens.tokens(0); i++) {
            kinds.add(tokens.kind(i));
        }

        assertThat(kinds).containsSubsequence(LogTokens.TIME + 11, (int) LogTokens.CLOCK, (int) LogTokens.VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:15:20 INFO order 7 took 12 ms|10:15:21 INFO order 8 took 9 ms|true",
                "10:15:20 INFO order 7 took 12 ms|10:15:20 WARN order 7 took 12 ms|false",
                "took 12 ms|took 12 s|false",
                "a  b|a b|false",
                "\"GET /a HTTP/1.1\" 200 1|\"GET /b HTTP/1.1\" 200 2|true",
                "\"GET /a HTTP/1.1\" 200 1|\"GET /a HTTP/1.1\" 500 1|false"
            })
    void linesOfOneMessageHaveOneSignature(String one, String other, boolean same) {
        LogTokens tokens = LogTokens.of((one + "\n" + other).toCharArray());

        assertThat(tokens.signature(0) == tokens.signature(1)).isEqualTo(same);
        assertThat(tokens.content(0)).isNotEqualTo(tokens.content(1));
    }

    @Test
    void everyCharacterOfALineBelongsToOneToken() {
        Random random = new Random(5);
        String signs = "ab1 \t/.:,;=\"'()[]{}<>|-_+*#\\\u001b\r\u00a7\u00e9\ud83d0";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(random.nextInt(12) == 0 ? '\n' : signs.charAt(random.nextInt(signs.length())));
            }

            LogTokens tokens = LogTokens.of(text.toString().toCharArray());

            StringBuilder joined = new StringBuilder();
            for (int line = 0; line < tokens.lines(); line++) {
                int first = tokens.firstToken(line);
                for (int token = first; token < first + tokens.tokens(line); token++) {
                    assertThat(tokens.end(token, line)).isGreaterThan(tokens.start(token));
                    joined.append(text, tokens.start(token), tokens.end(token, line));
                }
                joined.append('\n');
            }
            String expected = text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? text.toString() : text + "\n";
            assertThat(joined.toString()).isEqualTo(expected);
        }
    }

    @Test
    void aLineOfVeryManyTokensEndsInOne() {
        String line = "a b ".repeat(1_000);

        LogTokens tokens = LogTokens.of(line.toCharArray());

        assertThat(tokens.tokens(0)).isLessThan(130);
        assertThat(tokens.end(tokens.tokens(0) - 1, 0)).isEqualTo(line.length());
    }

    @Test
    void countsLinesByTheirLineFeeds() {
        assertThat(LogTokens.of("".toCharArray()).lines()).isZero();
        assertThat(LogTokens.of("\n".toCharArray()).lines()).isEqualTo(1);
        assertThat(LogTokens.of("a\n\nb".toCharArray()).lines()).isEqualTo(3);
        assertThat(LogTokens.of("a\nb\n".toCharArray()).lines()).isEqualTo(2);
    }
}
