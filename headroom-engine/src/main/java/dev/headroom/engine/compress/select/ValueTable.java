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
package dev.headroom.engine.compress.select;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The different values of a column, numbered in the order they first come, with how often each occurs. Two values are
 * the same when their lexemes are, or when they are strings that differ in escapes only. So {@code 1} and {@code 1.0}
 * and {@code "1"} are three values, and so are the composed and the decomposed form of an accent.
 */
final class ValueTable {

    private static final int NONE = -1;

    private final JsonTape tape;
    private final Ints nodes = new Ints();
    private final Ints counts = new Ints();
    private final Ints hashes = new Ints();
    private final BitSet escaped = new BitSet();
    private int[] slots = new int[16];
    private boolean hasEscape;

    ValueTable(JsonTape tape) {
        this.tape = tape;
        Arrays.fill(slots, NONE);
    }

    /** How many different values there are. */
    int size() {
        return nodes.size();
    }

    /** The first node with a value. */
    int node(int value) {
        return nodes.get(value);
    }

    /** How often a value occurs. */
    int count(int value) {
        return counts.get(value);
    }

    JsonKind kind(int value) {
        return tape.kind(node(value));
    }

    /** What a value says, escapes resolved. */
    String text(int value) {
        return tape.text(node(value));
    }

    /** Counts a value and returns its number. The node is a scalar or an empty container. */
    int add(int node) {
        int hash = hash(node);
        int slot = hash & slots.length - 1;
        while (slots[slot] != NONE) {
            int value = slots[slot];
            if (hashes.get(value) == hash && same(value, node)) {
                counts.increment(value);
                return value;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = nodes.size();
        escaped.set(nodes.size(), hasEscape);
        nodes.add(node);
        counts.add(1);
        hashes.add(hash);
        if (nodes.size() * 2 > slots.length) {
            rehash();
        }
        return nodes.size() - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int value = 0; value < nodes.size(); value++) {
            int slot = hashes.get(value) & slots.length - 1;
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = value;
        }
    }

    private int hash(int node) {
        hasEscape = false;
        if (tape.kind(node).isContainer()) {
            return mixed(tape.kind(node) == JsonKind.ARRAY ? '[' : '{');
        }
        char[] source = tape.source();
        int hash = 0;
        for (int i = tape.start(node); i < tape.end(node); i++) {
            if (source[i] == '\\') {
                hasEscape = true;
                return mixed(('"' + tape.text(node) + '"').hashCode());
            }
            hash = hash * 31 + source[i];
        }
        return mixed(hash);
    }

    private static int mixed(int hash) {
        int spread = hash * 0x9e3779b9;
        return spread ^ spread >>> 15;
    }

    private boolean same(int value, int node) {
        int known = nodes.get(value);
        if (tape.kind(known) != tape.kind(node)) {
            return false;
        }
        if (tape.kind(node).isContainer()) {
            return true;
        }
        if (hasEscape || escaped.get(value)) {
            return tape.text(known).equals(tape.text(node));
        }
        return Arrays.equals(
                tape.source(), tape.start(known), tape.end(known), tape.source(), tape.start(node), tape.end(node));
    }
}
