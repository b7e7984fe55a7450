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
package dev.headroom.engine.compress.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Seeded logs of several programs, of which it is known which errors and warnings are in them, and how often. */
final class TroubledLog {

    /** How programs say that something is wrong: {@code %s} is what, {@code %d} a time or number. */
    private static final List<String> ERRORS = List.of(
            "2026-03-02 10:%02d:%02d,%03d ERROR [worker-%d] shop.Main - %s",
            "Mar  2 10:%02d:%02d edge-1 stock[%d%d]: error: %s",
            "time=2026-03-02T10:%02d:%02dZ level=error pid=%d%d msg=\"%s\"",
            "E0302 10:%02d:%02d.%03d456 %d main.go:9] %s",
            "2026/03/02 10:%02d:%02d [error] %d#%d: *7 %s",
            "2026-03-02T10:%02d:%02d.%03dZ [%d] FATAL %s");

    private static final List<String> WARNINGS = List.of(
            "2026-03-02 10:%02d:%02d,%03d  WARN [worker-%d] shop.Main - %s",
            "Mar  2 10:%02d:%02d edge-1 stock[%d%d]: warning: %s", "W0302 10:%02d:%02d.%03d456 %d main.go:9] %s");

    private static final List<String> NOTHING = List.of(
            "2026-03-02 10:%02d:%02d,%03d  INFO [worker-%d] shop.Main - %s",
            "Mar  2 10:%02d:%02d edge-1 stock[%d%d]: %s",
            "time=2026-03-02T10:%02d:%02dZ level=info pid=%d%d msg=\"%s\"",
            "I0302 10:%02d:%02d.%03d456 %d main.go:9] %s");

    private static final List<String> SYLLABLES =
            List.of("ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "wu", "xa", "zo");

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int second;

    private TroubledLog(long seed) {
        random = new Random(seed);
    }

    /**
     * A log.
     *
     * @param errors how many different errors and warnings there are
     * @param most how often one of them comes at the most
     */
    static TroubledLog of(long seed, int errors, int most) {
        TroubledLog log = new TroubledLog(seed);
        List<String> trouble = log.trouble(errors, most);
        List<String> calm = log.sentences(12, 6);
        int noise = 400 + log.random.nextInt(600);
        while (!trouble.isEmpty() || noise > 0) {
            if (!trouble.isEmpty() && log.random.nextInt(noise + trouble.size()) >= noise) {
                log.lines.add(log.filled(trouble.remove(log.random.nextInt(trouble.size()))));
            } else {
                log.lines.add(log.filled(log.oneOf(NOTHING).replace("%s", log.oneOf(calm) + " %d")));
                noise--;
            }
        }
        return log;
    }

    private List<String> trouble(int errors, int most) {
        List<String> all = new ArrayList<>();
        for (String sentence : sentences(errors, 7)) {
            String pattern = oneOf(random.nextInt(4) == 0 ? WARNINGS : ERRORS)
                    .replace("%s", sentence + (random.nextBoolean() ? " %d" : ""));
            int times = 1 + (random.nextInt(3) == 0 ? random.nextInt(most) : 0);
            counts.put(sentence, times);
            for (int i = 0; i < times; i++) {
                all.add(pattern);
            }
        }
        return all;
    }

    /** Sentences of words that no other sentence has. */
    private List<String> sentences(int count, int words) {
        List<String> sentences = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        while (sentences.size() < count) {
            List<String> sentence = new ArrayList<>();
            while (sentence.size() < words) {
                String word = oneOf(SYLLABLES) + oneOf(SYLLABLES) + oneOf(SYLLABLES) + oneOf(SYLLABLES);
                if (used.add(word)) {
                    sentence.add(word);
                }
            }
            sentences.add(String.join(" ", sentence));
        }
        return sentences;
    }

    private String filled(String pattern) {
        second++;
        int numbers = pattern.split("%", -1).length - 1;
        Object[] values = new Object[numbers];
        for (int i = 0; i < numbers; i++) {
            values[i] = i == 0 ? second / 60 % 60 : i == 1 ? second % 60 : random.nextInt(10);
        }
        return String.format(Locale.ROOT, pattern, values);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What is wrong, with how many lines say so. */
    Map<String, Integer> counts() {
        return counts;
    }
}
