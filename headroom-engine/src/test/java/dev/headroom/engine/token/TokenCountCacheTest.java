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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TokenCountCacheTest {

    private final AtomicInteger counted = new AtomicInteger();

    private int count(TokenCountCache cache, String text) {
        return cache.count(Vocabulary.O200K, text, missing -> counted.incrementAndGet());
    }

    @Test
    void countsALongTextOnce() {
        TokenCountCache cache = TokenCountCache.ofBytes(1 << 20);
        String text = "word ".repeat(200);

        count(cache, text);
        count(cache, text + "");

        assertThat(counted).hasValue(1);
    }

    @Test
    void doesNotRememberAShortText() {
        TokenCountCache cache = TokenCountCache.ofBytes(1 << 20);

        count(cache, "short");
        count(cache, "short");

        assertThat(counted).hasValue(2);
        assertThat(cache.size()).isZero();
    }

    @Test
    void tellsTextsApartThatDifferInOneCharacterBeyondTheBuffer() {
        TokenCountCache cache = TokenCountCache.ofBytes(1 << 20);

        count(cache, "x".repeat(9_000) + "a");
        count(cache, "x".repeat(9_000) + "b");
        count(cache, "x".repeat(9_000) + "\ud800");
        count(cache, "x".repeat(9_000) + "?");

        assertThat(counted).hasValue(4);
    }

    @Test
    void holdsNoMoreEntriesThanItsBytesAllow() {
        TokenCountCache cache = TokenCountCache.ofBytes(16_000);

        for (int i = 0; i < 1_000; i++) {
            count(cache, "text ".repeat(200) + i);
        }

        assertThat(cache.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void refusesANegativeSize() {
        assertThatThrownBy(() -> TokenCountCache.ofBytes(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBytes -1 must be at least 0");
    }
}
