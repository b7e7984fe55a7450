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
package dev.headroom.html;

import dev.headroom.html.page.Box;
import dev.headroom.html.page.Box.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of data as rows of cells. A cell that spans several rows is said in each of them; one that spans several
 * columns is followed by empty ones. Tables that only lay out a page are none. Immutable.
 */
final class Grid {

    /** Longer text in a cell is a part of a page, not data. */
    private static final int LONGEST_CELL = 700;

    private static final int WIDEST = 200;

    /** What is said again because of spans may be so many times what is there. */
    private static final int MOST_GROWTH = 4;

    private static final String BREAK_IN_A_CELL = "<br>";

    /**
     * A row.
     *
     * @param box where it comes from
     * @param cells what its cells say
     * @param header whether all cells are headers
     */
    record Row(Box box, List<String> cells, boolean header) {}

    private final List<Row> rows;
    private final int columns;
    private final @Nullable Box caption;

    private Grid(List<Row> rows, int columns, @Nullable Box caption) {
        this.rows = rows;
        this.columns = columns;
        this.caption = caption;
    }

    /** The rows, all with as many cells as there are columns. */
    List<Row> rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    @Nullable
    Box caption() {
        return caption;
    }

    /**
     * Reads a table.
     *
     * @param table the box of a table
     * @param links how links are shown
     * @return its grid; null when it is no table of data
     */
    static @Nullable Grid of(Box table, Links links) {
        String role = table.element().attr("role");
        List<Box> rows = new ArrayList<>();
        if (role.equals("presentation") || role.equals("none") || !collectRows(table, rows) || rows.size() < 2) {
            return null;
        }
        return new Filler(links).fill(rows, caption(table));
    }

    private static @Nullable Box caption(Box table) {
        for (Box child : table.children()) {
            if (child.kind() == Kind.CAPTION && child.isShown()) {
                return child;
            }
        }
        return null;
    }

    /** Collects the rows; false when there is something in the table that is neither row nor caption. */
    private static boolean collectRows(Box box, List<Box> rows) {
        for (Box child : box.children()) {
            if (!child.isShown() || child.kind() == Kind.CAPTION) {
                continue;
            }
            if (child.kind() == Kind.ROW) {
                rows.add(child);
            } else if (child.kind() != Kind.GROUP || !collectRows(child, rows)) {
                return false;
            }
        }
        return true;
    }

    /** Puts cells where they are seen. For one table. */
    private static final class Filler {
        private final Links links;
        private final List<Row> rows = new ArrayList<>();

        /** For each column what a cell above says of this row too, and of how many more rows. */
        private final List<String> above = new ArrayList<>();

        private final List<Integer> left = new ArrayList<>();
        private int columns;
        private int cells;
        private int filled;

        Filler(Links links) {
            this.links = links;
        }

        @Nullable
        Grid fill(List<Box> boxes, @Nullable Box caption) {
            for (Box box : boxes) {
                if (!addRow(box)) {
                    return null;
                }
            }
            if (columns < 2 || filled > (long) MOST_GROWTH * cells + WIDEST) {
                return null;
            }
            List<Row> even = new ArrayList<>();
            for (Row row : rows) {
                List<String> padded = new ArrayList<>(row.cells());
                while (padded.size() < columns) {
                    padded.add("");
                }
                even.add(new Row(row.box(), List.copyOf(padded), row.header()));
            }
            return new Grid(List.copyOf(even), columns, caption);
        }

        private boolean addRow(Box box) {
            List<String> row = new ArrayList<>();
            boolean header = true;
            for (Box cell : box.children()) {
                if (cell.kind() != Kind.CELL || !isSimple(cell)) {
                    return false;
                }
                header &= cell.element().normalName().equals("th");
                fromAbove(row);
                addCell(cell, row);
            }
            fromAbove(row);
            columns = Math.max(columns, row.size());
            filled += row.size();
            rows.add(new Row(box, row, header));
            return columns <= WIDEST && filled <= (long) MOST_GROWTH * cells + WIDEST;
        }

        private void addCell(Box cell, List<String> row) {
            cells++;
            String text = text(cell);
            int wide = span(cell, "colspan");
            int high = span(cell, "rowspan");
            for (int i = 0; i < wide && row.size() < WIDEST; i++) {
                String said = i == 0 ? text : "";
                while (above.size() <= row.size()) {
                    above.add("");
                    left.add(0);
                }
                above.set(row.size(), said);
                left.set(row.size(), high - 1);
                row.add(said);
            }
        }

        private void fromAbove(List<String> row) {
            while (row.size() < left.size() && left.get(row.size()) > 0) {
                int column = row.size();
                left.set(column, left.get(column) - 1);
                row.add(above.get(column));
            }
        }

        private String text(Box box) {
            StringBuilder out = new StringBuilder();
            append(box, out);
            return out.toString();
        }

        private void append(Box box, StringBuilder out) {
            if (box.kind() == Kind.FLOW && box.isShown()) {
                String text = FlowText.of(box.pieces(), links, BREAK_IN_A_CELL, true);
                out.append(out.isEmpty() || text.isEmpty() ? "" : BREAK_IN_A_CELL)
                        .append(text);
            }
            for (Box child : box.children()) {
                if (child.reason().isEmpty()) {
                    append(child, out);
                }
            }
        }

        private static int span(Box cell, String attribute) {
            String digits = cell.element().attr(attribute).strip();
            if (digits.isEmpty() || digits.length() > 3) {
                return 1;
            }
            int span = 0;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                if (c < '0' || c > '9') {
                    return 1;
                }
                span = span * 10 + c - '0';
            }
            return Math.max(1, span);
        }

        private static boolean isSimple(Box cell) {
            return cell.text() <= LONGEST_CELL && hasOnlyText(cell);
        }

        private static boolean hasOnlyText(Box box) {
            for (Box child : box.children()) {
                boolean block = switch (child.kind()) {
                    case TABLE, CODE, HEADING, QUOTE -> true;
                    default -> false;
                };
                if (block || !hasOnlyText(child)) {
                    return false;
                }
            }
            return true;
        }
    }
}
