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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops texts that say nothing an earlier one does not say: most of their word triples (shingles, after Broder's "On
 * the resemblance and containment of documents", 1997) are in it, and none of their words is missing there. Containment
 * and not resemblance, so that a chunk inside a larger one is found too. An index of the triples of what was kept makes
 * it linear in the text as long as chunks do not all share their triples; then each is folded, and not indexed.
 */
final class Folding {

    private static final int SHINGLE = 3;

    private final double similarity;
    private final List<Map<String, Integer>> keptWords = new ArrayList<>();
    private final Map<Long, List<Integer>> keptWith = new HashMap<>();

    private Folding(double similarity) {
        this.similarity = similarity;
    }

    /**
     * Folds texts.
     *
     * @param texts the texts, the most relevant first
     * @param similarity which share of a text's triples has to be in an earlier one
     * @return the indices of those that stay, in order
     */
    static List<Integer> fold(List<String> texts, double similarity) {
        Folding folding = new Folding(similarity);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (folding.isNew(texts.get(i))) {
                kept.add(i);
            }
        }
        return kept;
    }

    private boolean isNew(String text) {
        List<String> words = Words.of(text);
        Map<String, Integer> counts = counts(words);
        Set<Long> shingles = shingles(words);
        if (!shingles.isEmpty() && isIn(shingles, counts)) {
            return false;
        }
        int index = keptWords.size();
        keptWords.add(counts);
        for (long shingle : shingles) {
            keptWith.computeIfAbsent(shingle, any -> new ArrayList<>(1)).add(index);
        }
        return true;
    }

    private boolean isIn(Set<Long> shingles, Map<String, Integer> counts) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long shingle : shingles) {
            for (int kept : keptWith.getOrDefault(shingle, List.of())) {
                shared.merge(kept, 1, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .anyMatch(entry -> entry.getValue() >= similarity * shingles.size()
                        && holdsAll(keptWords.get(entry.getKey()), counts));
    }

    private static boolean holdsAll(Map<String, Integer> kept, Map<String, Integer> counts) {
        return counts.entrySet().stream().allMatch(word -> kept.getOrDefault(word.getKey(), 0) >= word.getValue());
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static Set<Long> shingles(List<String> words) {
        Set<Long> shingles = new HashSet<>();
        int size = Math.min(SHINGLE, words.size());
        for (int i = 0; i + size <= words.size() && size > 0; i++) {
            long hash = size;
            for (String word : words.subList(i, i + size)) {
                hash = hash * 0x9E3779B97F4A7C15L + word.hashCode();
            }
            shingles.add(hash);
        }
        return shingles;
    }
}
