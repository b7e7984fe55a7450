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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.report.BlockReport.LeftOut;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guarantees for text of every kind, whole and damaged: it comes back, costs less, and what is missing is fetched. */
class TextKindsTest {

    private static final int SEEDS = 40;

    private final HeadroomEngine engine = Engines.create();

    static List<String> kinds() {
        return TextOutputs.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsSaidInAnotherFormComesBack(String kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            String original = text(kind, seed);

            TextResult result = engine.compress(original);

            assertComesBack(original, result, kind + ", seed " + seed);
            assertThat(result.block().tokensAfter())
                    .isLessThanOrEqualTo(result.block().tokensBefore());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsLeftOutIsNamedAndFetched(String kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            String original = text(kind, seed);

            TextResult result = Engines.reversible(engine, original, "Why did the Ledger fail?");

            if (result.block().outcome() == Outcome.REVERSIBLE) {
                assertComesBack(original, result, kind + ", seed " + seed);
                for (LeftOut left : result.block().leftOut()) {
                    assertThat(left.count()).isBetween(1, left.total());
                    assertThat(engine.retrieve(RetrievalQuery.of(left.ref()).rows(left.total() + "-" + left.total()))
                                    .returned())
                            .isEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void damagedTextComesBackToo(String kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            String original = Mutation.of(text(kind, seed), seed);

            TextResult lossless = engine.compress(original);
            TextResult reversible = Engines.reversible(engine, original, "");

            assertComesBack(original, lossless, kind + ", seed " + seed);
            assertComesBack(original, reversible, kind + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameTextHasTheSameForm(String kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            String original = text(kind, seed);

            String once =
                    Engines.reversible(Engines.create(), original, "Ledger").text();
            String again = Engines.reversible(engine, new String(original.toCharArray()), "Ledger")
                    .text();

            assertThat(again).isEqualTo(once);
        }
    }

    private static String text(String kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new TextOutputs(random).of(kind, 4 + random.nextInt(160));
    }

    private void assertComesBack(String original, TextResult result, String what) {
        if (result.block().outcome() == Outcome.UNCHANGED) {
            assertThat(result.text()).isSameAs(original);
            return;
        }
        DecodeResult decoded = engine.decode(result.text());
        assertThat(decoded).as("%s\n%s", what, result.text()).isInstanceOf(DecodeResult.Original.class);
        String read = ((DecodeResult.Original) decoded).text();
        if (result.block().kind().equals("mixed")) {
            MixedText.assertComesBack(original, read);
        } else {
            boolean exact = result.block().outcome() == Outcome.REVERSIBLE;
            assertThat(read)
                    .as("%s\n%s", what, result.text())
                    .isEqualTo(exact ? original : DecodableTest.expected(original));
        }
    }
}
