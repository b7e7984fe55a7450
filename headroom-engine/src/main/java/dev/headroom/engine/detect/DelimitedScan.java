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
package dev.headroom.engine.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over text as separated records; stops at the first sign that it is something else. For one use. */
final class DelimitedScan {

    private static final int BROKEN = -1;

    private final String text;
    private final char separator;
    private final boolean quotes;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> quotedNames = new ArrayList<>();
    private boolean[] typed = {};
    private boolean[] filled = {};
    private int records;

    DelimitedScan(String text, char separator, boolean quotes) {
        this.text = text;
        this.separator = separator;
        this.quotes = quotes;
    }

    /** Whether the text is a header and records, all of one width. */
    boolean run() {
        int at = header();
        if (at == BROKEN || !HeaderNames.areNames(names, quotedNames)) {
            return false;
        }
        typed = new boolean[names.size()];
        Arrays.fill(typed, true);
        filled = new boolean[names.size()];
        while (at < text.length()) {
            at = record(at);
            if (at == BROKEN) {
                return false;
            }
            records++;
        }
        return hasTypedColumn() || HeaderNames.arePlainWords(names);
    }

    int records() {
        return records;
    }

    int columns() {
        return names.size();
    }

    private int header() {
        int at = 0;
        while (true) {
            int end = fieldEnd(at);
            if (end == BROKEN) {
                return BROKEN;
            }
            boolean quoted = quotes && at < end && text.charAt(at) == '"';
            names.add(quoted ? text.substring(at + 1, end - 1) : text.substring(at, valueEnd(at, end)));
            quotedNames.add(quoted);
            if (end == text.length() || text.charAt(end) != separator) {
                return behindLineEnd(end);
            }
            at = end + 1;
        }
    }

    private int record(int from) {
        int at = from;
        int column = 0;
        while (true) {
            int end = fieldEnd(at);
            if (end == BROKEN || column == names.size()) {
                return BROKEN;
            }
            if (separator == ',' && at < end && text.charAt(at) == ' ') {
                return BROKEN;
            }
            if (isName(column, at, valueEnd(at, end))) {
                return BROKEN;
            }
            note(column++, at, valueEnd(at, end));
            if (end == text.length() || text.charAt(end) != separator) {
                return column == names.size() ? behindLineEnd(end) : BROKEN;
            }
            at = end + 1;
        }
    }

    /** The offset of the separator or line feed that ends a field, or the end of the text. */
    private int fieldEnd(int from) {
        if (quotes && from < text.length() && text.charAt(from) == '"') {
            return quotedEnd(from + 1);
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator || c == '\n') {
                return i;
            }
            if (c == 0 || (quotes && c == '"')) {
                return BROKEN;
            }
        }
        return text.length();
    }

    private int quotedEnd(int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            return BROKEN;
        }
        int end = quote + 1;
        boolean ends = end == text.length()
                || text.charAt(end) == separator
                || text.charAt(end) == '\n'
                || text.startsWith("\r\n", end);
        return ends ? end : BROKEN;
    }

    private int behindLineEnd(int end) {
        int at = end < text.length() && text.charAt(end) == '\r' ? end + 1 : end;
        return Math.min(at + 1, text.length());
    }

    private int valueEnd(int start, int end) {
        return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** A name does not come again as a value of its own column; a first line of data does. */
    private boolean isName(int column, int start, int end) {
        String name = names.get(column);
        return !name.isEmpty() && name.length() == end - start && text.startsWith(name, start);
    }

    private void note(int column, int start, int end) {
        if (typed[column] && start < end) {
            filled[column] = true;
            boolean quoted = quotes && text.charAt(start) == '"';
            typed[column] = quoted ? isTyped(start + 1, end - 1) : isTyped(start, end);
        }
    }

    /** Whether a field is a number, a time, a percentage, an address: digits and what joins them. */
    private boolean isTyped(int start, int end) {
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            digit |= isDigit;
            if (!isDigit && !joins(c)) {
                return false;
            }
        }
        return digit;
    }

    private static boolean joins(char c) {
        return switch (c) {
            case '+', '-', '.', ':', '/', '%', 'T', 'Z', 'e', 'E', '$', ' ' -> true;
            default -> false;
        };
    }

    private boolean hasTypedColumn() {
        for (int column = 0; column < typed.length; column++) {
            if (typed[column] && filled[column]) {
                return true;
            }
        }
        return false;
    }
}
