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
package dev.headroom.engine.compress.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/** Random logs of commits, whole and damaged. */
class HistoryFuzzTest extends FuzzContract {

    @Override
    protected Compressor compressor() {
        return new HistoryCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.LISTING;
    }

    @Override
    protected String text(long seed) {
        return RandomHistory.of(seed);
    }

    @Override
    protected List<String> pieces() {
        return List.of(
                "commit ",
                "\ncommit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c\n",
                "Author: ",
                "Date:   ",
                "    ",
                "\n\n",
                " by ",
                " | ",
                "+",
                "-",
                "=A",
                "A{",
                "}\n",
                "> ",
                "|",
                " (+9)",
                "Merge: 0f1e2d3 4b5a697\n",
                "M\tx\n",
                "..\n");
    }

    @Override
    protected int cases() {
        return 600;
    }

    @Override
    protected String question() {
        return "Who changed the ledger of order 17?";
    }

    @Override
    protected int budget(long seed) {
        return 100 + (int) (seed % 400);
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        TextLines lines = TextLines.of(text);
        boolean oneLine = selection.text().startsWith("[headroom git log --oneline");
        List<String> shown = shownLines(selection.text(), oneLine);
        if (oneLine) {
            assertThat(shown)
                    .containsExactlyElementsOf(kept.stream().map(lines::line).toList());
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int line : kept) {
            String content = lines.line(line);
            parts.add(content.startsWith("    ") ? content.substring(3) : content);
        }
        assertThat(parts)
                .containsAll(shown.stream().filter(line -> !line.isBlank()).toList());
        assertThat(shown)
                .containsAll(parts.stream().filter(line -> !line.isBlank()).toList());
    }

    /** The lines between the header and the totals, those of a heading apart. */
    private static List<String> shownLines(String selection, boolean oneLine) {
        List<String> shown = new ArrayList<>();
        String[] lines = selection.split("\n", -1);
        for (int i = 1; i < lines.length && !lines[i].matches("all \\d+ commits?.*"); i++) {
            if (oneLine) {
                shown.add(lines[i]);
                continue;
            }
            String line = lines[i].replaceFirst(" \\(\\+\\d+\\)(?=\r?$)", "");
            int by = line.startsWith("commit ") ? line.indexOf(" by ") : -1;
            int date = by < 0 ? -1 : line.lastIndexOf(", ");
            if (date > by) {
                shown.add(line.substring(0, by));
                shown.add("Author: " + line.substring(by + 4, date));
                shown.add("Date:   " + line.substring(date + 2));
            } else {
                shown.add(line);
            }
        }
        shown.removeIf(line -> oneLine && line.equals(".."));
        return shown;
    }
}
