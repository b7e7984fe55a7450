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
package dev.headroom.engine.compress.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.compress.text.Documents.Kind;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One sentence answers a question and stands somewhere in a long text, between many that share words with the question.
 * At the default budget it has to survive in ninety-five cases of a hundred.
 */
class BuriedAnswerTest {

    private static final int SEEDS = 60;
    private static final int SENTENCES = 700;
    private static final int VARIATIONS = 6;
    private static final int BUDGET = 3_000;
    private static final double LEAST = 0.95;

    /** Four characters are a token. */
    private static final TokenCounter QUICK = new QuickCounter();

    @Test
    void theAnswerSurvivesInLongTextsOfEveryKind() {
        List<String> lost = new ArrayList<>();
        int cases = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Kind kind : Kind.values()) {
                Fact fact = Fact.of(seed);
                String form = shown(document(kind, seed, fact), fact.question());
                cases++;
                if (!words(form).contains(words(fact.answer()))) {
                    lost.add(kind + ", seed " + seed + ": " + fact.question() + " " + fact.answer());
                }
            }
        }

        assertThat(cases).isGreaterThanOrEqualTo(200);
        assertThat(1 - (double) lost.size() / cases).as("%s", lost).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void withoutTheQuestionMostAnswersAreLost() {
        int kept = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Fact fact = Fact.of(seed);
            kept += words(shown(document(Kind.ARTICLE, seed, fact), "")).contains(words(fact.answer())) ? 1 : 0;
        }

        assertThat(kept).as("of %d: the question has to matter", SEEDS).isLessThan(SEEDS * 3 / 4);
    }

    private static String document(Kind kind, long seed, Fact fact) {
        List<String> hidden = new ArrayList<>(Documents.varied(fact.distractors(), VARIATIONS, seed));
        hidden.add(fact.answer());
        return Documents.of(
                kind, seed * Kind.values().length + List.of(Kind.values()).indexOf(kind), SENTENCES, hidden);
    }

    private static String shown(String text, String question) {
        Compressed form = (Compressed) new TextCompressor()
                .compress(CompressionInput.reversible(text, ContentKind.TEXT, Origin.asking(question), BUDGET, QUICK));
        assertThat(form.omission()).isPresent();
        assertThat(QUICK.count(form.text())).isLessThanOrEqualTo(BUDGET);
        assertThat(QUICK.count(form.text()) * 3).isLessThan(QUICK.count(text));
        return form.text();
    }

    /** The words, whatever lines they stand on. */
    private static String words(String text) {
        return text.replaceAll("\n(?:\\d+: )?(?:> )*", " ").replaceAll("\\s+", " ");
    }
}
