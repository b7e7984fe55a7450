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

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NewWordsTest {

    private final NewWords words = new NewWords();

    private boolean areNew(String text) {
        return words.areIn(text.toCharArray(), 0, text.length());
    }

    @Test
    void whatWasSaidBeforeIsNotNew() {
        assertThat(areNew("The pump was replaced on Monday")).isTrue();
        assertThat(areNew("The pump was replaced on Monday")).isFalse();
        assertThat(areNew("the PUMP, was replaced: on monday!")).isFalse();
    }

    @Test
    void oneNewWordIsEnough() {
        areNew("The pump was replaced on Monday");

        assertThat(areNew("The pump was replaced on Tuesday")).isTrue();
    }

    @Test
    void knownWordsInAnotherOrderAreNew() {
        areNew("alpha beta gamma delta epsilon zeta");

        assertThat(areNew("zeta epsilon delta gamma beta alpha")).isTrue();
        assertThat(areNew("zeta epsilon delta gamma beta alpha")).isFalse();
    }

    @Test
    void aPartOfAKnownSentenceIsNotNewButTwoWordsAlwaysAre() {
        areNew("alpha beta gamma delta epsilon zeta");

        assertThat(areNew("beta gamma delta epsilon")).isFalse();
        assertThat(areNew("beta gamma")).isTrue();
    }

    @Test
    void onlyThePieceIsRead() {
        String text = "secret alpha beta gamma secret";
        words.areIn(text.toCharArray(), 7, 23);

        assertThat(areNew("alpha beta gamma")).isFalse();
        assertThat(areNew("secret alpha beta gamma")).isTrue();
    }

    @Test
    void tenThousandWordsAreRemembered() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(Long.toString(random.nextLong(Long.MAX_VALUE), 36)).append(' ');
        }

        assertThat(areNew(text.toString())).isTrue();
        assertThat(areNew(text.toString())).isFalse();
    }
}
