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

import dev.headroom.engine.internal.delimited.notation.Frame;

/** Walks over the fields of separated records, quotes as in RFC 4180 or taken as ordinary characters. For one use. */
final class CsvCursor {

    private final String text;
    private final char separator;
    private final boolean quotes;
    private int at;
    private boolean behindSeparator;
    private boolean firstLine = true;
    private boolean crlf;
    private boolean broken;
    private int start;
    private int end;
    private boolean quoted;
    private boolean doubled;
    private boolean last;

    CsvCursor(String text, char separator, boolean quotes) {
        this.text = text;
        this.separator = separator;
        this.quotes = quotes;
        this.at = Frame.markLength(text);
    }

    /** Steps to the next field; false at the end, or when a quoted field is not closed or goes on behind its quote. */
    boolean next() {
        if (broken || (at >= text.length() && !behindSeparator)) {
            return false;
        }
        quoted = quotes && at < text.length() && text.charAt(at) == '"';
        int behind = quoted ? quotedField() : plainField();
        if (behind < 0) {
            broken = true;
            return false;
        }
        behindSeparator = behind < text.length() && text.charAt(behind) == separator;
        last = !behindSeparator;
        at = behind + 1;
        return true;
    }

    private int plainField() {
        start = at;
        int i = at;
        while (i < text.length() && text.charAt(i) != separator && text.charAt(i) != '\n') {
            i++;
        }
        boolean lineEnd = i < text.length() && text.charAt(i) == '\n';
        boolean carriageReturn = lineEnd && i > start && text.charAt(i - 1) == '\r';
        learn(lineEnd, carriageReturn);
        end = crlf && carriageReturn ? i - 1 : i;
        return i;
    }

    private int quotedField() {
        start = at + 1;
        doubled = false;
        int quote = text.indexOf('"', start);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            doubled = true;
            quote = text.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            return -1;
        }
        end = quote;
        int behind = quote + 1;
        if (behind == text.length() || text.charAt(behind) == separator) {
            return behind;
        }
        boolean carriageReturn = text.startsWith("\r\n", behind);
        if (!carriageReturn && text.charAt(behind) != '\n') {
            return -1;
        }
        learn(true, carriageReturn);
        return carriageReturn ? behind + 1 : behind;
    }

    /** The first line end says which kind the others should be; the comparison at the end says whether they are. */
    private void learn(boolean lineEnd, boolean carriageReturn) {
        if (lineEnd && firstLine) {
            crlf = carriageReturn;
            firstLine = false;
        }
    }

    /** Where the field's content starts, inside its quotes. */
    int start() {
        return start;
    }

    /** Where the field's content ends, inside its quotes. */
    int end() {
        return end;
    }

    /** Where the field starts, its quote included. */
    int fieldStart() {
        return quoted ? start - 1 : start;
    }

    /** Where the field ends, its quote included. */
    int fieldEnd() {
        return quoted ? end + 1 : end;
    }

    boolean quoted() {
        return quoted;
    }

    /** Whether the field is the last of its record. */
    boolean last() {
        return last;
    }

    boolean broken() {
        return broken;
    }

    /** Whether the first line ended in CR LF. */
    boolean crlf() {
        return crlf;
    }

    /** What the field says, doubled quotes made single. */
    String value() {
        String content = text.substring(start, end);
        return isVerbatim() ? content : content.replace("\"\"", "\"");
    }

    /** Whether the field says what stands there. */
    boolean isVerbatim() {
        return !quoted || !doubled;
    }
}
