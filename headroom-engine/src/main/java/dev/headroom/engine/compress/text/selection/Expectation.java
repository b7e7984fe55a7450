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
package dev.headroom.engine.compress.text.selection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What kind of thing the answer to a question has to name. */
enum Expectation {
    /** A number, a date or an amount. */
    NUMBER("when date time price cost costs value number limit version release percent amount rate address deadline due"
            + " until year size long many much fast often far large high old threshold budget total"),
    /** Somebody. */
    NAME("who whom whose"),
    /** A reason. */
    REASON("why reason cause caused causes because");

    private static final Set<String> REASONS =
            Set.of("because", "since", "due", "caused", "reason", "therefore", "came");

    /** Each between blanks. */
    private final String words;

    Expectation(String words) {
        this.words = " " + words + " ";
    }

    /** What the words of a question let expect. */
    static Set<Expectation> of(String question) {
        List<String> asked = Arrays.asList(question.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        EnumSet<Expectation> expected = EnumSet.noneOf(Expectation.class);
        for (Expectation expectation : values()) {
            if (asked.stream().anyMatch(word -> expectation.words.contains(" " + word + " "))) {
                expected.add(expectation);
            }
        }
        return expected;
    }

    /** Whether a piece of a text has such a thing. One pass over its characters. */
    boolean isMetBy(char[] text, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            boolean starts = i == from || !Character.isLetterOrDigit(text[i - 1]);
            if (this == NUMBER && c >= '0' && c <= '9') {
                return true;
            }
            if (starts && Character.isLetter(c)) {
                words++;
                if (this == NAME
                        && words > 1
                        && Character.isUpperCase(c)
                        && i + 1 < to
                        && Character.isLowerCase(text[i + 1])) {
                    return true;
                }
                if (this == REASON && "bsdcrt".indexOf(c) >= 0 && REASONS.contains(word(text, i, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String word(char[] text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        return new String(text, from, end - from);
    }
}
