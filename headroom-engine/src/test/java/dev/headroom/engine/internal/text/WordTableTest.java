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
package dev.headroom.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {

    @Test
    void findsWordsInAnyCaseOrAsTheyAreWritten() {
        WordTable anyCase = WordTable.inAnyCase().put("error failed", 1).build();
        WordTable exact = WordTable.exact().put("ERROR failed", 1).build();

        assertThat(flags(anyCase, "eRRor")).isEqualTo(1);
        assertThat(flags(exact, "ERROR")).isEqualTo(1);
        assertThat(flags(exact, "error")).isZero();
    }

    @Test
    void aWordHasAllFlagsThatItWasGiven() {
        WordTable table = WordTable.inAnyCase().put("no not", 1).put("not", 4).build();

        assertThat(flags(table, "Not")).isEqualTo(5);
        assertThat(flags(table, "no")).isEqualTo(1);
    }

    @Test
    void looksAtNothingBesideTheRange() {
        WordTable table = WordTable.exact().put("no", 1).build();
        char[] text = "none".toCharArray();

        assertThat(table.flags(text, 0, 2)).isEqualTo(1);
        assertThat(table.flags(text, 0, 3)).isZero();
        assertThat(table.flags(text, 2, 2)).isZero();
    }

    /** Words of few letters, so that many are alike; some characters beyond ASCII become ASCII in lower case. */
    @Test
    void findsWhatAMapFinds() {
        Random random = new Random(7);
        Map<String, Integer> map = new TreeMap<>();
        WordTable.Builder builder = WordTable.inAnyCase();
        for (int i = 0; i < 300; i++) {
            String word = word(random, "abk0-");
            int flag = 1 << random.nextInt(30);
            builder.put(word, flag);
            map.merge(word, flag, (a, b) -> a | b);
        }
        WordTable table = builder.build();

        for (int i = 0; i < 30_000; i++) {
            String word = word(random, "abkABK0-\u212a\u0130\u00e9");
            assertThat(flags(table, word)).as(word).isEqualTo(map.getOrDefault(word.toLowerCase(Locale.ROOT), 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two  spaces", "Capital", "\u00e9", "a-word-of-more-than-thirty-characters"})
    void refusesWordsThatItCouldNotFind(String words) {
        WordTable.Builder builder = WordTable.inAnyCase();

        assertThatThrownBy(() -> builder.put(words, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words");
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static int flags(WordTable table, String word) {
        return table.flags(word.toCharArray(), 0, word.length());
    }
}
