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

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes {@code git ls-tree}: mode, type and hash of an object, with {@code -l} its size, and behind a tab
 * its path. Objects in a row that are in the same directory are entries of an object with the directory's path. For
 * one text.
 */
final class ObjectListing {

    static final String FORMAT = "git ls-tree";

    private static final int MODE_LENGTH = 6;
    private static final int SHORTEST_HASH = 7;
    private static final int SIZE_WIDTH = 7;
    private static final String SIZES = "sizes";
    private static final List<String> TYPES = List.of("blob", "tree", "commit");
    private static final char[] PATH = RowsBuilder.name("path");
    private static final char[] MODE = RowsBuilder.name("mode");
    private static final char[] TYPE = RowsBuilder.name("type");
    private static final char[] HASH = RowsBuilder.name("hash");
    private static final char[] SIZE = RowsBuilder.name("size");
    private static final char[] NAME = RowsBuilder.name("name");

    private final TextLines lines;
    private final String text;

    /** Of the line that was read last: where its parts end; the size starts behind blanks. */
    private int typeEnd;

    private int hashEnd;
    private int tab;

    private ObjectListing(TextLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    static DelimitedResult read(TextLines lines) {
        ObjectListing listing = new ObjectListing(lines);
        return listing.parse(0) ? listing.read() : new Refused("no objects of git");
    }

    /** The share of the lines that are not empty that are objects. */
    static double share(TextLines lines) {
        ObjectListing listing = new ObjectListing(lines);
        int objects = 0;
        int filled = 0;
        for (int line = 0; line < lines.size(); line++) {
            filled += lines.end(line) > lines.start(line) ? 1 : 0;
            objects += listing.parse(line) ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) objects / filled;
    }

    private boolean parse(int line) {
        int from = lines.start(line);
        int to = lines.end(line);
        int type = from + MODE_LENGTH + 1;
        for (int i = from; i < from + MODE_LENGTH; i++) {
            if (i >= to || text.charAt(i) < '0' || text.charAt(i) > '7') {
                return false;
            }
        }
        typeEnd = TYPES.stream()
                .filter(word -> text.startsWith(word + " ", type))
                .mapToInt(word -> type + word.length())
                .findFirst()
                .orElse(-1);
        hashEnd = typeEnd + 1;
        while (typeEnd > 0 && hashEnd < to && Character.digit(text.charAt(hashEnd), 16) >= 0) {
            hashEnd++;
        }
        tab = hashEnd;
        while (typeEnd > 0 && tab < to && (text.charAt(tab) == ' ' || isSize(text.charAt(tab)))) {
            tab++;
        }
        return typeEnd > 0 && hashEnd - typeEnd > SHORTEST_HASH && tab + 1 < to && text.charAt(tab) == '\t';
    }

    private static boolean isSize(char c) {
        return c == '-' || (c >= '0' && c <= '9');
    }

    private DelimitedResult read() {
        boolean sizes = tab > hashEnd;
        RowsBuilder rows = new RowsBuilder(lines, PATH);
        int directoryFrom = -1;
        int directoryLength = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (!parse(line) || sizes != tab > hashEnd) {
                return new Refused("a line is no object of git");
            }
            int name = nameStart(line);
            boolean same = directoryFrom >= 0
                    && directoryLength == name - tab - 1
                    && text.regionMatches(directoryFrom, text, tab + 1, directoryLength);
            if (!same) {
                if (directoryFrom >= 0) {
                    rows.closeGroup();
                }
                directoryFrom = tab + 1;
                directoryLength = name - directoryFrom;
                rows.openGroup(directoryFrom, name);
                rows.openRows();
            }
            object(rows, line, name);
        }
        rows.closeGroup();
        List<String> items = new ArrayList<>(List.of(FORMAT));
        boolean crlf = lines.next(0) - lines.end(0) == 2;
        new Frame(false, crlf, text.endsWith("\n")).addTo(items);
        if (sizes) {
            items.add(SIZES);
        }
        return rows.finish(StyleItems.join(items), ObjectListing::write);
    }

    private int nameStart(int line) {
        int start = lines.end(line);
        while (start > tab + 1 && text.charAt(start - 1) != '/') {
            start--;
        }
        return start;
    }

    private void object(RowsBuilder rows, int line, int name) {
        int start = lines.start(line);
        rows.openRow(line);
        rows.member(MODE);
        rows.string(start, start + MODE_LENGTH);
        rows.member(TYPE);
        rows.string(start + MODE_LENGTH + 1, typeEnd);
        rows.member(HASH);
        rows.string(typeEnd + 1, hashEnd);
        if (tab > hashEnd) {
            int size = hashEnd;
            while (size < tab && text.charAt(size) == ' ') {
                size++;
            }
            rows.member(SIZE);
            rows.cell(size, tab);
        }
        rows.member(NAME);
        rows.string(name, lines.end(line));
        rows.closeRow();
    }

    /**
     * Writes a text again.
     *
     * @throws IllegalArgumentException when style or JSON are not of this format
     */
    static String write(JsonTape tape, StyleItems style) {
        Frame frame = Frame.of(style);
        boolean sizes = style.take(SIZES);
        style.requireEmpty();
        require(tape.kind(0) == JsonKind.ARRAY);
        StringBuilder out = new StringBuilder(tape.source().length);
        for (int directory = 1; directory < tape.next(0); directory = tape.next(directory)) {
            require(tape.kind(directory) == JsonKind.OBJECT && tape.count(directory) == 2);
            int path = directory + 1;
            int entries = tape.next(path);
            require(tape.kind(path) == JsonKind.STRING && tape.kind(entries) == JsonKind.ARRAY);
            String prefix = tape.text(path);
            for (int entry = entries + 1; entry < tape.next(entries); entry = tape.next(entry)) {
                require(tape.kind(entry) == JsonKind.OBJECT && tape.count(entry) == (sizes ? 5 : 4));
                append(tape, entry, prefix, sizes, out);
                out.append(frame.lineEnd());
            }
        }
        int ending = frame.finalNewline() ? 0 : frame.lineEnd().length();
        out.setLength(Math.max(0, out.length() - ending));
        return out.toString();
    }

    private static void append(JsonTape tape, int entry, String prefix, boolean sizes, StringBuilder out) {
        int node = entry + 1;
        for (int field = 0; field < 3; field++) {
            out.append(field == 0 ? "" : " ").append(tape.text(node));
            node = tape.next(node);
        }
        if (sizes) {
            String size = tape.text(node);
            out.append(' ')
                    .append(" ".repeat(Math.max(0, SIZE_WIDTH - size.length())))
                    .append(size);
            node = tape.next(node);
        }
        out.append('\t').append(prefix).append(tape.text(node));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("json: not objects of git in directories");
        }
    }
}
