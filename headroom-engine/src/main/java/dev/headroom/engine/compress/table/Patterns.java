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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts in which one number stands several times, such as published ports: {@code 0.0.0.0:8080->8080/tcp}. What stands
 * around the number is a pattern, which the heading says once under a letter; the cell is the letter and the number.
 */
final class Patterns {

    /** Where the number stands. */
    static final String NUMBER = "{}";

    private static final int MOST = 8;
    private static final int FEWEST_CELLS = 3;
    private static final int TOKENS_OF_CELL = 3;
    private static final int TOKENS_OF_LEGEND = 16;
    private static final int TOKENS_OF_ENTRY = 4;
    private static final int LONGEST = 200;
    private static final int SAMPLE = 1_000;

    private record Use(int cells, long tokens) {}

    private Patterns() {}

    /**
     * The patterns of a column.
     *
     * @param known tokens that another notation of the column saves
     * @return patterns in the order of their letters; none where they do not pay
     */
    static List<String> of(Rules rules, int column, long known) {
        Values values = rules.values[column];
        JsonTape tape = rules.shape.tape();
        Map<String, Use> uses = new LinkedHashMap<>();
        int looked = Math.min(values.distinct(), SAMPLE);
        for (int id = 0; id < looked; id++) {
            int node = values.sample(id);
            String pattern = node < 0 ? "" : of(tape, node);
            if (!pattern.isEmpty()) {
                int count = values.count(id);
                long saved = (long) count * (values.cost(id) - TOKENS_OF_CELL);
                uses.merge(pattern, new Use(count, saved), (a, b) -> new Use(a.cells + b.cells, a.tokens + b.tokens));
            }
        }
        List<String> found = new ArrayList<>();
        long saved = -TOKENS_OF_LEGEND;
        for (Map.Entry<String, Use> entry : uses.entrySet()) {
            long gain = entry.getValue().tokens - TokenEstimate.of(entry.getKey()) - TOKENS_OF_ENTRY;
            if (gain > 0 && entry.getValue().cells >= FEWEST_CELLS && found.size() < MOST) {
                found.add(entry.getKey());
                saved += gain;
            }
        }
        return saved > known ? List.copyOf(found) : List.of();
    }

    /** The pattern of a string; empty if no number of two digits or more stands in it twice. */
    static String of(JsonTape tape, int node) {
        int number = number(tape, node);
        if (number < 0) {
            return "";
        }
        char[] source = tape.source();
        int end = tape.end(node) - 1;
        int length = digitsEnd(source, number, end) - number;
        StringBuilder pattern = new StringBuilder();
        for (int at = tape.start(node) + 1; at < end; ) {
            int behind = digitsEnd(source, at, end);
            if (behind - at == length && equal(source, at, number, length)) {
                pattern.append(NUMBER);
                at = behind;
            } else if (behind > at) {
                pattern.append(source, at, behind - at);
                at = behind;
            } else {
                pattern.append(source[at++]);
            }
        }
        return pattern.toString();
    }

    /** Where the longest number stands that a string has twice; -1 if there is none, or a brace or escape in it. */
    static int number(JsonTape tape, int node) {
        char[] source = tape.source();
        int start = tape.start(node) + 1;
        int end = tape.end(node) - 1;
        if (tape.kind(node) != JsonKind.STRING || end - start > LONGEST) {
            return -1;
        }
        int best = -1;
        int longest = 1;
        for (int at = start; at < end; ) {
            char c = source[at];
            if (c == '{' || c == '}' || c == '\\') {
                return -1;
            }
            int behind = digitsEnd(source, at, end);
            if (behind - at > longest && comesAgain(source, at, behind, end)) {
                best = at;
                longest = behind - at;
            }
            at = Math.max(at + 1, behind);
        }
        return best;
    }

    private static boolean comesAgain(char[] source, int from, int behind, int end) {
        for (int at = behind; at < end; ) {
            int next = digitsEnd(source, at, end);
            if (next - at == behind - from && equal(source, at, from, next - at)) {
                return true;
            }
            at = Math.max(at + 1, next);
        }
        return false;
    }

    static int digitsEnd(char[] source, int from, int end) {
        int at = from;
        while (at < end && Syntax.isDigit(source[at])) {
            at++;
        }
        return at;
    }

    private static boolean equal(char[] source, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (source[one + i] != source[other + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of a text is a letter with a number behind it. */
    static boolean isCell(CharSequence text, int from, int to) {
        if (to - from < 2 || !HeadingWriter.isKind(text, from, from + 1)) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!Syntax.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
