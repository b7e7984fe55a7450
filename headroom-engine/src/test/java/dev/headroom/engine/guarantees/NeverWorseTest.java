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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 8: what goes out has fewer tokens than the original, marker and legend included, or is the original. */
class NeverWorseTest {

    /** Counts in its own way. */
    private record Counting(String name, ToIntFunction<String> by) implements TokenCounter {

        @Override
        public int count(String text) {
            return by.applyAsInt(text);
        }

        @Override
        public boolean exact() {
            return true;
        }
    }

    static Stream<TokenCounter> counters() {
        return Stream.of(
                Engines.COUNTER,
                new Counting("characters", String::length),
                new Counting("lines, dear ones", text ->
                        (int) (1 + 100 * text.lines().count() + text.length() / 50)),
                new Counting("all alike", text -> 7),
                new Counting("nothing", text -> 0),
                new Counting("words in brackets", text ->
                        (int) text.chars().filter(c -> c == '[' || c == '=').count()),
                new Counting("negative", text -> -text.length()),
                new Counting("huge", text -> Integer.MAX_VALUE - Math.min(1_000, text.length())));
    }

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("counters")
    void noOutputHasAsManyTokensAsItsInputByWhateverCounter(TokenCounter counter) {
        HeadroomEngine engine = Engines.builder().tokenCounter(counter).build();

        for (long seed = 0; seed < 120; seed++) {
            String original = seed % 4 == 0 ? RandomJson.document(seed) : new ToolOutputs(seed).any();
            assertNotWorse(engine.compress(original), original, counter, seed);
            assertNotWorse(Engines.reversible(engine, original, "stock"), original, counter, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theReportCountsBothSidesByTheSameCounter(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result = Engines.reversible(Engines.create(), messages);

        long before = 0;
        long after = 0;
        for (BlockReport report : result.report().blocks()) {
            String sent = Engines.text(result.messages(), report);
            assertThat(report.tokensBefore()).isEqualTo(Engines.COUNTER.count(Engines.text(messages, report)));
            assertThat(report.tokensAfter()).isEqualTo(Engines.COUNTER.count(sent));
            assertThat(report.tokensAfter() < report.tokensBefore())
                    .as("seed %d, %s", seed, report)
                    .isEqualTo(report.outcome() != Outcome.UNCHANGED);
            before += report.tokensBefore();
            after += report.tokensAfter();
        }
        assertThat(result.report().totals().tokensBefore()).isEqualTo(before);
        assertThat(result.report().totals().tokensAfter()).isEqualTo(after);
        assertThat(result.report().totals().tokensSaved()).isPositive();
    }

    @Test
    void whatWasShortenedOnceStaysAsItIs() {
        HeadroomEngine engine = Engines.create();
        for (long seed = 0; seed < 150; seed++) {
            String form =
                    Engines.reversible(engine, new ToolOutputs(seed).any(), "").text();

            TextResult again = Engines.reversible(engine, form, "");

            boolean stays = again.text().equals(form) || !form.startsWith("[headroom ");
            assertThat(stays).as("seed %d\n%s", seed, form).isTrue();
            assertThat(Engines.reversible(engine, again.text(), "").text()).isEqualTo(again.text());
        }
    }

    @Test
    void theGoldenCasesNeverGrow() {
        HeadroomEngine engine = Engines.create();
        for (Corpus.Case golden : Corpus.cases()) {
            assertNotWorse(engine.compress(golden.input()), golden.input(), Engines.COUNTER, 0);
        }
    }

    private static void assertNotWorse(TextResult result, String original, TokenCounter counter, long seed) {
        if (result.block().outcome() == Outcome.UNCHANGED) {
            assertThat(result.text()).as("seed %d", seed).isSameAs(original);
        } else {
            assertThat(counter.count(result.text()))
                    .as("seed %d\n%s", seed, result.text())
                    .isLessThan(counter.count(original));
        }
    }
}
