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
package dev.headroom.engine.internal.delimited.columns;

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.Arrays;

/**
 * Writes {@code ls -l} and {@code ls -lR}. Columns are as wide as their longest cells in the same directory; of a date,
 * the day is two and the time or year five characters wide. For one text.
 */
final class LongWriter {

    private static final int FIELDS = 7;
    private static final int MODE = 0;
    private static final int LINKS = 1;
    private static final int OWNER = 2;
    private static final int SIZE = 4;
    private static final int MONTH_WIDTH = 3;
    private static final int DAY_WIDTH = 2;
    private static final int TIME_WIDTH = 5;

    private final JsonTape tape;
    private final Frame frame;
    private final boolean bsd;
    private final TextBuffer out;
    private final int[] widths = new int[FIELDS];

    /** How wide columns are at least in the last directory. */
    private final int[] last;

    /** What a scalar says, and where in it that stands. */
    private char[] said;

    private int from;
    private int to;

    private LongWriter(JsonTape tape, Frame frame, boolean bsd, int[] last) {
        this.tape = tape;
        this.out = new TextBuffer(tape.source().length / 2);
        this.said = tape.source();
        this.frame = frame;
        this.bsd = bsd;
        this.last = last;
    }

    /**
     * Writes a text again.
     *
     * @throws IllegalArgumentException when style or JSON are not of this format
     */
    static String write(JsonTape tape, StyleItems style) {
        Frame frame = Frame.of(style);
        boolean nested = style.format().equals(LongListing.NESTED);
        String total = style.takeValue(LongListing.TOTAL).orElse("");
        boolean bsd = style.take(LongListing.BSD);
        int[] last = lastWidths(style.takeValue(LongListing.LAST).orElse("0,0,0"));
        style.requireEmpty();
        require(tape.kind(0) == JsonKind.ARRAY);
        LongWriter writer = new LongWriter(tape, frame, bsd, last);
        if (nested) {
            writer.directories();
        } else {
            writer.total(total);
            writer.entries(0, true);
        }
        if (!frame.finalNewline()) {
            writer.out.cutTo(Math.max(0, writer.out.length() - frame.lineEnd().length()));
        }
        return writer.out.toString();
    }

    private static int[] lastWidths(String list) {
        String[] parts = list.split(",", -1);
        int[] widths = new int[FIELDS];
        int[] fields = {LINKS, OWNER, SIZE};
        if (parts.length != fields.length) {
            throw new IllegalArgumentException("style: 'last' needs three widths");
        }
        for (int i = 0; i < fields.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 3 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("style: 'last' needs numbers of at most 3 digits");
            }
            widths[fields[i]] = Integer.parseInt(parts[i]);
        }
        return widths;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("json: not a listing with modes and names");
        }
    }

    private void total(String total) {
        if (!total.isEmpty()) {
            out.add("total ");
            out.add(total);
            out.add(frame.lineEnd());
        }
    }

    private void directories() {
        for (int directory = 1; directory < tape.next(0); directory = tape.next(directory)) {
            require(tape.kind(directory) == JsonKind.OBJECT && tape.count(directory) >= 2);
            int node = directory + 1;
            out.add(directory == 1 ? "" : frame.lineEnd());
            out.add(tape.text(node));
            out.add(':');
            out.add(frame.lineEnd());
            node = tape.next(node);
            if (tape.kind(node) != JsonKind.ARRAY) {
                total(tape.text(node));
                node = tape.next(node);
            }
            require(node < tape.next(directory) && tape.kind(node) == JsonKind.ARRAY);
            entries(node, tape.next(directory) >= tape.next(0));
        }
    }

    private void entries(int array, boolean isLast) {
        measure(array);
        for (int field = MODE; field <= SIZE && isLast; field++) {
            widths[field] = Math.max(widths[field], last[field]);
        }
        for (int row = array + 1; row < tape.next(array); row = tape.next(row)) {
            if (tape.kind(row) == JsonKind.OBJECT) {
                entry(row);
            } else {
                require(tape.kind(row) == JsonKind.STRING);
                append(row);
            }
            out.add(frame.lineEnd());
        }
    }

    private void measure(int array) {
        Arrays.fill(widths, 0);
        for (int row = array + 1; row < tape.next(array); row = tape.next(row)) {
            if (tape.kind(row) != JsonKind.OBJECT) {
                continue;
            }
            require(tape.count(row) == FIELDS || tape.count(row) == FIELDS + 1);
            int node = row + 1;
            for (int field = MODE; field <= SIZE; field++) {
                require(!tape.kind(node).isContainer());
                read(node);
                widths[field] = Math.max(widths[field], Character.codePointCount(said, from, to - from));
                node = tape.next(node);
            }
        }
    }

    private void read(int node) {
        if (tape.isEscaped(node)) {
            said = tape.text(node).toCharArray();
            from = 0;
            to = said.length;
            return;
        }
        int quote = tape.kind(node) == JsonKind.STRING ? 1 : 0;
        said = tape.source();
        from = tape.start(node) + quote;
        to = tape.end(node) - quote;
    }

    private void append(int node) {
        read(node);
        out.add(said, from, to);
    }

    private void entry(int row) {
        int node = row + 1;
        for (int field = MODE; field <= SIZE; field++) {
            read(node);
            int blanks = widths[field] - Character.codePointCount(said, from, to - from);
            boolean right = field == LINKS || field == SIZE;
            out.addBlanks(right ? blanks : 0);
            out.add(said, from, to);
            out.addBlanks((right ? 0 : blanks) + (bsd && field > LINKS && field < SIZE ? 2 : 1));
            node = tape.next(node);
        }
        date(node);
        node = tape.next(node);
        out.add(' ');
        append(node);
        node = tape.next(node);
        if (node < tape.next(row)) {
            out.add(LongLine.arrowText());
            append(node);
        }
    }

    private void date(int node) {
        read(node);
        int day = blank(from);
        int time = blank(day + 1);
        if (day - from != MONTH_WIDTH || time >= to) {
            out.add(said, from, to);
            return;
        }
        out.add(said, from, day);
        out.add(' ');
        appendRight(day + 1, time, DAY_WIDTH);
        out.add(' ');
        appendRight(time + 1, to, TIME_WIDTH);
    }

    /** The next blank, or the end. */
    private int blank(int start) {
        int at = start;
        while (at < to && said[at] != ' ') {
            at++;
        }
        return at;
    }

    private void appendRight(int start, int end, int width) {
        out.addBlanks(width - (end - start));
        out.add(said, start, end);
    }
}
