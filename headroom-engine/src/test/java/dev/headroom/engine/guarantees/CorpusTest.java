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

import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract of codecs over the golden files and outputs from seeds. */
class CorpusTest {

    private static final int SEEDS = 60;

    /** What some kinds have of the golden files, of tools' outputs and of random documents. */
    private static Map<String, ContentKind> samples(Set<ContentKind> kinds) {
        Map<String, ContentKind> samples = new LinkedHashMap<>();
        Corpus.cases(kinds).forEach(golden -> samples.put(golden.input(), golden.kind()));
        for (long seed = 0; seed < SEEDS; seed++) {
            add(samples, kinds, new ToolOutputs(seed).any());
            add(samples, kinds, RandomJson.document(seed));
        }
        return samples;
    }

    private static void add(Map<String, ContentKind> samples, Set<ContentKind> kinds, String text) {
        ContentKind kind = ContentDetector.detect(text).kind();
        if (kinds.contains(kind)) {
            samples.put(text, kind);
        }
    }

    @Nested
    class Json extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new JsonCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return CorpusTest.samples(compressor().kinds());
        }

        @Override
        protected String decoded(String text) {
            return DecodableTest.expected(text);
        }
    }

    @Nested
    class Delimited extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new DelimitedCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return CorpusTest.samples(compressor().kinds());
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
