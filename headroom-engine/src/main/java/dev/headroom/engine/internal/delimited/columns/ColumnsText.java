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

import dev.headroom.engine.internal.delimited.drawn.DrawnText;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;

/**
 * Texts of columns that are aligned with blanks or drawn with lines, as JSON, and back. Below a header every line
 * becomes an object with the header's names; of {@code ls -l} and {@code git ls-tree}, which have none, every entry
 * becomes an object with names of ours, and directories hold their entries in an array. What JSON cannot hold, such as
 * the width of a column, follows from the cells or is described by a style of a few words.
 *
 * <pre>{@code
 * ColumnsText.read("NAME    READY\napi-1   1/1\napi-2   0/1\n")
 *     tape():  [{"NAME":"api-1","READY":"1/1"},{"NAME":"api-2","READY":"0/1"}]
 *     style(): columns; gap=3
 * }</pre>
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the text.
 */
public final class ColumnsText {

    private static final DelimitedResult.Refused EMPTY = new DelimitedResult.Refused("no lines");

    private ColumnsText() {}

    /**
     * Reads a text. Whatever is returned as a table has been written back and found equal to the text.
     *
     * @param text any text
     * @return a table, or why there is none
     */
    public static DelimitedResult read(String text) {
        TextLines lines = TextLines.uncut(text);
        if (lines.size() == 0) {
            return EMPTY;
        }
        DelimitedResult drawn = DrawnText.read(text);
        if (!(drawn instanceof DelimitedResult.Refused)) {
            return drawn;
        }
        DelimitedResult aligned = AlignedText.read(lines);
        if (!(aligned instanceof DelimitedResult.Refused)) {
            return aligned;
        }
        DelimitedResult objects = ObjectListing.read(lines);
        return objects instanceof DelimitedResult.Refused ? LongListing.read(lines) : objects;
    }

    /**
     * How much of a sample looks like such a text.
     *
     * @param sample lines
     * @return the share of the lines that are not empty, from 0 to 1
     */
    public static double share(TextLines sample) {
        if (sample.size() == 0) {
            return 0;
        }
        double listed = Math.max(LongListing.share(sample, sample.size()), ObjectListing.share(sample));
        Optional<Grid> grid = Grid.find(sample);
        return grid.isEmpty() ? listed : Math.max(listed, grid.get().share(sample, sample.size()));
    }

    /**
     * Writes a text again.
     *
     * @param tape the records of a table that {@link #read} gave
     * @param style the style that belongs to them
     * @return the text that was read, character by character
     * @throws IllegalArgumentException when the style is not one of ours, or the JSON is not of its format
     */
    public static String render(JsonTape tape, String style) {
        StyleItems items = StyleItems.parse(style);
        return switch (items.format()) {
            case DrawnText.FORMAT -> DrawnText.write(new TableTape(tape), items);
            case AlignedText.FORMAT -> AlignedText.write(new TableTape(tape), items);
            case ObjectListing.FORMAT -> ObjectListing.write(tape, items);
            case LongListing.SINGLE, LongListing.NESTED -> LongWriter.write(tape, items);
            default -> throw new IllegalArgumentException("style: unknown format '" + items.format() + "'");
        };
    }
}
