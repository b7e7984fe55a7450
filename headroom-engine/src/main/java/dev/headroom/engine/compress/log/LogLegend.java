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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.compress.log.ReadPattern.Kind;
import dev.headroom.engine.compress.log.ReadPattern.Part;
import dev.headroom.engine.internal.log.TimeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a form as it is read: patterns by their letters, and what the letters of values stand for. Knows which
 * lines below it are said by a pattern; writer and reader ask it the same.
 */
final class LogLegend {

    private static final int LONGEST_CODE = 3;
    private static final int LETTERS = 26;
    private static final int MOST_DEPTH = 64;
    static final String LINES = " lines]";

    /** Ends an open pattern. */
    static final String REST = "{..}";

    private final @Nullable ReadPattern[] patterns = new ReadPattern[(LETTERS + 1) * (LETTERS + 1) * (LETTERS + 1)];
    private final Map<String, Integer> variables = new HashMap<>();
    private final List<String @Nullable []> codes = new ArrayList<>();
    private int lines;
    private int end;

    private LogLegend() {}

    /**
     * Reads a legend.
     *
     * @param form characters; not changed
     * @param from where the legend starts
     * @return the legend; empty when it is none of ours
     */
    static Optional<LogLegend> read(char[] form, int from) {
        LogLegend legend = new LogLegend();
        return legend.parse(headOf(form, from), from) ? Optional.of(legend) : Optional.empty();
    }

    /** The form up to the line that says how many lines there are, which ends the legend. */
    private static String headOf(char[] form, int from) {
        int start = from;
        while (start < form.length) {
            int end = start;
            while (end < form.length && form[end] != '\n') {
                end++;
            }
            if (form[start] == '[') {
                return String.valueOf(form, 0, Math.min(form.length, end + 1));
            }
            start = end + 1;
        }
        return "";
    }

    private boolean parse(String form, int from) {
        List<ReadPattern> above = new ArrayList<>();
        String[] letters = null;
        int start = from;
        while (start < form.length()) {
            int newline = form.indexOf('\n', start);
            if (newline < 0) {
                return false;
            }
            if (form.charAt(start) == '[') {
                end = newline + 1;
                return readLines(form.substring(start + 1, newline));
            }
            String line = form.substring(start, newline);
            if (line.startsWith("{") && line.endsWith("}:")) {
                letters = new String[LETTERS + LETTERS * LETTERS];
                codes.set(variable(line.substring(1, line.length() - 2)), letters);
            } else if (letters == null ? !readPattern(line, above) : !readLetters(line, letters)) {
                return false;
            }
            start = newline + 1;
        }
        return false;
    }

    /** Reads {@code a=value}. */
    private static boolean readLetters(String line, String[] letters) {
        int equals = line.indexOf('=');
        if (!line.startsWith(" ") || equals < 0) {
            return false;
        }
        int number = lettersNumber(line.substring(1, equals).toCharArray(), 0, equals - 1);
        if (number < 0) {
            return false;
        }
        letters[number] = line.substring(equals + 1);
        return true;
    }

    /** The number of one or two small letters; below 0 if there is something else. */
    private static int lettersNumber(char[] text, int from, int to) {
        int count = to - from;
        if (count < 1 || count > Codes.LONGEST || !isSmall(text[from]) || !isSmall(text[to - 1])) {
            return -1;
        }
        return count == 1 ? text[from] - 'a' : LETTERS + (text[from] - 'a') * LETTERS + text[to - 1] - 'a';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private boolean readLines(String text) {
        if (!text.endsWith(LINES) || text.length() > LINES.length() + 9) {
            return false;
        }
        lines = number(text, 0, text.length() - LINES.length());
        return lines > 0;
    }

    /** A number of few digits; below 0 if it is none. */
    static int number(String text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** Reads {@code A=pattern}, which goes on from the one above that is a space less deep. */
    private boolean readPattern(String line, List<ReadPattern> above) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == ' ') {
            depth++;
        }
        int equals = line.indexOf('=');
        if (depth > Math.min(above.size(), MOST_DEPTH) || equals < depth) {
            return false;
        }
        int number = number(line.substring(depth, equals).toCharArray(), 0, equals - depth);
        above.subList(depth, above.size()).clear();
        boolean goesOn = depth == 0 || above.get(depth - 1).open();
        List<Part> parts =
                new ArrayList<>(depth == 0 ? List.of() : above.get(depth - 1).parts());
        boolean open = isOpen(line);
        if (number < 0 || !goesOn || !readParts(line, equals + 1, line.length() - (open ? REST.length() : 0), parts)) {
            return false;
        }
        patterns[number] = ReadPattern.of(parts, open);
        above.add(patterns[number]);
        return true;
    }

    /** Whether a line ends in {@link #REST}; with one bracket more in front it is text. */
    private static boolean isOpen(String line) {
        int brace = line.length() - REST.length();
        int braces = 0;
        while (brace - braces >= 0 && line.charAt(brace - braces) == '{') {
            braces++;
        }
        return line.endsWith(REST) && braces % 2 == 1;
    }

    private boolean readParts(String line, int from, int to, List<Part> parts) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            char c = line.charAt(i);
            boolean brace = c == '{';
            if (!brace || (i + 1 < to && line.charAt(i + 1) == '{')) {
                text.append(c);
                i += brace ? 2 : 1;
                continue;
            }
            int close = line.indexOf('}', i);
            if (close < 0 || close >= to) {
                return false;
            }
            addText(text, parts);
            parts.add(value(line.substring(i + 1, close)));
            i = close + 1;
        }
        addText(text, parts);
        return true;
    }

    private static void addText(StringBuilder text, List<Part> parts) {
        if (text.length() > 0) {
            parts.add(new Part(Kind.TEXT, text.toString(), 0));
            text.setLength(0);
        }
    }

    private Part value(String name) {
        if (name.equals("time")) {
            return new Part(Kind.TIME, "", 0);
        } else if (name.equals("clock")) {
            return new Part(Kind.CLOCK, "", 0);
        } else if (name.isEmpty()) {
            codes.add(null);
            return new Part(Kind.VALUE, "", codes.size() - 1);
        }
        boolean repeated = name.charAt(0) == Cells.SAME;
        return new Part(repeated ? Kind.REPEATED : Kind.VALUE, "", variable(repeated ? name.substring(1) : name));
    }

    private int variable(String name) {
        Integer known = variables.get(name);
        if (known == null) {
            codes.add(null);
            known = codes.size() - 1;
            variables.put(name, known);
        }
        return known;
    }

    /** The number of a code; below 0 if it is none. */
    private static int number(char[] text, int from, int to) {
        if (from >= to || to - from > LONGEST_CODE) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < 'A' || text[i] > 'Z') {
                return -1;
            }
            number = number * (LETTERS + 1) + text[i] - 'A' + 1;
        }
        return number;
    }

    /** How many lines the log has. */
    int lines() {
        return lines;
    }

    /** The offset behind the legend. */
    int end() {
        return end;
    }

    /** How many variables there are. */
    int variables() {
        return codes.size();
    }

    /** What letters of a variable stand for; null if they stand for themselves. */
    @Nullable
    String decoded(int variable, char[] text, int from, int to) {
        if (to - from > Codes.LONGEST) {
            return null;
        }
        String[] own = codes.get(variable);
        int number = own == null ? -1 : lettersNumber(text, from, to);
        return own == null || number < 0 ? null : own[number];
    }

    /**
     * Where the time in front of a code ends.
     *
     * @return the offset of the space behind it; {@code from} if there is none
     */
    static int timeEnd(char[] text, int from, int to) {
        long time = TimeScanner.at(text, from, to);
        int end = time == TimeScanner.NONE ? secondsEnd(text, from, to) : TimeScanner.end(time);
        return end < to && text[end] == ' ' ? end : from;
    }

    private static int secondsEnd(char[] text, int from, int to) {
        if (from + 3 > to || !isDigit(text[from]) || !isDigit(text[from + 1])) {
            return from;
        }
        int i = from + 2;
        if (text[i] == '.' || text[i] == ',') {
            i++;
            while (i < to && isDigit(text[i])) {
                i++;
            }
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The pattern that says a line, from its code on; null when the line is verbatim. */
    @Nullable
    ReadPattern pattern(char[] text, int from, int time, int to) {
        int code = time == from ? from : time + 1;
        int number = number(text, code, codeEnd(text, code, to));
        ReadPattern pattern = number < 0 ? null : patterns[number];
        return pattern == null || (time > from && !pattern.timed()) ? null : pattern;
    }

    static int codeEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && end - from <= LONGEST_CODE && text[end] != ' ') {
            end++;
        }
        return end;
    }

    /** Whether a line of a log has to be marked as verbatim. */
    boolean claims(char[] text, int from, int to) {
        if (from == to) {
            return false;
        }
        return text[from] == LogWriter.VERBATIM
                || Blocks.claims(text, from, to)
                || pattern(text, from, timeEnd(text, from, to), to) != null;
    }
}
