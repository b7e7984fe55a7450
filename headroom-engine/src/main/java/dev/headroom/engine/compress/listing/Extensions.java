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
package dev.headroom.engine.compress.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The endings of names such as {@code .java}, and how many names have each. */
final class Extensions {

    private static final int NONE = 0;
    private static final int LONGEST = 8;
    private static final int BITS = 7;

    private final Map<Long, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();

    /** The extension that was met last; names in a row mostly have the same one. */
    private long lastKey = -1;

    private int lastId;

    Extensions() {
        words.add("none");
        counts.add(new int[1]);
        ids.put(0L, NONE);
    }

    /**
     * Counts a name.
     *
     * @return a small number for its extension
     */
    int add(CharSequence text, int from, int to, char separator) {
        long key = key(text, from, to, separator);
        if (key != lastKey) {
            lastKey = key;
            Integer known = ids.get(key);
            if (known == null) {
                known = words.size();
                ids.put(key, known);
                words.add(text.subSequence(to - length(key) - 1, to).toString());
                counts.add(new int[1]);
            }
            lastId = known;
        }
        counts.get(lastId)[0]++;
        return lastId;
    }

    /** The characters of an extension in seven bits each; 0 for a name without one. */
    private static long key(CharSequence text, int from, int to, char separator) {
        long key = 0;
        int least = Math.max(from, to - LONGEST - 1);
        for (int i = to - 1; i >= least; i--) {
            char c = text.charAt(i);
            if (c == '.') {
                boolean inName = i > from && text.charAt(i - 1) != separator;
                return inName && i < to - 1 ? key : 0;
            }
            if (c >= 128 || !Character.isLetterOrDigit(c)) {
                return 0;
            }
            key = key << BITS | c;
        }
        return 0;
    }

    private static int length(long key) {
        return (Long.SIZE - Long.numberOfLeadingZeros(key) + BITS - 1) / BITS;
    }

    /** How many different ones there are. */
    int size() {
        return words.size();
    }

    /**
     * The counts in words, most frequent first.
     *
     * @param most how many to name; the rest is summed up
     */
    String summary(int most) {
        List<Integer> order = new ArrayList<>();
        for (int id = 0; id < words.size(); id++) {
            if (counts.get(id)[0] > 0) {
                order.add(id);
            }
        }
        order.sort(Comparator.<Integer>comparingInt(id -> -counts.get(id)[0]).thenComparingInt(id -> id));
        StringBuilder out = new StringBuilder();
        int rest = 0;
        for (int i = 0; i < order.size(); i++) {
            int count = counts.get(order.get(i))[0];
            if (i < most || order.size() == most + 1) {
                out.append(i == 0 ? "" : ", ")
                        .append(words.get(order.get(i)))
                        .append(' ')
                        .append(count);
            } else {
                rest += count;
            }
        }
        return rest == 0 ? out.toString() : out.append(", others ").append(rest).toString();
    }
}
