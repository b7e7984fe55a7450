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
package dev.headroom.engine.compress.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.select.ErrorText.Grade;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextTest {

    private static final List<String> WORDS = List.of(
            ("error errors err fatal critical crit emerg alert panic failed failure fail exception crash timeout"
                            + " timed out denied refused oom killed down broken degraded dead no not non without zero 0"
                            + " never resolved any if free null none nil false na ok count rate total"
                            + " code handling page back off ready exited restarting 1 12 0.5 007 order terror"
                            + " deprecation unreachable unhealthily [] {} \"\" ''"
                            + " bro\u212aen \u00e9rror \u53d1\u751f\u9519\u8bef")
                    .split(" ", -1));

    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", "", "_", "-", ".", ":", ": ", "=", " = ", "\":", "\": \"", ", ", " (", "/", "\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: No such file or directory",
                "error: null pointer dereference",
                "request failed: no route to host",
                "Error: false positive in 3 rules",
                "error: 0x1f is no address"
            })
    void aMessageThatBeginsWithADenialIsAnErrorNevertheless(String message) {
        assertThat(ErrorText.ofMessage(message)).isEqualTo(Grade.WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: no",
                "error=null code=5",
                "error: null, retries: 3",
                "failed: 0 passed: 12",
                "errors: none found",
                "\"error\": false}"
            })
    void anErrorThatIsSetToNothingIsNone(String message) {
        assertThat(ErrorText.ofMessage(message)).isEqualTo(Grade.NONE);
    }

    @Test
    void readsNoFurtherThanTheRange() {
        char[] text = "failed ok failed".toCharArray();

        ErrorText reader = new ErrorText();

        assertThat(reader.read(text, 7, 9)).isEqualTo(Grade.NONE);
        assertThat(reader.read(text, 7, 16)).isEqualTo(Grade.WORD);
    }

    @Test
    void aReaderForgetsWhatItReadBefore() {
        ErrorText reader = new ErrorText();
        reader.read("FATAL: no".toCharArray(), 0, 9);

        assertThat(reader.read("errors".toCharArray(), 0, 6)).isEqualTo(Grade.WORD);
    }

    @Test
    void saysTheSameAsSetsOfWords() {
        Random random = new Random(20_260_302);
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);

        for (int i = 0; i < 60_000; i++) {
            String line = line(random);
            Grade plain = PlainErrorText.ofMessage(line);
            grades.merge(plain, 1, Integer::sum);
            assertThat(ErrorText.ofMessage(line)).as(line).isEqualTo(plain);
            assertThat(ErrorText.ofStatus(line)).as(line).isEqualTo(PlainErrorText.ofStatus(line));
        }

        assertThat(grades).hasSameSizeAs(Grade.values());
        assertThat(grades.values()).allMatch(count -> count > 500);
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            line.append(
                    switch (random.nextInt(5)) {
                        case 0 -> word.toUpperCase(Locale.ROOT);
                        case 1 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
                        default -> word;
                    });
            line.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return line.toString();
    }
}
