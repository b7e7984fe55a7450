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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are awkward for the codec: the work grows with their length only. Bytes allocated stand for the work. */
class LogHostileTest {

    private static final Duration VERY_LONG = Duration.ofSeconds(60);
    private static final int SMALL = 60_000;
    private static final int TIMES = 16;
    private static final long MOST_BYTES_A_CHARACTER = 1_500;

    private static final TokenCounter QUICK = new QuickCounter();

    private static final Map<String, IntFunction<String>> TEXTS = texts();

    private static Map<String, IntFunction<String>> texts() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        texts.put("brackets", "("::repeat);
        texts.put("one word", "a"::repeat);
        texts.put("one line of words", size -> "word 12 ".repeat(size / 8));
        texts.put("quotes", "\""::repeat);
        texts.put("quotes and spaces", size -> "\" ".repeat(size / 2));
        texts.put("braces", size -> "{ ".repeat(size / 2));
        texts.put("line feeds", "\n"::repeat);
        texts.put("carriage returns", size -> "ab\r".repeat(size / 3));
        texts.put("half sequences", size -> "\u001b[3".repeat(size / 3));
        texts.put(
                "different sequences",
                size -> written(
                        size,
                        (random, out) -> out.append("\u001b[")
                                .append(random.nextInt(100_000))
                                .append('m')));
        texts.put("equal lines", size -> "10:00:00 INFO waiting for it\n".repeat(size / 29));
        texts.put("equal blocks", size -> "a b c d e f g\nh 1 2 3 4 5 6\niiiiiiiiiiiiiiiiiiiii\n".repeat(size / 50));
        texts.put(
                "words without order",
                size -> written(size, (random, out) -> words(random, 12, out).append('\n')));
        texts.put(
                "errors without order",
                size -> written(
                        size,
                        (random, out) ->
                                words(random, 9, out.append("10:00:00 ERROR ")).append('\n')));
        texts.put(
                "numbers",
                size -> written(
                        size, (random, out) -> out.append(random.nextInt(10)).append('\n')));
        texts.put(
                "frames",
                size -> written(
                        size,
                        (random, out) -> out.append("\tat a.B.c(B.java:")
                                .append(random.nextInt(900))
                                .append(")\n")));
        texts.put(
                "beginnings that part late",
                size -> written(size, (random, out) -> {
                    for (int i = 0; i < 30; i++) {
                        out.append(random.nextInt(8) == 0 ? "x " : "y ");
                    }
                    out.append('\n');
                }));
        texts.put(
                "words of equal hash",
                size -> written(size, (random, out) -> {
                    for (int i = 0; i < 8; i++) {
                        out.append(random.nextBoolean() ? "Aa" : "BB");
                    }
                    out.append(" 1\n");
                }));
        return texts;
    }

    private interface Piece {
        void write(Random random, StringBuilder out);
    }

    private static String written(int size, Piece piece) {
        Random random = new Random(3);
        StringBuilder out = new StringBuilder();
        while (out.length() < size) {
            piece.write(random, out);
        }
        return out.toString();
    }

    private static StringBuilder words(Random random, int count, StringBuilder out) {
        for (int i = 1 + random.nextInt(count); i > 0; i--) {
            out.append(' ');
            for (int letter = 2 + random.nextInt(7); letter > 0; letter--) {
                out.append((char) ('a' + random.nextInt(26)));
            }
        }
        return out;
    }

    static Set<String> names() {
        return TEXTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void workGrowsLinearly(String name) {
        String text = TEXTS.get(name).apply(SMALL);
        String larger = TEXTS.get(name).apply(SMALL * TIMES);

        long work = assertTimeoutPreemptively(VERY_LONG, () -> work(text));
        long more = assertTimeoutPreemptively(VERY_LONG, () -> work(larger));

        assertThat((double) more / work).isLessThan(2.0 * TIMES);
        assertThat(more / larger.length()).isLessThan(MOST_BYTES_A_CHARACTER);
    }

    private static long work(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LogCompressor compressor = new LogCompressor();
        long before = threads.getCurrentThreadAllocatedBytes();
        Compression lossless = compressor.compress(CompressionInput.lossless(text, ContentKind.LOG, QUICK));
        Compression reversible = compressor.compress(
                CompressionInput.reversible(text, ContentKind.LOG, Origin.asking("word 12"), 1_500, QUICK));
        long work = threads.getCurrentThreadAllocatedBytes() - before;
        for (Compression form : new Compression[] {lossless, reversible}) {
            if (form instanceof Compressed compressed && compressed.omission().isEmpty()) {
                assertThat(compressor.decode(compressed.text())).contains(text);
            }
        }
        return work;
    }
}
