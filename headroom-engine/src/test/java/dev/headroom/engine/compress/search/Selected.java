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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/** Reads selections as a person would: by file, number and text. */
final class Selected {

    private Selected() {}

    /** The lines, whole, that an omission does not name. */
    static List<String> keptLines(TextLines lines, Omission omission) {
        List<String> kept = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int number = line + 1;
            if (omission.leftOut().stream().noneMatch(range -> range.first() <= number && number <= range.last())) {
                kept.add(lines.line(line));
            }
        }
        return kept;
    }

    /** What is shown of lines: without headings, counts by folder and what is ours; {@code 3,8:x} is two lines. */
    static List<String> shownLines(String selection) {
        List<String> shown = new ArrayList<>();
        String body = selection.substring(selection.indexOf('\n') + 1);
        int counts = body.indexOf("[headroom: files not named above");
        String[] lines = (counts < 0 ? body : body.substring(0, counts)).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            String line = lines[i];
            if (line.matches("(?s)## ?.*|# .*")) {
                continue;
            }
            int cut = line.indexOf(" [headroom: the first ");
            String text = cut < 0 ? line : line.substring(0, cut);
            if (text.matches("(?s)\\d+(,\\d+)+:.*")) {
                int colon = text.indexOf(':');
                for (String number : text.substring(0, colon).split(",", -1)) {
                    shown.add(number + text.substring(colon));
                }
            } else {
                shown.add(text);
            }
        }
        return shown;
    }
}
