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
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guarantee 5: a form that leaves nothing out decodes to the original, JSON to the original without white space. */
class DecodableTest {

    private final HeadroomEngine engine = Engines.create();

    static List<Corpus.Case> cases() {
        return Corpus.cases();
    }

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCorpusComesBack(Corpus.Case golden) {
        assertComesBack(golden.input(), golden.toString());
    }

    @Test
    void randomDocumentsComeBack() {
        for (long seed = 0; seed < 3_000; seed++) {
            assertComesBack(RandomJson.document(seed), "seed " + seed);
        }
    }

    @Test
    void outputsOfToolsComeBack() {
        for (long seed = 0; seed < 300; seed++) {
            assertComesBack(new ToolOutputs(seed).any(), "seed " + seed);
        }
    }

    @Test
    void largeOutputsComeBack() {
        for (long seed = 0; seed < 20; seed++) {
            assertComesBack(new ToolOutputs(seed).large(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingInAConversationComesBack(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result = Engines.reversible(engine, messages);

        for (BlockReport report : result.report().blocks()) {
            String original = Engines.text(messages, report);
            DecodeResult decoded = engine.decode(Engines.text(result.messages(), report));
            boolean exact = report.outcome() != Outcome.LOSSLESS;
            assertThat(decoded)
                    .as("seed %d, %s", seed, report)
                    .isEqualTo(new DecodeResult.Original(exact ? original : expected(original)));
        }
    }

    private void assertComesBack(String original, String what) {
        TextResult result = engine.compress(original);
        if (result.block().outcome() == Outcome.UNCHANGED) {
            assertThat(result.text()).as(what).isSameAs(original);
        } else {
            assertThat(engine.decode(result.text()))
                    .as("%s\n%s\n%s", what, original, result.text())
                    .isEqualTo(new DecodeResult.Original(expected(original)));
        }
    }

    /** What the original is without what does not count. */
    static String expected(String original) {
        return switch (ContentDetector.detect(original).kind()) {
            case JSON -> PlainJson.minified(original);
            case NDJSON ->
                original.lines()
                                .filter(line -> !line.isBlank())
                                .map(PlainJson::minified)
                                .reduce((one, other) -> one + "\n" + other)
                                .orElse("")
                        + (original.endsWith("\n") ? "\n" : "");
            default -> original;
        };
    }
}
