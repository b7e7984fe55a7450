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
package dev.headroom.engine.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentRefTest {

    @Test
    void isTwentyCharactersOfBase32() {
        assertThat(ContentRef.of("tenant", "content").value()).matches("[a-z2-7]{20}");
    }

    @Test
    void isTheStartOfTheSha256OverBothPartsWithTheirLengths() throws Exception {
        String framed = "\0\0\0\1" + "a" + "\0\0\0\2" + "xy";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(framed.getBytes(StandardCharsets.UTF_16BE));

        String bits = new BigInteger(1, hash).toString(2);
        String padded = "0".repeat(256 - bits.length()) + bits;
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            int digit = Integer.parseInt(padded.substring(5 * i, 5 * i + 5), 2);
            expected.append("abcdefghijklmnopqrstuvwxyz234567".charAt(digit));
        }

        assertThat(ContentRef.of("a", "xy").value()).isEqualTo(expected.toString());
    }

    @Test
    void differsWhenTheBorderBetweenTenantAndContentMoves() {
        assertThat(ContentRef.of("ab", "c")).isNotEqualTo(ContentRef.of("a", "bc"));
        assertThat(ContentRef.of("", "abc")).isNotEqualTo(ContentRef.of("abc", ""));
    }

    @Test
    void tellsUnpairedSurrogatesApart() {
        assertThat(ContentRef.of("a", "\uD800")).isNotEqualTo(ContentRef.of("a", "\uD801"));
        assertThat(ContentRef.of("a", "\uD800")).isNotEqualTo(ContentRef.of("a", "?"));
    }

    @Test
    void isTheSameForLongContentHoweverOftenItIsComputed() {
        String content = "0123456789".repeat(10_001);

        assertThat(ContentRef.of("a", content)).isEqualTo(ContentRef.of("a", content));
        assertThat(ContentRef.of("a", content)).isNotEqualTo(ContentRef.of("a", content + "0"));
    }

    @Test
    void readsBackWhatItWrites() {
        ContentRef ref = ContentRef.of("a", "b");

        assertThat(ContentRef.parse(ref.value())).isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "abcdefghijklmnopqrst2",
                "ABCDEFGHIJKLMNOPQRST",
                "abcdefghijklmnopqrs1",
                "../../../etc/passwd0",
                "abcdefghij/klmnopqrs",
                "abcdefghijklmnopqrs\n"
            })
    void refusesAnyOtherForm(String text) {
        assertThatThrownBy(() -> ContentRef.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 characters");
    }

    @Test
    void quotesOnlyTheStartOfALongWrongRef() {
        assertThatThrownBy(() -> ContentRef.parse("x".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
}
