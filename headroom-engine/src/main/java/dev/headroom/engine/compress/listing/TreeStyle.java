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
package dev.headroom.engine.compress.listing;

import dev.headroom.engine.internal.listing.Guides;
import dev.headroom.engine.internal.text.LineFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the first line of a tree says.
 *
 * @param guides what was drawn in front of the names; empty for the output of {@code ls -R}
 * @param layout how the outline is written
 * @param shape what holds for all names
 * @param frame how lines end
 */
record TreeStyle(Optional<Guides> guides, Layout layout, TreeNodes.Shape shape, LineFrame frame) {

    private static final String OPENING = "[headroom ";
    private static final String LISTED = "ls -R";
    private static final String FULL = "; full paths";
    private static final String SLASHED = "; slashed";
    private static final String CUT = "; cut off at ";

    /** How the outline is written. */
    enum Layout {
        /** Names side by side, {@code a/b/} for b as the only name in a. */
        CHAINS("", "a/ holds the names behind it and on deeper lines, a/b/ is b in a"),
        /** Names side by side; names hold slashes. */
        SINGLES("; single", "a name ending in / holds the names behind it and on deeper lines"),
        /** A line for each name; names hold blanks. */
        LINES("; lines", "a line holds the deeper lines below it");

        private final String flag;
        private final String words;

        Layout(String flag, String words) {
            this.flag = flag;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What is written before the flags: the kind of tree. */
    String opening() {
        return OPENING + guides.map(Guides::word).orElse(LISTED);
    }

    /**
     * The first line of a form.
     *
     * @param marks what else the form has to explain; empty, or starting with {@code "; "}
     */
    String header(String marks) {
        StringBuilder header = new StringBuilder(opening()).append(layout.flag);
        header.append(shape.full() ? FULL : "").append(shape.slashed() ? SLASHED : "");
        for (int i = 0; i < shape.cut().size(); i++) {
            header.append(i == 0 ? CUT : ",").append(shape.cut().get(i));
        }
        header.append(shape.marks().map(TreeMarks::flag).orElse(""));
        header.append(frame.flags()).append(": ").append(layout.words);
        header.append(shape.marks().map(TreeMarks::words).orElse("")).append(marks);
        return header.append(']').toString();
    }

    /** Reads a first line, without its line feed. */
    static Optional<TreeStyle> of(String line) {
        int colon = line.indexOf(": ");
        if (!line.startsWith(OPENING) || colon < OPENING.length() || !line.endsWith("]")) {
            return Optional.empty();
        }
        String flags = line.substring(OPENING.length(), colon);
        int end = flags.indexOf("; ");
        String word = end < 0 ? flags : flags.substring(0, end);
        Optional<Guides> guides = Guides.named(word);
        return guides.isEmpty() && !word.equals(LISTED)
                ? Optional.empty()
                : ofFlags(guides, end < 0 ? "" : flags.substring(end));
    }

    private static Optional<TreeStyle> ofFlags(Optional<Guides> guides, String flags) {
        String rest = flags;
        Layout layout = Layout.CHAINS;
        for (Layout candidate : Layout.values()) {
            if (!candidate.flag.isEmpty() && rest.startsWith(candidate.flag)) {
                layout = candidate;
            }
        }
        rest = rest.substring(layout.flag.length());
        boolean full = rest.startsWith(FULL);
        rest = full ? rest.substring(FULL.length()) : rest;
        boolean slashed = rest.startsWith(SLASHED);
        rest = slashed ? rest.substring(SLASHED.length()) : rest;
        Optional<List<Integer>> cut = Optional.of(List.of());
        if (rest.startsWith(CUT)) {
            int end = rest.indexOf(';', CUT.length());
            cut = levels(rest.substring(CUT.length(), end < 0 ? rest.length() : end));
            rest = end < 0 ? "" : rest.substring(end);
        }
        Optional<TreeMarks> marks = TreeMarks.ofFlag(rest);
        rest = marks.isPresent() ? rest.substring(marks.get().flag().length()) : rest;
        Optional<LineFrame> frame = LineFrame.ofFlags(rest);
        return cut.isEmpty() || frame.isEmpty()
                ? Optional.empty()
                : Optional.of(new TreeStyle(
                        guides, layout, new TreeNodes.Shape(full, slashed, cut.get(), marks), frame.get()));
    }

    private static Optional<List<Integer>> levels(String list) {
        String[] parts = list.split(",", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 6 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.stream(parts).map(Integer::valueOf).toList());
    }
}
