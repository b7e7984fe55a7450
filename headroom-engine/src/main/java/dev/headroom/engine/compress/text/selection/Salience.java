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

/**
 * How much a sentence says for itself, whatever is asked: numbers, names, words that go with decisions, duties and
 * failures. Stateless; one pass over its characters.
 */
final class Salience {

    private static final WordSet CUES = WordSet.of(
            "must should shall need needs needed required require requires mandatory decide decided decides decision",
            "agree agreed agreement action actions deadline due plan planned budget cost costs price target goal",
            "error errors fail fails failed failure failures exception warning crash outage incident risk risks issue",
            "problem problems bug broken cause caused root fix fixed resolved workaround important note never always",
            "cannot forbidden conclusion conclude result results summary finally recommend recommended recommendation",
            "deprecated removed breaking default limit limits maximum minimum vote voted approve approved reject",
            "rejected assign assigned owner responsible promise promised launch release released scheduled because",
            "therefore instead however requirement security");

    /** Sounds and words that people say between what they say. */
    private static final WordSet FILLERS = WordSet.of(
            "uh um mm hmm mhm huh ah oh er yeah yep yes no okay ok alright right well so like just kay nope sure");

    private static final int ENOUGH_WORDS = 8;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_NUMBERS = 3;
    private static final int MOST_NAMES = 3;
    private static final int MOST_CUES = 2;

    private Salience() {}

    /** From 0 for nothing to some 2.5. */
    static double of(char[] text, int from, int to) {
        int words = 0;
        int numbers = 0;
        int names = 0;
        int cues = 0;
        int at = from;
        while (at < to) {
            char c = text[at];
            if (c == '{' || c == '[') {
                at = behindNote(text, at, to);
            } else if (isDigit(c)) {
                at = behindNumber(text, at, to);
                numbers++;
            } else if (Character.isLetter(c)) {
                int start = at;
                long hash = 0;
                while (at < to && Character.isLetter(text[at])) {
                    hash = WordSet.add(hash, text[at]);
                    at++;
                }
                if (!FILLERS.has(hash)) {
                    names += Character.isUpperCase(c) && words > 0 && at - start > 1 ? 1 : 0;
                    cues += CUES.has(hash) ? 1 : 0;
                    words++;
                }
            } else {
                at++;
            }
        }
        double said = Math.min(1, (double) words / ENOUGH_WORDS) * 0.5
                + Math.min(MOST_NUMBERS, numbers) * 0.25
                + Math.min(MOST_NAMES, names) * 0.15
                + Math.min(MOST_CUES, cues) * 0.5;
        return words + numbers < FEWEST_WORDS ? said / 4 : said;
    }

    /** Behind a word in brackets, such as a note of who wrote a transcript; behind the bracket if it is none. */
    private static int behindNote(char[] text, int from, int to) {
        int at = from + 1;
        while (at < to && Character.isLetter(text[at])) {
            at++;
        }
        return at < to && (text[at] == '}' || text[at] == ']') ? at + 1 : from + 1;
    }

    private static int behindNumber(char[] text, int from, int to) {
        int at = from;
        while (at < to && (isDigit(text[at]) || (isInNumber(text[at]) && at + 1 < to && isDigit(text[at + 1])))) {
            at++;
        }
        return at;
    }

    private static boolean isInNumber(char c) {
        return c == '.' || c == ',' || c == ':' || c == '-' || c == '/';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
