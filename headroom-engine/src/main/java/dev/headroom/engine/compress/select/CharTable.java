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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers different texts in the order they first come; looking one up allocates nothing. */
final class CharTable {

    private static final int NONE = -1;

    private final List<char[]> texts = new ArrayList<>();
    private int[] slots = new int[16];

    CharTable() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return texts.size();
    }

    String text(int number) {
        return new String(texts.get(number));
    }

    int add(char[] text, int length) {
        int slot = slot(text, length);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        texts.add(Arrays.copyOf(text, length));
        slots[slot] = texts.size() - 1;
        if (texts.size() * 2 > slots.length) {
            rehash();
        }
        return texts.size() - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < texts.size(); i++) {
            slots[slot(texts.get(i), texts.get(i).length)] = i;
        }
    }

    private int slot(char[] text, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + text[i];
        }
        hash *= 0x9e3779b9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !same(texts.get(slots[slot]), text, length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static boolean same(char[] known, char[] text, int length) {
        return Arrays.equals(known, 0, known.length, text, 0, length);
    }
}
