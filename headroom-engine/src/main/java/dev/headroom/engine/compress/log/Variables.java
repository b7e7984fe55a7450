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

import dev.headroom.engine.internal.log.LogTokens;
import java.util.Arrays;

/** What the values of a variable have in common: how they begin and end, so that the legend can say it once. */
final class Variables {

    /** Values of fewer uses say nothing about what is common. */
    private static final int FEWEST_USES = 3;

    /** Shorter beginnings are left to the values, so that names stay whole. */
    private static final int SHORTEST_START = 6;

    /** Shorter ends are left to the values too, unless they are units of a number. */
    private static final int SHORTEST_END = 8;

    /** A number is cut only behind so many common digits, so that ids stay whole. */
    private static final int FEWEST_DIGITS = 6;

    /** Letters in front of a number are cut off only if they are so many. */
    private static final int FEWEST_LETTERS = 3;

    private final char[] text;
    private final Places values;
    private final int[] slotsOf;
    private final int[] prefixes;
    private final int[] suffixes;

    private Variables(LogTokens tokens, int size) {
        text = tokens.text();
        values = new Places(tokens, size);
        slotsOf = new int[size];
        prefixes = new int[size];
        suffixes = new int[size];
    }

    static Variables of(LogTokens tokens, Slots slots, Links links) {
        Variables variables = new Variables(tokens, links.size());
        int[] done = new int[slots.places()];
        Arrays.fill(done, -1);
        for (int slot = 0; slot < slots.size(); slot++) {
            int variable = links.variable(slot);
            int place = slots.place(slot);
            if (variable >= 0) {
                variables.slotsOf[variable]++;
                if (done[place] < 0) {
                    variables.values.add(variable, slots.stats(), place);
                    done[place] = variable;
                }
            }
        }
        for (int variable = 0; variable < links.size(); variable++) {
            variables.cut(variable);
        }
        return variables;
    }

    /** Cuts between words only, leaves something of every value, and all of an address. */
    private void cut(int variable) {
        int model = values.model(variable);
        int end = values.end(variable);
        if (values.uses(variable) < FEWEST_USES || ValueNames.isAddress(text, model, end)) {
            return;
        }
        int most = values.shortest(variable) - 1;
        int prefix = wholeStart(model, Math.min(values.prefix(variable), most));
        int suffix = wholeEnd(end, Math.min(values.suffix(variable), most));
        prefixes[variable] = prefix < SHORTEST_START ? 0 : prefix;
        boolean unit = suffix > 0 && isLetter(text[end - suffix]) && isDigit(text[end - suffix - 1]);
        boolean cuts = prefixes[variable] + suffix <= most && (unit || suffix >= SHORTEST_END);
        suffixes[variable] = cuts ? suffix : 0;
    }

    private int wholeStart(int from, int length) {
        int i = from + length;
        while (i > from && isDigit(text[i - 1])) {
            i--;
        }
        if (from + length - i >= FEWEST_DIGITS) {
            return length;
        }
        int letters = i;
        while (letters > from && isLetter(text[letters - 1])) {
            letters--;
        }
        boolean name = i - letters >= FEWEST_LETTERS && isDigit(text[i]);
        return (name ? i : letters) - from;
    }

    private int wholeEnd(int to, int length) {
        int i = to - length;
        while (i < to && (isDigit(text[i]) || (isLetter(text[i]) && !isDigit(text[i - 1])))) {
            i++;
        }
        return to - i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 128;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** How many variables there are. */
    int size() {
        return prefixes.length;
    }

    /** How many characters all values of a variable begin with in common. */
    int prefix(int variable) {
        return prefixes[variable];
    }

    /** How many characters they end with in common. */
    int suffix(int variable) {
        return suffixes[variable];
    }

    /** In how many slots a variable stands. */
    int slots(int variable) {
        return slotsOf[variable];
    }

    /** Where the first value of a variable starts. */
    int model(int variable) {
        return values.model(variable);
    }

    /** The offset behind the first value of a variable. */
    int modelEnd(int variable) {
        return values.end(variable);
    }
}
