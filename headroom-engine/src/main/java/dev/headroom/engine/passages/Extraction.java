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

import dev.headroom.engine.internal.text.Sentences;
import dev.headroom.engine.relevance.Bm25Index;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Reduces texts to the sentences that matter for a query: first the best sentence of each text, then the best of the
 * others as long as they fit, and such that have nothing to do with the query only if all others fit. Of sentences that
 * are equally good, the ones of the more relevant text and the earlier ones come first. n log n in the number of
 * sentences.
 */
final class Extraction {

    /** The last line and the dots. */
    private static final int MARKER_TOKENS = 20;

    private static final String GAP = " \u2026 ";
    private static final String GAP_AT_START = "\u2026 ";

    /**
     * A sentence.
     *
     * @param source the index of its text
     * @param index its index in the text
     * @param text the sentence
     * @param exact whether it holds a literal of the query
     * @param score how well it fits the query
     */
    private record Sentence(int source, int index, String text, boolean exact, double score) {}

    private static final Comparator<Sentence> BEST_FIRST = Comparator.comparing(Sentence::exact)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Sentence::score).reversed())
            .thenComparingInt(Sentence::source)
            .thenComparingInt(Sentence::index);

    private final List<String> texts;
    private final TokenCounter counter;
    private final List<Sentences> spans = new ArrayList<>();
    private final List<BitSet> chosen = new ArrayList<>();
    private long left;

    private Extraction(List<String> texts, int maxTokens, TokenCounter counter) {
        this.texts = texts;
        this.counter = counter;
        left = maxTokens - (long) MARKER_TOKENS * texts.size();
        for (String text : texts) {
            spans.add(Sentences.of(text));
            chosen.add(new BitSet());
        }
    }

    /**
     * Reduces.
     *
     * @param texts the texts, the most relevant first
     * @param query what is asked
     * @param maxTokens how many tokens they should take
     * @param counter counts tokens
     * @return as many texts in the same order; the same objects where nothing is left out
     */
    static List<String> reduce(List<String> texts, String query, int maxTokens, TokenCounter counter) {
        long tokens = texts.stream().mapToLong(counter::count).sum();
        if (tokens <= maxTokens) {
            return texts;
        }
        Extraction extraction = new Extraction(texts, maxTokens, counter);
        extraction.choose(extraction.sentences(query));
        return extraction.result();
    }

    private List<Sentence> sentences(String query) {
        List<String> all = new ArrayList<>();
        for (int source = 0; source < texts.size(); source++) {
            Sentences found = spans.get(source);
            for (int i = 0; i < found.size(); i++) {
                all.add(texts.get(source).substring(found.from(i), found.to(i)));
            }
        }
        double[] scores = Bm25Index.of(all).scores(query);
        ExactTerms literals = ExactTerms.of(query);
        List<Sentence> sentences = new ArrayList<>();
        for (int source = 0; source < texts.size(); source++) {
            for (int i = 0; i < spans.get(source).size(); i++) {
                int at = sentences.size();
                boolean exact = !literals.isEmpty() && literals.matches(all.get(at));
                sentences.add(new Sentence(source, i, all.get(at), exact, scores[at]));
            }
        }
        return sentences;
    }

    private void choose(List<Sentence> sentences) {
        List<Sentence> ranked = sentences.stream().sorted(BEST_FIRST).toList();
        for (Sentence sentence : ranked) {
            if (chosen.get(sentence.source()).isEmpty()) {
                take(sentence, counter.count(sentence.text()));
            }
        }
        boolean allRelevantFit = true;
        for (Sentence sentence : ranked) {
            boolean relevant = sentence.exact() || sentence.score() > 0;
            if (!chosen.get(sentence.source()).get(sentence.index()) && left > 0 && (relevant || allRelevantFit)) {
                int tokens = counter.count(sentence.text());
                if (tokens <= left) {
                    take(sentence, tokens);
                } else {
                    allRelevantFit &= !relevant;
                }
            }
        }
    }

    private void take(Sentence sentence, int tokens) {
        chosen.get(sentence.source()).set(sentence.index());
        left -= tokens;
    }

    private List<String> result() {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            result.add(chosen.get(i).cardinality() == spans.get(i).size() ? texts.get(i) : reduced(i));
        }
        return result;
    }

    private String reduced(int index) {
        String text = extract(texts.get(index), spans.get(index), chosen.get(index));
        return counter.count(text) < counter.count(texts.get(index)) ? text : texts.get(index);
    }

    private static String extract(String text, Sentences spans, BitSet chosen) {
        StringBuilder out = new StringBuilder(chosen.get(0) ? "" : GAP_AT_START);
        int from = chosen.nextSetBit(0);
        while (from >= 0) {
            int to = chosen.nextClearBit(from);
            out.append(text, spans.from(from), spans.to(to - 1));
            from = chosen.nextSetBit(to);
            out.append(from >= 0 ? GAP : "");
        }
        int leftOut = spans.size() - chosen.cardinality();
        return out + "\n[headroom: " + leftOut + " of " + spans.size() + " sentences left out]";
    }
}
