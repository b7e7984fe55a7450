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
package dev.headroom.evals.fidelity.shown;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/** The lines of a text by number. A line ends before {@code \n} or {@code \r\n}. */
final class LineTable {
    private final String text;
    private final int[] starts;

    private LineTable(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static LineTable of(String text) {
        int[] starts = new int[64];
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, count * 2);
            starts[count++] = start;
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = text.length();
        return new LineTable(text, starts);
    }

    int size() {
        return starts.length - 1;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        int end = starts[line + 1];
        end -= end > starts[line] && text.charAt(end - 1) == '\n' ? 1 : 0;
        return end - (end > starts[line] && end < starts[line + 1] && text.charAt(end - 1) == '\r' ? 1 : 0);
    }

    /** From which line on all given lines stand under their numbers, if there is such a place. */
    OptionalInt base(Map<Integer, String> lines, int from, int total) {
        for (int base = from; base + total <= size(); base++) {
            if (fits(lines, base)) {
                return OptionalInt.of(base);
            }
        }
        return OptionalInt.empty();
    }

    private boolean fits(Map<Integer, String> lines, int base) {
        for (Map.Entry<Integer, String> entry : lines.entrySet()) {
            int line = base + entry.getKey() - 1;
            String expected = entry.getValue();
            if (end(line) - start(line) != expected.length() || !text.startsWith(expected, start(line))) {
                return false;
            }
        }
        return true;
    }
}
