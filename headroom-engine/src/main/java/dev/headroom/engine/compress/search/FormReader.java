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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.search.PlaceScanner;
import dev.headroom.engine.internal.text.TextSink;
import java.util.Arrays;

/** Reads a lossless form back, line by line, into a sink. Not thread-safe. Linear but for sorting folded lines. */
final class FormReader {

    private final String form;
    private final FormHeader header;
    private final ListingStyle style;
    private final String lineBreak;
    private final TextSink out;
    private int folder;
    private int folderEnd;
    private int name;
    private int nameEnd;
    private boolean started;

    private FormReader(String form, FormHeader header, TextSink out) {
        this.form = form;
        this.header = header;
        this.style = header.style();
        this.lineBreak = header.marks().crlf() ? "\r\n" : "\n";
        this.out = out;
    }

    /** Writes the original of a form, whose header was read already, into a sink. */
    static void read(String form, FormHeader header, TextSink out) {
        new FormReader(form, header, out).read();
    }

    private void read() {
        int start = form.indexOf('\n') + 1;
        while (start < form.length()) {
            int end = lineEnd(start);
            switch (FormLine.of(style, form, start, end)) {
                case FOLDER -> {
                    folder = start + FormLine.HEADING.length();
                    folderEnd = end;
                }
                case FILE -> {
                    folderEnd = folder;
                    heading(start + FormLine.HEADING.length(), end);
                }
                case FILE_IN_FOLDER -> heading(start + FormLine.HEADING_IN_FOLDER.length(), end);
                case ENTRY -> end = entries(start) - 1;
                case ESCAPED -> line(start + 1, end);
                case OTHER -> line(start, end);
            }
            start = end + 1;
        }
        if (started && header.marks().ended()) {
            out.add(lineBreak);
        }
    }

    private int lineEnd(int start) {
        int newline = form.indexOf('\n', start);
        return newline < 0 ? form.length() : newline;
    }

    private void heading(int newName, int newNameEnd) {
        name = newName;
        nameEnd = newNameEnd;
        if (style == ListingStyle.HEADINGS) {
            if (started && header.marks().breaks()) {
                out.add(lineBreak);
            }
            breakLine();
            path();
        }
    }

    private void path() {
        if (nameEnd > name || folderEnd > folder) {
            out.add(header.common());
            out.add(form, folder, folderEnd);
            out.add(form, name, nameEnd);
        }
    }

    private void line(int from, int to) {
        breakLine();
        out.add(form, from, to);
    }

    private void breakLine() {
        if (started) {
            out.add(lineBreak);
        }
        started = true;
    }

    /** Reads entries up to the next line of another sort; gives back where that one starts. */
    private int entries(int first) {
        int next = first;
        int count = 0;
        boolean lists = false;
        while (next < form.length()) {
            int end = lineEnd(next);
            if (FormLine.of(style, form, next, end) != FormLine.ENTRY) {
                break;
            }
            lists |= style != ListingStyle.COUNTS && isList(next, end);
            count++;
            next = end + 1;
        }
        if (lists) {
            unfold(first, count);
        } else {
            for (int start = first; start < next; start = lineEnd(start) + 1) {
                entry(start, lineEnd(start));
            }
        }
        return next;
    }

    private boolean isList(int start, int end) {
        int digits = PlaceScanner.digitsEnd(form, start, end);
        return digits > start && digits < end && form.charAt(digits) == ',';
    }

    private void entry(int start, int end) {
        breakLine();
        if (style == ListingStyle.COUNTS) {
            out.add(header.common());
            out.add(form, folder, folderEnd);
        } else if (style == ListingStyle.UNNUMBERED) {
            path();
        } else if (style == ListingStyle.NUMBERED) {
            path();
            int mark = PlaceScanner.digitsEnd(form, start, end);
            if (mark > start) {
                out.add(form.charAt(mark));
            }
        }
        out.add(form, start, end);
    }

    /** Writes the lines of lists such as {@code 12,40:text} in the order of their numbers. */
    private void unfold(int first, int count) {
        int[] marks = new int[count];
        long[] places = new long[count];
        int size = 0;
        int start = first;
        for (int i = 0; i < count; i++) {
            int end = lineEnd(start);
            int digits = start;
            do {
                int from = digits == start ? start : digits + 1;
                digits = PlaceScanner.digitsEnd(form, from, end);
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                }
                places[size++] = ((long) number(from, digits) << Integer.SIZE) | i;
            } while (digits < end && form.charAt(digits) == ',');
            marks[i] = digits;
            start = end + 1;
        }
        Arrays.sort(places, 0, size);
        for (int i = 0; i < size; i++) {
            place((int) (places[i] >>> Integer.SIZE), marks[(int) places[i]]);
        }
    }

    private int number(int from, int to) {
        return from == to ? 0 : Integer.parseInt(form, from, to, 10);
    }

    private void place(int number, int mark) {
        breakLine();
        if (style == ListingStyle.NUMBERED) {
            path();
            out.add(form.charAt(mark));
        }
        out.add(Integer.toString(number));
        out.add(form, mark, lineEnd(mark));
    }
}
