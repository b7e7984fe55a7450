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
package dev.headroom.engine.compress.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.compress.text.Documents.Kind;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random prose, whole and damaged: what is shown is in the line under whose number it stands. */
class TextFuzzTest extends FuzzContract {

    private static final List<Kind> KINDS = List.of(Kind.values());

    @Override
    protected Compressor compressor() {
        return new TextCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.TEXT;
    }

    @Override
    protected String text(long seed) {
        Kind kind = KINDS.get((int) (seed % KINDS.size()));
        String text = Documents.of(kind, seed, 6 + (int) (seed % 30), List.of());
        boolean longLines = seed % 3 == 0;
        return longLines ? text.replace("\n\n", "\u0000").replace('\n', ' ').replace("\u0000", "\n") : text;
    }

    @Override
    protected List<String> pieces() {
        return List.of(
                "# ",
                "\n\n",
                "> ",
                "[A]",
                "[A:\n",
                ":A]\n",
                "[x3]\n",
                "[..]",
                "12: ",
                "Ann Lee: ",
                ". ",
                "```\n",
                "| a | b |\n",
                "https://example.org/a/b ",
                "Subject: x\n",
                "00:00:01,000 --> 00:00:04,000\n",
                "~",
                "\u65e5\u672c\u8a9e\u3002");
    }

    /** Most prose repeats nothing. */
    @Override
    protected int leastShortened() {
        return 20;
    }

    @Override
    protected int leastSelected() {
        return 50;
    }

    @Override
    protected int cases() {
        return 400;
    }

    @Override
    protected String question() {
        return "What did the second shift decide?";
    }

    @Override
    protected int budget(long seed) {
        return 120 + (int) (seed % 300);
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        TextLines lines = TextLines.of(text);
        Map<Integer, String> shown = shown(selection.text(), lines);
        for (int line : kept) {
            assertThat(shown).containsEntry(line, lines.line(line));
        }
        shown.forEach((line, parts) -> {
            int from = 0;
            for (String part : kept.contains(line) ? new String[] {parts} : parts.split("\\[\\.\\.\\]", -1)) {
                int at = lines.line(line).indexOf(part.strip(), from);
                assertThat(at).as("%d: %s", line + 1, parts).isNotNegative();
                from = at;
            }
        });
    }

    /** What stands under the number of each line, up to the receipt. */
    private static Map<Integer, String> shown(String form, TextLines lines) {
        Map<Integer, String> shown = new TreeMap<>();
        String[] all = form.split("\n", -1);
        int next = -1;
        for (int i = 1; i < all.length && !all[i].startsWith("[headroom: the whole text has "); i++) {
            int digits = 0;
            while (digits < all[i].length() && digits < 6 && Character.isDigit(all[i].charAt(digits))) {
                digits++;
            }
            boolean numbered = digits > 0 && all[i].startsWith(": ", digits);
            next = numbered ? Integer.parseInt(all[i].substring(0, digits)) - 1 : next + 1;
            if (next < lines.size()) {
                shown.put(next, numbered ? all[i].substring(digits + 2) : all[i]);
            }
        }
        return shown;
    }
}
