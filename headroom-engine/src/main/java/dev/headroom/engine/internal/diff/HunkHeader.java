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
package dev.headroom.engine.internal.diff;

import java.util.Optional;

/**
 * The first line of a hunk: where it starts and how many lines it has, in each old side and in the new one. A combined
 * diff of a merge has several old sides and one more {@code @} than that. Immutable.
 */
public final class HunkHeader {

    private static final int MOST_SIDES = 16;

    private final int[] starts;
    private final int[] counts;
    private final String section;

    /**
     * A header.
     *
     * @param starts the first line in each side, the new side last
     * @param counts how many lines of each side the hunk has
     * @param section what stands behind the last {@code @@}, such as the name of a function, with the blank in front
     */
    public HunkHeader(int[] starts, int[] counts, String section) {
        this.starts = starts.clone();
        this.counts = counts.clone();
        this.section = section;
    }

    /**
     * Reads a line.
     *
     * @param text a text
     * @param from where the line starts
     * @param to the offset behind the line
     * @return the header; empty when it is none
     */
    public static Optional<HunkHeader> read(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '@') {
            at++;
        }
        int signs = at - from;
        int sides = signs;
        if (signs < 2 || signs > MOST_SIDES) {
            return Optional.empty();
        }
        int[] starts = new int[sides];
        int[] counts = new int[sides];
        for (int side = 0; side < sides; side++) {
            char sign = side < sides - 1 ? '-' : '+';
            if (at + 1 >= to || text.charAt(at) != ' ' || text.charAt(at + 1) != sign) {
                return Optional.empty();
            }
            int end = digitsEnd(text, at + 2, to);
            if (end < 0) {
                return Optional.empty();
            }
            starts[side] = Integer.parseInt(text, at + 2, end, 10);
            counts[side] = 1;
            at = end;
            if (at < to && text.charAt(at) == ',') {
                end = digitsEnd(text, at + 1, to);
                if (end < 0) {
                    return Optional.empty();
                }
                counts[side] = Integer.parseInt(text, at + 1, end, 10);
                at = end;
            }
        }
        boolean closed = at < to && text.charAt(at) == ' ' && text.startsWith("@".repeat(signs), at + 1);
        int behind = at + 1 + signs;
        return closed && behind <= to && (behind == to || text.charAt(behind) != '@')
                ? Optional.of(new HunkHeader(starts, counts, text.substring(behind, to)))
                : Optional.empty();
    }

    private static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == from || end - from > 9 ? -1 : end;
    }

    /** The first line in each side, the new side last. */
    public int[] starts() {
        return starts.clone();
    }

    /** How many lines of each side the hunk has. */
    public int[] counts() {
        return counts.clone();
    }

    /** What stands behind the last {@code @@}, with the blank in front. */
    public String section() {
        return section;
    }

    /** How many old sides there are; more than one in the diff of a merge. */
    public int parents() {
        return starts.length - 1;
    }

    /** The line as git writes it; a count of 1 is left off. */
    public String text() {
        String signs = "@".repeat(starts.length);
        StringBuilder out = new StringBuilder(signs);
        for (int side = 0; side < starts.length; side++) {
            out.append(side < starts.length - 1 ? " -" : " +").append(starts[side]);
            if (counts[side] != 1) {
                out.append(',').append(counts[side]);
            }
        }
        return out.append(' ').append(signs).append(section).toString();
    }
}
