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
package dev.headroom.engine.internal.listing;

import java.util.List;
import java.util.Optional;

/**
 * The lines that programs draw in front of the names of a tree. Immutable.
 *
 * @param word names the style in a form
 * @param branch before a name that is not the last one in its parent
 * @param branchParent the same before a name with names below it
 * @param last before the last name in its parent
 * @param lastParent the same before a name with names below it
 * @param pipe for each parent further up that is not the last one
 * @param gap for each parent further up that is the last one
 */
public record Guides(
        String word, String branch, String branchParent, String last, String lastParent, String pipe, String gap) {

    private static final Guides TREE = new Guides("tree", "├── ", "├── ", "└── ", "└── ", "│\u00a0\u00a0 ", "    ");
    private static final Guides PLAIN = new Guides("tree plain", "├── ", "├── ", "└── ", "└── ", "│   ", "    ");
    private static final Guides ASCII = new Guides("tree ascii", "|-- ", "|-- ", "`-- ", "`-- ", "|   ", "    ");
    private static final Guides NPM = new Guides("tree npm", "├── ", "├─┬ ", "└── ", "└─┬ ", "│ ", "  ");
    private static final Guides MAVEN = new Guides("tree maven", "+- ", "+- ", "\\- ", "\\- ", "|  ", "   ");
    private static final Guides GRADLE =
            new Guides("tree gradle", "+--- ", "+--- ", "\\--- ", "\\--- ", "|    ", "     ");

    private static final List<Guides> ALL = List.of(TREE, PLAIN, ASCII, NPM, MAVEN, GRADLE);

    /** What {@link #parse} gives for a line with drawing in front of it that is not of this style. */
    public static final long BROKEN = -1;

    /**
     * The style of a word that a form names.
     *
     * @param word any word
     * @return the style; empty when there is none
     */
    public static Optional<Guides> named(String word) {
        return ALL.stream().filter(guides -> guides.word.equals(word)).findFirst();
    }

    /**
     * The style in which most lines of a sample are drawn.
     *
     * @param sample lines
     * @return the style; empty when hardly any line is drawn in a known one
     */
    public static Optional<Guides> of(List<String> sample) {
        Optional<Guides> best = Optional.empty();
        int most = 1;
        for (Guides guides : ALL) {
            int count = guides.drawn(sample);
            if (count > most) {
                most = count;
                best = Optional.of(guides);
            }
        }
        return best;
    }

    /**
     * How many lines of a sample have a branch of this style.
     *
     * @param sample lines
     * @return a number of lines
     */
    public int drawn(List<String> sample) {
        int count = 0;
        for (String line : sample) {
            long parsed = parse(line, 0, line.length());
            count += parsed != BROKEN && depth(parsed) > 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Reads what is drawn in front of a name.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return what {@link #depth} and {@link #nameStart} take apart, or {@link #BROKEN}
     */
    public long parse(String text, int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to) {
            if (isAt(pipe, text, at, to)) {
                at += pipe.length();
            } else if (isAt(gap, text, at, to)) {
                at += gap.length();
            } else {
                int branch = branchLength(text, at, to);
                if (branch == 0) {
                    return depth == 0 ? at : BROKEN;
                }
                return (long) (depth + 1) << 32 | (at + branch);
            }
            depth++;
        }
        return depth == 0 ? at : BROKEN;
    }

    private int branchLength(String text, int at, int to) {
        if (isAt(branch, text, at, to) || isAt(last, text, at, to)) {
            return branch.length();
        }
        return isAt(branchParent, text, at, to) || isAt(lastParent, text, at, to) ? branchParent.length() : 0;
    }

    private static boolean isAt(String unit, String text, int at, int to) {
        return at + unit.length() <= to && text.startsWith(unit, at);
    }

    /** How deep a parsed line is; 0 for one with nothing in front. */
    public static int depth(long parsed) {
        return (int) (parsed >>> 32);
    }

    /** Where the name of a parsed line starts. */
    public static int nameStart(long parsed) {
        return (int) parsed;
    }

    /**
     * Whether a drawn line says that more names follow in one of its parents, or in its own parent.
     *
     * @param text any text
     * @param from where the line starts
     * @param level of the parent, from 1; that of the line itself for its own branch
     * @param depth of the line
     * @return true when the drawing goes on below
     */
    public boolean goesOn(String text, int from, int level, int depth) {
        int at = from + (level - 1) * pipe.length();
        return level < depth
                ? text.startsWith(pipe, at)
                : text.startsWith(branch, at) || text.startsWith(branchParent, at);
    }
}
