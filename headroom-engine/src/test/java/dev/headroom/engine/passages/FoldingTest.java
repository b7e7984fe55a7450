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
package dev.headroom.engine.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final String TEXT = "The connection pool of the checkout service has 20 connections by default. "
            + "When all of them are busy, requests wait for up to 30 seconds and then fail with a timeout. "
            + "Operators can raise the limit in the service's configuration and restart one instance after another.";

    private static List<String> fold(double similarity, String... texts) {
        return Folding.fold(List.of(texts), similarity).stream()
                .map(index -> texts[index])
                .toList();
    }

    @Test
    void foldsTheSameTextInOtherDress() {
        String dressed = "## " + TEXT.replace(" ", "\n").replace("20", "**20**").toUpperCase(Locale.ROOT);

        assertThat(fold(0.9, TEXT, dressed, TEXT)).containsExactly(TEXT);
    }

    @Test
    void foldsAChunkThatLiesInALargerOneAndMovedBoundaries() {
        String part = TEXT.substring(TEXT.indexOf("When"), TEXT.indexOf("Operators"));
        String reordered = TEXT.substring(TEXT.indexOf("When")) + " " + TEXT.substring(0, TEXT.indexOf("When"));

        assertThat(fold(0.9, TEXT, part)).containsExactly(TEXT);
        assertThat(fold(0.9, TEXT, reordered)).containsExactly(TEXT);
        assertThat(fold(0.9, part, TEXT)).as("the larger one says more").containsExactly(part, TEXT);
    }

    @Test
    void keepsWhatDiffersInOneNumberNameOrNot() {
        for (String other : List.of(
                TEXT.replace("20", "200"),
                TEXT.replace("checkout", "billing"),
                TEXT.replace("can raise", "can not raise"),
                TEXT.replace("30", "-30"),
                TEXT.replace("30", ">30"),
                TEXT.replace("30", "30%"))) {
            assertThat(fold(0.5, TEXT, other)).containsExactly(TEXT, other);
        }
    }

    @Test
    void asksForOrderAndNotForWordsAlone() {
        assertThat(fold(0.9, "alpha beats beta", "beta beats alpha")).hasSize(2);
        assertThat(fold(0.9, "yes", "yes", "no", "---", "---")).containsExactly("yes", "no", "---", "---");
    }

    @Test
    void keepsMoreWhenMoreSimilarityIsAsked() {
        String reordered = TEXT.substring(TEXT.indexOf("When")) + " " + TEXT.substring(0, TEXT.indexOf("When"));

        assertThat(fold(1, TEXT, reordered)).hasSize(2);
        assertThat(fold(0.9, TEXT, reordered)).hasSize(1);
    }

    @Test
    void givesIndicesInOrder() {
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(i -> IntStream.range(0, 100)
                        .mapToObj(w -> "w" + (i % 100 * 31 + w * 17) % 997)
                        .collect(Collectors.joining(" ")))
                .toList();

        assertThat(Folding.fold(texts, 0.9))
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }
}
