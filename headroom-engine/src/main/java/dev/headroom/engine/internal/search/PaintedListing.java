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
package dev.headroom.engine.internal.search;

import dev.headroom.engine.internal.text.SampleLines;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A search listing without its colours, and what is needed to paint it again. Immutable; all is linear in the text.
 *
 * @param palette its colours
 * @param found the texts that are painted as found, wherever they stand in a match
 * @param plain the text without colours
 */
public record PaintedListing(Palette palette, List<String> found, String plain) {

    /** More texts than this, as patterns match them, are too many to name. */
    private static final int MOST_FOUND = 8;

    private static final int LONGEST_FOUND = 60;

    /** Copies the list. */
    public PaintedListing {
        found = List.copyOf(found);
    }

    /**
     * Takes the colours off.
     *
     * @param text any text
     * @return the listing; empty when the text is not painted as a search tool does
     */
    public static Optional<PaintedListing> of(String text) {
        return text.indexOf('\33') < 0
                ? Optional.empty()
                : Palette.of(SampleLines.of(text))
                        .map(palette ->
                                new PaintedListing(palette, found(text, palette), Palette.withoutColours(text)));
    }

    /** What is painted as found, each once; nothing if it is too much to name. */
    private static List<String> found(String text, Palette palette) {
        Set<String> found = new LinkedHashSet<>();
        int at = text.indexOf(palette.found());
        while (at >= 0 && found.size() <= MOST_FOUND) {
            int from = at + palette.found().length();
            int end = text.indexOf(palette.end(), from);
            if (end < 0 || end - from > LONGEST_FOUND) {
                return List.of();
            }
            found.add(text.substring(from, end));
            at = text.indexOf(palette.found(), end);
        }
        boolean sayable = found.size() <= MOST_FOUND && found.stream().allMatch(PaintedListing::isSayable);
        return sayable ? List.copyOf(found) : List.of();
    }

    private static boolean isSayable(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= ' ' && c != '"' && c != 0x7f);
    }

    /**
     * The text with its colours.
     *
     * @return the text that was read, if it was painted by the rule; something else if not
     */
    public String painted() {
        ListingStyle style = ListingLook.of(SampleLines.of(plain)).style();
        StringBuilder out = new StringBuilder(plain.length() * 3);
        for (int from = 0; from < plain.length(); ) {
            int newline = plain.indexOf('\n', from);
            int end = newline < 0 ? plain.length() : newline;
            paintLine(style, from, end, out);
            out.append(plain, end, newline < 0 ? end : end + 1);
            from = newline < 0 ? end : end + 1;
        }
        return out.toString();
    }

    private void paintLine(ListingStyle style, int from, int end, StringBuilder out) {
        int numberEnd = numberEnd(from, end);
        if (style == ListingStyle.HEADINGS) {
            if (numberEnd > from) {
                palette.paintNumber(plain, from, numberEnd, out);
                paintMatch(numberEnd, end, out);
            } else if (from < end) {
                palette.paintPath(plain, from, end, out);
            }
            return;
        }
        int colon = colon(from, end);
        while (style == ListingStyle.NUMBERED && colon < end && numberEnd(colon + 1, end) <= colon + 1) {
            colon = colon(colon + 1, end);
        }
        if (colon >= end) {
            out.append(plain, from, end);
            return;
        }
        palette.paintPath(plain, from, colon, out);
        if (style == ListingStyle.NUMBERED) {
            palette.paintColon(out);
            int behind = numberEnd(colon + 1, end);
            palette.paintNumber(plain, colon + 1, behind, out);
            paintMatch(behind, end, out);
        } else {
            paintMatch(colon, end, out);
        }
    }

    /** The offset of the next colon of a line; its end if there is none. */
    private int colon(int from, int end) {
        int at = from;
        while (at < end && plain.charAt(at) != ':') {
            at++;
        }
        return at;
    }

    /** The offset of the colon behind a number; where it should start if there is none. */
    private int numberEnd(int from, int end) {
        int at = from;
        while (at < end && Palette.isDigit(plain.charAt(at))) {
            at++;
        }
        return at > from && at < end && plain.charAt(at) == ':' ? at : from;
    }

    /** Paints a colon and the match behind it. */
    private void paintMatch(int colon, int end, StringBuilder out) {
        palette.paintColon(out);
        int at = colon + 1;
        while (at < end) {
            String word = foundAt(at, end);
            if (word.isEmpty()) {
                out.append(plain.charAt(at++));
            } else {
                palette.paintFound(word, out);
                at += word.length();
            }
        }
    }

    /** The longest one that starts here. */
    private String foundAt(int at, int end) {
        String longest = "";
        for (String word : found) {
            boolean fits = word.length() > longest.length() && at + word.length() <= end;
            longest = fits && plain.startsWith(word, at) ? word : longest;
        }
        return longest;
    }
}
