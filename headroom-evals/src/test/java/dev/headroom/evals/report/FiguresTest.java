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
package dev.headroom.evals.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void givesSavingsInPercent() {
        assertThat(Figures.saved(1_000, 139)).isEqualTo("86.1 %");
        assertThat(Figures.saved(1_000, 1_250)).isEqualTo("\u221225.0 %");
        assertThat(Figures.saved(0, 0)).isEqualTo("0.0 %");
    }

    @Test
    void hasNoNegativeZero() {
        assertThat(Figures.saved(100_000, 100_001)).isEqualTo("0.0 %");
    }

    @Test
    void countsThings() {
        assertThat(Figures.of(1, "payload")).isEqualTo("1 payload");
        assertThat(Figures.of(1_234, "payload")).isEqualTo("1,234 payloads");
    }

    @Test
    void cutsLongTextsBetweenCharacters() {
        assertThat(Figures.brief("abc", 3)).isEqualTo("abc");
        assertThat(Figures.brief("ab\ud83d\ude80d", 3)).isEqualTo("ab\u2026");
    }
}
