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
package dev.headroom.engine.compress.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import java.util.List;

/** Random diffs, whole and damaged. No change of a whole one is lost. */
class DiffFuzzTest extends FuzzContract {

    @Override
    protected Compressor compressor() {
        return new DiffCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.DIFF;
    }

    @Override
    protected String text(long seed) {
        return RandomDiff.of(seed);
    }

    @Override
    protected List<String> pieces() {
        return List.of("+", "-", "@", "=", " ", "\\", "\n@@ -1 +1 @@\n", "\n=== a (1..2)\n", "\n--- a/x\n+++ b/x\n");
    }

    @Override
    protected int leastShortened() {
        return 85;
    }

    @Override
    protected int leastSelected() {
        return 50;
    }

    @Override
    protected String question() {
        return "What is File1.java for?";
    }

    @Override
    protected int budget(long seed) {
        return 30 + (int) (seed % 900);
    }

    @Override
    protected boolean readsOnlyWhatItWrites() {
        return true;
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        assertThat(selection.text().lines().filter(line -> line.startsWith("+") || line.startsWith("-")))
                .allSatisfy(line -> assertThat(text).contains(line));
        if (whole) {
            ShownDiff all = ShownDiff.read(text);
            ShownDiff shown = ShownDiff.read(selection.text());
            assertThat(all.lines).containsAllEntriesOf(shown.lines);
            assertThat(shown.changed() + shown.named).isEqualTo(all.changed());
        }
    }
}
