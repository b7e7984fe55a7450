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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Logs that are cut, mixed and damaged: they come back, or what is shown of them is theirs. Seeds are their numbers. */
class LogFuzzTest {

    private static final int CASES = 2_000 * Integer.getInteger("headroom.fuzz.factor", 1);

    private static final TokenCounter QUICK = new TokenCounter() {
        @Override
        public int count(String text) {
            return (text.length() + 3) / 4;
        }

        @Override
        public String name() {
            return "quick";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private static final List<String> PIECES = List.of(
            "\r",
            "\r\n",
            "\n",
            "\n\n\n",
            "\u001b[31m",
            "\u001b[0m",
            "\u001b",
            "{",
            "}",
            "{{",
            "{}",
            "{..}",
            "=",
            " = ",
            "\"",
            "\" ",
            "'",
            "[x4]\n",
            "[block 1 again]\n",
            "\nA ",
            "A B C\n",
            "\n12 A x\n",
            "a",
            "  ",
            "\t",
            "\0",
            "\uD800",
            "\u00e9",
            "\u00a7",
            "\u00b6",
            "10:00:00 ",
            "Mar 28 06:29:57 A\n",
            "\n' foo",
            "|",
            "/",
            "[5 lines]\n",
            "x".repeat(300),
            "0",
            "1",
            "HTTP/1.1\" 500 ",
            "\"GET  HTTP/1.1\" 200 1",
            " ERROR ",
            "\n\tat a.B.c(B.java:1)\n",
            "http://",
            "://");

    private final LogCompressor compressor = new LogCompressor();

    private static String sample(Random random, long seed) {
        int lines = 1 + random.nextInt(90);
        return switch (random.nextInt(4)) {
            case 0 -> LogSamples.application(lines, seed);
            case 1 -> LogSamples.system(lines, seed);
            case 2 -> LogSamples.access(lines, seed);
            default -> LogSamples.build(1 + lines / 4);
        };
    }

    private static String damaged(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(sample(random, seed));
        if (random.nextInt(3) == 0) {
            text.append(sample(random, seed + 1));
        }
        for (int i = random.nextInt(12); i > 0 && text.length() > 1; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(300));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, Math.min(end, at + 1 + random.nextInt(20)));
                case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) random.nextInt(260));
                case 3 -> text.setLength(Math.max(1, text.length() - random.nextInt(40)));
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    @Test
    void whateverIsSaidInAnotherFormComesBack() {
        int shortened = 0;
        for (long seed = 0; seed < CASES; seed++) {
            String log = damaged(seed);

            Compression form = compressor.compress(CompressionInput.lossless(log, ContentKind.LOG, QUICK));

            if (form instanceof Compressed compressed) {
                shortened++;
                assertThat(compressor.decode(compressed.text()))
                        .as("seed %d", seed)
                        .contains(log);
            }
        }
        assertThat(shortened).isGreaterThan(CASES / 2);
    }

    @Test
    void noFormFailsToDecodeWhenItIsWritten() {
        for (long seed = 0; seed < CASES; seed++) {
            String log = damaged(seed);

            assertThat(LogWriter.write(log.toCharArray())).as("seed %d", seed).isPresent();
        }
    }

    @Test
    void whatIsShownOfALogAreItsLines() {
        int selections = 0;
        for (long seed = 0; seed < CASES / 4; seed++) {
            String log = damaged(seed);
            CompressionInput input = CompressionInput.reversible(
                    log, ContentKind.LOG, Origin.asking("Why did order 4030 of the ledger fail?"), 150, QUICK);

            Compression form = compressor.compress(input);

            if (form instanceof Compressed compressed && compressed.omission().isPresent()) {
                selections++;
                assertShown(log, compressed, seed);
                assertThat(compressor.compress(input)).as("seed %d", seed).isEqualTo(form);
                assertThat(compressor.decode(compressed.text())).isEmpty();
            }
        }
        assertThat(selections).isGreaterThan(CASES / 16);
    }

    private static void assertShown(String log, Compressed form, long seed) {
        TextLines lines = TextLines.of(log);
        Omission omission = form.omission().orElseThrow();
        assertThat(omission.total()).isEqualTo(lines.size());
        boolean plain = log.indexOf('\u001b') < 0 && log.indexOf('\r') < 0;
        if (plain) {
            Map<Integer, String> kept = Selections.kept(form.text());
            assertThat(kept.keySet()).as("seed %d", seed).containsExactlyElementsOf(Selections.notIn(omission));
            kept.forEach((number, line) ->
                    assertThat(line).as("seed %d, line %d", seed, number).isEqualTo(lines.line(number - 1)));
        }
    }

    @Test
    void damagedFormsAreReadOrRefusedButNeverThrow() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            Random random = new Random(seed);
            StringBuilder form = new StringBuilder(
                    LogWriter.write(sample(random, seed).toCharArray()).orElseThrow());
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(form.length());
                switch (random.nextInt(3)) {
                    case 0 -> form.deleteCharAt(at);
                    case 1 -> form.setCharAt(at, form.charAt(random.nextInt(form.length())));
                    default -> form.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                }
            }

            assertThat(compressor.decode(form.toString())).isNotNull();
        }
    }
}
