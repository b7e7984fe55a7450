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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;

/**
 * The texts of a column with everything that varies masked: words with a digit, UUIDs, hexadecimal numbers and quoted
 * parts become {@code #}. {@code "Retry 2 of 3 for 'blue'"} and {@code "Retry 1 of 3 for 'red'"} have the template
 * {@code Retry # of # for '#'}. Linear; a template holds at most {@value #LONGEST} characters.
 */
final class Templates {

    private static final int LONGEST = 160;
    private static final int LONGEST_QUOTE = 80;
    private static final int UUID_LENGTH = 36;
    private static final int SHORTEST_HEX = 7;
    private static final char MASK = '#';

    private final CharTable table = new CharTable();
    private final char[] template = new char[LONGEST];
    private int length;

    /** The template of what is a number or a time among texts. */
    int ofNumber() {
        length = 0;
        append(MASK);
        append(MASK);
        return table.add(template, length);
    }

    /** The template of a scalar; null and the like are their own. */
    int of(JsonTape tape, int node) {
        length = 0;
        if (tape.kind(node) == JsonKind.STRING) {
            mask(tape.source(), tape.start(node) + 1, tape.end(node) - 1);
        } else {
            tape.lexeme(node).chars().forEach(c -> append((char) c));
        }
        return table.add(template, length);
    }

    private void mask(char[] text, int from, int to) {
        int i = from;
        while (i < to && length < LONGEST) {
            char c = text[i];
            if (Character.isLetterOrDigit(c)) {
                i = maskWord(text, i, to);
            } else if (c == '\'' || c == '"') {
                i = maskQuoted(text, i, to);
            } else {
                append(c);
                i++;
            }
        }
    }

    private int maskWord(char[] text, int from, int to) {
        if (isUuid(text, from, to)) {
            append(MASK);
            return from + UUID_LENGTH;
        }
        int end = from;
        boolean digit = false;
        boolean hex = true;
        while (end < to && Character.isLetterOrDigit(text[end])) {
            digit |= Numerals.isDigit(text[end]);
            hex &= Character.digit(text[end], 16) >= 0;
            end++;
        }
        boolean masked = digit || (hex && end - from >= SHORTEST_HEX);
        if (masked) {
            append(MASK);
        }
        for (int i = from; i < end && !masked; i++) {
            append(text[i]);
        }
        return end;
    }

    private int maskQuoted(char[] text, int from, int to) {
        append(text[from]);
        boolean opens = from == 0 || !Character.isLetterOrDigit(text[from - 1]);
        int most = Math.min(to, from + LONGEST_QUOTE);
        for (int i = from + 1; i < most && opens; i++) {
            if (text[i] == text[from]) {
                append(MASK);
                append(text[i]);
                return i + 1;
            }
        }
        return from + 1;
    }

    private static boolean isUuid(char[] text, int from, int to) {
        if (to - from < UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text[from + i];
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private void append(char c) {
        if (length < LONGEST) {
            template[length++] = c;
        }
    }

    /** How many templates there are. */
    int size() {
        return table.size();
    }

    String text(int template) {
        return table.text(template);
    }
}
