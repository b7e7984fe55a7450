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

/** Takes a search listing apart in one pass; no line is looked at more than twice. Not thread-safe. */
public final class ListingParser {

    private final String text;
    private final Listing listing;
    private final PlaceScanner scanner = new PlaceScanner();
    private int path;
    private int pathLength;

    private ListingParser(String text, ListingStyle style) {
        this.text = text;
        this.listing = new Listing(text, style, endsLinesInCrlf(text));
    }

    /**
     * Takes a listing apart.
     *
     * @param text the listing
     * @param style how its lines name files
     * @return its lines and sections; no sections when none of its lines is as the style says
     */
    public static Listing parse(String text, ListingStyle style) {
        ListingParser parser = new ListingParser(text, style);
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = newline < 0 ? next : newline - (parser.listing.endsLinesInCrlf() ? 1 : 0);
            parser.line(start, end, next);
            start = next;
        }
        return parser.listing;
    }

    /** Whether each line feed has a carriage return in front; otherwise a carriage return is part of its line. */
    private static boolean endsLinesInCrlf(String text) {
        int newline = text.indexOf('\n');
        if (newline < 0) {
            return false;
        }
        for (; newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            if (newline == 0 || text.charAt(newline - 1) != '\r') {
                return false;
            }
        }
        return true;
    }

    private void line(int start, int end, int next) {
        switch (listing.style()) {
            case NUMBERED -> numbered(start, end);
            case HEADINGS -> underHeading(start, end, next);
            case UNNUMBERED -> unnumbered(start, end);
            case COUNTS -> counted(start, end);
        }
    }

    private void numbered(int start, int end) {
        int rest = PlaceScanner.restBehind(text, start, end, text, path, pathLength);
        if (rest < 0 && scanner.find(text, start, end)) {
            rest = scanner.rest();
            open(start, scanner.pathEnd());
            claimContext();
        }
        listing.add(start, end, rest);
    }

    /**
     * Lines of context in front of the first match of a file do not tell by themselves where their path ends. The line
     * of a function may have a separator below it.
     */
    private void claimContext() {
        int open = listing.lines();
        for (int line = open - 1; line >= 0 && listing.rest(line) == Listing.OTHER; line--) {
            int rest = PlaceScanner.restBehind(text, listing.start(line), listing.end(line), text, path, pathLength);
            if (rest >= 0) {
                for (int below = open - 1; below > line; below--) {
                    listing.claim(below, Listing.OTHER);
                }
                listing.claim(line, rest);
                open = line;
            } else if (open - line > 1 || !listing.isSeparator(line)) {
                return;
            }
        }
    }

    private void underHeading(int start, int end, int next) {
        if (PlaceScanner.isNumbered(text, start, end)) {
            if (listing.sections() == 0) {
                listing.open(start, start);
            }
            listing.add(start, end, start);
        } else if (isHeading(start, end, next)) {
            int before = listing.lines() - 1;
            boolean parted = before >= 0 && listing.start(before) == listing.end(before);
            if (parted) {
                listing.partFiles(before);
            }
            listing.open(start, end);
            listing.add(start, end, Listing.HEADING);
        } else {
            listing.add(start, end, Listing.OTHER);
        }
    }

    private boolean isHeading(int start, int end, int next) {
        if (!PathLook.isPath(text, start, end)) {
            return false;
        }
        int newline = text.indexOf('\n', next);
        return PlaceScanner.isNumbered(text, next, newline < 0 ? text.length() : newline);
    }

    private void unnumbered(int start, int end) {
        int mark = start + pathLength;
        boolean known = pathLength > 0
                && mark < end
                && (text.charAt(mark) == ':' || text.charAt(mark) == '-')
                && text.regionMatches(start, text, path, pathLength);
        if (!known && scanner.findUnnumbered(text, start, end)) {
            mark = scanner.rest();
            known = true;
            open(start, scanner.pathEnd());
        }
        boolean separates = known && end - mark == 2 && text.startsWith("--", mark);
        listing.add(start, end, known && !separates ? mark : Listing.OTHER);
    }

    private void counted(int start, int end) {
        boolean found = scanner.findCount(text, start, end);
        if (found) {
            open(start, scanner.pathEnd());
        }
        listing.add(start, end, found ? scanner.rest() : Listing.OTHER);
    }

    private void open(int newPath, int newPathEnd) {
        path = newPath;
        pathLength = newPathEnd - newPath;
        listing.open(newPath, newPathEnd);
    }
}
