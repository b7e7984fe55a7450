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
import dev.headroom.engine.internal.log.Messages;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds places that speak of the same thing: a value of one mostly stood in the other a few lines before, as a process
 * id does that all lines of a process have. They become one variable, which keeps its last value. Two passes over the
 * values, with a table of bounded size.
 */
final class Links {

    /** A slot that holds the line's time. */
    static final int TIME = -1;

    /** A slot that holds the clock of the line's time. */
    static final int CLOCK = -2;

    /** Shorter values are equal by chance. */
    private static final int SHORTEST = 3;

    /** The last value of each of so many hashes is remembered. */
    private static final int REMEMBERED = 1 << 12;

    private static final int CANDIDATES = 3;

    /** A slot may break the rule that it repeats the last value once in so many lines. */
    private static final int LINES_FOR_AN_EXCEPTION = 20;

    private final LogTokens tokens;
    private final Messages messages;
    private final Slots slots;

    /** For each place, others that its values were in before, and how often. */
    private final int[] candidates;

    private final int[] votes;
    private final int[] uses;
    private final int[] parents;

    /** By slot. */
    private final int[] variables;

    private final BitSet always = new BitSet();
    private int size;

    private Links(LogTokens tokens, Messages messages, Slots slots) {
        this.tokens = tokens;
        this.messages = messages;
        this.slots = slots;
        candidates = new int[slots.places() * CANDIDATES];
        votes = new int[slots.places() * CANDIDATES];
        uses = new int[slots.places()];
        parents = new int[slots.places()];
        variables = new int[slots.size()];
    }

    static Links of(LogTokens tokens, Messages messages, Slots slots) {
        Links links = new Links(tokens, messages, slots);
        links.vote();
        links.unite();
        links.number();
        links.check();
        return links;
    }

    private void vote() {
        int[] lastTokens = new int[REMEMBERED];
        int[] lastPlaces = new int[REMEMBERED];
        int[] lastLines = new int[REMEMBERED];
        Arrays.fill(lastPlaces, -1);
        for (int line = 0; line < tokens.lines(); line++) {
            int message = messages.of(line);
            if (message == Messages.NONE) {
                continue;
            }
            int first = tokens.firstToken(line);
            for (int slot = slots.first(message); slot < slots.end(message); slot++) {
                int token = first + slots.position(slot);
                int place = slots.place(slot);
                uses[place]++;
                if (slots.isTime(token) || tokens.end(token, line) - tokens.start(token) < SHORTEST) {
                    continue;
                }
                int memory = ((tokens.hash(token) * 0x9E3779B1) >>> 20) & (REMEMBERED - 1);
                int last = lastPlaces[memory];
                if (last >= 0 && slots.sameText(token, line, lastTokens[memory], lastLines[memory])) {
                    vote(place, last);
                }
                lastTokens[memory] = token;
                lastPlaces[memory] = place;
                lastLines[memory] = line;
            }
        }
    }

    private void vote(int place, int other) {
        int least = place * CANDIDATES;
        for (int i = place * CANDIDATES; i < (place + 1) * CANDIDATES; i++) {
            if (votes[i] > 0 && candidates[i] == other) {
                votes[i]++;
                return;
            }
            least = votes[i] < votes[least] ? i : least;
        }
        if (votes[least] == 0) {
            candidates[least] = other;
            votes[least] = 1;
        } else {
            votes[least]--;
        }
    }

    private void unite() {
        for (int place = 0; place < parents.length; place++) {
            parents[place] = place;
        }
        for (int place = 0; place < parents.length; place++) {
            int best = place * CANDIDATES;
            for (int i = best + 1; i < (place + 1) * CANDIDATES; i++) {
                best = votes[i] > votes[best] ? i : best;
            }
            if (votes[best] > 0 && votes[best] * 2 >= uses[place]) {
                int a = root(place);
                int b = root(candidates[best]);
                parents[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    private int root(int place) {
        int root = place;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void number() {
        int[] numbers = new int[slots.places()];
        Arrays.fill(numbers, -1);
        for (int message = 0; message < messages.size(); message++) {
            int line = messages.firstLine(message);
            for (int slot = slots.first(message); slot < slots.end(message); slot++) {
                int token = tokens.firstToken(line) + slots.position(slot);
                if (slots.isTime(token)) {
                    variables[slot] = TIME;
                } else if (slots.isClock(token, line)) {
                    variables[slot] = CLOCK;
                } else {
                    int root = root(slots.place(slot));
                    numbers[root] = numbers[root] < 0 ? size++ : numbers[root];
                    variables[slot] = numbers[root];
                }
            }
        }
    }

    /** Takes variables apart again where that repeats more values, and finds slots that always repeat. */
    private void check() {
        int[] lastOfVariable = new int[size];
        int[] lineOfVariable = new int[size];
        int[] lastOfPlace = new int[slots.places()];
        int[] lineOfPlace = new int[slots.places()];
        Arrays.fill(lastOfVariable, -1);
        Arrays.fill(lastOfPlace, -1);
        int[] repeated = new int[slots.size()];
        int[] gain = new int[size];
        for (int line = 0; line < tokens.lines(); line++) {
            int message = messages.of(line);
            if (message == Messages.NONE) {
                continue;
            }
            for (int slot = slots.first(message); slot < slots.end(message); slot++) {
                int variable = variables[slot];
                if (variable < 0) {
                    continue;
                }
                int place = slots.place(slot);
                int token = tokens.firstToken(line) + slots.position(slot);
                int last = lastOfVariable[variable];
                if (last >= 0 && slots.sameText(token, line, last, lineOfVariable[variable])) {
                    repeated[slot]++;
                    gain[variable]++;
                }
                if (lastOfPlace[place] >= 0 && slots.sameText(token, line, lastOfPlace[place], lineOfPlace[place])) {
                    gain[variable]--;
                }
                lastOfVariable[variable] = token;
                lineOfVariable[variable] = line;
                lastOfPlace[place] = token;
                lineOfPlace[place] = line;
            }
        }
        settle(repeated, gain);
    }

    private void settle(int[] repeated, int[] gain) {
        int[] ofPlaces = new int[slots.places()];
        Arrays.fill(ofPlaces, -1);
        for (int message = 0; message < messages.size(); message++) {
            for (int slot = slots.first(message); slot < slots.end(message); slot++) {
                int variable = variables[slot];
                if (variable < 0) {
                    continue;
                }
                int place = slots.place(slot);
                if (gain[variable] < 0) {
                    ofPlaces[place] = ofPlaces[place] < 0 ? size++ : ofPlaces[place];
                    variables[slot] = ofPlaces[place];
                } else {
                    int exceptions = messages.count(message) - repeated[slot];
                    always.set(
                            slot, messages.count(message) > 1 && exceptions * LINES_FOR_AN_EXCEPTION <= repeated[slot]);
                }
            }
        }
    }

    /** How many variables there are. */
    int size() {
        return size;
    }

    /** The variable of a slot, or TIME or CLOCK. */
    int variable(int slot) {
        return variables[slot];
    }

    /** Whether values of a slot are the last one of its variable, with few exceptions. */
    boolean repeatsAlways(int slot) {
        return always.get(slot);
    }
}
