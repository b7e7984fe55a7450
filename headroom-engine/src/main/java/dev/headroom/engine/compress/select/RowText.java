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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.List;

/**
 * Reads the text of rows, from the first to the last, for the words and terms of a question. Where columns hold all of
 * it, a value that comes again is read only once. For one use.
 */
final class RowText {

    private final JsonTape tape;
    private final Rows rows;
    private final ExactTerms terms;
    private final RelevanceScorer scorer;

    /** The columns, if they hold all text of the rows. */
    private final List<ColumnText> columns;

    RowText(JsonTape tape, Rows rows, Analysis analysis, ExactTerms terms, RelevanceScorer scorer) {
        this.tape = tape;
        this.rows = rows;
        this.terms = terms;
        this.scorer = scorer;
        this.columns = analysis.complete()
                ? analysis.profiles().stream()
                        .map(profile -> new ColumnText(profile.column()))
                        .toList()
                : List.of();
    }

    /** Gives a row to the scorer; the terms it holds, as {@link ExactTerms#find} has them. */
    long read(int row) {
        if (columns.isEmpty()) {
            return readNodes(row);
        }
        long found = 0;
        for (ColumnText column : columns) {
            found |= column.read(row);
        }
        return found;
    }

    private long readNodes(int row) {
        long found = 0;
        int end = tape.next(rows.node(row));
        for (int node = rows.node(row); node < end; ) {
            if (Columns.holdsRows(tape, rows, node)) {
                node = tape.next(node);
            } else {
                found |= readNode(node);
                node++;
            }
        }
        return found;
    }

    private long readNode(int node) {
        if (tape.kind(node).isContainer()) {
            return 0;
        }
        if (tape.isEscaped(node)) {
            char[] text = tape.text(node).toCharArray();
            scorer.read(text, 0, text.length);
            return terms.find(text, 0, text.length);
        }
        scorer.read(tape.source(), tape.start(node), tape.end(node));
        return terms.find(tape.source(), tape.start(node), tape.end(node));
    }

    /** The cells of a column, whose rows ascend. */
    private final class ColumnText {
        private final Column column;
        private final ValueTable values;
        private final RelevanceScorer.Piece[] pieces;
        private final long[] found;
        private int next;

        ColumnText(Column column) {
            this.column = column;
            this.values = column.values();
            this.pieces = new RelevanceScorer.Piece[values.size()];
            this.found = new long[values.size()];
        }

        long read(int row) {
            long all = 0;
            while (next < column.cells() && column.row(next) == row) {
                all |= readValue(column.value(next));
                next++;
            }
            return all;
        }

        private long readValue(int value) {
            int node = values.node(value);
            if (values.count(value) == 1) {
                return readNode(node);
            }
            RelevanceScorer.Piece piece = pieces[value];
            if (piece == null) {
                char[] text = text(node);
                piece = scorer.piece(text, 0, text.length);
                pieces[value] = piece;
                found[value] = terms.find(text, 0, text.length);
            }
            scorer.add(piece);
            return found[value];
        }

        /** As it is read where it stands: with its quotes, unless they stand around escapes. */
        private char[] text(int node) {
            if (tape.kind(node).isContainer()) {
                return new char[0];
            }
            return (tape.isEscaped(node) ? tape.text(node) : tape.lexeme(node)).toCharArray();
        }
    }
}
