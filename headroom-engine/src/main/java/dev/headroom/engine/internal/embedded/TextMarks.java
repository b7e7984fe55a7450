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
package dev.headroom.engine.internal.embedded;

import dev.headroom.engine.internal.json.JsonTape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which objects and arrays of an opened document were strings that hold JSON, and how they were written. Each mark
 * names a place: {@code payload} every member of that name, {@code lines[]} the elements of arrays of that name, {@code
 * []} the elements of the root array, {@code (document)} the root. {@code Body.Message} is a place within the texts at
 * {@code Body}: every text is a document of its own. Names of anything but letters, digits, {@code _} and {@code -}
 * stand as JSON strings.
 *
 * <p>Immutable. As text, which {@link #parse} reads: {@code Body (spaced), Body.Message, lines[]}.
 */
public final class TextMarks {

    static final TextMarks NONE = new TextMarks(Map.of());

    /** More texts in texts than this nobody writes: every level doubles the backslashes. */
    static final int MOST_LEVELS = 4;

    private static final String NOWHERE = "";

    private static final String DOCUMENT = "(document)";
    private static final String ELEMENTS = "[]";

    /**
     * What is at a place.
     *
     * @param style how the texts there were written
     * @param inside the marks within these texts
     */
    record Mark(TextStyle style, TextMarks inside) {}

    private final Map<String, Mark> marks;

    TextMarks(Map<String, Mark> marks) {
        this.marks = new LinkedHashMap<>(marks);
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The mark of a node, if it is at a marked place. */
    Optional<Mark> at(JsonTape tape, int root, int parent, int node) {
        return marks.isEmpty() ? Optional.empty() : Optional.ofNullable(marks.get(place(tape, root, parent, node)));
    }

    /**
     * The place of a node.
     *
     * @param tape what it is in
     * @param root the root of its document: 0, or a text that was opened
     * @param parent the array or object it is in, or -1
     * @param node the node
     * @return the place as it is written in marks; empty for an element of an array that is an element itself
     */
    static String place(JsonTape tape, int root, int parent, int node) {
        if (parent < 0) {
            return DOCUMENT;
        }
        if (parent == root && tape.nameStart(node) < 0) {
            return ELEMENTS;
        }
        if (tape.nameStart(node) >= 0) {
            return written(tape.name(node));
        }
        return tape.nameStart(parent) >= 0 ? written(tape.name(parent)) + ELEMENTS : NOWHERE;
    }

    private static String written(String name) {
        return !name.isEmpty() && plainEnd(name, 0) == name.length() ? name : '"' + name + '"';
    }

    private static int plainEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /** The marks as text. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append("", out);
        return out.toString();
    }

    private void append(String before, StringBuilder out) {
        marks.forEach((place, mark) -> {
            out.append(out.isEmpty() ? "" : ", ").append(before).append(place);
            String words = words(mark.style);
            out.append(words.isEmpty() ? "" : " (" + words + ")");
            mark.inside.append(before + place + ".", out);
        });
    }

    private static String words(TextStyle style) {
        StringBuilder out = new StringBuilder();
        out.append(
                style.layout() == Layout.MINIFIED ? "" : "; " + style.layout().word());
        out.append(style.newline() ? "; final newline" : "");
        out.append(
                style.escaping() == Escaping.PLAIN
                        ? ""
                        : "; " + style.escaping().word());
        return out.isEmpty() ? "" : out.substring(2);
    }

    /**
     * Reads marks.
     *
     * @param text what {@link #toString} gave
     * @return the marks; empty when the text is none
     */
    public static Optional<TextMarks> parse(String text) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = parseMark(text, at, marks);
        }
        return at < 0 || marks.isEmpty() ? Optional.empty() : Optional.of(new TextMarks(marks));
    }

    /** Reads one mark and what separates it from the next; -1 when it is none. */
    private static int parseMark(String text, int from, Map<String, Mark> marks) {
        Map<String, Mark> into = marks;
        int at = from;
        for (int level = 1; level <= MOST_LEVELS; level++) {
            int end = placeEnd(text, at);
            if (end <= at) {
                return -1;
            }
            String place = text.substring(at, end);
            Mark known = into.get(place);
            boolean inner = end < text.length() && text.charAt(end) == '.';
            if (!inner) {
                return known != null ? -1 : parseStyle(text, end, place, into);
            }
            if (known == null) {
                return -1;
            }
            into = known.inside.marks;
            at = end + 1;
        }
        return -1;
    }

    private static int placeEnd(String text, int from) {
        if (text.startsWith(DOCUMENT, from)) {
            return from + DOCUMENT.length();
        }
        int end = plainEnd(text, from);
        if (end == from && text.startsWith("\"", from)) {
            end = from + 1;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            end++;
        }
        return end > text.length() ? -1 : text.startsWith(ELEMENTS, end) ? end + ELEMENTS.length() : end;
    }

    private static int parseStyle(String text, int from, String place, Map<String, Mark> into) {
        int end = from;
        Optional<TextStyle> style = Optional.of(TextStyle.USUAL);
        if (text.startsWith(" (", from)) {
            end = text.indexOf(')', from) + 1;
            style = end == 0 ? Optional.empty() : style(text.substring(from + 2, end - 1));
        }
        if (style.isEmpty()) {
            return -1;
        }
        into.put(place, new Mark(style.get(), new TextMarks(Map.of())));
        return end == text.length() ? end : text.startsWith(", ", end) ? end + 2 : -1;
    }

    private static Optional<TextStyle> style(String words) {
        return TextStyle.all().filter(style -> words(style).equals(words)).findFirst();
    }
}
