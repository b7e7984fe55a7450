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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.Omission.Range;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 8: fewer tokens than the original, marker included, or the original. */
class NeverWorseTest {

    private static final String TEXT = "x y z ".repeat(100);

    private static final Omission FIRST_LINE = new Omission(Omission.Unit.LINES, List.of(new Range(1, 1)), 2);

    /** Gives texts of fixed lengths. */
    private record Fixed(int losslessLength, int reversibleLength) implements Compressor {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Set<ContentKind> kinds() {
            return Set.of(ContentKind.values());
        }

        @Override
        public Compression compress(CompressionInput input) {
            return input.mayOmit()
                    ? Compression.reversible("r".repeat(reversibleLength), FIRST_LINE)
                    : Compression.lossless("l".repeat(losslessLength));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 601, 5_000})
    void aFormThatIsNotShorterIsRejected(int length) {
        TextResult result = engine(new Fixed(length, 0)).compress(TEXT);

        assertThat(result.text()).isSameAs(TEXT);
        assertThat(result.block().reason()).isEqualTo("no fewer tokens as fixed");
        assertThat(result.block().tokensAfter()).isEqualTo(result.block().tokensBefore());
    }

    @Test
    void oneTokenFewerIsAccepted() {
        TextResult result = engine(new Fixed(599, 0)).compress(TEXT);

        assertThat(result.block().tokensBefore()).isEqualTo(600);
        assertThat(result.block().tokensAfter()).isEqualTo(599);
        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
    }

    @Test
    void theMarkerCounts() {
        TextResult withMarker = engine(new Fixed(580, 400)).compress(retrievable());
        TextResult withoutRoomForMarker = engine(new Fixed(580, 570)).compress(retrievable());

        assertThat(withMarker.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(withMarker.block().tokensAfter())
                .isEqualTo(withMarker.text().length())
                .isGreaterThan(400);
        assertThat(withoutRoomForMarker.block().outcome()).isEqualTo(Outcome.LOSSLESS);
        assertThat(withoutRoomForMarker.text()).isEqualTo("l".repeat(580));
    }

    @Test
    void theOriginalGoesOutWhenNeitherFormIsShorter() {
        TextResult result = engine(new Fixed(700, 590)).compress(retrievable());

        assertThat(result.text()).isSameAs(TEXT);
        assertThat(result.block().leftOut()).isEmpty();
    }

    private static TextRequest retrievable() {
        return TextRequest.of(TEXT).retrievalAvailable(true);
    }

    private static HeadroomEngine engine(Compressor compressor) {
        return HeadroomEngine.builder()
                .compressors(List.of(compressor))
                .tokenCounter(new CharacterCounter())
                .build();
    }
}
