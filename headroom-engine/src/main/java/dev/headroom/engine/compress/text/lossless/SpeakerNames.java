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
package dev.headroom.engine.compress.text.lossless;

import dev.headroom.engine.compress.text.lossless.ShortForms.Form;
import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives initials to those who speak often in a transcript. Linear. */
final class SpeakerNames {

    private static final int MOST_NAMES = 2_000;
    private static final int FEWEST_LINES = 3;

    /** One label that comes again and again is a note, not a conversation. */
    private static final int FEWEST_SPEAKERS = 2;

    /** A text is a transcript when so many of a hundred lines say who speaks. */
    private static final int PERCENT_OF_LINES = 25;

    private static final int TOKENS_OF_A_LINE = 3;
    private static final int SHORTEST_WITHOUT_INITIALS = 2;
    private static final Set<String> TITLES = Set.of("Dr", "Mr", "Mrs", "Ms", "Prof", "Sir");
    private static final int LONGEST_RANK = 4;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int linesWithText;

    private SpeakerNames(PhysicalLines lines) {
        for (int i = 0; i < lines.size(); i++) {
            int end = lines.end(i);
            if (end > lines.start(i)) {
                linesWithText++;
                long label = SpeakerLabel.find(lines.chars(), lines.start(i), end);
                if (label != SpeakerLabel.NONE && counts.size() < MOST_NAMES) {
                    String name = lines.text().substring(SpeakerLabel.start(label), SpeakerLabel.end(label));
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
    }

    /** Finds those who speak. */
    static SpeakerNames of(PhysicalLines lines) {
        return new SpeakerNames(lines);
    }

    /** Whether the text is a transcript. */
    boolean isTranscript() {
        List<Integer> often =
                counts.values().stream().filter(count -> count >= FEWEST_LINES).toList();
        long spoken = often.stream().mapToLong(Integer::intValue).sum();
        return often.size() >= FEWEST_SPEAKERS && spoken * 100 > (long) linesWithText * PERCENT_OF_LINES;
    }

    /** The initials of those in whose place they save tokens; none unless the text is a transcript. */
    List<Form> initials() {
        List<Form> forms = new ArrayList<>();
        if (!isTranscript()) {
            return forms;
        }
        Set<String> taken = new HashSet<>(counts.keySet());
        counts.forEach((name, count) -> {
            String initials = initials(name);
            if (count >= FEWEST_LINES
                    && Character.isUpperCase(name.charAt(0))
                    && initials.length() >= SHORTEST_WITHOUT_INITIALS) {
                String free = free(initials, taken);
                int saved = TokenEstimate.of(name + ":") - TokenEstimate.of(free + ":");
                if ((long) saved * count > TokenEstimate.of(name) + TOKENS_OF_A_LINE) {
                    taken.add(free);
                    forms.add(new Form(free + ":", name + ":"));
                }
            }
        });
        return forms;
    }

    private static String free(String initials, Set<String> taken) {
        String free = initials;
        for (int i = 2; taken.contains(free); i++) {
            free = initials + i;
        }
        return free;
    }

    /** The first letters of the words and all digits, but not of titles in front and ranks behind. */
    private static String initials(String name) {
        StringBuilder out = new StringBuilder();
        int words = 0;
        int i = 0;
        while (i < name.length()) {
            int start = i;
            while (i < name.length() && Character.isLetterOrDigit(name.charAt(i))) {
                i++;
            }
            String word = name.substring(start, i);
            if (!word.isEmpty() && !TITLES.contains(word) && !(words >= 2 && isRank(word))) {
                out.append(Character.isDigit(word.charAt(0)) ? word : word.substring(0, 1));
                words++;
            }
            i++;
        }
        return out.toString();
    }

    private static boolean isRank(String word) {
        return word.length() <= LONGEST_RANK && word.chars().allMatch(Character::isUpperCase);
    }
}
