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
import java.util.BitSet;

/** For each place how often it has a value, and how many characters its values begin and end with in common. */
final class Places {

    private final LogTokens tokens;
    private final char[] text;
    private final int[] uses;
    private final int[] models;
    private final int[] ends;
    private final int[] prefixes;
    private final int[] suffixes;
    private final int[] shortest;
    private final BitSet differing = new BitSet();

    Places(LogTokens tokens, int size) {
        this.tokens = tokens;
        this.text = tokens.text();
        uses = new int[size];
        models = new int[size];
        ends = new int[size];
        prefixes = new int[size];
        suffixes = new int[size];
        shortest = new int[size];
        Arrays.fill(shortest, Integer.MAX_VALUE);
    }

    void add(int place, int token, int line) {
        int from = tokens.start(token);
        int to = tokens.end(token, line);
        if (uses[place]++ == 0) {
            models[place] = from;
            ends[place] = to;
            prefixes[place] = to - from;
            suffixes[place] = to - from;
            shortest[place] = to - from;
        } else {
            narrow(place, from, to);
        }
    }

    private void narrow(int place, int from, int to) {
        int model = models[place];
        int length = Math.min(to - from, shortest[place]);
        int most = Math.min(prefixes[place], length);
        int i = 0;
        while (i < most && text[from + i] == text[model + i]) {
            i++;
        }
        prefixes[place] = i;
        int end = ends[place];
        most = Math.min(suffixes[place], length);
        i = 1;
        while (i <= most && text[to - i] == text[end - i]) {
            i++;
        }
        suffixes[place] = i - 1;
        shortest[place] = length;
        if (prefixes[place] < to - from || to - from != end - model) {
            differing.set(place);
        }
    }

    /** Whether there are at least two different values. */
    boolean differs(int place) {
        return differing.get(place);
    }

    /** Adds the values of a place of others to those of a place. */
    void add(int place, Places others, int other) {
        if (uses[place] == 0) {
            models[place] = others.models[other];
            ends[place] = others.ends[other];
            prefixes[place] = others.prefixes[other];
            suffixes[place] = others.suffixes[other];
            shortest[place] = others.shortest[other];
        } else {
            narrow(place, others.models[other], others.ends[other]);
            prefixes[place] = Math.min(prefixes[place], others.prefixes[other]);
            suffixes[place] = Math.min(suffixes[place], others.suffixes[other]);
            shortest[place] = Math.min(shortest[place], others.shortest[other]);
        }
        uses[place] += others.uses[other];
    }

    int uses(int place) {
        return uses[place];
    }

    /** Where the first value starts. */
    int model(int place) {
        return models[place];
    }

    /** The offset behind the first value. */
    int end(int place) {
        return ends[place];
    }

    int prefix(int place) {
        return prefixes[place];
    }

    int suffix(int place) {
        return suffixes[place];
    }

    /** How many characters the shortest value has. */
    int shortest(int place) {
        return shortest[place];
    }
}
