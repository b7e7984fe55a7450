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

import java.util.List;

/**
 * What kind of search listing a sample of lines is, and how much of it is one. Immutable.
 *
 * @param style how the lines name their files
 * @param share the part of the lines that are not blank which belong to such a listing, from 0 to 1
 */
public record ListingLook(ListingStyle style, double share) {

    /** Lines of source and carets that a compiler prints below a message. */
    private static final int MOST_EXCERPT_LINES = 8;

    private static final ListingLook NONE = new ListingLook(ListingStyle.NUMBERED, 0);

    /** What tells that a line is no match but something the tool has to say. */
    private static final List<String> NOTICES = List.of(
            "Binary file ", "grep: ", "rg: ", "ag: ", "ERR: ", "In file included from ", "warning: ", "error: ");

    /**
     * Looks at some lines.
     *
     * @param lines lines without line breaks
     * @return the style that explains most of them
     */
    public static ListingLook of(List<String> lines) {
        int filled = filled(lines);
        if (filled < 2) {
            return NONE;
        }
        ListingLook best = new ListingLook(ListingStyle.NUMBERED, numbered(lines) / (double) filled);
        best = best.or(ListingStyle.HEADINGS, headings(lines) / (double) filled);
        best = best.or(ListingStyle.COUNTS, counts(lines) / (double) filled);
        return best.or(ListingStyle.UNNUMBERED, unnumbered(lines) / (double) filled);
    }

    private ListingLook or(ListingStyle other, double otherShare) {
        return otherShare > share ? new ListingLook(other, otherShare) : this;
    }

    /** Whether a line is what a search tool or compiler says beside its results. */
    public static boolean isNotice(String line) {
        return NOTICES.stream().anyMatch(line::startsWith) || line.contains(": binary file matches");
    }

    private static int numbered(List<String> lines) {
        PlaceScanner scanner = new PlaceScanner();
        boolean[] known = new boolean[lines.size()];
        String path = "";
        int places = 0;
        int others = 0;
        int excerpt = 0;
        for (int i = 0; i < known.length; i++) {
            String line = lines.get(i);
            known[i] = hasPlaceOf(line, path);
            if (!known[i] && scanner.find(line, 0, line.length())) {
                known[i] = true;
                path = line.substring(0, scanner.pathEnd());
                places += contextAbove(lines, known, i, path);
            }
            if (known[i]) {
                places++;
                excerpt = isMessage(line) ? MOST_EXCERPT_LINES : 0;
            } else if (line.equals("--") || isNotice(line) || isExcerpt(line, excerpt--)) {
                others++;
            }
        }
        return places < 2 ? 0 : Math.min(places + others, filled(lines));
    }

    /** Lines of context, or of the function, that stand above the first match of their file. */
    private static int contextAbove(List<String> lines, boolean[] known, int match, String path) {
        int count = 0;
        for (int i = match - 1; i >= 0 && !known[i]; i--) {
            if (hasPlaceOf(lines.get(i), path)) {
                known[i] = true;
                count++;
            } else if (!lines.get(i).equals("--")) {
                return count;
            }
        }
        return count;
    }

    private static boolean hasPlaceOf(String line, String path) {
        return PlaceScanner.restBehind(line, 0, line.length(), path, 0, path.length()) >= 0;
    }

    private static boolean isMessage(String line) {
        return line.contains("error") || line.contains("warning") || line.contains("note:");
    }

    /** The first line below a message, and indented ones below that. */
    private static boolean isExcerpt(String line, int left) {
        return left == MOST_EXCERPT_LINES
                || (left > 0 && !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t'));
    }

    /**
     * Numbers have to ascend below a path. Where no path is above them they also have to jump: otherwise it is a file
     * with its lines numbered or a list; and no digit may follow: otherwise it is a clock or a calendar.
     */
    private static int headings(List<String> lines) {
        int headings = 0;
        int others = 0;
        int numbers = 0;
        int jumps = 0;
        int wrong = 0;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (PlaceScanner.isNumbered(line, 0, line.length())) {
                int digits = PlaceScanner.digitsEnd(line, 0, line.length());
                int number = Integer.parseInt(line, 0, digits, 10);
                boolean clock = digits + 1 < line.length() && Character.isDigit(line.charAt(digits + 1));
                wrong += number <= last || (clock && headings == 0) ? 1 : 0;
                jumps += last >= 0 && number > last + 1 ? 1 : 0;
                last = number;
                numbers++;
            } else if (isHeading(lines, i)) {
                headings++;
                last = -1;
            } else if (line.equals("--") || isNotice(line)) {
                others++;
            }
        }
        boolean many = headings > 0 ? numbers >= 2 : numbers >= 4 && jumps * 2 >= numbers;
        return many && wrong * 20 <= numbers ? headings + numbers + others : 0;
    }

    private static boolean isHeading(List<String> lines, int i) {
        String line = lines.get(i);
        return i + 1 < lines.size()
                && PlaceScanner.isNumbered(lines.get(i + 1), 0, lines.get(i + 1).length())
                && PathLook.isPath(line, 0, line.length());
    }

    private static int counts(List<String> lines) {
        PlaceScanner scanner = new PlaceScanner();
        int counts = 0;
        for (String line : lines) {
            counts += scanner.findCount(line, 0, line.length()) ? 1 : 0;
        }
        return counts < 2 ? 0 : counts;
    }

    private static int unnumbered(List<String> lines) {
        PlaceScanner scanner = new PlaceScanner();
        int places = 0;
        int others = 0;
        for (String line : lines) {
            if (scanner.findUnnumbered(line, 0, line.length())) {
                places++;
            } else if (line.equals("--") || isNotice(line)) {
                others++;
            }
        }
        return places < 2 ? 0 : places + others;
    }

    private static int filled(List<String> lines) {
        int filled = 0;
        for (String line : lines) {
            filled += line.isBlank() ? 0 : 1;
        }
        return filled;
    }
}
