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
package dev.headroom.engine.internal.delimited.notation;

import java.util.List;

/**
 * What surrounds the lines of a text.
 *
 * @param bom whether a byte order mark comes first
 * @param crlf whether lines end in CR LF instead of LF
 * @param finalNewline whether the last line has a line end
 */
public record Frame(boolean bom, boolean crlf, boolean finalNewline) {

    /** What may stand at the very start of a text. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BOM = "bom";
    private static final String CRLF = "crlf";
    private static final String NO_FINAL_NEWLINE = "no final newline";

    /** Takes the frame out of a style. */
    public static Frame of(StyleItems items) {
        return new Frame(items.take(BOM), items.take(CRLF), !items.take(NO_FINAL_NEWLINE));
    }

    /** Adds what differs from the usual frame to a style. */
    public void addTo(List<String> items) {
        if (bom) {
            items.add(BOM);
        }
        if (crlf) {
            items.add(CRLF);
        }
        if (!finalNewline) {
            items.add(NO_FINAL_NEWLINE);
        }
    }

    /** What lines end in. */
    public String lineEnd() {
        return crlf ? "\r\n" : "\n";
    }

    /** How many characters the mark at the start takes. */
    public static int markLength(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }
}
