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
package dev.headroom.engine.compress.delimited;

import dev.headroom.engine.compress.delimited.CsvStyle.Quoting;
import dev.headroom.engine.compress.delimited.DelimitedResult.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads separated records: one pass to learn how they are written, one to write the JSON, one to verify. */
final class CsvReader {

    private static final String SEPARATORS = ",;|\t";

    private CsvReader() {}

    /** Reads with whichever separator of the first line gives regular records. */
    static DelimitedResult readCsv(String text) {
        int newline = text.indexOf('\n');
        int firstLine = newline < 0 ? text.length() : newline;
        @Nullable DelimitedResult refused = null;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            int found = text.indexOf(SEPARATORS.charAt(i));
            if (found < 0 || found > firstLine) {
                continue;
            }
            DelimitedResult result = read(text, SEPARATORS.charAt(i), true);
            if (result instanceof DelimitedText) {
                return result;
            }
            refused = refused == null ? result : refused;
        }
        return refused == null ? new Refused("no header of at least two columns") : refused;
    }

    /**
     * Reads with quotes, or, where that fails, with quotes as ordinary characters as text/tab-separated-values has it.
     */
    static DelimitedResult readTsv(String text) {
        DelimitedResult result = read(text, '\t', true);
        return result instanceof DelimitedText ? result : read(text, '\t', false);
    }

    private static DelimitedResult read(String text, char separator, boolean quotes) {
        CsvSurvey survey = CsvSurvey.of(text, separator, quotes);
        Optional<String> refusal = survey.refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        CsvStyle style = survey.style();
        JsonRows rows = new JsonRows(survey.expectedLength());
        String json = json(text, new CsvCursor(text, separator, quotes), style.quoting(), rows);
        return DelimitedText.verified(json, style.text(), text);
    }

    private static String json(String text, CsvCursor cursor, Quoting quoting, JsonRows rows) {
        boolean header = true;
        while (cursor.next()) {
            if (header) {
                rows.name(cursor.value());
                header = !cursor.last();
            } else if (mayBeLiteral(cursor, quoting) && Cells.isLiteral(text, cursor.start(), cursor.end())) {
                rows.literal(text, cursor.start(), cursor.end());
            } else {
                rows.string(cursor.value());
            }
        }
        return rows.finish();
    }

    /** Where some fields are quoted and others are not, the quotes say that a field is a string. */
    private static boolean mayBeLiteral(CsvCursor cursor, Quoting quoting) {
        return !cursor.quoted() || quoting == Quoting.ALL;
    }
}
