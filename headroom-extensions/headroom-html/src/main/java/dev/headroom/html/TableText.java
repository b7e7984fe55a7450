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

import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.engine.compress.table.TextTable;
import dev.headroom.engine.token.TokenEstimate;
import dev.headroom.html.Grid.Row;
import dev.headroom.html.page.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables of data as text: in the table form where that is clearly shorter, as a Markdown table otherwise, whose rows
 * can be shown one by one.
 */
final class TableText {

    private static final int FEWEST_ROWS = 6;

    private final Links links;
    private final TableOptions options;

    /** The most tokens of a table that is shown as a whole or not at all. */
    private final int mostTokens;

    TableText(Links links, TableOptions options, int mostTokens) {
        this.links = links;
        this.options = options;
        this.mostTokens = mostTokens;
    }

    /** The blocks of a table. */
    List<Block> blocks(Box table, Grid grid) {
        List<Block> rows = markdown(grid);
        Optional<String> form = form(grid);
        if (form.isPresent()) {
            int whole = TokenEstimate.of(form.get());
            int single = rows.stream()
                    .mapToInt(row -> TokenEstimate.of(row.text()) + 1)
                    .sum();
            if (whole <= mostTokens && whole * 10L < single * 8L) {
                return List.of(new Block(Block.Kind.TABLE, captioned(grid, form.get()), List.of(table)));
            }
        }
        return rows;
    }

    private String captioned(Grid grid, String text) {
        String caption = caption(grid);
        return caption.isEmpty() ? text : caption + "\n" + text;
    }

    private String caption(Grid grid) {
        Box caption = grid.caption();
        StringBuilder out = new StringBuilder();
        if (caption != null) {
            for (Box child : caption.children()) {
                out.append(out.isEmpty() ? "" : " ").append(FlowText.of(child.pieces(), links, " ", false));
            }
        }
        return out.toString();
    }

    /** The table form, if the first row names the columns. */
    private Optional<String> form(Grid grid) {
        List<Row> rows = grid.rows();
        if (rows.size() <= FEWEST_ROWS || !rows.get(0).header()) {
            return Optional.empty();
        }
        List<String> names = rows.get(0).cells();
        Set<String> distinct = new HashSet<>(names);
        if (distinct.size() < names.size() || distinct.contains("")) {
            return Optional.empty();
        }
        List<List<String>> cells =
                rows.subList(1, rows.size()).stream().map(Row::cells).toList();
        return TextTable.encode(names, cells, "table", options);
    }

    private List<Block> markdown(Grid grid) {
        List<Block> blocks = new ArrayList<>();
        List<Box> sources = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        Box caption = grid.caption();
        if (caption != null) {
            head.append(caption(grid)).append('\n');
            sources.add(caption);
        }
        Row first = grid.rows().get(0);
        head.append(line(first));
        sources.add(first.box());
        if (first.header()) {
            head.append('\n').append("|-".repeat(grid.columns())).append('|');
        }
        blocks.add(new Block(Block.Kind.TABLE, head.toString(), sources));
        for (Row row : grid.rows().subList(1, grid.rows().size())) {
            blocks.add(new Block(Block.Kind.ROW, line(row), List.of(row.box())));
        }
        return blocks;
    }

    private static String line(Row row) {
        StringBuilder out = new StringBuilder("|");
        for (String cell : row.cells()) {
            out.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
        }
        return out.toString();
    }
}
