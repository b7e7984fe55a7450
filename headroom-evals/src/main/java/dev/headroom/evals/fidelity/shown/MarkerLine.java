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

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A line that says what is left out, as a reader takes it.
 *
 * @param rows    whether rows are counted; otherwise lines
 * @param leftOut the numbers of what is left out, from 1
 * @param total   how many there are
 * @param ref     what to give to {@code headroom_retrieve}
 */
record MarkerLine(boolean rows, BitSet leftOut, int total, String ref) {
    private static final String START = "[headroom: ";
    private static final String OTHER_THAN = "other than ";
    private static final String LEFT_OUT = " left out; nothing is lost: headroom_retrieve(ref=\"";

    /** All such lines of a text, in order. */
    static List<MarkerLine> allOf(String text) {
        List<MarkerLine> markers = new ArrayList<>();
        text.lines().forEach(line -> read(line).ifPresent(markers::add));
        return markers;
    }

    /** The line, if it is one. */
    static Optional<MarkerLine> read(String line) {
        int behind = line.indexOf(LEFT_OUT);
        int end = line.indexOf('"', Math.max(0, behind) + LEFT_OUT.length());
        int of = line.lastIndexOf(" of ", behind);
        if (!line.startsWith(START) || behind < 0 || end < 0 || of < START.length()) {
            return Optional.empty();
        }
        String what = line.substring(START.length(), of);
        int unit = what.indexOf(' ') + 1;
        int total = Integer.parseInt(line.substring(of + 4, behind));
        boolean others = what.startsWith(OTHER_THAN, unit);
        BitSet named = ranges(what.substring(others ? unit + OTHER_THAN.length() : unit));
        if (others) {
            named.flip(1, total + 1);
        }
        return Optional.of(
                new MarkerLine(what.startsWith("rows"), named, total, line.substring(behind + LEFT_OUT.length(), end)));
    }

    /** The numbers of a list such as {@code 4-66,68}. */
    static BitSet ranges(String list) {
        BitSet numbers = new BitSet();
        for (String part : list.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
            numbers.set(first, last + 1);
        }
        return numbers;
    }

    /** What is left out as the argument of a retrieval: {@code 4-66,68}; in pieces that are not too long to be read. */
    List<String> asked() {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int first = leftOut.nextSetBit(1); first >= 0; ) {
            int end = leftOut.nextClearBit(first);
            piece.append(piece.length() == 0 ? "" : ",").append(first);
            piece.append(end - 1 > first ? "-" + (end - 1) : "");
            first = leftOut.nextSetBit(end);
            if (piece.length() > 3_000 || first < 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
