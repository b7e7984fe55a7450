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
package dev.headroom.engine.ccr.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern of SQL's {@code LIKE}: {@code %} stands for any text, {@code _} for one character, a backslash takes the
 * meaning from the character behind it. Upper and lower case are the same, as in most databases' default.
 *
 * <p>Matching follows all ways through the pattern at once, one bit a way (Baeza-Yates and Gonnet, "A new approach to
 * text searching", 1992), so it costs one step a character and 64 pattern characters and never goes back.
 */
final class LikePattern implements CellTest {

    private static final int MAX_LENGTH = 500;
    private static final int ANY_CHARACTER = -1;
    private static final int ASCII = 128;

    private final int words;
    private final int length;
    private final long[] repeats;
    private final long[] anywhere;
    private final long[][] ascii = new long[ASCII][];
    private final Map<Integer, long[]> others = new HashMap<>();
    private final boolean openEnd;

    private LikePattern(List<Integer> characters, List<Boolean> anyBefore) {
        length = characters.size();
        words = length / Long.SIZE + 1;
        repeats = new long[words];
        anywhere = new long[words];
        for (int i = 0; i <= length; i++) {
            if (anyBefore.get(i)) {
                set(repeats, i);
            }
            if (i < length && characters.get(i) == ANY_CHARACTER) {
                set(anywhere, i);
            }
        }
        openEnd = anyBefore.get(length);
        for (int i = 0; i < length; i++) {
            if (characters.get(i) != ANY_CHARACTER) {
                set(mask(characters.get(i)), i);
            }
        }
    }

    /** Reads a pattern. */
    static LikePattern of(String pattern) throws QueryException {
        QueryException.checkLength("a pattern of like", pattern, MAX_LENGTH);
        List<Integer> characters = new ArrayList<>();
        List<Boolean> anyBefore = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
            int c = pattern.codePointAt(i);
            if (c == '%') {
                any = true;
                continue;
            }
            boolean escape = c == '\\' && i + 1 < pattern.length();
            i += escape ? 1 : 0;
            characters.add(c == '_' ? ANY_CHARACTER : fold(pattern.codePointAt(i)));
            anyBefore.add(any);
            any = false;
        }
        anyBefore.add(any);
        return new LikePattern(characters, anyBefore);
    }

    /** A pattern that matches texts that hold the given one somewhere. */
    static LikePattern containing(String text) throws QueryException {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return of("%" + literal + "%");
    }

    @Override
    public boolean test(Cell cell) {
        return matches(cell.text());
    }

    boolean matches(String text) {
        long[] ways = new long[words];
        ways[0] = 1;
        boolean alive = true;
        for (int i = 0; i < text.length() && alive; ) {
            if (openEnd && isSet(ways, length)) {
                return true;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            alive = step(ways, masks(fold(c)));
        }
        return isSet(ways, length);
    }

    /** Moves every way over one character; false when none is left. */
    private boolean step(long[] ways, long[] matching) {
        long carry = 0;
        long any = 0;
        for (int w = 0; w < words; w++) {
            long moved = ways[w] & matching[w];
            long next = (moved << 1) | carry | (ways[w] & repeats[w]);
            carry = moved >>> (Long.SIZE - 1);
            ways[w] = next;
            any |= next;
        }
        return any != 0;
    }

    private long[] masks(int character) {
        long[] masks = character < ASCII ? ascii[character] : others.get(character);
        return masks == null ? anywhere : masks;
    }

    private long[] mask(int character) {
        if (character < ASCII) {
            if (ascii[character] == null) {
                ascii[character] = anywhere.clone();
            }
            return ascii[character];
        }
        return others.computeIfAbsent(character, key -> anywhere.clone());
    }

    private static int fold(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    private static void set(long[] bits, int bit) {
        bits[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
    }

    private static boolean isSet(long[] bits, int bit) {
        return (bits[bit / Long.SIZE] & (1L << (bit % Long.SIZE))) != 0;
    }
}
