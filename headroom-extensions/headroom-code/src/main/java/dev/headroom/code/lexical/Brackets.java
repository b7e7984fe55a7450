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
package dev.headroom.code.lexical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The pairs of brackets in masked code, and those that have no partner. Made in one pass; not changed once made. */
final class Brackets {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    /**
     * A pair of brackets.
     *
     * @param open the offset of the opening one
     * @param close the offset of the closing one
     * @param header where the statement that it belongs to starts: behind the last separator or brace around it
     * @param level how many pairs are around it
     */
    record Pair(int open, int close, int header, int level) {}

    private record Opened(char bracket, int offset, int header) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> single = new ArrayList<>();

    private Brackets() {}

    static Brackets of(char[] text) {
        Brackets found = new Brackets();
        Deque<Opened> open = new ArrayDeque<>();
        int header = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (OPEN.indexOf(c) >= 0) {
                open.push(new Opened(c, i, header));
                header = c == '{' ? i + 1 : header;
            } else if (CLOSE.indexOf(c) >= 0) {
                int before = found.close(open, c, i).map(Opened::header).orElse(header);
                header = c == '}' ? i + 1 : before;
            } else if (c == ';' && (open.isEmpty() || open.element().bracket == '{')) {
                header = i + 1;
            }
        }
        open.forEach(opened -> found.single.add(opened.offset));
        found.pairs.sort(Comparator.comparingInt(Pair::open));
        return found;
    }

    /** Closes the bracket that fits; a brace closes what is left open within it. */
    private Optional<Opened> close(Deque<Opened> open, char c, int offset) {
        char wanted = OPEN.charAt(CLOSE.indexOf(c));
        while (c == '}' && !open.isEmpty() && open.element().bracket != '{') {
            single.add(open.pop().offset);
        }
        if (open.isEmpty() || open.element().bracket != wanted) {
            single.add(offset);
            return Optional.empty();
        }
        Opened partner = open.pop();
        pairs.add(new Pair(partner.offset, offset, partner.header, open.size()));
        return Optional.of(partner);
    }

    /** The pairs, by their opening brackets. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The brackets without a partner, ascending. */
    List<Integer> single() {
        return single.stream().sorted().toList();
    }
}
