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
package dev.headroom.engine.internal.delimited.drawn;

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;

/**
 * Tables that are drawn with lines, and back: results of psql, mysql, sqlite3 and DuckDB, and what libraries for tables
 * print.
 *
 * <pre>{@code
 * " id | name \n----+------\n  1 | Ann\n  2 | Bo\n(2 rows)\n"
 *     tape():  [{"id":1,"name":"Ann"},{"id":2,"name":"Bo"}]
 *     style(): drawn; below=-+; names=c; align=rl; open rows; tail=(2 rows)
 * }</pre>
 *
 * <p>Cells lie where the line below the names says, so that they may hold bars. Stateless and thread-safe; linear in
 * the text.
 */
public final class DrawnText {

    /** The format that styles of this package name. */
    public static final String FORMAT = DrawnStyle.DRAWN;

    private DrawnText() {}

    /**
     * How large a table is.
     *
     * @param columns how many columns it has
     * @param rows how many rows are below the names
     */
    public record Shape(int columns, int rows) {}

    /**
     * Finds out whether a text is drawn as a table. Costs no more than the first lines of most texts that are none.
     *
     * @param text any text
     * @return its size; empty when it is no drawn table
     */
    public static Optional<Shape> shape(String text) {
        return find(text)
                .map(drawn -> new Shape(drawn.widths().size(), drawn.rows().size()));
    }

    private static Optional<DrawnLines> find(String text) {
        return DrawnLines.isStart(text) ? DrawnLines.find(TextLines.uncut(text)) : Optional.empty();
    }

    /**
     * Reads a text. Whatever is returned as a table has been drawn again and found equal to the text.
     *
     * @param text any text
     * @return the table, or why there is none
     */
    public static DelimitedResult read(String text) {
        return find(text)
                .map(drawn -> new DrawnReader(drawn).read())
                .orElseGet(() -> new Refused("no drawn table, or one whose lines are not regular"));
    }

    /**
     * Draws a text again.
     *
     * @param table its rows
     * @param style its style
     * @return the text
     * @throws IllegalArgumentException when the style is not one of ours, or has other columns than the table
     */
    public static String write(TableTape table, StyleItems style) {
        return DrawnWriter.write(table, DrawnStyle.of(style));
    }
}
