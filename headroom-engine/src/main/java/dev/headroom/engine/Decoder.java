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

import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.embedded.Envelope;
import java.util.List;
import java.util.Optional;

/**
 * Reads back what the engine wrote. Lossless forms first: what looks like a marker in the last row of one is a row.
 *
 * @param compressors whose forms are read
 * @param store where the originals of forms with omissions are
 */
record Decoder(List<Compressor> compressors, CcrStore store) {

    Decoder {
        compressors = List.copyOf(compressors);
    }

    DecodeResult decode(String tenant, String text) {
        return Attempt.<DecodeResult>of("codec or store", () -> read(tenant, text))
                .orElse(DecodeResult.Failed::new);
    }

    private DecodeResult read(String tenant, String text) {
        for (Compressor compressor : compressors) {
            Optional<String> original = compressor.decode(text);
            if (original.isPresent()) {
                return new DecodeResult.Original(original.get());
            }
        }
        Optional<MixedForm> mixed = MixedForm.parse(text);
        if (mixed.isPresent()) {
            return joined(tenant, mixed.get());
        }
        Optional<Envelope> envelope = Envelope.of(text);
        if (envelope.isPresent()) {
            return unwrapped(tenant, text, envelope.get());
        }
        Optional<Marker> marker = Marker.lastLineOf(text);
        return marker.isPresent() ? stored(tenant, marker.get()) : withoutMarker(text);
    }

    /** A text of lines comes back with its last line break, JSON without. */
    private DecodeResult joined(String tenant, MixedForm mixed) {
        StringBuilder out = new StringBuilder();
        for (MixedForm.Part part : mixed.parts()) {
            boolean plain = part.word().isEmpty();
            DecodeResult result = plain ? new DecodeResult.Original(part.text()) : read(tenant, part.text());
            if (result instanceof DecodeResult.Failed) {
                return result;
            }
            out.append(((DecodeResult.Original) result).text());
            boolean bare = plain || part.word().equals(BlockOptimizer.word(ContentKind.JSON));
            out.append(bare && part.ended() ? "\n" : "");
        }
        return new DecodeResult.Original(out.toString());
    }

    private DecodeResult unwrapped(String tenant, String data, Envelope envelope) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Envelope.Slot slot : envelope.slots()) {
            DecodeResult result = read(tenant, slot.text());
            if (result instanceof DecodeResult.Failed) {
                return result;
            }
            String original = ((DecodeResult.Original) result).text();
            out.append(data, copied, slot.from()).append(slot.escaping().quote(original));
            copied = slot.to();
        }
        return new DecodeResult.Original(out.append(data, copied, data.length()).toString());
    }

    private DecodeResult stored(String tenant, Marker marker) {
        String ref = marker.ref().value();
        CcrLookup lookup = store.get(tenant, marker.ref());
        if (lookup instanceof CcrLookup.Found found) {
            return new DecodeResult.Original(found.entry().content());
        }
        if (lookup instanceof CcrLookup.Expired expired) {
            return new DecodeResult.Failed("the original, ref " + ref + ", expired at " + expired.at());
        }
        if (lookup instanceof CcrLookup.Evicted evicted) {
            return new DecodeResult.Failed(
                    "the original, ref " + ref + ", had to make room for newer content at " + evicted.at());
        }
        return new DecodeResult.Failed("nothing is stored under ref " + ref
                + " for this tenant; the text was compressed with another store, or its marker is not ours");
    }

    private static DecodeResult withoutMarker(String text) {
        return ContentDetector.detect(text).kind() == ContentKind.COMPRESSED
                ? new DecodeResult.Failed("the text looks like a form of Headroom, but it was changed or cut off")
                : new DecodeResult.Original(text);
    }
}
