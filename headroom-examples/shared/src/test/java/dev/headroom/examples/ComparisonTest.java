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
package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.examples.Comparison.Line;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Line WITHOUT =
            new Line("without", Traffic.NONE.plus(400).plus(600), "42");

    @Test
    void saysHowManyTokensFewerAndThatTheAnswerIsTheSame() {
        Line with = new Line("with", Traffic.NONE.plus(250), "42");

        String printed = printed(Comparison.of(WITHOUT, with));

        assertThat(printed)
                .containsPattern("without +2 +1,000\\R")
                .containsPattern("with +1 +250 +75.0 % fewer\\R")
                .contains("Answer: 42", "the same in every line");
    }

    @Test
    void hidesNeitherAnswersThatDifferNorTokensThatWereAdded() {
        Line with = new Line("with", Traffic.NONE.plus(1_500), "43");

        String printed = printed(Comparison.of(WITHOUT, with));

        assertThat(printed).contains("50.0 % more", "Answer without: 42", "Answer with: 43");
    }

    @Test
    void doesNotCallAnAnswerTheSameThatStandsAlone() {
        Line with = new Line("with", Traffic.NONE.plus(250), "42");

        String printed = printed(Comparison.of(new Line("reported", Traffic.NONE.plus(500), ""), with));

        assertThat(printed).contains("Answer: 42").doesNotContain("same");
    }

    @Test
    void needsALine() {
        assertThatThrownBy(() -> new Comparison(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lines");
    }

    private static String printed(Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        comparison.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
