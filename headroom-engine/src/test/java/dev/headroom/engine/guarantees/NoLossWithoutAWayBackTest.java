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
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Guarantee 6: every row is either shown or named by the marker, and each row named is one retrieval away; without the
 * tool or the store nothing is left out.
 */
class NoLossWithoutAWayBackTest {

    private static final Map<String, Function<ToolOutputs, String>> DOCUMENTS = Map.of(
            "logs", outputs -> outputs.logs(180),
            "issues", outputs -> outputs.issues(120),
            "metrics", outputs -> outputs.metrics(200),
            "report", outputs -> outputs.report(150),
            "tree", outputs -> outputs.tree(5));

    private final HeadroomEngine engine = Engines.create();

    static LongStream seeds() {
        return RandomConversation.seeds(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "issues", "metrics", "report", "tree"})
    void everyRowIsShownOrNamed(String kind) throws JsonSyntaxException {
        for (long seed = 1; seed <= 6; seed++) {
            String original = DOCUMENTS.get(kind).apply(new ToolOutputs(seed));

            TextResult result = Engines.reversible(engine, original, "Which rows mention E-4711?");

            assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
            assertThat(Shown.decoded(result.text()))
                    .as("seed %d\n%s", seed, result.text())
                    .isEqualTo(Shown.jsonWithout(original, Shown.leftOut(result.text())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void everyRowOfATableInTextIsShownOrNamed(String kind) {
        for (long seed = 1; seed <= 6; seed++) {
            String original = lines(kind, seed);

            TextResult result = Engines.reversible(engine, original, "");

            assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
            assertThat(engine.decode(result.text())).isEqualTo(new DecodeResult.Original(original));
            assertThat(Shown.decoded(result.text()))
                    .as("seed %d\n%s", seed, result.text())
                    .isEqualTo(Shown.linesWithout(original, headingLines(kind), Shown.leftOut(result.text())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "markdown"})
    void everyRowLeftOutOfATableInTextIsOneRetrievalAway(String kind) {
        for (long seed = 1; seed <= 6; seed++) {
            String original = lines(kind, seed);
            List<String> lines = original.lines().toList();

            TextResult result = Engines.reversible(engine, original, "");

            String ref = Marker.lastLineOf(result.text()).orElseThrow().ref().value();
            BitSet leftOut = Shown.leftOut(result.text());
            for (int row = leftOut.nextSetBit(0); row >= 0; row = leftOut.nextSetBit(row + 1)) {
                String line = lines.get(row + headingLines(kind) - 1);
                String expected = "row: " + lines.get(0) + "\n" + row + ": " + line;
                assertThat(engine.retrieve(RetrievalQuery.of(ref).rows(Integer.toString(row)))
                                .text())
                        .isEqualTo(expected);
                assertThat(engine.retrieve(RetrievalQuery.of(ref).where(onlyThat(kind, line)))
                                .text())
                        .startsWith(expected + "\n[1 row of ");
            }
        }
    }

    /** A condition that holds for one row only. */
    private static String onlyThat(String kind, String line) {
        return kind.equals("csv")
                ? "order = " + line.split("[,;\t]", 2)[0]
                : "Endpoint = '" + line.split("\\|", 3)[1].strip() + "'";
    }

    private static int headingLines(String kind) {
        return kind.equals("csv") ? 1 : 2;
    }

    @ParameterizedTest
    @ValueSource(strings = "ndjson")
    void everyLineIsShownOrNamed(String kind) {
        for (long seed = 1; seed <= 6; seed++) {
            String original = lines(kind, seed);

            TextResult result = Engines.reversible(engine, original, "");

            assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
            BitSet leftOut = Shown.leftOut(result.text());
            String expected = Shown.linesWithout(original, 0, leftOut);
            assertThat(Shown.decoded(result.text()))
                    .as("seed %d\n%s", seed, result.text())
                    .isEqualTo(DecodableTest.expected(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "issues", "metrics", "report"})
    void everyRowLeftOutIsOneRetrievalAway(String kind) throws JsonSyntaxException {
        String original = DOCUMENTS.get(kind).apply(new ToolOutputs(3));
        JsonTape tape = JsonTape.parse(original);
        Rows rows = Rows.of(tape);

        TextResult result = Engines.reversible(engine, original, "");

        String ref = Marker.lastLineOf(result.text()).orElseThrow().ref().value();
        BitSet leftOut = Shown.leftOut(result.text());
        for (int row = leftOut.nextSetBit(0); row >= 0; row = leftOut.nextSetBit(row + 1)) {
            String answer = engine.retrieve(RetrievalQuery.of(ref).rows(Integer.toString(row)))
                    .text();
            assertThat(answer).isEqualTo(row + ": " + PlainJson.minified(tape.lexeme(rows.node(row - 1))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "ndjson")
    void everyLineLeftOutIsOneRetrievalAway(String kind) {
        String original = lines(kind, 3);
        List<String> lines = original.lines().toList();

        TextResult result = Engines.reversible(engine, original, "");

        String ref = Marker.lastLineOf(result.text()).orElseThrow().ref().value();
        BitSet leftOut = Shown.leftOut(result.text());
        for (int row = leftOut.nextSetBit(0); row >= 0; row = leftOut.nextSetBit(row + 1)) {
            String line = lines.get(row - 1);
            String unique = line.substring(line.length() - 20).replace(" ", "");
            String answer = engine.retrieve(RetrievalQuery.of(ref).rows(Integer.toString(row)))
                    .text();
            assertThat(answer)
                    .as("row %d of\n%s", row, result.text())
                    .startsWith(row + ": ")
                    .contains(unique);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theReportAndTheMarkerAgree(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result = Engines.reversible(engine, messages);

        for (BlockReport report : result.report().blocks()) {
            String sent = Engines.text(result.messages(), report);
            boolean marked = Marker.lastLineOf(sent).isPresent();
            assertThat(marked).as("seed %d, %s", seed, report).isEqualTo(report.outcome() == Outcome.REVERSIBLE);
            if (marked) {
                Marker marker = Marker.lastLineOf(sent).orElseThrow();
                BlockReport.LeftOut leftOut = report.leftOut().get(0);
                assertThat(leftOut.ref()).isEqualTo(marker.ref().value());
                assertThat(leftOut.count()).isEqualTo(marker.leftOutCount());
                assertThat(leftOut.total()).isEqualTo(marker.total());
                assertThat(engine.retrieve(RetrievalQuery.of(leftOut.ref())).isError())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutTheToolNothingIsLeftOut(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);

        OptimizationResult result =
                engine.optimize(OptimizationRequest.of(messages).tools(List.of("search_logs", "retrieve")));

        assertThat(result.report().blocks())
                .as("seed %d", seed)
                .extracting(BlockReport::outcome)
                .doesNotContain(Outcome.REVERSIBLE)
                .contains(Outcome.LOSSLESS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutTheStoreNothingIsLeftOut(long seed) {
        List<Message> messages = RandomConversation.of(seed, 3);
        HeadroomEngine refused =
                Engines.builder().store(new UnreliableStore(call -> true)).build();

        OptimizationResult result = Engines.reversible(refused, messages);

        for (BlockReport report : result.report().blocks()) {
            String original = Engines.text(messages, report);
            String sent = Engines.text(result.messages(), report);
            assertThat(report.outcome()).as("seed %d", seed).isNotEqualTo(Outcome.REVERSIBLE);
            assertThat(refused.decode(sent))
                    .isEqualTo(new DecodeResult.Original(
                            report.outcome() == Outcome.UNCHANGED ? original : DecodableTest.expected(original)));
        }
        assertThat(result.messages())
                .isEqualTo(engine.optimize(OptimizationRequest.of(messages)).messages());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 400, 5_000})
    void whateverTheBudgetNothingIsLost(int budget) throws JsonSyntaxException {
        String original = new ToolOutputs(4).logs(150);
        HeadroomEngine tight =
                Engines.builder().options(Engines.options(budget)).build();

        TextResult result = tight.compress(TextRequest.of(original).retrievalAvailable(true));

        assertThat(tight.decode(result.text()))
                .isEqualTo(new DecodeResult.Original(
                        result.block().outcome() == Outcome.REVERSIBLE ? original : DecodableTest.expected(original)));
        if (result.block().outcome() == Outcome.REVERSIBLE) {
            assertThat(Shown.decoded(result.text()))
                    .isEqualTo(Shown.jsonWithout(original, Shown.leftOut(result.text())));
        }
    }

    private static String lines(String kind, long seed) {
        ToolOutputs outputs = new ToolOutputs(seed);
        return switch (kind) {
            case "ndjson" -> outputs.ndjson(160);
            case "csv" -> outputs.csv(150);
            default -> outputs.markdown(200);
        };
    }
}
