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
package dev.headroom.html;

import java.util.Map;
import java.util.TreeMap;

/** The words of a text and how often each occurs; characters of scripts that have no spaces are words of their own. */
final class WordBag {

    private final Map<String, Integer> counts = new TreeMap<>();
    private int size;

    private WordBag() {}

    static WordBag of(String text) {
        WordBag bag = new WordBag();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) {
                word.append(Character.toLowerCase(c));
                continue;
            }
            bag.add(word.toString());
            word.setLength(0);
            bag.add(Character.isIdeographic(c) ? String.valueOf(c) : "");
        }
        return bag;
    }

    private void add(String word) {
        if (!word.isEmpty()) {
            counts.merge(word, 1, Integer::sum);
            size++;
        }
    }

    /** The harmonic mean of precision and recall of another bag. */
    double f1(WordBag found) {
        int common = common(found);
        double precision = (double) common / found.size;
        double recall = (double) common / size;
        return 2 * precision * recall / (precision + recall);
    }

    int common(WordBag other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            common += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    int size() {
        return size;
    }
}
