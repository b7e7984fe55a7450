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
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Short letters for long values that come again and again, for each variable its own. Values are counted first, then
 * {@link #assign} gives letters to those that pay for their line in the legend. Addresses never get any: they are what
 * is asked for.
 */
final class Codes {

    /** Letters in a code, at most. */
    static final int LONGEST = 2;

    private static final int SHORTEST = 6;
    private static final int LEAST_GAIN = 5;
    private static final int LETTERS = 26;
    private static final int MOST = LETTERS + LETTERS * LETTERS;
    private static final int MOST_PROBES = 24;

    private final LogTokens tokens;
    private final Slots slots;
    private final Variables variables;

    /** Values by their hash; open addressing. */
    private int[] table = new int[256];

    private int[] ofVariables = new int[64];
    private int[] models = new int[64];
    private int[] lines = new int[64];
    private int[] counts = new int[64];
    private String[] letters = new String[64];
    private int size;
    private List<List<String>> legend = List.of();

    Codes(LogTokens tokens, Slots slots, Variables variables) {
        this.tokens = tokens;
        this.slots = slots;
        this.variables = variables;
    }

    /** Counts a value that has to be written. */
    void count(int variable, int token, int line) {
        if (tokens.end(token, line) - tokens.start(token) < SHORTEST) {
            return;
        }
        int place = place(variable, token, line);
        if (place < 0) {
            return;
        }
        if (table[place] == 0) {
            add(variable, token, line);
            table[place] = size;
            if (size * 2 >= table.length) {
                grow();
            }
            return;
        }
        counts[table[place] - 1]++;
    }

    private void add(int variable, int token, int line) {
        if (size == models.length) {
            int length = size * 2;
            ofVariables = Arrays.copyOf(ofVariables, length);
            models = Arrays.copyOf(models, length);
            lines = Arrays.copyOf(lines, length);
            counts = Arrays.copyOf(counts, length);
            letters = Arrays.copyOf(letters, length);
        }
        ofVariables[size] = variable;
        models[size] = token;
        lines[size] = line;
        counts[size] = 1;
        letters[size] = "";
        size++;
    }

    /** The place of a value or a free one for it; below 0 when too many others are in the way. */
    private int place(int variable, int token, int line) {
        int hash = (tokens.hash(token) ^ variable * 0x85EBCA6B) * 0x9E3779B1;
        int place = (hash ^ hash >>> 15) & table.length - 1;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int known = table[place] - 1;
            if (known < 0
                    || (ofVariables[known] == variable && slots.sameText(token, line, models[known], lines[known]))) {
                return place;
            }
            place = place + 1 & table.length - 1;
        }
        return -1;
    }

    private void grow() {
        table = new int[table.length * 4];
        for (int i = 0; i < size; i++) {
            int place = place(ofVariables[i], models[i], lines[i]);
            if (place >= 0) {
                table[place] = i + 1;
            }
        }
    }

    /** Gives letters to values that pay for them, the most frequent ones of a variable first. */
    void assign() {
        legend = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            legend.add(new ArrayList<>(0));
        }
        List<Integer> worth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (counts[i] > 1 && !ValueNames.isAddress(tokens.text(), from(i), to(i))) {
                int cost = TokenEstimate.of(tokens.text(), from(i), to(i));
                if ((counts[i] - 1L) * (cost - 1) - 3 >= LEAST_GAIN) {
                    worth.add(i);
                }
            }
        }
        worth.sort(Comparator.comparing(i -> -counts[i]));
        for (int i : worth) {
            List<String> own = legend.get(ofVariables[i]);
            if (own.size() < MOST) {
                letters[i] = letters(own.size());
                own.add(letters[i] + "=" + String.valueOf(tokens.text(), from(i), to(i) - from(i)));
            }
        }
    }

    private int from(int value) {
        return tokens.start(models[value]) + variables.prefix(ofVariables[value]);
    }

    private int to(int value) {
        return tokens.end(models[value], lines[value]) - variables.suffix(ofVariables[value]);
    }

    private static String letters(int number) {
        if (number < LETTERS) {
            return String.valueOf((char) ('a' + number));
        }
        int rest = number - LETTERS;
        return String.valueOf(new char[] {(char) ('a' + rest / LETTERS), (char) ('a' + rest % LETTERS)});
    }

    /** The letters of a value; empty if it has none. */
    String find(int variable, int token, int line) {
        if (!isCoded(variable) || tokens.end(token, line) - tokens.start(token) < SHORTEST) {
            return "";
        }
        int place = place(variable, token, line);
        return place < 0 || table[place] == 0 ? "" : letters[table[place] - 1];
    }

    /** Whether some values of a variable have letters. */
    boolean isCoded(int variable) {
        return variable < legend.size() && !legend.get(variable).isEmpty();
    }

    /** Whether a value could be taken for letters of its variable. */
    boolean looksLikeCode(int variable, int from, int to) {
        if (to - from > LONGEST || !isCoded(variable)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (tokens.text()[i] < 'a' || tokens.text()[i] > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The letters of a variable and what they stand for, in order: {@code a=..}. */
    List<String> lines(int variable) {
        return legend.get(variable);
    }
}
