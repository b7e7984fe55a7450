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
package dev.headroom.engine.compress.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column as a heading describes it. */
final class ColumnSpec {

    /** How the column's value is found. */
    enum Source {
        SHOWN,
        CONSTANT,
        TEMPLATE,
        LOOKED_UP,
        SOMETIMES
    }

    /** The element of an array, among the keys of a path. */
    static final String ELEMENT = "[0]";

    final String shown;
    final List<String> path;
    final boolean nested;
    Source source = Source.SHOWN;

    @Nullable
    String constant;

    @Nullable
    List<Part> template;

    boolean numeric;

    @Nullable
    ColumnSpec key;

    final Map<String, String> lookup = new HashMap<>();
    /** What codes stand for, by letter. */
    final Map<Character, String> codes = new HashMap<>();

    /** What stands around numbers, in quotes, by letter. */
    final Map<Character, String> patterns = new HashMap<>();

    /** How cells refer to the one above, as {@link Above} says. */
    char above = Above.NEVER;

    /** Where a heading puts the column among the keys of a row, from 1; 0 when it does not say. */
    int position;

    /** Where it is among the columns of its kind of row; -1 until the heading is read. */
    int index = -1;

    /** A part of a template: exactly one of its fields is set, none for the cell itself. */
    record Part(@Nullable String literal, @Nullable String reference, Template.@Nullable Counter counter) {}

    ColumnSpec(String shown) throws FormatException {
        this.shown = shown;
        this.nested = shown.endsWith(Names.NESTED);
        this.path = path(nested ? shown.substring(0, shown.length() - Names.NESTED.length()) : shown);
        if (nested && path.isEmpty()) {
            throw new FormatException("empty name");
        }
    }

    boolean isWholeRow() {
        return path.isEmpty();
    }

    private static List<String> path(String shown) throws FormatException {
        List<String> path = new ArrayList<>();
        if (shown.equals(Names.VALUE)) {
            return path;
        }
        int at = 0;
        while (at < shown.length()) {
            int end;
            if (shown.charAt(at) == '"') {
                end = Syntax.behindString(shown, at);
                if (end < 0) {
                    throw new FormatException("unfinished name");
                }
                path.add(shown.substring(at + 1, end - 1));
            } else if (shown.startsWith(ELEMENT, at)) {
                end = at + ELEMENT.length();
                path.add(ELEMENT);
            } else {
                end = endOfName(shown, at);
                path.add(shown.substring(at, end));
            }
            at = end < shown.length() && shown.charAt(end) == '.' ? end + 1 : end;
        }
        return path;
    }

    private static int endOfName(String shown, int from) throws FormatException {
        int end = from;
        while (end < shown.length() && shown.charAt(end) != '.' && shown.charAt(end) != '[') {
            end++;
        }
        if (end == from) {
            throw new FormatException("empty name");
        }
        return end;
    }

    /** Reads a template as it stands in a heading. */
    void readTemplate(String text) throws FormatException {
        String inner = text;
        numeric = false;
        if (text.startsWith("\"")) {
            inner = text.substring(1, text.length() - 1);
        } else if (text.startsWith("{")
                && !text.startsWith("{{")
                && text.indexOf('}') == text.length() - 1
                && text.contains(", ")) {
            numeric = true;
        }
        template = parts(inner);
    }

    private static List<Part> parts(String text) throws FormatException {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new FormatException("unfinished template");
                }
                parts.add(new Part(literal.toString(), null, null));
                literal.setLength(0);
                parts.add(part(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                literal.append(c);
                at++;
            }
        }
        parts.add(new Part(literal.toString(), null, null));
        return parts;
    }

    private static Part part(String inside) throws FormatException {
        int comma = inside.indexOf(", ");
        if (inside.isEmpty()) {
            return new Part(null, null, null);
        }
        if (comma < 0) {
            return new Part(null, inside, null);
        }
        String first = inside.substring(0, comma);
        String step = inside.substring(comma + 2).replace(" per row", "");
        try {
            int width = first.length() > 1 && first.charAt(0) == '0' ? first.length() : 0;
            long by = Long.parseLong(step.startsWith("+") ? step.substring(1) : step);
            return new Part(null, null, new Template.Counter(Long.parseLong(first), by, width));
        } catch (NumberFormatException e) {
            throw new FormatException("no counter: " + inside.length() + " characters");
        }
    }
}
