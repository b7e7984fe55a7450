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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.search.Palette;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColouredListingTest {

    private static final TokenCounter COUNTER = new QuickCounter();
    private static final List<String> TOOLS = List.of("grep", "git grep", "rg");
    private static final List<String> LAYOUTS = List.of("numbered", "plain", "headings");

    private final SearchCompressor compressor = new SearchCompressor();

    @ParameterizedTest
    @CsvSource({
        "grep,numbered",
        "grep,plain",
        "git grep,numbered",
        "git grep,plain",
        "rg,numbered",
        "rg,plain",
        "rg,headings"
    })
    void regularColoursAreSaidInALine(String tool, String layout) {
        String text = painted(tool, layout, 30, 1);

        String form = ((Compressed) lossless(text)).text();

        assertThat(ContentDetector.detect(text).kind()).isEqualTo(ContentKind.SEARCH);
        assertThat(form)
                .startsWith("[headroom colours left out, which " + tool + " gives to paths, line numbers and \"total\"")
                .contains("]\n[headroom search: ")
                .doesNotContain("\33");
        assertThat(compressor.decode(form)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\33[4mtotal\33[0m", "\33[2K", "\33[31mred\33[m", "total"})
    void otherColoursHaveNoLosslessForm(String piece) {
        String text =
                painted("grep", "numbered", 30, 2).replaceFirst("= ", "= " + piece.replace("\33", "\u001b") + " ");

        assertThat(lossless(text)).isInstanceOf(Unchanged.class);
    }

    @Test
    void aSelectionShowsTheLinesWithoutColours() {
        String text = painted("rg", "numbered", 200, 3);

        Compressed shown = (Compressed) compressor.compress(CompressionInput.reversible(
                text, ContentKind.SEARCH, Origin.asking("Where is part 77?"), 300, COUNTER));

        assertThat(shown.text())
                .startsWith("[headroom colours left out]\n[headroom search: ")
                .contains("part 77")
                .doesNotContain("\33");
        assertThat(shown.omission()).isPresent();
        assertThat(compressor.decode(shown.text())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom colours left out]\na:1:b",
                "[headroom colours left out, which grep gives to paths, line numbers and ]\na:1:b\na:2:c",
                "[headroom colours left out, which grep gives to paths, line numbers and \"b\"]",
                "[headroom colours left out, which grep gives to paths, line numbers and \"b\"]\nno place",
                "[headroom colours left out, which grep gives to paths, line numbers and \"b]\na:1:b\na:2:c",
                "[headroom colours left out, which ls gives to paths, line numbers and \"b\"]\na:1:b\na:2:c"
            })
    void whatThisDoesNotWriteIsNotRead(String form) {
        assertThat(compressor.decode(form)).isEmpty();
    }

    @Test
    void whateverHasAFormComesBackFromIt() {
        int forms = 0;
        for (long seed = 0; seed < 600; seed++) {
            String text = mutated(seed);
            if (lossless(text) instanceof Compressed form) {
                forms++;
                assertThat(compressor.decode(form.text())).as("seed %d", seed).isEqualTo(Optional.of(text));
            }
        }

        assertThat(forms).isGreaterThan(100);
    }

    @Test
    void manySequencesTakeLinearTime() {
        String text = "\33[35m\33[K".repeat(200_000) + "a:1:b\n\33[35m\33[Ka\33[m\33[K";

        assertThat(Palette.withoutColours(text)).isEqualTo("a:1:b\na");
        assertThat(lossless(text)).isInstanceOf(Unchanged.class);
    }

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.SEARCH, COUNTER));
    }

    @Test
    @Timeout(30)
    void manyLinesWithoutAColonTakeLinearTime() {
        String ends = painted("grep", "numbered", 200, 3);
        String text = ends + "\n".repeat(2_000_000) + ends;

        assertThat(lossless(text)).isNotNull();
    }

    private static String mutated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String layout = LAYOUTS.get(random.nextInt(LAYOUTS.size()));
        String text = painted(TOOLS.get(random.nextInt(TOOLS.size())), layout, 3 + random.nextInt(30), seed);
        int at = random.nextInt(text.length());
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + "\33[0m" + text.substring(at);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 3));
            case 3 -> text.replace("\n", "\r\n");
            default -> text;
        };
    }

    private static String painted(String tool, String layout, int lines, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String clear = tool.equals("grep") ? "\33[K" : "";
        String start = tool.equals("rg") ? "\33[0m" : "";
        String end = tool.equals("rg") ? "\33[0m" : "\33[m" + clear;
        String bold = tool.equals("rg") ? "\33[0m\33[1m\33[31m" : tool.equals("grep") ? "\33[01;31m\33[K" : "\33[1;31m";
        String colon = tool.equals("rg") ? ":" : "\33[36m" + clear + ":" + end;
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (int i = 0; i < lines; i++) {
            String path = start + "\33[35m" + clear + "src/main/java/shop/Part" + i / 4 + ".java" + end;
            number = i % 4 == 0 ? 3 : number + 1 + random.nextInt(30);
            String place = start + "\33[32m" + clear + number + end + colon;
            String match = "    int x = " + bold + "total" + end + " + " + random.nextInt(9) + "; // part " + i + "\n";
            if (layout.equals("headings")) {
                text.append(i % 4 == 0 ? (i > 0 ? "\n" : "") + path + "\n" : "");
                text.append(place).append(match);
            } else {
                text.append(path)
                        .append(colon)
                        .append(layout.equals("numbered") ? place : "")
                        .append(match);
            }
        }
        return text.toString();
    }
}
