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
package dev.headroom.evals.peer.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCutTest {
    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");
    private static final String TEXT = IntStream.range(0, 900)
            .mapToObj(i -> i % 3 == 0
                    ? "2026-01-02T03:04:%02d ERROR id=%d".formatted(i % 60, i * 7919)
                    : "the quick brown fox")
            .collect(Collectors.joining("\n"));

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 333, 2_500})
    void takesNearlyAllTokensAndNeverMore(int tokens) {
        TokenCut cut = new TokenCut(TEXT, COUNTER);

        String head = cut.head(tokens);
        String tail = cut.tail(tokens);

        assertThat(TEXT).startsWith(head).endsWith(tail);
        assertThat(COUNTER.count(head)).isBetween(tokens * 90 / 100, tokens);
        assertThat(COUNTER.count(tail)).isBetween(tokens * 90 / 100, tokens);
    }

    @Test
    void takesEverythingThatFits() {
        TokenCut cut = new TokenCut("short text", COUNTER);

        assertThat(cut.head(100)).isEqualTo("short text");
        assertThat(cut.tail(100)).isEqualTo("short text");
    }

    @Test
    void takesNothingForNoTokens() {
        TokenCut cut = new TokenCut(TEXT, COUNTER);

        assertThat(cut.head(0)).isEmpty();
        assertThat(cut.tail(0)).isEmpty();
    }

    @Test
    void leavesNoHalfOfACharacter() {
        String rockets = "\ud83d\ude80".repeat(50);
        TokenCut cut = new TokenCut(rockets, COUNTER);

        for (int tokens = 0; tokens < 60; tokens++) {
            assertThat(cut.head(tokens).length()).isEven();
            assertThat(cut.tail(tokens).length()).isEven();
        }
    }
}
