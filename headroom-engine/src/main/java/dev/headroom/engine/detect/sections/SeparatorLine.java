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
package dev.headroom.engine.detect.sections;

/**
 * Tells lines that stand between parts of a text from the parts. One look at the start of a line settles most of them.
 */
final class SeparatorLine {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_PROMPT = 100;
    private static final int FEWEST_SIGNS = 3;

    private SeparatorLine() {}

    /** Whether a line, its line break included, parts what is above from what is below. */
    static boolean is(String text, int from, int next) {
        int end = trimmedEnd(text, from, next);
        if (end - from < 2 || end - from > LONGEST) {
            return false;
        }
        return switch (text.charAt(from)) {
            case '`', '~' -> isFence(text, from, end);
            case '$' -> text.charAt(from + 1) == ' ' && startsCommand(text, from + 2, end);
            case '=' -> isHeading(text, from, end);
            case '<' -> isTag(text, from, end);
            default -> isPrompt(text, from, end);
        };
    }

    private static int trimmedEnd(String text, int from, int next) {
        int end = next;
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static boolean startsCommand(String text, int at, int end) {
        if (at >= end) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isLetter(c) || c == '.' || c == '/' || c == '_' || c == '~';
    }

    private static boolean isFence(String text, int from, int end) {
        char sign = text.charAt(from);
        int at = from;
        while (at < end && text.charAt(at) == sign) {
            at++;
        }
        return at - from >= FEWEST_SIGNS && isAbsent(text, sign, at, end);
    }

    /** {@code ==> file <==} as head and tail write it, or a word between rows of signs. */
    private static boolean isHeading(String text, int from, int end) {
        boolean file = text.startsWith("==> ", from) && text.startsWith(" <==", end - 4) && end - from > 8;
        boolean word = text.startsWith("=== ", from) && text.startsWith(" ===", end - 4) && end - from > 8;
        return file || word;
    }

    /** A tag alone on its line, without a dash or a colon: {@code <stdout>}, {@code </file>}. */
    private static boolean isTag(String text, int from, int end) {
        if (text.charAt(end - 1) != '>' || text.charAt(end - 2) == '/') {
            return false;
        }
        int at = text.charAt(from + 1) == '/' ? from + 2 : from + 1;
        int name = at;
        while (at < end && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        boolean ends = at == end - 1 || text.charAt(at) == ' ';
        return at > name && ends && isAbsent(text, '>', at, end - 1) && isAbsent(text, '<', at, end);
    }

    private static boolean isAbsent(String text, char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return false;
            }
        }
        return true;
    }

    /** {@code user@host:folder$ command}, with {@code #} for the superuser, and {@code PS C:\> command}. */
    private static boolean isPrompt(String text, int from, int end) {
        if (text.startsWith("PS ", from)) {
            int sign = text.indexOf("> ", from);
            return sign > 0 && sign < end && sign - from < LONGEST_PROMPT && text.charAt(from + 4) == ':';
        }
        int at = from;
        boolean host = false;
        int limit = Math.min(end - 2, from + LONGEST_PROMPT);
        while (at < limit && text.charAt(at) > ' ') {
            char c = text.charAt(at);
            host |= c == '@' && at > from;
            if (host && (c == '$' || c == '#') && text.charAt(at + 1) == ' ') {
                return startsCommand(text, at + 2, end);
            }
            at++;
        }
        return false;
    }
}
