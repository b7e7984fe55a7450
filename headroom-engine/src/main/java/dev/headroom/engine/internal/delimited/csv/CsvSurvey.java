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
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A first pass over separated records that finds their shape and how they are quoted. For one use. */
final class CsvSurvey {

    private static final int LONGEST_BARE_WORD = 16;

    private final String text;
    private final char separator;
    private final CsvCursor cursor;
    private final boolean quotes;
    private int columns;
    private long records;
    private long namesLength;
    private boolean allNamesQuoted = true;
    private boolean plainFields;
    private boolean quotedFields;
    private boolean needlessQuotes;
    private boolean manyBareWords;
    private @Nullable String bareWord;

    private CsvSurvey(String text, char separator, boolean quotes) {
        this.text = text;
        this.separator = separator;
        this.quotes = quotes;
        this.cursor = new CsvCursor(text, separator, quotes);
    }

    /** Surveys a text; the survey knows whether it is regular. */
    static CsvSurvey of(String text, char separator, boolean quotes) {
        return new CsvSurvey(text, separator, quotes);
    }

    /** Runs the pass: empty when the records can be converted, otherwise why not. */
    Optional<String> refusal() {
        if (!header()) {
            return Optional.of("no header of at least two columns");
        }
        int column = 0;
        while (cursor.next()) {
            note();
            column++;
            if (column > columns || (cursor.last() && column < columns)) {
                return Optional.of("records differ in their number of fields");
            }
            if (cursor.last()) {
                records++;
                column = 0;
            }
        }
        if (cursor.broken()) {
            return Optional.of("a quoted field is not closed, or goes on behind its quote");
        }
        if (records == 0) {
            return Optional.of("no records below the header");
        }
        return TableBuilder.refusal(text.length(), expectedLength());
    }

    private boolean header() {
        while (cursor.next()) {
            columns++;
            namesLength += cursor.end() - cursor.start();
            allNamesQuoted &= cursor.quoted();
            if (cursor.last()) {
                return columns > 1;
            }
        }
        return false;
    }

    private void note() {
        int start = cursor.start();
        int end = cursor.end();
        if (cursor.quoted()) {
            quotedFields = true;
            needlessQuotes |= !Cells.isLiteral(text, start, end) && !CsvWriter.needsQuotes(text, start, end, separator);
        } else {
            plainFields = true;
            if (!manyBareWords && !Cells.isLiteral(text, start, end)) {
                noteBareWord(start, end);
            }
        }
    }

    private void noteBareWord(int start, int end) {
        if (bareWord == null && end - start <= LONGEST_BARE_WORD && isWord(start, end)) {
            bareWord = text.substring(start, end);
        } else if (bareWord == null || bareWord.length() != end - start || !text.startsWith(bareWord, start)) {
            manyBareWords = true;
        }
    }

    private boolean isWord(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_./\\#".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    int records() {
        return (int) records;
    }

    int columns() {
        return columns;
    }

    /** How long the JSON will be, in characters. */
    long expectedLength() {
        return TableBuilder.expectedLength(text.length(), records, namesLength, columns);
    }

    /** How the text is written, if it is regular. */
    CsvStyle style() {
        boolean finalNewline = text.endsWith("\n");
        Frame frame = new Frame(Frame.markLength(text) > 0, cursor.crlf(), finalNewline);
        Quoting quoting = quoting();
        Optional<String> bare = quoting == Quoting.STRINGS ? Optional.ofNullable(bareWord) : Optional.empty();
        return new CsvStyle(separator, frame, quoting, quotes && allNamesQuoted, bare);
    }

    private Quoting quoting() {
        if (!quotes) {
            return Quoting.NONE;
        }
        if (quotedFields && !plainFields) {
            return Quoting.ALL;
        }
        return needlessQuotes ? Quoting.STRINGS : Quoting.MINIMAL;
    }
}
