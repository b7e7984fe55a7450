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
package dev.headroom.engine.internal.xml;

import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.json.Rows;
import java.util.Arrays;

/**
 * A text that is a document of XML: as JSON, how it is written, and which elements are its rows. It has been written
 * back from JSON and style and found equal to the text. Immutable and thread-safe.
 */
public final class XmlDocument {

    /** Fewer elements that repeat are no rows to choose from. */
    private static final int FEWEST_ROWS = 12;

    private final String text;
    private final JsonTape tape;
    private final String style;
    private final int[] spans;
    private final Rows rows;

    XmlDocument(String text, JsonTape tape, String style, int[] spans) {
        this.text = text;
        this.tape = tape;
        this.style = style;
        this.spans = spans;
        rows = Rows.of(tape);
    }

    /** The document: its items as members, elements as {@link XmlText} describes. */
    public JsonTape tape() {
        return tape;
    }

    /** How the text is written, in words: {@code xml; attributes=name time; indent=4}. */
    public String style() {
        return style;
    }

    /** The elements that repeat; numbered alike by compression and retrieval. */
    public Rows rows() {
        return rows;
    }

    /** Whether the elements that repeat are most of the text, so that the document is a table of them. */
    public boolean isTable() {
        if (rows.size() < FEWEST_ROWS) {
            return false;
        }
        long characters = 0;
        int behind = 0;
        for (int row = 0; row < rows.size(); row++) {
            int node = rows.node(row);
            if (tape.start(node) >= behind) {
                characters += tape.end(node) - tape.start(node);
                behind = tape.end(node);
            }
        }
        return characters * 2 > tape.source().length;
    }

    /**
     * An element that is a row, as it stands in the text.
     *
     * @param row which one, counted from 0
     * @return from its first bracket to its last; a comment between rows as JSON
     */
    public String row(int row) {
        int node = rows.node(row);
        int low = 0;
        int high = spans.length / 3 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans[3 * middle] <= tape.start(node)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans[3 * low] == tape.start(node)
                ? text.substring(spans[3 * low + 1], spans[3 * low + 2])
                : tape.lexeme(node);
    }

    @Override
    public String toString() {
        return "XmlDocument[style=" + style + ", rows=" + rows.size() + ", elements=" + spans.length / 3 + ", hash="
                + Arrays.hashCode(spans) + "]";
    }
}
