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

import dev.headroom.engine.internal.xml.XmlDocument;
import java.util.List;

/**
 * A document of XML as rows: the elements that repeat. Columns are their attributes and the elements within; {@code
 * row} is the row's number. A row is given back as it stands in the document.
 */
final class XmlRowSource implements RowSource {

    private final XmlDocument document;
    private final JsonRowSource cells;

    XmlRowSource(XmlDocument document) {
        this.document = document;
        this.cells = JsonRowSource.of(document.tape());
    }

    @Override
    public String unit() {
        return "row";
    }

    @Override
    public int size() {
        return document.rows().size();
    }

    @Override
    public String render(int row) {
        return document.row(row);
    }

    @Override
    public String searchText(int row) {
        return cells.searchText(row);
    }

    @Override
    public void collect(int row, ColumnPath column, List<Cell> into) {
        cells.collect(row, column, into);
    }

    @Override
    public List<String> columns() {
        return cells.columns();
    }

    @Override
    public String around() {
        return cells.around();
    }
}
