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
package dev.headroom.evals.peer;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.evals.peer.PeerOutput.NotApplicable;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.cut.SampleUnits;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Keeps rows or lines that a generator draws, as many as fit into the tokens that ours took. */
final class RandomSample implements Peer {

    @Override
    public String name() {
        return "random sample";
    }

    @Override
    public String description() {
        return "Rows of the largest array of a JSON document, or lines of a text, drawn at random (seeded by the"
                + " payload) until they take about as many tokens as ours; the rest is gone.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        if (input.counter().count(input.text()) <= input.tokenBudget()) {
            return new Shortened(input.text());
        }
        SampleUnits units = units(input);
        int frame = frame(units, input.counter());
        BitSet kept = drawn(units, input.counter(), input.tokenBudget() - frame, seed(input.text()));
        String sample = units.joined(kept);
        return input.counter().count(sample) < input.tokenBudget() / 2
                ? new NotApplicable("rows or lines too long to draw from")
                : new Shortened(sample);
    }

    /** Rows, unless what stands around them takes most of the budget. */
    private static SampleUnits units(PeerInput input) {
        SampleUnits rows = SampleUnits.of(input.text());
        return frame(rows, input.counter()) <= input.tokenBudget() / 2 ? rows : SampleUnits.lines(input.text());
    }

    private static int frame(SampleUnits units, TokenCounter counter) {
        return counter.count(units.before()) + counter.count(units.after());
    }

    private static BitSet drawn(SampleUnits units, TokenCounter counter, int budget, long seed) {
        List<String> texts = units.texts();
        BitSet kept = new BitSet(texts.size());
        int left = budget;
        for (int index : shuffled(texts.size(), seed)) {
            int tokens = counter.count(texts.get(index));
            if (tokens <= left) {
                left -= tokens;
                kept.set(index);
            }
        }
        return kept;
    }

    /** Durstenfeld's shuffle; {@code nextLong} alone is the same on every Java version. */
    private static int[] shuffled(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = (int) Math.floorMod(random.nextLong(), i + 1L);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static long seed(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
