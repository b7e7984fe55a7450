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
import java.util.Optional;

/**
 * Finds the prefix and suffix that all strings of a column share. They end where a word or number ends, so that what is
 * left in the cell is whole; they never cut an escape sequence.
 */
final class Affix {

    private final char[] source;
    private final IntList starts = new IntList();
    private final IntList ends = new IntList();

    private Affix(char[] source) {
        this.source = source;
    }

    static Optional<Template> of(JsonTape tape, Values values) {
        if (values.distinct() < 2 || values.strings == 0 || values.numbers > 0) {
            return Optional.empty();
        }
        Affix affix = new Affix(tape.source());
        int rows = 0;
        for (int id = 0; id < values.distinct(); id++) {
            int node = values.sample(id);
            if (node >= 0 && tape.kind(node) == JsonKind.STRING) {
                affix.starts.add(tape.start(node) + 1);
                affix.ends.add(tape.end(node) - 1);
                rows += values.count(id);
            } else if (node >= 0 && tape.kind(node).isContainer()) {
                return Optional.empty();
            }
        }
        return affix.starts.size() < 2 ? Optional.empty() : affix.find(rows);
    }

    private Optional<Template> find(int rows) {
        int first = starts.get(0);
        int shortest = ends.get(0) - first;
        int prefix = shortest;
        int suffix = shortest;
        for (int i = 1; i < starts.size() && prefix + suffix > 0; i++) {
            int length = ends.get(i) - starts.get(i);
            shortest = Math.min(shortest, length);
            prefix = commonPrefix(first, starts.get(i), Math.min(prefix, length));
            suffix = commonSuffix(ends.get(0), ends.get(i), Math.min(suffix, length));
        }
        prefix = wholePrefix(beforeEscape(first, prefix));
        suffix = wholeSuffix(Math.min(suffix, shortest - prefix));
        String before = new String(source, first, prefix);
        String after = new String(source, ends.get(0) - suffix, suffix);
        int cost = TokenEstimate.of(before) + TokenEstimate.of(after);
        boolean pays = (long) cost * rows > cost + 4L;
        return pays ? Optional.of(Template.around(before, after)) : Optional.empty();
    }

    private int commonPrefix(int one, int other, int limit) {
        int i = 0;
        while (i < limit && source[one + i] == source[other + i]) {
            i++;
        }
        return i;
    }

    private int commonSuffix(int one, int other, int limit) {
        int i = 0;
        while (i < limit && source[one - 1 - i] == source[other - 1 - i]) {
            i++;
        }
        return i;
    }

    private int beforeEscape(int first, int prefix) {
        for (int i = 0; i < prefix; i++) {
            if (source[first + i] == '\\') {
                return i;
            }
        }
        return prefix;
    }

    private int wholePrefix(int prefix) {
        int end = prefix;
        if (end > 0 && continues(end, true)) {
            int kind = kind(source[starts.get(0) + end - 1]);
            while (end > 0 && kind(source[starts.get(0) + end - 1]) == kind) {
                end--;
            }
        }
        return end;
    }

    private int wholeSuffix(int suffix) {
        int length = suffix;
        if (length > 0 && continues(length, false)) {
            int kind = kind(source[ends.get(0) - length]);
            while (length > 0 && kind(source[ends.get(0) - length]) == kind) {
                length--;
            }
        }
        for (int i = 0; i < starts.size() && length > 0; i++) {
            int before = ends.get(i) - length - 1;
            if (before >= starts.get(i) && source[before] == '\\') {
                return 0;
            }
        }
        return length;
    }

    /** Whether in some value the word or number at the edge of the affix goes on within the cell. */
    private boolean continues(int length, boolean prefix) {
        for (int i = 0; i < starts.size(); i++) {
            int edge = prefix ? starts.get(i) + length - 1 : ends.get(i) - length;
            int next = prefix ? edge + 1 : edge - 1;
            boolean inside = prefix ? next < ends.get(i) : next >= starts.get(i);
            if (inside && kind(source[edge]) != 0 && kind(source[edge]) == kind(source[next])) {
                return true;
            }
        }
        return false;
    }

    private static int kind(char c) {
        if (Syntax.isDigit(c)) {
            return 1;
        }
        return Character.isLetter(c) || Character.isSurrogate(c) ? 2 : 0;
    }
}
