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
package dev.headroom.engine.internal.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names in a text, each held once, found by their characters without making strings of them. Not thread-safe. */
final class NameTable {

    private final List<String> names = new ArrayList<>();
    private int[] slots = new int[64];

    /** The index of a name, which is added if it is new. */
    int add(String text, int from, int to) {
        int slot = slot(text, from, to);
        if (slots[slot] == 0) {
            names.add(text.substring(from, to));
            slots[slot] = names.size();
            if (names.size() * 2 > slots.length) {
                grow();
            }
            return names.size() - 1;
        }
        return slots[slot] - 1;
    }

    boolean has(String name) {
        return has(name, 0, name.length());
    }

    boolean has(String text, int from, int to) {
        return slots[slot(text, from, to)] != 0;
    }

    /** All names, in the order in which they came. */
    List<String> names() {
        return names;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !is(slots[slot] - 1, text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean is(int index, String text, int from, int to) {
        String name = names.get(index);
        return name.length() == to - from && name.regionMatches(0, text, from, to - from);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, 0);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            slots[slot(name, 0, name.length())] = i + 1;
        }
    }
}
