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
package dev.headroom.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextCutsTest {

    private static final String[] ALPHABET = {
        "a", "Z", "7", " ", "  ", "\n", "\r\n", "'s", "'", "\"", ":", "{", "/", "\u00e9", "\u0301", "\u4e2d", "word",
        "12"
    };

    @ParameterizedTest
    @EnumSource(
            value = EncodingType.class,
            names = {"O200K_BASE", "CL100K_BASE"})
    void aCutBehindAWordOrANumberDoesNotChangeTheCount(EncodingType type) {
        Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);
        Random random = new Random(7);

        for (int round = 0; round < 20; round++) {
            String text = randomText(random, 6_000);
            int cut = TextCuts.next(text, 0, 5_000);

            int inTwo = encoding.countTokensOrdinary(text.substring(0, cut))
                    + encoding.countTokensOrdinary(text.substring(cut));

            assertThat(cut).isBetween(4_000, 5_000);
            assertThat(inTwo).as("seed 7, round " + round).isEqualTo(encoding.countTokensOrdinary(text));
        }
    }

    @Test
    void aShortTextIsNotCut() {
        assertThat(TextCuts.next("some words", 0, 8)).isEqualTo(10);
    }

    @Test
    void aRunIsNotCutWithinAPairOfSurrogates() {
        String text = "x" + "\ud83d\ude00".repeat(10_000);

        int cut = TextCuts.next(text, 0, 1 << 16);

        assertThat(cut % 2).isOne();
        assertThat(cut).isBetween(2, 1 << 13);
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
