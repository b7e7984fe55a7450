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

import dev.headroom.engine.compress.log.ReadPattern.Part;
import dev.headroom.engine.internal.log.TimeScanner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the lossless form of a log back. Linear in the form and the log; stops at a bound. */
final class LogReader {

    /** No log that is compressed is longer. */
    private static final int MOST_CHARACTERS = 1 << 26;

    private static final int NO_VALUE = -1;

    private final char[] form;
    private final LogLegend legend;
    private final Chars out;

    /** Where the last values of variables stand in what was written. */
    private final int[] values;

    private final int[] lengths;

    /** The first line of each block and the line behind it, below 0 until it ends. */
    private final Map<Integer, int[]> blocks = new HashMap<>();

    /** Where the lines written so far start, and the next one. */
    private int[] starts = new int[256];

    private int lines;

    /** The last time, and where its clock starts. */
    private char[] time = new char[64];

    private int timeLength;
    private int clock;

    private LogReader(char[] form, LogLegend legend) {
        this.form = form;
        this.legend = legend;
        this.out = new Chars(form.length * 4);
        this.values = new int[legend.variables()];
        this.lengths = new int[legend.variables()];
        Arrays.fill(values, NO_VALUE);
    }

    /**
     * Reads a form.
     *
     * @param form any text; not changed
     * @return the log; empty when the text is no lossless form of one
     */
    static Optional<char[]> read(char[] form) {
        int start = nextLine(form, 0);
        String header = LogWriter.HEADER;
        if (start < header.length() + 2
                || form[start - 2] != ']'
                || !header.contentEquals(String.valueOf(form, 0, header.length()))) {
            return Optional.empty();
        }
        int next = nextLine(form, start);
        Optional<ControlMarks> marks = ControlMarks.read(String.valueOf(form, start, Math.max(0, next - 1 - start)));
        return LogLegend.read(form, marks.isPresent() ? next : start)
                .flatMap(legend -> new LogReader(form, legend).body())
                .map(log -> marks.orElse(ControlMarks.NONE).restore(log.toArray()));
    }

    /** The offset behind the next line feed; that of the end when there is none. */
    private static int nextLine(char[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return Math.min(text.length, i + 1);
    }

    private Optional<Chars> body() {
        int start = legend.end();
        while (start < form.length) {
            int end = start;
            while (end < form.length && form[end] != '\n') {
                end++;
            }
            if (!line(start, end) || out.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            start = end + 1;
        }
        if (lines != legend.lines()) {
            return Optional.empty();
        }
        if (form[form.length - 1] != '\n') {
            out.dropLast();
        }
        return Optional.of(out);
    }

    private boolean line(int from, int to) {
        if (from < to && form[from] == LogWriter.VERBATIM) {
            out.append(form, from + 1, to - from - 1);
            endLine();
            return true;
        }
        if (Blocks.claims(form, from, to)) {
            return mark(String.valueOf(form, from, to - from));
        }
        int timeEnd = LogLegend.timeEnd(form, from, to);
        ReadPattern pattern = legend.pattern(form, from, timeEnd, to);
        if (pattern == null) {
            out.append(form, from, to - from);
        } else if (!coded(pattern, from, timeEnd, to)) {
            return false;
        }
        endLine();
        return true;
    }

    private void endLine() {
        out.append('\n');
        lines++;
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines] = out.length();
    }

    private boolean coded(ReadPattern pattern, int from, int timeEnd, int to) {
        if (timeEnd > from && !readTime(from, timeEnd)) {
            return false;
        }
        if (pattern.timed() && timeLength == 0) {
            return false;
        }
        int cell = LogLegend.codeEnd(form, timeEnd > from ? timeEnd + 1 : from, to);
        int left = pattern.open() ? Integer.MAX_VALUE : pattern.values();
        for (Part part : pattern.parts()) {
            switch (part.kind()) {
                case TEXT -> out.append(part.text());
                case TIME -> out.append(time, 0, timeLength);
                case CLOCK -> out.append(time, clock, Math.min(TimeScanner.CLOCK, timeLength - clock));
                case VALUE -> cell = cell(part.variable(), cell, to, --left == 0);
                case REPEATED -> cell = repeat(part.variable()) ? cell : -1;
            }
            if (cell < 0) {
                return false;
            }
        }
        if (pattern.open() && cell < to) {
            out.append(form, cell + 1, to - cell - 1);
            return form[cell] == ' ';
        }
        return cell == to;
    }

    private boolean repeat(int variable) {
        if (values[variable] == NO_VALUE) {
            return false;
        }
        out.repeat(values[variable], lengths[variable]);
        return true;
    }

    /** Reads a value behind a space and writes it; the offset behind it, or below 0 if there is none. */
    private int cell(int variable, int at, int to, boolean last) {
        int from = at + 1;
        if (from > to || form[at] != ' ') {
            return -1;
        }
        if (from < to && form[from] == Cells.QUOTE) {
            return quoted(variable, from + 1, to);
        }
        int end = to;
        if (!last) {
            end = from;
            while (end < to && form[end] != ' ') {
                end++;
            }
        }
        if (end == from + 1 && form[from] == Cells.SAME) {
            return repeat(variable) ? end : -1;
        }
        String decoded = legend.decoded(variable, form, from, end);
        values[variable] = out.length();
        if (decoded == null) {
            out.append(form, from, end - from);
        } else {
            out.append(decoded);
        }
        lengths[variable] = out.length() - values[variable];
        return end;
    }

    private int quoted(int variable, int from, int to) {
        int end = from;
        while (end < to && form[end] != Cells.QUOTE) {
            end++;
        }
        if (end == to) {
            return -1;
        }
        values[variable] = out.length();
        lengths[variable] = end - from;
        out.append(form, from, end - from);
        return end + 1;
    }

    /** A whole time, a clock, or seconds, which take the place of those of the last time. */
    private boolean readTime(int from, int to) {
        long scanned = TimeScanner.at(form, from, to);
        int kept = clock;
        if (scanned == TimeScanner.NONE) {
            kept = clock + TimeScanner.CLOCK - 2;
        } else if (TimeScanner.clock(scanned) > 0) {
            clock = TimeScanner.clock(scanned);
            kept = 0;
        }
        if (kept > timeLength) {
            return false;
        }
        timeLength = kept + to - from;
        if (timeLength > time.length) {
            time = Arrays.copyOf(time, timeLength * 2);
        }
        System.arraycopy(form, from, time, kept, to - from);
        return true;
    }

    private boolean mark(String line) {
        if (line.startsWith(Blocks.TIMES) && line.endsWith("]")) {
            return lines > 0 && copy(lines - 1, 1, LogLegend.number(line, Blocks.TIMES.length(), line.length() - 1));
        }
        int space = line.indexOf(' ', Blocks.BLOCK.length());
        int number = space < 0 ? -1 : LogLegend.number(line, Blocks.BLOCK.length(), space);
        if (number < 0) {
            return false;
        }
        String rest = line.substring(space);
        int[] block = blocks.get(number);
        if (rest.equals(Blocks.STARTS)) {
            return blocks.put(number, new int[] {lines, -1}) == null;
        } else if (block == null) {
            return false;
        } else if (rest.equals(Blocks.ENDS) && block[1] < 0) {
            block[1] = lines;
            return true;
        } else if (block[1] < 0 || !rest.startsWith(Blocks.AGAIN)) {
            return false;
        }
        boolean once = rest.length() == Blocks.AGAIN.length() + 1;
        int from = Blocks.AGAIN.length() + Blocks.OFTEN.length();
        int times = once ? 1 : LogLegend.number(rest, from, rest.length() - Blocks.END.length());
        return rest.endsWith(once ? "]" : Blocks.END) && copy(block[0], block[1] - block[0], times);
    }

    private boolean copy(int first, int count, int times) {
        long length = (long) starts[first + count] - starts[first];
        if (times < 1 || length * times + out.length() > MOST_CHARACTERS) {
            return false;
        }
        for (int time = 0; time < times; time++) {
            for (int line = first; line < first + count; line++) {
                out.repeat(starts[line], starts[line + 1] - 1 - starts[line]);
                endLine();
            }
        }
        return true;
    }
}
