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
package dev.headroom.engine.internal.json;

/**
 * A quick look along a JSON value: strings, brackets, numbers and words must be well formed and balanced; whether
 * commas and colons stand in the right places is left to the parser. Linear, no recursion, depth is a counter.
 */
public final class JsonLook {

    /** The text cannot be JSON. */
    public static final int BROKEN = -1;

    /** Everything up to the limit could be JSON, but the value does not end there. */
    public static final int OPEN = -2;

    private JsonLook() {}

    /** Whether a character is white space between JSON tokens. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Whether an object or an array starts here. */
    public static boolean startsContainer(char c) {
        return c == '{' || c == '[';
    }

    /** The first offset from {@code from} on that is no white space, or {@code to}. */
    public static int skipSpace(String text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Follows an object or array.
     *
     * @param text the text
     * @param from the offset of its opening bracket
     * @param to where to stop looking
     * @return the offset behind the closing bracket, {@link #BROKEN} or {@link #OPEN}
     */
    public static int endOfContainer(String text, int from, int to) {
        int depth = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (startsContainer(c)) {
                depth++;
                i++;
            } else if (c == '}' || c == ']') {
                depth--;
                i++;
                if (depth == 0) {
                    return i;
                }
            } else {
                i = behindToken(text, i, to, c);
                if (i < 0) {
                    return i;
                }
            }
        }
        return OPEN;
    }

    private static int behindToken(String text, int at, int to, char c) {
        if (c == '"') {
            return behindString(text, at + 1, to);
        }
        if (isSpace(c) || c == ',' || c == ':') {
            return at + 1;
        }
        if (c == '-' || isDigit(c)) {
            return behindNumber(text, at + 1, to);
        }
        return behindWord(text, at, to, c);
    }

    /** Follows a string from behind its opening quote; the result is that of {@link #endOfContainer}. */
    public static int behindString(String text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c < ' ') {
                return BROKEN;
            }
            i += c == '\\' ? 2 : 1;
        }
        return OPEN;
    }

    private static int behindNumber(String text, int from, int to) {
        int i = from;
        while (i < to && isNumberPart(text.charAt(i))) {
            i++;
        }
        boolean ended = i == to || ",]}".indexOf(text.charAt(i)) >= 0 || isSpace(text.charAt(i));
        return ended ? i : BROKEN;
    }

    private static int behindWord(String text, int at, int to, char first) {
        String word = switch (first) {
            case 't' -> "true";
            case 'f' -> "false";
            case 'n' -> "null";
            default -> "";
        };
        if (word.isEmpty()) {
            return BROKEN;
        }
        if (at + word.length() > to) {
            return OPEN;
        }
        return text.startsWith(word, at) ? at + word.length() : BROKEN;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNumberPart(char c) {
        return isDigit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
