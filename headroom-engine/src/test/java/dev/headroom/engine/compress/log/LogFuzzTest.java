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

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Damage;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Logs that are cut, mixed and damaged. */
class LogFuzzTest extends FuzzContract {

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

    @Override
    protected Compressor compressor() {
        return new LogCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.LOG;
    }

    @Override
    protected String text(long seed) {
        Random random = new Random(seed);
        String log = sample(random, seed);
        return random.nextInt(3) == 0 ? log + sample(random, seed + 1) : log;
    }

    private static String sample(Random random, long seed) {
        int lines = 1 + random.nextInt(90);
        return switch (random.nextInt(4)) {
            case 0 -> LogSamples.application(lines, seed);
            case 1 -> LogSamples.system(lines, seed);
            case 2 -> LogSamples.access(lines, seed);
            default -> LogSamples.build(1 + lines / 4);
        };
    }

    @Override
    protected List<String> pieces() {
        return PIECES;
    }

    @Override
    protected int cases() {
        return 1_000;
    }

    @Override
    protected String question() {
        return "Why did order 4030 of the ledger fail?";
    }

    @Override
    protected int budget(long seed) {
        return 150;
    }

    @Test
    void noFormFailsToDecodeWhenItIsWritten() {
        for (long seed = 0; seed < cases(); seed++) {
            String log = Damage.of(text(seed), PIECES, seed);

            assertThat(LogWriter.write(log.toCharArray())).as("seed %d", seed).isPresent();
        }
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        boolean plain = text.indexOf('\u001b') < 0 && text.indexOf('\r') < 0;
        if (plain) {
            TextLines lines = TextLines.of(text);
            Map<Integer, String> shown = Selections.kept(selection.text());
            assertThat(shown.keySet())
                    .isEqualTo(new TreeSet<>(kept.stream().map(line -> line + 1).toList()));
            shown.forEach(
                    (number, line) -> assertThat(line).as("line %d", number).isEqualTo(lines.line(number - 1)));
        }
    }
}
