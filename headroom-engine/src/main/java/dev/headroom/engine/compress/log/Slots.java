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
 * Where values stand in messages. A slot is a token of a message; slots behind the same beginning are one place, such
 * as the process id that many messages start with. A place whose value is the same in all lines is text, not a slot.
 * Two passes over the tokens.
 */
final class Slots {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final LogTokens tokens;
    private final Messages messages;
    private final int timeKind;

    /** Slots are numbered message by message. */
    private final int[] firsts;

    private int[] positions = new int[256];
    private int[] places = new int[256];
    private int size;

    /** Places by the hash of the beginning; open addressing. */
    private long[] keys = new long[256];

    private int[] numbers = new int[256];
    private int placeCount;
    private Places stats;

    private Slots(LogTokens tokens, Messages messages) {
        this.tokens = tokens;
        this.messages = messages;
        this.firsts = new int[messages.size() + 1];
        this.timeKind = commonTimeKind(tokens);
        this.stats = new Places(tokens, 0);
    }

    static Slots of(LogTokens tokens, Messages messages) {
        Slots slots = new Slots(tokens, messages);
        slots.addVarying();
        slots.removeConstant();
        return slots;
    }

    /** The way in which most lines write their time; {@link LogTokens#TIME} if none has one. */
    private static int commonTimeKind(LogTokens tokens) {
        int[] counts = new int[Byte.MAX_VALUE];
        for (int line = 0; line < tokens.lines(); line++) {
            int first = tokens.firstToken(line);
            for (int i = first; i < first + tokens.tokens(line); i++) {
                if (tokens.kind(i) >= LogTokens.TIME) {
                    counts[tokens.kind(i)]++;
                    break;
                }
            }
        }
        int best = LogTokens.TIME;
        for (int kind = best; kind < counts.length; kind++) {
            best = counts[kind] > counts[best] ? kind : best;
        }
        return best;
    }

    private void addVarying() {
        for (int message = 0; message < messages.size(); message++) {
            firsts[message] = size;
            int line = messages.firstLine(message);
            int first = tokens.firstToken(line);
            long beginning = 1;
            for (int position = 0; position < tokens.tokens(line); position++) {
                boolean varies = messages.varies(line, position);
                int kind = tokens.kind(first + position);
                if (varies) {
                    add(position, place(beginning));
                }
                beginning += varies ? 2 + Math.max(kind, LogTokens.VALUE) : (long) tokens.hash(first + position) << 8;
                beginning *= MIX;
                beginning ^= beginning >>> 29;
            }
        }
        firsts[messages.size()] = size;
    }

    private void add(int position, int place) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        positions[size] = position;
        places[size++] = place;
    }

    private int place(long beginning) {
        if (placeCount * 2 >= keys.length) {
            grow();
        }
        int slot = (int) (beginning >>> 20) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != beginning) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = beginning;
            numbers[slot] = placeCount++;
        }
        return numbers[slot];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) (oldKeys[i] >>> 20) & keys.length - 1;
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private void removeConstant() {
        BitSet varying = varyingPlaces();
        int kept = 0;
        for (int message = 0; message < messages.size(); message++) {
            int start = kept;
            for (int slot = firsts[message]; slot < firsts[message + 1]; slot++) {
                if (varying.get(places[slot])) {
                    places[kept] = places[slot];
                    positions[kept++] = positions[slot];
                }
            }
            firsts[message] = start;
        }
        firsts[messages.size()] = kept;
        size = kept;
    }

    /** A time and a clock always count as varying. */
    private BitSet varyingPlaces() {
        BitSet varying = new BitSet(placeCount);
        stats = new Places(tokens, placeCount);
        for (int line = 0; line < tokens.lines(); line++) {
            int message = messages.of(line);
            if (message == Messages.NONE) {
                continue;
            }
            int first = tokens.firstToken(line);
            for (int slot = firsts[message]; slot < firsts[message + 1]; slot++) {
                int token = first + positions[slot];
                int kind = tokens.kind(token);
                if (kind == timeKind || kind == LogTokens.CLOCK) {
                    varying.set(places[slot]);
                }
                stats.add(places[slot], token, line);
            }
        }
        for (int place = 0; place < placeCount; place++) {
            if (stats.differs(place)) {
                varying.set(place);
            }
        }
        return varying;
    }

    /** Whether two tokens have the same characters. */
    boolean sameText(int a, int lineOfA, int b, int lineOfB) {
        return tokens.hash(a) == tokens.hash(b)
                && tokens.same(tokens.start(a), tokens.end(a, lineOfA), tokens.start(b), tokens.end(b, lineOfB));
    }

    /** Whether a token is the line's time in the way most lines write it. */
    boolean isTime(int token) {
        return tokens.kind(token) == timeKind;
    }

    /** Whether a token is the clock of the line's time once more. */
    boolean isClock(int token, int line) {
        if (tokens.kind(token) != LogTokens.CLOCK) {
            return false;
        }
        for (int i = tokens.firstToken(line); i < token; i++) {
            if (tokens.kind(i) >= LogTokens.TIME) {
                return tokens.kind(i) == timeKind;
            }
        }
        return false;
    }

    int timeKind() {
        return timeKind;
    }

    int size() {
        return size;
    }

    /** What the values of places have in common. */
    Places stats() {
        return stats;
    }

    /** How many places there are, varying or not. */
    int places() {
        return placeCount;
    }

    /** The place of a slot. */
    int place(int slot) {
        return places[slot];
    }

    /** The first slot of a message. */
    int first(int message) {
        return firsts[message];
    }

    /** Behind the last slot of a message. */
    int end(int message) {
        return firsts[message + 1];
    }

    /** Which token of its message a slot is, counted from 0. */
    int position(int slot) {
        return positions[slot];
    }
}
