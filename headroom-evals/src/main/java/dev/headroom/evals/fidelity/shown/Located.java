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
package dev.headroom.evals.fidelity.shown;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the rows or lines that came back from the store stand in a text, in their order.
 *
 * @param text    the text
 * @param covered the offsets of the text that they take
 * @param whole   whether all of each of them is covered; not so when rows that hold rows came back without them
 */
record Located(String text, BitSet covered, boolean whole) {

    /**
     * Finds them: character by character, or, as JSON comes back on one line, but for white space.
     *
     * @param text    the original, or a string within it
     * @param markers what names them
     * @param found   what came back for each marker, by numbers
     * @return where it is; empty if something of it is not there, or not in this order
     */
    static Optional<Located> of(String text, List<MarkerLine> markers, List<Map<Integer, String>> found) {
        Optional<Located> numbered = numbered(text, markers, found);
        if (numbered.isPresent()) {
            return numbered;
        }
        Optional<Located> exact = exact(text, found);
        return exact.isPresent() ? exact : squeezed(text, markers, found);
    }

    /** Lines under their numbers; in a mixture each part has numbers of its own. */
    private static Optional<Located> numbered(String text, List<MarkerLine> markers, List<Map<Integer, String>> found) {
        BitSet covered = new BitSet(text.length());
        LineTable lines = LineTable.of(text);
        int from = 0;
        for (int i = 0; i < markers.size(); i++) {
            MarkerLine marker = markers.get(i);
            OptionalInt base = marker.rows() ? OptionalInt.empty() : lines.base(found.get(i), from, marker.total());
            if (base.isEmpty()) {
                return Optional.empty();
            }
            for (int number : found.get(i).keySet()) {
                int line = base.getAsInt() + number - 1;
                covered.set(lines.start(line), lines.end(line));
            }
            from = base.getAsInt() + marker.total();
        }
        return Optional.of(new Located(text, covered, true));
    }

    private static Optional<Located> exact(String text, List<Map<Integer, String>> found) {
        BitSet covered = new BitSet(text.length());
        int from = 0;
        for (Map<Integer, String> part : found) {
            int last = -1;
            for (Map.Entry<Integer, String> entry : part.entrySet()) {
                int at = find(text, entry.getValue(), from, last == entry.getKey() - 1);
                if (at < 0) {
                    return Optional.empty();
                }
                from = at + entry.getValue().length();
                covered.set(at, from);
                last = entry.getKey();
            }
        }
        return Optional.of(new Located(text, covered, true));
    }

    /** A line stands behind a line break, and right behind the line before it when that came back too. */
    private static int find(String text, String line, int from, boolean next) {
        if (next) {
            for (int skip = 0; skip <= 2; skip++) {
                if (text.startsWith(line, from + skip)
                        && text.substring(from, from + skip).isBlank()) {
                    return from + skip;
                }
            }
            return -1;
        }
        int first = text.indexOf(line, from);
        for (int at = first; at >= 0; at = text.indexOf(line, at + 1)) {
            if (isBreak(text, at - 1) && isBreak(text, at + line.length())) {
                return at;
            }
        }
        return first;
    }

    private static boolean isBreak(String text, int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Of a row that holds others, which come by themselves, what is in front of them: {@code "children":[rows 66-85]}. */
    private static String ownPart(String row) {
        int start = row.indexOf(":[rows");
        int end = row.indexOf(']', Math.max(0, start));
        boolean numbers = start >= 0
                && end > 0
                && row.substring(start + 6, end).chars().allMatch(c -> c == '-' || Character.isDigit(c));
        return numbers ? row.substring(0, start + 2) : row;
    }

    /** A row may hold the next one: rows of trees do. */
    private static Optional<Located> squeezed(String text, List<MarkerLine> markers, List<Map<Integer, String>> found) {
        BitSet covered = new BitSet(text.length());
        Squeezed squeezed = Squeezed.of(text);
        int from = 0;
        boolean whole = true;
        boolean nested = markers.stream().allMatch(MarkerLine::rows);
        for (Map<Integer, String> part : found) {
            for (String row : part.values()) {
                String all = Squeezed.of(row).text();
                String wanted = ownPart(all);
                whole &= wanted.length() == all.length();
                int at = squeezed.indexOf(wanted, from);
                if (at < 0) {
                    return Optional.empty();
                }
                int end = at + wanted.length();
                covered.set(squeezed.place(at), wanted.isEmpty() ? squeezed.place(at) : squeezed.place(end - 1) + 1);
                from = nested ? at + Math.min(1, wanted.length()) : end;
            }
        }
        return Optional.of(new Located(text, covered, whole));
    }

    /** What is not in the store's rows and lines, each gap of them a line break. */
    String kept() {
        StringBuilder out = new StringBuilder();
        for (int from = covered.nextClearBit(0); from < text.length(); ) {
            int end = covered.nextSetBit(from);
            int to = end < 0 ? text.length() : end;
            out.append(text, from, to).append('\n');
            from = end < 0 ? text.length() : covered.nextClearBit(end);
        }
        return out.toString();
    }
}
