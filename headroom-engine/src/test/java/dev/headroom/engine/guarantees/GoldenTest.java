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

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.binary.BinaryCompressor;
import dev.headroom.engine.compress.code.CodeCompressor;
import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.diff.DiffCompressor;
import dev.headroom.engine.compress.history.HistoryCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.compress.listing.ListingCompressor;
import dev.headroom.engine.compress.log.LogCompressor;
import dev.headroom.engine.compress.search.SearchCompressor;
import dev.headroom.engine.compress.text.TextCompressor;
import dev.headroom.engine.compress.xml.XmlCompressor;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.token.TokenCounters;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files show how forms look; read them when they change. {@code -Dheadroom.corpus.update=true} writes them
 * again.
 */
class GoldenTest {

    private static final boolean UPDATE = Boolean.getBoolean("headroom.corpus.update");

    private static final List<Compressor> COMPRESSORS = List.of(
            new JsonCompressor(),
            new DelimitedCompressor(),
            new SearchCompressor(),
            new DiffCompressor(),
            new XmlCompressor(),
            new LogCompressor(),
            new ListingCompressor(),
            new HistoryCompressor(),
            new CodeCompressor(),
            new TextCompressor(),
            new BinaryCompressor());

    static List<Corpus.Case> cases() {
        return Corpus.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFormIsTheOneThatWasRead(Corpus.Case golden) throws IOException {
        String form = form(golden);
        if (UPDATE) {
            Files.writeString(golden.source(), form);
        }

        assertThat(form).isEqualTo(UPDATE ? form : golden.output());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theInputIsFoundToBeWhatItsFolderSays(Corpus.Case golden) {
        assertThat(ContentDetector.detect(golden.input()).kind()).isEqualTo(golden.kind());
    }

    @Test
    void thereIsAGoldenCaseOfEveryKindThatACodecTakes() {
        for (Compressor compressor : COMPRESSORS) {
            compressor
                    .kinds()
                    .forEach(kind -> assertThat(Corpus.cases(List.of(kind)))
                            .as(kind.name())
                            .isNotEmpty());
        }
    }

    /** Of several codecs for a kind the first one with a shorter form, as in the engine. */
    private static String form(Corpus.Case golden) {
        CompressionInput input =
                CompressionInput.lossless(golden.input(), golden.kind(), TokenCounters.forModel("gpt-4o"));
        return COMPRESSORS.stream()
                .filter(candidate -> candidate.kinds().contains(golden.kind()))
                .map(candidate -> candidate.compress(input))
                .filter(Compressed.class::isInstance)
                .map(form -> ((Compressed) form).text())
                .findFirst()
                .orElse(golden.input());
    }
}
