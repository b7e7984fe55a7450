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
package dev.headroom.engine.compress.text.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSetTest {

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = WordSet.add(hash, word.charAt(i));
        }
        return hash;
    }

    @Test
    void aWordIsFoundInSmallAndLargeLetters() {
        WordSet words = WordSet.of("pump valve", "seal ring lid");

        for (String word : List.of("pump", "valve", "seal", "ring", "lid", "Pump", "LID")) {
            assertThat(words.has(hash(word))).as(word).isTrue();
        }
        for (String word : List.of("pumps", "pum", "evlav", "vavle", "rings", "dil", "p")) {
            assertThat(words.has(hash(word))).as(word).isFalse();
        }
    }

    @Test
    void ofManyWordsEachIsFound() {
        StringBuilder list = new StringBuilder("a");
        for (char first = 'b'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                list.append(' ').append(first).append(second);
            }
        }
        WordSet words = WordSet.of(list.toString());

        assertThat(list.toString().split(" ", -1)).allMatch(word -> words.has(hash(word)));
        assertThat(words.has(hash("aa"))).isFalse();
        assertThat(words.has(hash("bbb"))).isFalse();
    }
}
