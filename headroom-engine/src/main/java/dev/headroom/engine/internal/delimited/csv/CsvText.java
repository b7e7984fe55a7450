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
package dev.headroom.engine.internal.delimited.csv;

import dev.headroom.engine.internal.delimited.csv.CsvStyle.Quoting;
import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Separated records as tables, and back. Reading is one pass to learn how they are written, one to take the cells, one
 * to verify.
 */
public final class CsvText {

    private static final String SEPARATORS = ",;|\t";

    private CsvText() {}

    /** The formats that styles of this package name. */
    public static final Set<String> FORMATS = Set.of(CsvStyle.CSV, CsvStyle.TSV);

    /** Reads with whichever separator of the first line gives regular records. */
    public static DelimitedResult readCsv(String text) {
        int newline = text.indexOf('\n');
        int firstLine = newline < 0 ? text.length() : newline;
        @Nullable DelimitedResult refused = null;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            int found = text.indexOf(SEPARATORS.charAt(i));
            if (found < 0 || found > firstLine) {
                continue;
            }
            DelimitedResult result = read(text, SEPARATORS.charAt(i), true);
            if (result instanceof DelimitedTable) {
                return result;
            }
            refused = refused == null ? result : refused;
        }
        return refused == null ? new Refused("no header of at least two columns") : refused;
    }

    /**
     * Reads with quotes, or, where that fails, with quotes as ordinary characters as text/tab-separated-values has it.
     */
    public static DelimitedResult readTsv(String text) {
        DelimitedResult result = read(text, '\t', true);
        return result instanceof DelimitedTable ? result : read(text, '\t', false);
    }

    private static DelimitedResult read(String text, char separator, boolean quotes) {
        CsvSurvey survey = CsvSurvey.of(text, separator, quotes);
        Optional<String> refusal = survey.refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        CsvStyle style = survey.style();
        TableBuilder table = new TableBuilder(text, survey.expectedLength(), survey.records(), survey.columns());
        addCells(text, new CsvCursor(text, separator, quotes), style.quoting(), table);
        return table.finish(style.text(), CsvText::write);
    }

    private static void addCells(String text, CsvCursor cursor, Quoting quoting, TableBuilder table) {
        boolean header = true;
        int lineStart = -1;
        while (cursor.next()) {
            lineStart = lineStart < 0 ? cursor.fieldStart() : lineStart;
            if (header) {
                table.name(cursor.value());
                header = !cursor.last();
            } else if (mayBeLiteral(cursor, quoting) && Cells.isLiteral(text, cursor.start(), cursor.end())) {
                table.literal(cursor.start(), cursor.end());
            } else if (cursor.isVerbatim()) {
                table.string(cursor.start(), cursor.end());
            } else {
                table.string(cursor.value());
            }
            if (cursor.last()) {
                table.endLine(lineStart, cursor.fieldEnd());
                lineStart = -1;
            }
        }
    }

    /** Where some fields are quoted and others are not, the quotes say that a field is a string. */
    private static boolean mayBeLiteral(CsvCursor cursor, Quoting quoting) {
        return !cursor.quoted() || quoting == Quoting.ALL;
    }

    /**
     * Writes a text again.
     *
     * @param table its records
     * @param style its style
     * @return the text
     * @throws IllegalArgumentException when the style is not one of ours
     */
    public static String write(TableTape table, StyleItems style) {
        return CsvWriter.write(table, CsvStyle.of(style));
    }
}
