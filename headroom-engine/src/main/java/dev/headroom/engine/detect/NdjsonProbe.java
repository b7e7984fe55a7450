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
 * Recognises JSON values one a line: every line that is not blank starts with a bracket, and the first three and the
 * last are whole values.
 */
final class NdjsonProbe {

    private static final int WHOLE_LINES = 3;

    private NdjsonProbe() {}

    static Optional<Detection> look(String text) {
        int lines = 0;
        int lastStart = 0;
        int lastEnd = 0;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int content = JsonLook.skipSpace(text, start, end);
            if (content < end) {
                boolean fits = content == start
                        && JsonLook.startsContainer(text.charAt(start))
                        && (lines >= WHOLE_LINES || isWholeValue(text, start, end));
                if (!fits) {
                    return Optional.empty();
                }
                lines++;
                lastStart = start;
                lastEnd = end;
            }
            start = end + 1;
        }
        return lines >= 2 && isWholeValue(text, lastStart, lastEnd)
                ? Optional.of(new Detection(ContentKind.NDJSON, lines + " lines of JSON"))
                : Optional.empty();
    }

    private static boolean isWholeValue(String text, int start, int end) {
        int behind = JsonLook.endOfContainer(text, start, end);
        return behind >= 0 && JsonLook.skipSpace(text, behind, end) == end;
    }
}
