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
package dev.headroom.engine.compress.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.stream.IntStream;

/** Random listings of every sort, whole and damaged. */
class ListingFuzzTest extends FuzzContract {

    @Override
    protected Compressor compressor() {
        return new ListingCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.LISTING;
    }

    @Override
    protected String text(long seed) {
        return ListingTexts.of(seed);
    }

    @Override
    protected List<String> pieces() {
        return List.of(
                "/",
                "\\",
                "./",
                " ",
                "  ",
                ":",
                "\n\n",
                "(1 of 9)",
                "(\"",
                "=\"",
                "\n>",
                "\u251c\u2500\u2500 ",
                "\u2502   ",
                "\u2514\u2500\u2500 ",
                "total 5\n",
                "\n1 directory, 2 files\n",
                " -> ",
                "\t",
                "M\t",
                "-rw-r--r-- ");
    }

    @Override
    protected int cases() {
        return 800;
    }

    @Override
    protected int leastShortened() {
        return 75;
    }

    @Override
    protected String question() {
        return "Where is Order7.java?";
    }

    @Override
    protected int budget(long seed) {
        return 60 + (int) (seed % 200);
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        TextLines lines = TextLines.of(text);
        List<String> all =
                IntStream.range(0, lines.size()).mapToObj(lines::line).toList();
        String header = selection.text().substring(0, selection.text().indexOf('\n'));
        if (header.startsWith("[headroom paths")) {
            boolean windows = header.contains("\\ comes before");
            List<String> names = ShownNames.of(selection.text(), windows ? '\\' : '/', false);
            assertThat(names)
                    .containsExactlyElementsOf(kept.stream().map(all::get).toList());
        } else if (header.startsWith("[headroom tree") || header.startsWith("[headroom ls -R")) {
            for (String path : ShownNames.of(selection.text(), '/', true)) {
                String shown = path.replaceFirst("/$", "");
                String name = shown.substring(shown.lastIndexOf('/') + 1);
                assertThat(all.stream().anyMatch(line -> line.endsWith(name) || line.equals(shown + ":")))
                        .as(path)
                        .isTrue();
            }
        } else if (whole) {
            rows(all, kept, selection.text());
        }
    }

    /** Each row has a number of eight digits of its own. */
    private static void rows(List<String> all, List<Integer> kept, String selection) {
        for (int row = 0; row < all.size() - 1; row++) {
            String id = all.get(row + 1).replaceFirst(".*-([0-9a-f]{8}).*", "$1");
            assertThat(selection.contains(id)).as(all.get(row + 1)).isEqualTo(kept.contains(row));
        }
    }
}
