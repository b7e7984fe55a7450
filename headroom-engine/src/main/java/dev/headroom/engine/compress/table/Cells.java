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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.internal.text.TextBuffer;

/** Reads single cells. */
final class Cells {

    private Cells() {}

    /** The offset of the delimiter behind the cell that starts here, or of the line's end. */
    static int endOfCell(String line, int from, char delimiter) throws FormatException {
        if (from >= line.length()) {
            return line.length();
        }
        char first = line.charAt(from);
        if (first == '"') {
            return checked(line, Syntax.behindString(line, from));
        }
        if (first == '[' || first == '{') {
            return Flow.read(line, from, new TextBuffer(0));
        }
        if (first == '=' && from + 1 < line.length() && "\"[{".indexOf(line.charAt(from + 1)) >= 0) {
            return endOfCell(line, from + 1, delimiter);
        }
        int end = line.indexOf(delimiter, from);
        return end < 0 ? line.length() : end;
    }

    private static int checked(String line, int end) throws FormatException {
        if (end < 0 || end > line.length()) {
            throw new FormatException("unfinished string");
        }
        return end;
    }

    /** Appends a whole value as JSON, nothing for an absent one, and gives the offset behind the cell. */
    static int readValue(String line, int from, char delimiter, TextBuffer json) throws FormatException {
        if (from >= line.length()) {
            throw new FormatException("value expected");
        }
        char first = line.charAt(from);
        if (first == '[' || first == '{') {
            return Flow.read(line, from, json);
        }
        int end = endOfCell(line, from, delimiter);
        if (first == '=') {
            Flow.read(line.substring(0, end), from + 1, json);
        } else if (first == '"') {
            json.add(line, from, end);
        } else if (Syntax.isReserved(line, from, end)) {
            json.add(line, from, isAbsent(line, from, end) ? from : end);
        } else {
            json.add('"');
            json.add(line, from, end);
            json.add('"');
        }
        return end;
    }

    static boolean isAbsent(String line, int from, int end) {
        return end - from == 1 && line.charAt(from) == '-';
    }
}
