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
package dev.headroom.engine.ccr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a query selects.
 *
 * <pre>
 * selection = ["select"] ["distinct"] [ "*" | item {"," item} ] ["group" "by" column {"," column}]
 *             ["order" "by" item ["asc" | "desc"] {"," item ["asc" | "desc"]}]
 * item      = ( column | function "(" ["distinct"] column ")" | "count" "(" "*" ")" ) ["as" name]
 * function  = "count" | "sum" | "avg" | "min" | "max"
 * </pre>
 *
 * Rows are grouped by the plain columns as soon as there is an aggregate, so {@code group by} is never needed.
 */
final class SelectionParser {

    private static final String ARGUMENT = "select";
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_ITEMS = 50;

    private final Tokens tokens;
    private final List<Selection.Item> items = new ArrayList<>();
    private boolean grouped;

    private SelectionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Reads a selection that is not blank. */
    static Selection parse(String select) throws QueryException {
        QueryException.checkLength(ARGUMENT, select, MAX_LENGTH);
        SelectionParser parser = new SelectionParser(QueryLexer.read(ARGUMENT, select));
        Selection selection = parser.selection();
        if (parser.tokens.isWord("where") || parser.tokens.isWord("limit") || parser.tokens.isWord("from")) {
            throw parser.tokens.error("where and limit are arguments of their own; from is not needed");
        }
        if (!parser.tokens.isAtEnd()) {
            throw parser.tokens.error("expected a comma, order by, or the end");
        }
        return selection;
    }

    private Selection selection() throws QueryException {
        tokens.acceptWord("select");
        grouped = tokens.acceptWord("distinct");
        if (tokens.acceptSymbol("*")) {
            if (grouped || tokens.isSymbol(",")) {
                throw tokens.error("* stands alone; otherwise name the columns");
            }
        } else if (!tokens.isWord("order") && !tokens.isWord("group")) {
            items();
        }
        if (tokens.acceptWord("group")) {
            groupBy();
        }
        List<Selection.OrderKey> order = tokens.acceptWord("order") ? orderBy() : List.of();
        return new Selection(items, grouped, order);
    }

    private void items() throws QueryException {
        do {
            if (items.size() == MAX_ITEMS) {
                throw tokens.error("at most " + MAX_ITEMS + " columns can be selected");
            }
            Selection.Item item = item();
            grouped |= !item.isPlain();
            items.add(item);
        } while (tokens.acceptSymbol(","));
    }

    /** Columns that are grouped by but not selected are shown first: groups without names say nothing. */
    private void groupBy() throws QueryException {
        tokens.expectWord("by");
        grouped = true;
        int shownFirst = 0;
        do {
            Selection.Item item = plain(tokens.column());
            if (items.stream().noneMatch(present -> present.canonical().equals(item.canonical()))) {
                items.add(shownFirst++, item);
            }
        } while (tokens.acceptSymbol(",") && items.size() <= MAX_ITEMS);
    }

    private List<Selection.OrderKey> orderBy() throws QueryException {
        tokens.expectWord("by");
        List<Selection.OrderKey> order = new ArrayList<>();
        do {
            if (order.size() == MAX_ITEMS) {
                throw tokens.error("at most " + MAX_ITEMS + " columns can be sorted by");
            }
            Selection.Item key = orderItem();
            boolean descending = tokens.acceptWord("desc");
            if (!descending) {
                tokens.acceptWord("asc");
            }
            order.add(new Selection.OrderKey(key, descending));
        } while (tokens.acceptSymbol(","));
        return order;
    }

    private Selection.Item orderItem() throws QueryException {
        Selection.Item written = item();
        for (Selection.Item item : items) {
            if (item.canonical().equals(written.canonical()) || item.label().equals(written.label())) {
                return item;
            }
        }
        if (grouped || !written.isPlain()) {
            throw tokens.error("of groups, order by takes only what is selected: add " + written.canonical());
        }
        return written;
    }

    private Selection.Item item() throws QueryException {
        Selection.Item item = tokens.isFollowedBy("(") ? aggregate() : plain(tokens.column());
        if (!tokens.acceptWord("as")) {
            return item;
        }
        if (!tokens.isColumn()) {
            throw tokens.error("expected a name behind as");
        }
        return new Selection.Item(
                tokens.next().text(), item.canonical(), item.function(), item.column(), item.distinct());
    }

    private static Selection.Item plain(ColumnPath column) {
        return new Selection.Item(column.text(), column.text(), Optional.empty(), Optional.of(column), false);
    }

    private Selection.Item aggregate() throws QueryException {
        Selection.Function function = function();
        tokens.expectSymbol("(");
        boolean distinct = tokens.acceptWord("distinct");
        boolean allRows = !distinct && function == Selection.Function.COUNT && tokens.acceptSymbol("*");
        Optional<ColumnPath> column = allRows ? Optional.empty() : Optional.of(tokens.column());
        if (distinct && function != Selection.Function.COUNT) {
            throw tokens.error("distinct goes with count only");
        }
        tokens.expectSymbol(")");
        String name = function.name().toLowerCase(Locale.ROOT);
        String inner =
                (distinct ? "distinct " : "") + column.map(ColumnPath::text).orElse("*");
        String canonical = name + "(" + inner + ")";
        return new Selection.Item(canonical, canonical, Optional.of(function), column, distinct);
    }

    private Selection.Function function() throws QueryException {
        String name = tokens.peek().text().toUpperCase(Locale.ROOT);
        for (Selection.Function function : Selection.Function.values()) {
            if (function.name().equals(name)) {
                tokens.next();
                return function;
            }
        }
        throw tokens.error("the functions are count, sum, avg, min and max");
    }
}
