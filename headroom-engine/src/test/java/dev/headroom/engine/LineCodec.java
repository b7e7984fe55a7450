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
package dev.headroom.engine;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A codec for tests: writes the padding of {@link #rows} as one character, and over budget keeps only the first line and
 * those that hold the question.
 */
final class LineCodec implements Compressor {

    private static final String HEADING = "lines\n";
    private static final String PADDING = " with a long and always equal ending";
    private static final String SHORT = "~";

    private final AtomicInteger calls = new AtomicInteger();

    /** Plain text of so many lines, {@code row 1 ..} first. */
    static String rows(int count) {
        return rows("row", count);
    }

    static String rows(String word, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(word).append(' ').append(i).append(PADDING).append('\n');
        }
        return text.toString();
    }

    int calls() {
        return calls.get();
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public Set<ContentKind> kinds() {
        return Set.of(ContentKind.values());
    }

    @Override
    public Compression compress(CompressionInput input) {
        calls.incrementAndGet();
        if (!input.text().contains(PADDING)) {
            return Compression.unchanged("no padding");
        }
        String lossless = HEADING + input.text().replace(PADDING, SHORT);
        boolean fits = input.counter().count(lossless) <= input.budgetTokens();
        return !input.mayOmit() || fits ? Compression.lossless(lossless) : selection(input);
    }

    private static Compression selection(CompressionInput input) {
        String[] lines = input.text().lines().toArray(String[]::new);
        BitSet kept = new BitSet();
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 0; i < lines.length; i++) {
            String question = input.origin().question();
            if (i == 0 || (!question.isEmpty() && lines[i].startsWith(question + " "))) {
                kept.set(i);
                text.append(lines[i].replace(PADDING, SHORT)).append('\n');
            }
        }
        return Compression.reversible(text.toString(), Omission.allBut(Omission.Unit.LINES, kept, lines.length));
    }

    @Override
    public Optional<String> decode(String text) {
        return text.startsWith(HEADING) && !text.contains("[headroom: ")
                ? Optional.of(text.substring(HEADING.length()).replace(SHORT, PADDING))
                : Optional.empty();
    }
}
