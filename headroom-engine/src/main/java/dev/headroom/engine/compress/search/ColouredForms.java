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

import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.search.PaintedListing;
import dev.headroom.engine.internal.search.Palette;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms of a listing in colours: those of the listing without them, below a line that says so. A lossless form is
 * one of a listing that is painted by a rule, which is what a search tool does: paths, line numbers, and certain texts
 * wherever they stand in a match. For one listing.
 */
final class ColouredForms implements LineForms {

    private static final String LEFT_OUT = "[headroom colours left out";
    private static final String LOSSLESS = LEFT_OUT + ", which ";
    private static final String FOUND = " gives to paths, line numbers and ";
    private static final String AND = " and ";

    private final LineForms plain;
    private final Optional<String> lossless;

    /** The forms over those of the listing without colours. */
    ColouredForms(LineForms plain, Optional<String> lossless) {
        this.plain = plain;
        this.lossless = lossless;
    }

    /** A lossless form, of the lossless form of the listing without colours or of that listing. */
    static String form(PaintedListing painted, String body) {
        StringBuilder form =
                new StringBuilder(LOSSLESS).append(painted.palette().tool()).append(FOUND);
        for (int i = 0; i < painted.found().size(); i++) {
            form.append(i > 0 ? AND : "")
                    .append('"')
                    .append(painted.found().get(i))
                    .append('"');
        }
        return form.append("]\n").append(body).toString();
    }

    /**
     * Reads a lossless form back.
     *
     * @param form any text
     * @param plain reads the listing without colours, if that is a form itself
     */
    static Optional<String> decode(String form, Function<String, Optional<String>> plain) {
        int newline = form.indexOf('\n');
        if (!form.startsWith(LOSSLESS) || newline < 0) {
            return Optional.empty();
        }
        String body = form.substring(newline + 1);
        for (Palette palette : Palette.values()) {
            String start = LOSSLESS + palette.tool() + FOUND;
            if (form.startsWith(start) && form.startsWith("]", newline - 1)) {
                return words(form.substring(start.length(), newline - 1))
                        .map(words -> new PaintedListing(
                                        palette, words, plain.apply(body).orElse(body))
                                .painted());
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> words(String said) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < said.length()) {
            int end = said.indexOf('"', at + 1);
            if (said.charAt(at) != '"' || end < 0) {
                return Optional.empty();
            }
            words.add(said.substring(at + 1, end));
            at = said.startsWith(AND, end + 1) ? end + 1 + AND.length() : end + 1;
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    @Override
    public Optional<String> lossless() {
        return lossless;
    }

    @Override
    public LineRanking ranking() {
        return plain.ranking();
    }

    @Override
    public String selection(BitSet kept) {
        return LEFT_OUT + "]\n" + plain.selection(kept);
    }

    @Override
    public BitSet wholeLines(BitSet kept) {
        return plain.wholeLines(kept);
    }
}
