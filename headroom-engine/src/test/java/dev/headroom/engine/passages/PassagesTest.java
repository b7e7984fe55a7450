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
package dev.headroom.engine.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.internal.text.Sentences;
import dev.headroom.engine.passages.Passages.Passage;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

    private static final String POOL = "The pool of the checkout service has 20 connections by default. "
            + "It was introduced two years ago. The team likes it. "
            + "When it is exhausted, set max_connections to 200 and restart. "
            + "Nobody remembers the old way. There was a party with cake and dancing until the morning.";

    private final TokenCounter counter = TokenCounters.forModel("gpt-4o");

    private static Passages within(int tokens) {
        return Passages.builder().maxTokens(tokens).model("gpt-4o").build();
    }

    @Test
    void foldsWhatIsSaidTwiceAndTellsWhichStay() {
        String other = "The billing service has its own database.";

        List<Passage> passages =
                Passages.builder().build().shorten(List.of(POOL, POOL.replace(" ", "  "), other), "pool");

        assertThat(passages).containsExactly(new Passage(0, POOL), new Passage(2, other));
        assertThat(passages.get(0).text()).isSameAs(POOL);
    }

    @Test
    void tellsWhatWasSaved() {
        HeadroomMetrics metrics = new HeadroomMetrics();
        Passages passages = Passages.builder()
                .maxTokens(40)
                .model("gpt-4o")
                .listener(metrics)
                .build();
        List<String> texts = List.of(POOL, POOL.replace(" ", "  "));

        List<Passage> left = passages.shorten(texts, "What to do when the pool is exhausted?");

        HeadroomMetrics.Totals told = metrics.passages();
        assertThat(left).hasSize(1);
        assertThat(told.requests()).isEqualTo(1);
        assertThat(told.blocks()).isEqualTo(2);
        assertThat(told.tokensBefore()).isEqualTo(counter.count(texts.get(0)) + counter.count(texts.get(1)));
        assertThat(told.tokensAfter()).isEqualTo(counter.count(left.get(0).text()));
        assertThat(metrics.totals().requests()).isZero();
    }

    @Test
    void keepsMoreWhenMoreSimilarityIsAsked() {
        String part = POOL.substring(POOL.indexOf("It was")) + " " + POOL.substring(0, POOL.indexOf("It was"));

        assertThat(Passages.builder().build().shorten(List.of(POOL, part), "")).hasSize(1);
        assertThat(Passages.builder().similarity(1).build().shorten(List.of(POOL, part), ""))
                .hasSize(2);
    }

    @Test
    void reducesToTheSentencesTheQueryAsksFor() {
        List<Passage> passages =
                within(48).shorten(List.of(POOL), "How many connections has the pool, and what of max_connections?");

        assertThat(passages)
                .containsExactly(new Passage(
                        0,
                        "The pool of the checkout service has 20 connections by default. \u2026 "
                                + "When it is exhausted, set max_connections to 200 and restart.\n"
                                + "[headroom: 4 of 6 sentences left out]"));
    }

    @Test
    void putsLiteralsOfTheQueryFirst() {
        String text = "Restarting takes a minute and restarting is safe. Error PG-5523 means no memory. "
                + "Restarting twice means restarting again, which takes another minute of your time in all.";

        List<Passage> passages = within(31).shorten(List.of(text), "restarting restarting PG-5523");

        assertThat(passages.get(0).text())
                .isEqualTo("\u2026 Error PG-5523 means no memory.\n[headroom: 2 of 3 sentences left out]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void givesWholeSentencesInOrderAndKeepsEverySource(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            texts.add(text(random));
        }
        int budget = 50 + random.nextInt(600);

        List<Passage> passages = within(budget).shorten(texts, "word1 word22 word333");

        assertThat(passages).hasSameSizeAs(texts);
        assertThat(passages).isEqualTo(within(budget).shorten(texts, "word1 word22 word333"));
        int tokens = 0;
        for (int i = 0; i < texts.size(); i++) {
            assertThat(passages.get(i).index()).isEqualTo(i);
            assertVerbatim(texts.get(i), passages.get(i).text());
            tokens += counter.count(passages.get(i).text());
        }
        assertThat(tokens).isLessThanOrEqualTo(Math.max(budget, 60 * texts.size()));
    }

    private static void assertVerbatim(String source, String reduced) {
        if (reduced.equals(source)) {
            return;
        }
        int marker = reduced.lastIndexOf("\n[headroom: ");
        List<String> sentences = sentences(source);
        int at = 0;
        int kept = 0;
        for (String piece : reduced.substring(0, marker).split("\u2026", -1)) {
            if (!piece.isBlank()) {
                int found = source.indexOf(piece.strip(), at);
                assertThat(found).as(piece).isGreaterThanOrEqualTo(at);
                at = found + piece.strip().length();
                assertThat(sentences).containsAll(sentences(piece));
                kept += sentences(piece).size();
            }
        }
        assertThat(kept).isPositive();
        assertThat(reduced.substring(marker))
                .isEqualTo("\n[headroom: " + (sentences.size() - kept) + " of " + sentences.size()
                        + " sentences left out]");
    }

    private static List<String> sentences(String text) {
        Sentences sentences = Sentences.of(text);
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> text.substring(sentences.from(i), sentences.to(i)))
                .toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(15))
                .mapToObj(i -> "Sentence " + random.nextInt(1_000_000) + " "
                        + IntStream.range(0, 1 + random.nextInt(20))
                                .mapToObj(w -> "word" + random.nextInt(500))
                                .collect(Collectors.joining(" "))
                        + (random.nextBoolean() ? "." : "!"))
                .collect(Collectors.joining(random.nextBoolean() ? " " : "\n"));
    }

    @Test
    void neverMakesATextLonger() {
        String small = "Yes. No.";

        List<Passage> passages = within(10).shorten(List.of(small, POOL.repeat(3)), "yes");

        assertThat(passages.get(0).text()).isSameAs(small);
        assertThat(passages.get(1).text()).hasSizeLessThan(POOL.length());
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(within(10).shorten(List.of(), "")).isEmpty();
        assertThat(within(1).shorten(List.of("", " \n"), "")).hasSize(2);
    }

    @Test
    void refusesValuesOutOfBounds() {
        assertThatThrownBy(() -> Passages.builder().similarity(0.4))
                .hasMessage("similarity must be from 0.5 to 1, but is 0.4");
        assertThatThrownBy(() -> Passages.builder().similarity(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passages.builder().maxTokens(0)).hasMessage("maxTokens must be at least 1, but is 0");
    }
}
