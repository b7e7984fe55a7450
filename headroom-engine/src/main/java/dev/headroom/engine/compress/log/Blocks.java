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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Marks blocks of lines that come again, and writes what stands for them. */
final class Blocks {

    static final String TIMES = "[x";
    static final String BLOCK = "[block ";
    static final String STARTS = " starts]";
    static final String ENDS = " ends]";
    static final String AGAIN = " again";
    static final String OFTEN = ", ";
    static final String END = " times]";

    private record Span(int line, int length) {}

    private record Mark(int line, int number, boolean starts) {}

    private final Map<Span, Integer> numbers = new LinkedHashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private int written;

    static Blocks of(List<Repeats.Again> all) {
        Blocks blocks = new Blocks();
        for (Repeats.Again again : all) {
            if (!again.isOfTheLineAbove()) {
                blocks.numbers.putIfAbsent(new Span(again.source(), again.length()), 0);
            }
        }
        blocks.number();
        return blocks;
    }

    private void number() {
        List<Span> spans = new ArrayList<>(numbers.keySet());
        spans.sort(Comparator.comparing(Span::line).thenComparing(Span::length));
        for (Span span : spans) {
            int number = marks.size() / 2 + 1;
            numbers.put(span, number);
            marks.add(new Mark(span.line, number, true));
            marks.add(new Mark(span.line + span.length, number, false));
        }
        marks.sort(Comparator.comparing(Mark::line).thenComparing(Mark::starts).thenComparing(Mark::number));
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Writes the marks in front of a line. */
    void writeMarks(int line, Chars out) {
        while (written < marks.size() && marks.get(written).line <= line) {
            Mark mark = marks.get(written++);
            out.append(BLOCK)
                    .append(mark.number)
                    .append(mark.starts ? STARTS : ENDS)
                    .append('\n');
        }
    }

    void writeAgain(Repeats.Again again, Chars out) {
        writeMarks(again.line(), out);
        if (again.isOfTheLineAbove()) {
            out.append(TIMES).append(again.times()).append("]\n");
            return;
        }
        out.append(BLOCK)
                .append(Objects.requireNonNull(numbers.get(new Span(again.source(), again.length()))))
                .append(AGAIN);
        if (again.times() > 1) {
            out.append(OFTEN).append(again.times()).append(END);
        } else {
            out.append(']');
        }
        out.append('\n');
    }

    /** Whether a line reads as a mark, or begins like one. */
    static boolean claims(char[] text, int from, int to) {
        return startsWith(TIMES, text, from, to) || startsWith(BLOCK, text, from, to);
    }

    private static boolean startsWith(String start, char[] text, int from, int to) {
        if (to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
