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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.CompressionOptions;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.compress.table.Encoding;
import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Every option has an effect, and a bound. */
class HeadroomOptionsTest {

    private static final String TEXT = LineCodec.rows(100);

    @Test
    void budgetsAreOfAKind() {
        HeadroomOptions options = HeadroomOptions.builder()
                .budgetTokens(10_000)
                .budgetTokens(ContentDetector.detect(TEXT).kind(), 100)
                .build();

        assertThat(run(HeadroomOptions.builder().budgetTokens(10_000)).outcome())
                .isEqualTo(Outcome.LOSSLESS);
        assertThat(run(options.toBuilder()).outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(options.budgetTokens()).containsEntry(ContentKind.JSON, 10_000);
    }

    @Test
    void fidelityLimitsWhatIsDone() {
        HeadroomOptions.Builder options = HeadroomOptions.builder().budgetTokens(100);

        assertThat(run(options).outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(run(options.fidelity(Fidelity.LOSSLESS)).outcome()).isEqualTo(Outcome.LOSSLESS);
    }

    @Test
    void smallBlocksStayAsTheyAre() {
        int tokens = TEXT.length();

        BlockReport small = run(HeadroomOptions.builder().minTokens(tokens + 1));
        BlockReport large = run(HeadroomOptions.builder().minTokens(tokens));

        assertThat(small.reason()).isEqualTo("fewer than " + (tokens + 1) + " tokens");
        assertThat(small.tokensBefore()).isEqualTo(tokens);
        assertThat(large.outcome()).isNotEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void hugeBlocksAreNeitherReadNorCounted() {
        BlockReport huge = run(HeadroomOptions.builder().maxBlockCharacters(TEXT.length() - 1));
        BlockReport fitting = run(HeadroomOptions.builder().maxBlockCharacters(TEXT.length()));

        assertThat(huge.reason()).isEqualTo("larger than " + (TEXT.length() - 1) + " characters");
        assertThat(huge.tokensBefore()).isZero();
        assertThat(fitting.outcome()).isNotEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void toolsAreExcludedByPattern() {
        BlockReport excluded =
                run(HeadroomOptions.builder().excludeTool("read_*").excludeTool("sea*h"));
        BlockReport included = run(HeadroomOptions.builder().excludeTool("sea"));

        assertThat(excluded.reason()).isEqualTo("tool is excluded");
        assertThat(excluded.tokensAfter()).isEqualTo(TEXT.length());
        assertThat(included.outcome()).isNotEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void rolesChooseWhoseTextIsCompressed() {
        List<Message> messages = List.of(Message.user(TEXT), Message.toolResult("1", "search", TEXT));
        HeadroomOptions options =
                HeadroomOptions.builder().roles(EnumSet.of(Role.USER)).build();

        OptimizationResult result = engine(new LineCodec())
                .optimize(OptimizationRequest.of(messages).options(options));

        assertThat(Conversations.textOf(result.messages().get(0))).startsWith("lines\n");
        assertThat(result.messages().get(1)).isSameAs(messages.get(1));
    }

    @Test
    void encodingsReachTheCodec() {
        AtomicReference<CompressionInput> seen = new AtomicReference<>();
        CompressionOptions compression =
                new CompressionOptions(TableOptions.defaults().without(Encoding.CODES));

        engine(new Watching(seen))
                .compress(TextRequest.of(TEXT)
                        .origin(Origin.asking("why"))
                        .options(HeadroomOptions.builder()
                                .compression(compression)
                                .budgetTokens(77)
                                .build()));

        assertThat(seen.get().options()).isEqualTo(compression);
        assertThat(seen.get().budgetTokens()).isEqualTo(77);
        assertThat(seen.get().origin()).isEqualTo(Origin.asking("why"));
        assertThat(seen.get().mayOmit()).isFalse();
    }

    private record Watching(AtomicReference<CompressionInput> seen) implements Compressor {

        @Override
        public String name() {
            return "watching";
        }

        @Override
        public Set<ContentKind> kinds() {
            return Set.of(ContentKind.values());
        }

        @Override
        public Compression compress(CompressionInput input) {
            seen.set(input);
            return Compression.unchanged("only watching");
        }
    }

    @Test
    void theDefaultsCompressToolResultsAlone() {
        HeadroomOptions defaults = HeadroomOptions.defaults();

        assertThat(defaults.roles()).containsExactly(Role.TOOL);
        assertThat(defaults.fidelity()).isEqualTo(Fidelity.REVERSIBLE);
        assertThat(defaults.budgetTokens()).containsEntry(ContentKind.JSON, 1_500);
        assertThat(defaults.toBuilder().build()).isEqualTo(defaults);
    }

    @Test
    void numbersBelowTheirBoundsAreRefused() {
        assertThatThrownBy(() -> HeadroomOptions.builder()
                        .budgetTokens(ContentKind.CSV, 0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budgetTokens of CSV must be at least 1, but is 0");
        assertThatThrownBy(() -> HeadroomOptions.builder().minTokens(-1).build())
                .hasMessage("minTokens must be at least 0, but is -1");
        assertThatThrownBy(
                        () -> HeadroomOptions.builder().maxBlockCharacters(-1).build())
                .hasMessage("maxBlockCharacters must be at least 0, but is -1");
        assertThatThrownBy(() -> HeadroomOptions.builder().excludeTool(" ").build())
                .hasMessageStartingWith("excludedTools must be patterns of 1 to 200 characters");
        assertThatThrownBy(() ->
                        HeadroomOptions.builder().excludeTool("*".repeat(201)).build())
                .hasMessageStartingWith("excludedTools must be patterns of 1 to 200 characters");
    }

    @Test
    void everyKindNeedsABudget() {
        assertThatThrownBy(() -> new HeadroomOptions(
                        Fidelity.LOSSLESS,
                        new EnumMap<>(ContentKind.class),
                        0,
                        Set.of(),
                        List.of(),
                        true,
                        0,
                        CompressionOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budgetTokens of JSON must be at least 1, but is 0");
    }

    private static BlockReport run(HeadroomOptions.Builder options) {
        List<Message> messages = List.of(Message.toolResult("1", "search", TEXT));
        return engine(new LineCodec())
                .optimize(OptimizationRequest.of(messages)
                        .retrievalAvailable(true)
                        .options(options.build()))
                .report()
                .blocks()
                .get(0);
    }

    private static HeadroomEngine engine(Compressor compressor) {
        return HeadroomEngine.builder()
                .compressors(List.of(compressor))
                .tokenCounter(new CharacterCounter())
                .build();
    }
}
