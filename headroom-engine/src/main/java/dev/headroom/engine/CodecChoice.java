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

import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RowRange;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Asks the codecs of a kind, one after another, for a form with fewer tokens. Pure; codecs that throw are passed over.
 */
final class CodecChoice {

    private final Map<ContentKind, List<Codec>> codecs = new EnumMap<>(ContentKind.class);

    /** A compressor under the name it had when the engine was built. */
    private record Codec(String name, Compressor compressor) {}

    /**
     * A form that may go out.
     *
     * @param text the form, marker included
     * @param marker names what is left out, if anything
     * @param compressor whose form it is
     * @param tokens its tokens, as it is sent
     */
    record Form(String text, Optional<Marker> marker, String compressor, int tokens) {}

    /**
     * What the codecs came to.
     *
     * @param form a form; empty when none is shorter
     * @param reason why there is none, or why others than the first codec were asked; empty when all went well
     */
    record Chosen(Optional<Form> form, String reason) {

        private static Chosen none(String reason) {
            return new Chosen(Optional.empty(), reason);
        }
    }

    CodecChoice(List<Compressor> compressors) {
        for (Compressor compressor : compressors) {
            Codec codec = new Codec(compressor.name(), compressor);
            compressor
                    .kinds()
                    .forEach(kind -> codecs.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(codec));
        }
    }

    /** What a codec gets to see of a text. */
    static CompressionInput input(String text, ContentKind kind, Origin origin, int budget, Terms terms) {
        return new CompressionInput(
                text,
                kind,
                origin,
                terms.mayOmit(),
                budget,
                terms.gate().counter(),
                terms.options().compression());
    }

    /**
     * The first form that has fewer tokens.
     *
     * @param input the text and its kind
     * @param terms what holds for the call
     * @param tokens the tokens of the text as it would be sent
     * @param sent what is sent when a form goes out; empty when the form cannot be put in the text's place
     * @return a form, or why there is none
     */
    Chosen shortest(CompressionInput input, Terms terms, int tokens, Function<String, Optional<String>> sent) {
        List<String> reasons = new ArrayList<>();
        for (Codec codec : codecs.getOrDefault(input.kind(), List.of())) {
            Chosen bid = Attempt.of("codec " + codec.name(), () -> bid(codec, input, terms, tokens, sent))
                    .orElse(Chosen::none);
            if (bid.form().isPresent()) {
                return new Chosen(bid.form(), String.join("; ", reasons));
            }
            reasons.add(bid.reason());
        }
        return Chosen.none(
                reasons.isEmpty()
                        ? "no codec for " + BlockOptimizer.word(input.kind()) + " content"
                        : String.join("; ", reasons));
    }

    private static Chosen bid(
            Codec codec, CompressionInput input, Terms terms, int tokens, Function<String, Optional<String>> sent) {
        Compression offer = codec.compressor().compress(input);
        if (offer instanceof Unchanged unchanged) {
            return Chosen.none(unchanged.reason());
        }
        Compressed compressed = (Compressed) offer;
        if (compressed.omission().isPresent() && !input.mayOmit()) {
            return Chosen.none("codec " + codec.name() + " left something out where it must not");
        }
        Optional<Marker> marker = compressed.omission().map(omission -> marker(omission, terms.tenant(), input.text()));
        String output =
                marker.map(line -> endLine(compressed.text()) + line.text()).orElse(compressed.text());
        Optional<String> whole = sent.apply(output);
        if (whole.isEmpty()) {
            return Chosen.none("form cannot be wrapped as the text was");
        }
        OptionalInt accepted = terms.gate().accept(whole.get(), tokens);
        if (accepted.isPresent()) {
            return new Chosen(Optional.of(new Form(output, marker, codec.name(), accepted.getAsInt())), "");
        }
        return marker.isPresent()
                ? bid(codec, input.withoutOmission(), terms, tokens, sent)
                : Chosen.none("no fewer tokens as " + codec.name());
    }

    private static Marker marker(Omission omission, String tenant, String original) {
        Marker.Unit unit = switch (omission.unit()) {
            case ROWS -> Marker.Unit.ROWS;
            case LINES -> Marker.Unit.LINES;
        };
        List<RowRange> leftOut = omission.leftOut().stream()
                .map(range -> new RowRange(range.first(), range.last()))
                .toList();
        return new Marker(unit, leftOut, omission.total(), ContentRef.of(tenant, original));
    }

    private static String endLine(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
