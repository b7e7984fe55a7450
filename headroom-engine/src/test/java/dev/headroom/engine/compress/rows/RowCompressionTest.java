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
package dev.headroom.engine.compress.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.Omission.Range;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCompressionTest {

    /** Every four characters are a token. */
    private static final TokenCounter COUNTER = new TokenCounter() {
        @Override
        public int count(String text) {
            return (text.length() + 3) / 4;
        }

        @Override
        public String name() {
            return "quarters";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private static String array(int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quietRow(int i) {
        return "{\"id\":" + i * 7_919 % 100_003 + ",\"note\":\"" + Integer.toString(i * 7_654_321 + 17, 36) + " "
                + Integer.toString(i * 1_234_567 + 5, 36) + "\"}";
    }

    private static RowSource source(String json) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(json);
        return new RowSource(tape, "json", tape.minified(0), Optional::of);
    }

    private static Compression within(String json, int budget) throws JsonSyntaxException {
        return RowCompression.compress(
                CompressionInput.reversible(json, ContentKind.JSON, Origin.UNKNOWN, budget, COUNTER), source(json));
    }

    private static Compressed selection(String json, int budget) throws JsonSyntaxException {
        return (Compressed) within(json, budget);
    }

    private static int tokensOfLossless(String json) throws JsonSyntaxException {
        Compression form =
                RowCompression.compress(CompressionInput.lossless(json, ContentKind.JSON, COUNTER), source(json));
        return COUNTER.count(form instanceof Compressed shorter ? shorter.text() : json);
    }

    private static int kept(Omission omission) {
        return omission.total()
                - omission.leftOut().stream().mapToInt(Range::size).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 700, 1_200, 2_000, 3_000})
    void theSelectionFillsItsBudgetAndStaysWithin(int budget) throws JsonSyntaxException {
        String json = array(1_000, RowCompressionTest::quietRow);

        Compressed form = selection(json, budget);

        assertThat(form.fidelity()).isEqualTo(Fidelity.REVERSIBLE);
        assertThat(COUNTER.count(form.text())).isBetween(budget / 2, budget);
    }

    @Test
    void aLargerBudgetKeepsMoreRows() throws JsonSyntaxException {
        String json = array(1_000, RowCompressionTest::quietRow);

        int few = kept(selection(json, 700).omission().orElseThrow());
        int many = kept(selection(json, 2_800).omission().orElseThrow());

        assertThat(many).isGreaterThan(3 * few);
    }

    @Test
    void whatFillsTheBudgetExactlyIsNotThinnedOut() throws JsonSyntaxException {
        String json = array(300, RowCompressionTest::quietRow);
        int tokens = tokensOfLossless(json);

        Compressed atTheBudget = selection(json, tokens);
        Compressed overTheBudget = selection(json, tokens - 1);

        assertThat(atTheBudget.fidelity()).isEqualTo(Fidelity.LOSSLESS);
        assertThat(overTheBudget.fidelity()).isEqualTo(Fidelity.REVERSIBLE);
    }

    @Test
    void elevenRowsAreNeverThinnedOutAndTwelveAre() throws JsonSyntaxException {
        IntFunction<String> long100 = i -> "{\"id\":" + i * 31 % 97 + ",\"text\":\""
                + Integer.toString(i * 7_654_321 + 99, 36).repeat(40) + "\"}";

        Compression eleven = within(array(11, long100), 100);
        Compression twelve = within(array(12, long100), 100);

        assertThat(eleven instanceof Compressed form && form.omission().isPresent())
                .isFalse();
        assertThat(((Compressed) twelve).omission().orElseThrow().total()).isEqualTo(12);
    }

    @Test
    void failuresAreKeptEvenWhenTheyDoNotFitTheBudget() throws JsonSyntaxException {
        String json = array(
                400,
                i -> i % 20 == 3
                        ? "{\"id\":" + i + ",\"level\":\"ERROR\",\"note\":\"cannot write block "
                                + Integer.toString(i * 7_654_321, 36) + "\"}"
                        : "{\"id\":" + i + ",\"level\":\"INFO\",\"note\":\"" + Integer.toString(i * 7_654_321, 36)
                                + " done\"}");

        Compressed form = selection(json, 60);

        assertThat(IntStream.range(0, 400).filter(i -> i % 20 == 3))
                .allSatisfy(i -> assertThat(form.text()).contains(Integer.toString(i * 7_654_321, 36)));
    }

    @Test
    void leavingOutThatWouldNotBeShorterIsLeft() throws JsonSyntaxException {
        String json = array(13, i -> "{\"id\":" + i + ",\"level\":\"ERROR\",\"note\":\"" + i * 7_919 % 1_009 + "\"}");

        Compression form = within(json, 20);

        assertThat(form instanceof Compressed shorter ? shorter.fidelity() : Fidelity.LOSSLESS)
                .isEqualTo(Fidelity.LOSSLESS);
    }

    @Test
    void ofSeveralReadingsTheShorterCounts() throws JsonSyntaxException {
        String json = array(40, i -> "{\"number\":" + i + ",\"colour\":\"blue\"}");
        JsonTape tape = JsonTape.parse(json);
        RowSource plain = source(json);
        RowSource wordy = new RowSource(
                tape,
                "json; a reading with a heading that is far longer than the other one",
                tape.minified(0),
                Optional::of);
        CompressionInput input = CompressionInput.lossless(json, ContentKind.JSON, COUNTER);

        Compressed form = (Compressed) RowCompression.compress(input, List.of(wordy, plain));

        assertThat(form).isEqualTo(RowCompression.compress(input, plain));
    }

    @Test
    void aReadingThatDoesNotLeadBackIsNotUsed() throws JsonSyntaxException {
        String json = array(40, i -> "{\"number\":" + i + ",\"colour\":\"blue\"}");
        JsonTape tape = JsonTape.parse(json);
        RowSource broken = new RowSource(tape, "json", tape.minified(0), decoded -> Optional.of(decoded + " "));
        RowSource dead = new RowSource(tape, "json", tape.minified(0), decoded -> Optional.empty());
        CompressionInput input = CompressionInput.lossless(json, ContentKind.JSON, COUNTER);

        assertThat(RowCompression.compress(input, broken)).isEqualTo(Compression.unchanged("no shorter form"));
        assertThat(RowCompression.compress(input, dead)).isEqualTo(Compression.unchanged("no shorter form"));
    }
}
