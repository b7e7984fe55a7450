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
package dev.headroom.engine.internal.xml;

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a document is written, as far as its JSON does not say: which members are attributes, how elements are indented,
 * and so on. Written as a line of words such as {@code xml; attributes=name time; indent=4}. Immutable.
 *
 * @param attributes names that are attributes wherever they occur
 * @param indents the white space in front of elements by depth; empty when elements follow each other without any
 * @param spaced whether a space stands in front of {@code />}
 * @param joined whether nothing stands between the items of the top level
 * @param marked whether some members start with {@code @}: attributes with the name of an element, or as they stand
 * @param textName the member that holds an element's text where it has attributes too
 * @param blanks the numbers of blank lines between elements, counted from 1
 * @param frame byte order mark, line ends and final newline
 */
record XmlStyle(
        Set<String> attributes,
        List<String> indents,
        boolean spaced,
        boolean joined,
        boolean marked,
        String textName,
        List<Integer> blanks,
        Frame frame) {

    static final String XML = "xml";

    static final String TEXT = "text";

    /** As deep as elements nest. */
    private static final int DEEPEST = 256;

    private static final int USUAL_INDENT = 2;
    private static final int LARGEST_INDENT = 16;
    private static final String NONE = "none";
    private static final String MARKED = "@ marks attributes";
    private static final String SPACED = "space before />";
    private static final String JOINED = "joined";

    XmlStyle {
        attributes = new LinkedHashSet<>(attributes);
        indents = List.copyOf(indents);
        blanks = List.copyOf(blanks);
    }

    /** The white space in front of an element. */
    String indent(int depth) {
        if (depth >= indents.size()) {
            throw new IllegalArgumentException("style: nothing is said of depth " + depth);
        }
        return indents.get(depth);
    }

    boolean isCompact() {
        return indents.isEmpty();
    }

    // ---- as words

    String text() {
        List<String> items = new ArrayList<>(List.of(XML));
        if (!attributes.isEmpty()) {
            items.add("attributes=" + String.join(" ", attributes));
        }
        if (!textName.equals(TEXT)) {
            items.add("text=" + textName);
        }
        addIndent(items);
        if (marked) {
            items.add(MARKED);
        }
        if (spaced) {
            items.add(SPACED);
        }
        if (joined) {
            items.add(JOINED);
        }
        if (!blanks.isEmpty()) {
            items.add("blank lines="
                    + String.join(",", blanks.stream().map(String::valueOf).toList()));
        }
        frame.addTo(items);
        return StyleItems.join(items);
    }

    private void addIndent(List<String> items) {
        if (isCompact()) {
            items.add("indent=" + NONE);
            return;
        }
        String unit = indents.size() < 2 ? "  " : indents.get(1);
        if (!indents.equals(regular(unit, indents.size()))) {
            items.add("indent="
                    + String.join(",", indents.stream().map(XmlStyle::word).toList()));
        } else if (!unit.equals(" ".repeat(USUAL_INDENT))) {
            items.add("indent=" + word(unit));
        }
    }

    private static List<String> regular(String unit, int depths) {
        List<String> indents = new ArrayList<>();
        for (int i = 0; i < depths; i++) {
            indents.add(unit.repeat(i));
        }
        return indents;
    }

    private static String word(String indent) {
        return indent.startsWith("\t") ? indent.length() + "t" : String.valueOf(indent.length());
    }

    /** Whether white space can be said in a word: all blanks or all tabs. */
    static boolean isSayable(String indent) {
        char first = indent.isEmpty() ? ' ' : indent.charAt(0);
        return indent.chars().allMatch(c -> c == first && (c == ' ' || c == '\t'));
    }

    /**
     * Reads the words.
     *
     * @throws IllegalArgumentException when they are not ours
     */
    static XmlStyle parse(String style) {
        StyleItems items = StyleItems.parse(style);
        if (!items.format().equals(XML)) {
            throw new IllegalArgumentException("style: unknown format '" + items.format() + "'");
        }
        String attributes = items.takeValue("attributes").orElse("");
        String textName = items.takeValue("text").orElse(TEXT);
        List<String> indents = indents(items.takeValue("indent").orElse(String.valueOf(USUAL_INDENT)));
        boolean marked = items.take(MARKED);
        boolean spaced = items.take(SPACED);
        boolean joined = items.take(JOINED);
        List<Integer> blanks =
                items.takeValue("blank lines").map(XmlStyle::numbers).orElse(List.of());
        Frame frame = Frame.of(items);
        items.requireEmpty();
        return new XmlStyle(
                attributes.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(attributes.split(" ", -1))),
                indents,
                spaced,
                joined,
                marked,
                textName,
                blanks,
                frame);
    }

    private static List<String> indents(String words) {
        if (words.equals(NONE)) {
            return List.of();
        }
        if (words.indexOf(',') < 0) {
            return regular(indentOf(words), DEEPEST);
        }
        return Arrays.stream(words.split(",", -1)).map(XmlStyle::indentOf).toList();
    }

    private static String indentOf(String word) {
        boolean tabs = word.endsWith("t");
        int count = number(tabs ? word.substring(0, word.length() - 1) : word);
        if (count > DEEPEST * LARGEST_INDENT) {
            throw new IllegalArgumentException("style: indent of " + count);
        }
        return (tabs ? "\t" : " ").repeat(count);
    }

    private static List<Integer> numbers(String words) {
        return Arrays.stream(words.split(",", -1)).map(XmlStyle::number).toList();
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("style: a number of at most 8 digits is needed");
        }
        return Integer.parseInt(digits);
    }
}
