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
package dev.headroom.engine.detect;

import dev.headroom.engine.internal.json.JsonLook;
import java.util.Optional;

/**
 * Recognises a Markdown pipe table (GitHub Flavored Markdown, section 4.10) that is the whole text: a header, a rule
 * and at least two rows, each between outer pipes and with the same number of cells.
 */
final class MarkdownTableProbe {

    private static final int RULE_LINE = 1;
    private static final int FEWEST_LINES = 4;

    private MarkdownTableProbe() {}

    static Optional<Detection> look(String text) {
        int from = JsonLook.skipSpace(text, 0, text.length());
        if (from == text.length() || text.charAt(from) != '|' || (from > 0 && text.charAt(from - 1) != '\n')) {
            return Optional.empty();
        }
        int to = text.length();
        while (JsonLook.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return table(text, from, to);
    }

    private static Optional<Detection> table(String text, int from, int to) {
        int lines = 0;
        int columns = 0;
        for (int start = from; start < to; lines++) {
            int newline = text.indexOf('\n', start);
            int next = newline < 0 || newline >= to ? to + 1 : newline + 1;
            int end = text.charAt(next - 2) == '\r' ? next - 2 : next - 1;
            int cells = cells(text, start, end);
            if (lines == 0) {
                columns = cells;
            }
            if (cells < 1 || cells != columns || (lines == RULE_LINE && !isRule(text, start, end))) {
                return Optional.empty();
            }
            start = next;
        }
        return lines < FEWEST_LINES
                ? Optional.empty()
                : Optional.of(new Detection(
                        ContentKind.MARKDOWN_TABLE, columns + " columns, " + (lines - RULE_LINE - 1) + " rows"));
    }

    /** How many cells stand between the outer pipes of a line; 0 when the line has no outer pipes. */
    private static int cells(String text, int start, int end) {
        if (end - start < 2 || text.charAt(start) != '|') {
            return 0;
        }
        int pipes = 0;
        boolean lastIsPipe = false;
        for (int i = start; i < end; i++) {
            lastIsPipe = text.charAt(i) == '|' && (i == start || text.charAt(i - 1) != '\\');
            pipes += lastIsPipe ? 1 : 0;
        }
        return lastIsPipe ? pipes - 1 : 0;
    }

    private static boolean isRule(String text, int start, int end) {
        boolean dash = false;
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '|') {
                if (!dash) {
                    return false;
                }
                dash = false;
            } else if (c == '-') {
                dash = true;
            } else if (c != ':' && c != ' ') {
                return false;
            }
        }
        return true;
    }
}
