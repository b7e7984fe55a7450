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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.lines.LineCompression;
import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingLook;
import dev.headroom.engine.internal.search.ListingParser;
import dev.headroom.engine.internal.search.PaintedListing;
import dev.headroom.engine.internal.text.SampleLines;
import dev.headroom.engine.internal.text.TextBuffer;
import dev.headroom.engine.internal.text.TextMatch;
import java.util.Optional;
import java.util.Set;

/**
 * Compresses search listings: the lines of a file stand below its path, which is said once, folders that files have in
 * common are said once, and equal matches of a file are one line with all their numbers.
 *
 * <pre>
 * src/app/Main.java:3:import java.util.List;      [headroom search: grep -n by file, # folder/, ## file in it, N:match]
 * src/app/Main.java:9:  List names;          ->   # src/app/
 * src/app/Other.java:4:  return List.of();        ## Main.java
 *                                                 3:import java.util.List;
 *                                                 9:  List names;
 *                                                 ## Other.java
 *                                                 4:  return List.of();
 * </pre>
 *
 * <p>Stateless, thread-safe; linear in the text.
 */
public final class SearchCompressor implements Compressor {

    /** Creates the compressor. */
    public SearchCompressor() {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.SEARCH);
    }

    @Override
    public Compression compress(CompressionInput input) {
        Optional<PaintedListing> painted = PaintedListing.of(input.text());
        if (painted.isPresent()) {
            return compress(input, painted.get());
        }
        Optional<Listing> listing = listing(input.text());
        if (listing.isEmpty()) {
            return Compression.unchanged("no places in files");
        }
        Optional<String> lossless = lossless(listing.get());
        if (!input.mayOmit()) {
            return lossless.map(Compression::lossless).orElseGet(() -> Compression.unchanged("no shorter form"));
        }
        SearchForms forms = new SearchForms(input, listing.get(), lossless);
        return LineCompression.compress(input, forms.units(), forms);
    }

    /** What is painted by no rule has no lossless form, and what would have other lines without colours no other. */
    private static Compression compress(CompressionInput input, PaintedListing painted) {
        Optional<Listing> listing = listing(painted.plain());
        int units = LineUnits.of(painted.plain()).size();
        if (listing.isEmpty() || units != LineUnits.of(input.text()).size()) {
            return Compression.unchanged("colours within places in files");
        }
        Optional<String> plain = lossless(listing.get());
        Optional<String> lossless = Optional.of(ColouredForms.form(painted, plain.orElse(painted.plain())))
                .filter(form -> decodeColoured(form).equals(Optional.of(input.text())));
        SearchForms forms = new SearchForms(input, listing.get(), plain);
        return LineCompression.compress(input, units, new ColouredForms(forms, lossless));
    }

    private static Optional<String> decodeColoured(String form) {
        return ColouredForms.decode(form, SearchCompressor::decodePlain);
    }

    private static Optional<Listing> listing(String text) {
        ListingLook look = ListingLook.of(SampleLines.of(text));
        if (look.share() == 0) {
            return Optional.empty();
        }
        Listing listing = ListingParser.parse(text, look.style());
        return listing.sections() == 0 ? Optional.empty() : Optional.of(listing);
    }

    private static Optional<String> lossless(Listing listing) {
        return FormWriter.write(listing).filter(form -> says(form, listing.text()));
    }

    private static boolean says(String form, String text) {
        TextMatch match = new TextMatch(text);
        FormHeader.read(form).ifPresent(header -> FormReader.read(form, header, match));
        return match.isSame();
    }

    /**
     * Reads a form of a listing back. Only what this codec writes is read: the original is compressed again and
     * compared.
     *
     * @param text any text
     * @return the original, byte for byte; empty when the text is no lossless form of this codec
     */
    @Override
    public Optional<String> decode(String text) {
        return decodePlain(text).or(() -> decodeColoured(text).filter(original -> isForm(text, original)));
    }

    private static boolean isForm(String form, String original) {
        return PaintedListing.of(original)
                .flatMap(painted -> listing(painted.plain())
                        .map(listing ->
                                ColouredForms.form(painted, lossless(listing).orElse(painted.plain()))))
                .filter(form::equals)
                .isPresent();
    }

    private static Optional<String> decodePlain(String text) {
        return FormHeader.read(text)
                .map(header -> read(text, header))
                .filter(original -> listing(original)
                        .flatMap(SearchCompressor::lossless)
                        .filter(text::equals)
                        .isPresent());
    }

    private static String read(String form, FormHeader header) {
        TextBuffer original = new TextBuffer(form.length() * 2);
        FormReader.read(form, header, original);
        return original.toString();
    }
}
