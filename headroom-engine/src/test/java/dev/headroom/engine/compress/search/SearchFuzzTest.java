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

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;

/** Random listings of all styles, whole and damaged. */
class SearchFuzzTest extends FuzzContract {

    @Override
    protected Compressor compressor() {
        return new SearchCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.SEARCH;
    }

    @Override
    protected String text(long seed) {
        return RandomListing.of(seed) + RandomListing.of(seed + 6) + RandomListing.of(seed + 12);
    }

    @Override
    protected List<String> pieces() {
        return List.of(":", "-", "#", "# ", "\n## x\n", ",", "\\", "7", ":12:", "-12-", "\n--\n", "(1,2)");
    }

    @Override
    protected int cases() {
        return 1_000;
    }

    @Override
    protected int leastShortened() {
        return 75;
    }

    @Override
    protected String question() {
        return "Who makes the call?";
    }

    @Override
    protected int budget(long seed) {
        return 120;
    }

    @Override
    protected boolean readsOnlyWhatItWrites() {
        return true;
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        TextLines lines = TextLines.of(text);
        List<String> ends = kept.stream().map(lines::line).toList();
        assertThat(Selected.shownLines(selection.text()))
                .allSatisfy(shown -> assertThat(ends).anyMatch(line -> line.endsWith(shown)));
    }
}
