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

import dev.headroom.engine.internal.delimited.columns.LongLine.Field;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code ls -l} and {@code ls -lR}: entries are objects, lines of another kind strings; of several directories
 * each is an object with its path, its total and its entries. For one text.
 */
final class LongListing {

    static final String SINGLE = "ls -l";
    static final String NESTED = "ls -lR";
    static final String TOTAL = "total";
    private static final char[] TOTAL_NAME = RowsBuilder.name(TOTAL);
    private static final char[] DIRECTORY = RowsBuilder.name("dir");
    private static final char[] TARGET = RowsBuilder.name("target");
    private static final Field[] FIELDS = Field.values();
    private static final char[][] NAMES = Arrays.stream(FIELDS)
            .map(field -> RowsBuilder.name(field.name().toLowerCase(Locale.ROOT)))
            .toArray(char[][]::new);
    static final String BSD = "bsd";
    static final String LAST = "last";

    /** Blanks between words of a date and of a link are single in JSON, and written as {@code ls} does. */
    private static final String TOTAL_LINE = "total ";

    /** Enough lines to see whether a text is a listing at all. */
    private static final int LOOKED_AT = 16;

    private static final double ENOUGH = 0.5;

    private final TextLines lines;
    private final String text;
    private final LongLine entry = new LongLine();

    private LongListing(TextLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    static DelimitedResult read(TextLines lines) {
        return share(lines, LOOKED_AT) == 0 ? new Refused("no modes in front of names") : new LongListing(lines).read();
    }

    /**
     * How much of a text is of this sort.
     *
     * @param most how many lines to look at
     * @return the share of the lines that are not empty that are entries, totals or paths of directories
     */
    static double share(TextLines lines, int most) {
        LongListing listing = new LongListing(lines);
        int entries = 0;
        int others = 0;
        int filled = 0;
        for (int line = 0; line < Math.min(lines.size(), most); line++) {
            if (lines.end(line) > lines.start(line)) {
                filled++;
                if (listing.entry.read(lines.text(), lines.start(line), lines.end(line))) {
                    entries++;
                } else {
                    others += listing.isTotal(line) || listing.isHeading(line) ? 1 : 0;
                }
            }
        }
        return entries == 0 ? 0 : (double) (entries + others) / filled;
    }

    private DelimitedResult read() {
        if (share(lines, lines.size()) < ENOUGH) {
            return new Refused("too many lines without a mode in front of a name");
        }
        boolean nested = isHeading(0);
        List<String> items = new ArrayList<>(List.of(nested ? NESTED : SINGLE));
        boolean crlf = lines.next(0) - lines.end(0) == 2;
        new Frame(false, crlf, text.endsWith("\n")).addTo(items);
        int line = 0;
        if (!nested && isTotal(0)) {
            items.add(TOTAL + "=" + text.substring(TOTAL_LINE.length(), lines.end(0)));
            line = 1;
        }
        RowsBuilder rows = nested ? new RowsBuilder(lines, DIRECTORY) : new RowsBuilder(lines);
        if (nested) {
            directories(rows);
        } else {
            entries(rows, line, lines.size());
        }
        return finish(rows, items);
    }

    /** The columns of a directory whose listing was cut off may be wider than what is left of them. */
    private DelimitedResult finish(RowsBuilder rows, List<String> items) {
        DelimitedResult result = rows.finish(StyleItems.join(items), LongWriter::write);
        for (int gap = 1; gap <= 2 && result instanceof Refused; gap++) {
            if (gap == 2) {
                items.add(BSD);
                result = rows.finish(StyleItems.join(items), LongWriter::write);
            }
            if (result instanceof Refused) {
                List<String> cut = new ArrayList<>(items);
                cut.add(LAST + "=" + lastWidths(gap));
                result = rows.finish(StyleItems.join(cut), LongWriter::write);
            }
        }
        return result;
    }

    /** How wide links, owner and size are in the last entry, given how wide mode and group are in its directory. */
    private String lastWidths(int gap) {
        int line = lines.size() - 1;
        while (line > 0 && !entry.read(text, lines.start(line), lines.end(line))) {
            line--;
        }
        int last = line;
        int mode = 0;
        int group = 0;
        for (; line >= 0 && entry.read(text, lines.start(line), lines.end(line)); line--) {
            mode = Math.max(mode, entry.to(Field.MODE) - entry.from(Field.MODE));
            group = Math.max(group, entry.to(Field.GROUP) - entry.from(Field.GROUP));
        }
        if (!entry.read(text, lines.start(last), lines.end(last))) {
            return "";
        }
        int links = entry.to(Field.LINKS) - lines.start(last) - mode - 1;
        int owner = entry.from(Field.GROUP) - entry.from(Field.OWNER) - gap;
        int size = entry.to(Field.SIZE) - entry.from(Field.GROUP) - group - gap;
        return Math.max(0, links) + "," + Math.max(0, owner) + "," + Math.max(0, size);
    }

    private boolean isHeading(int line) {
        boolean first = line == 0 || lines.start(line - 1) == lines.end(line - 1);
        return first
                && lines.end(line) - lines.start(line) > 1
                && text.charAt(lines.end(line) - 1) == ':'
                && !entry.read(text, lines.start(line), lines.end(line));
    }

    private boolean isTotal(int line) {
        if (line >= lines.size() || !text.startsWith(TOTAL_LINE, lines.start(line))) {
            return false;
        }
        int from = lines.start(line) + TOTAL_LINE.length();
        for (int i = from; i < lines.end(line); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == ';') {
                return false;
            }
        }
        return lines.end(line) > from;
    }

    private void directories(RowsBuilder rows) {
        int line = 0;
        while (line < lines.size()) {
            int end = line + 1;
            while (end < lines.size() && !isHeading(end)) {
                end++;
            }
            int behind = end < lines.size() ? end - 1 : end;
            rows.openGroup(lines.start(line), lines.end(line) - 1);
            line++;
            if (isTotal(line)) {
                rows.ofGroup(TOTAL_NAME, lines.start(line) + TOTAL_LINE.length(), lines.end(line));
                line++;
            }
            rows.openRows();
            entries(rows, line, behind);
            rows.closeGroup();
            line = end;
        }
    }

    private void entries(RowsBuilder rows, int first, int end) {
        for (int line = first; line < end; line++) {
            if (entry.read(text, lines.start(line), lines.end(line))) {
                rows.openRow(line);
                members(rows);
                rows.closeRow();
            } else {
                rows.text(line);
            }
        }
    }

    private void members(RowsBuilder rows) {
        int arrow = entry.arrow();
        for (int i = 0; i < FIELDS.length; i++) {
            Field field = FIELDS[i];
            rows.member(NAMES[i]);
            int to = field == Field.NAME && arrow >= 0 ? arrow : entry.to(field);
            switch (field) {
                case MODE, OWNER, GROUP, NAME -> rows.string(entry.from(field), to);
                case LINKS, SIZE -> rows.cell(entry.from(field), to);
                case DATE -> rows.words(entry.from(field), to);
            }
        }
        if (arrow >= 0) {
            rows.member(TARGET);
            rows.string(arrow + LongLine.arrowLength(), entry.to(Field.NAME));
        }
    }
}
