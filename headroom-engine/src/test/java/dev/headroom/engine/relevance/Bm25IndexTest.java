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
package dev.headroom.engine.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Bm25IndexTest {

    private static final List<String> LINES = List.of(
            "INFO user_id 455 logged in", "ERROR boom in worker 7", "INFO user_id 456 logged in", "INFO idle", "");

    @ParameterizedTest
    @ValueSource(strings = {"456", "user_id 456", "What happened to user 456?"})
    void findsARowByItsNumber(String query) {
        double[] scores = Bm25Index.of(LINES).scores(query);

        assertThat(best(scores)).isEqualTo(2);
    }

    @Test
    void findsALineByShortWords() {
        double[] scores = Bm25Index.of(LINES).scores("error BOOM");

        assertThat(scores[1]).isPositive();
        assertThat(scores[0] + scores[2] + scores[3] + scores[4]).isZero();
    }

    @Test
    void aStopWordFindsNothing() {
        assertThat(Bm25Index.of(List.of("the cat", "the dog")).scores("the of and"))
                .containsOnly(0);
    }

    @Test
    void aRareWordWeighsMoreThanACommonOne() {
        List<String> rows = new ArrayList<>(Collections.nCopies(99, "request served"));
        rows.add("request lost");

        double[] scores = Bm25Index.of(rows).scores("lost request");

        assertThat(best(scores)).isEqualTo(99);
        assertThat(scores[99]).isGreaterThan(100 * scores[0]);
    }

    @Test
    void scoresByTheFormulaOfTheBook() {
        double[] scores =
                Bm25Index.of(List.of("disk disk full", "disk", "idle now")).scores("disk");

        double inverseFrequency = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
        double average = 5.0 / 3;
        assertThat(scores[0])
                .isEqualTo(inverseFrequency * 2 * 2.5 / (2 + 1.5 * (0.25 + 0.75 * 3 / average)), within(1e-12));
        assertThat(scores[1]).isEqualTo(inverseFrequency * 2.5 / (1 + 1.5 * (0.25 + 0.75 / average)), within(1e-12));
        assertThat(scores[2]).isZero();
    }

    @Test
    void findsAnIdentifierByItsPartsAndByItsWhole() {
        Bm25Index index = Bm25Index.of(List.of("processTransaction failed", "payment-gateway up", "max_connections"));

        assertThat(best(index.scores("transaction"))).isZero();
        assertThat(best(index.scores("gateway"))).isEqualTo(1);
        assertThat(best(index.scores("MAX_CONNECTIONS"))).isEqualTo(2);
    }

    @Test
    void pluralAndSingularAreTheSameWord() {
        assertThat(Bm25Index.of(List.of("two errors")).scores("error")[0]).isPositive();
        assertThat(Bm25Index.of(List.of("status access")).scores("statu acces")[0])
                .isZero();
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        assertThat(Bm25Index.of(List.of()).scores("x")).isEmpty();
        assertThat(Bm25Index.of(List.of("", "?!")).scores("x")).containsExactly(0, 0);
    }

    @Test
    void findsOneOfFiftyThousandTexts() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            rows.add("request req-" + i + " of user_" + (i % 997) + " served");
        }

        double[] scores = Bm25Index.of(rows).scores("req-31415");

        assertThat(best(scores)).isEqualTo(31_415);
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        assertThat(scores[best]).isPositive();
        return best;
    }
}
