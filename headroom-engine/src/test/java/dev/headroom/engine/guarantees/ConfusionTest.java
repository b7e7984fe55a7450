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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a text is taken for, over texts of all kinds: nearly always what it is, and hardly ever something else. */
class ConfusionTest {

    private static final int SEEDS = 60;

    /** Fewer lines than this may be anything. */
    private static final int FEWEST_LINES = 12;

    private static final Map<String, ContentKind> KINDS = Map.ofEntries(
            Map.entry("log", ContentKind.LOG),
            Map.entry("build", ContentKind.LOG),
            Map.entry("access", ContentKind.LOG),
            Map.entry("grep", ContentKind.SEARCH),
            Map.entry("find", ContentKind.LISTING),
            Map.entry("columns", ContentKind.LISTING),
            Map.entry("history", ContentKind.LISTING),
            Map.entry("diff", ContentKind.DIFF),
            Map.entry("page", ContentKind.HTML),
            Map.entry("data", ContentKind.XML),
            Map.entry("prose", ContentKind.TEXT),
            Map.entry("mail", ContentKind.TEXT),
            Map.entry("code", ContentKind.CODE),
            Map.entry("mixed", ContentKind.MIXED),
            Map.entry("bytes", ContentKind.BINARY));

    @Test
    void ninetyEightOfAHundredTextsAreTakenForWhatTheyAre() {
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        for (String name : TextOutputs.KINDS) {
            for (long seed = 0; seed < SEEDS; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                String text = new TextOutputs(random).of(name, FEWEST_LINES + random.nextInt(200));
                ContentKind found = ContentDetector.detect(text).kind();
                texts++;
                if (found != KINDS.get(name)) {
                    wrong.add(name + " of seed " + seed + " is taken for " + found);
                }
            }
        }

        assertThat(wrong.size()).as("%s", wrong).isLessThanOrEqualTo(texts / 50);
    }

    @Test
    void theGoldenFilesAreTakenForWhatTheyAre() {
        List<Corpus.Case> cases = Corpus.cases();

        List<String> wrong = cases.stream()
                .filter(golden -> ContentDetector.detect(golden.input()).kind() != golden.kind())
                .map(Corpus.Case::toString)
                .toList();

        assertThat(wrong).isEmpty();
    }
}
