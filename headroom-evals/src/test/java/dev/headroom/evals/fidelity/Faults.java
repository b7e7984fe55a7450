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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.compress.log.LogCompressor;
import dev.headroom.engine.compress.text.TextCompressor;
import dev.headroom.engine.detect.ContentKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Engines with one fault each. */
final class Faults {
    private static final List<Compressor> CODECS =
            List.of(new JsonCompressor(), new LogCompressor(), new TextCompressor());

    private Faults() {}

    /** Codecs whose forms are changed behind their backs. */
    private record Tampered(Compressor codec, BiFunction<CompressionInput, String, String> fault)
            implements Compressor {
        @Override
        public String name() {
            return codec.name();
        }

        @Override
        public Set<ContentKind> kinds() {
            return codec.kinds();
        }

        @Override
        public Compression compress(CompressionInput input) {
            Compression compression = codec.compress(input);
            if (!(compression instanceof Compression.Compressed compressed)) {
                return compression;
            }
            String text = fault.apply(input, compressed.text());
            return compressed
                    .omission()
                    .map(omission -> Compression.reversible(text, omission))
                    .orElseGet(() -> Compression.lossless(text));
        }

        @Override
        public Optional<String> decode(String text) {
            return codec.decode(text);
        }
    }

    /** A store that gives back something else than was put. */
    private record Forgetful(CcrStore store, UnaryOperator<String> fault) implements CcrStore {
        @Override
        public void put(CcrEntry entry) {
            store.put(entry);
        }

        @Override
        public CcrLookup get(String tenant, ContentRef ref) {
            CcrLookup lookup = store.get(tenant, ref);
            return lookup instanceof CcrLookup.Found found
                    ? new CcrLookup.Found(new CcrEntry(
                            tenant,
                            ref,
                            fault.apply(found.entry().content()),
                            found.entry().tool(),
                            found.entry().storedAt()))
                    : lookup;
        }

        @Override
        public boolean touch(String tenant, ContentRef ref) {
            return store.touch(tenant, ref);
        }

        @Override
        public CcrStats stats() {
            return store.stats();
        }
    }

    /** The builder of an engine with a fault in the forms that its codecs write. */
    static HeadroomEngine.Builder inForms(BiFunction<CompressionInput, String, String> fault) {
        Stream<Compressor> tampered = CODECS.stream().map(codec -> new Tampered(codec, fault));
        return HeadroomEngine.builder().compressors(tampered.toList());
    }

    /** An engine with a fault in forms with omissions only. */
    static HeadroomEngine inSelections(UnaryOperator<String> fault) {
        return inForms((input, text) -> input.mayOmit() ? fault.apply(text) : text)
                .build();
    }

    /** An engine whose store forgets. */
    static HeadroomEngine inStore(UnaryOperator<String> fault) {
        return HeadroomEngine.builder()
                .store(new Forgetful(InMemoryCcrStore.create(), fault))
                .build();
    }
}
