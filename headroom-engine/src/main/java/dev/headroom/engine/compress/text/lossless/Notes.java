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
package dev.headroom.engine.compress.text.lossless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the notes in brackets of a transcript, such as {@code [inaudible]} or {@code <v Ann>}. Linear. */
final class Notes {

    private static final int LONGEST = 32;
    private static final int SHORTEST = 2;
    private static final int MOST_DIFFERENT = 500;
    private static final char NONE = 0;

    private Notes() {}

    static List<Repeated> count(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int i = 0;
        while (i < text.length()) {
            char closing = closing(text.charAt(i));
            int end = closing == NONE ? -1 : end(text, i + 1, closing);
            if (end < 0) {
                i++;
            } else {
                String note = text.substring(i, end);
                if (counts.size() < MOST_DIFFERENT || counts.containsKey(note)) {
                    counts.merge(note, 1, Integer::sum);
                }
                i = end;
            }
        }
        List<Repeated> repeated = new ArrayList<>();
        counts.forEach((note, count) -> repeated.add(new Repeated(note, count)));
        return repeated;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '{' -> '}';
            case '[' -> ']';
            case '(' -> ')';
            case '<' -> '>';
            default -> NONE;
        };
    }

    /** The offset behind a note of letters, blanks and hyphens; -1 when it is none. */
    private static int end(String text, int from, char closing) {
        int most = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i - from >= SHORTEST ? i + 1 : -1;
            }
            boolean within = (c == '/' && i == from)
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || c == ' '
                    || c == '-'
                    || c == '_';
            if (!within) {
                return -1;
            }
        }
        return -1;
    }
}
