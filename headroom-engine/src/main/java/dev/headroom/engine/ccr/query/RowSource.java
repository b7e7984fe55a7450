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

import dev.headroom.engine.detect.TextTables;
import dev.headroom.engine.detect.XmlTables;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.xml.XmlDocument;
import java.util.List;
import java.util.Optional;

/** A content as numbered rows with columns. Rows are counted from 0 here and from 1 in queries and answers. */
interface RowSource {

    /**
     * The rows of a content: of JSON, CSV, TSV and Markdown tables, and of XML that is mostly such rows, those that
     * compression numbers as well; of anything else its lines.
     *
     * @param content any text
     * @return its rows
     */
    static RowSource of(String content) {
        Optional<DelimitedTable> table = TextTables.find(content);
        if (table.isPresent()) {
            return new TableRowSource(table.get());
        }
        Optional<XmlDocument> xml = XmlTables.find(content);
        if (xml.isPresent()) {
            return new XmlRowSource(xml.get());
        }
        Optional<JsonRowSource> json = JsonRowSource.of(content);
        return json.isPresent() ? json.get() : new LineRowSource(content);
    }

    /** What a row is called: {@code row} or {@code line}. */
    String unit();

    /** How many rows there are. */
    int size();

    /** The line above whole rows without which they cannot be understood; empty when rows speak for themselves. */
    default String heading() {
        return "";
    }

    /** The row, values exactly as they were; on one line unless the content has it on several. */
    String render(int row);

    /** What the row says, for ranking: names and values, without escapes and punctuation of the format. */
    String searchText(int row);

    /** Adds the values that a column holds in a row: none when it is absent, several behind an array. */
    void collect(int row, ColumnPath column, List<Cell> into);

    /** The names of the columns, as a query would write them, in order of appearance. Bounded. */
    List<String> columns();

    /** What surrounds the rows, on one line, with the rows left out; empty when there is nothing else. */
    String around();
}
