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
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Writes how often things occur, the most frequent first: {@code INFO (99), FATAL (1)}. What does not fit is counted:
 * {@code and 14 other values in 23 rows}.
 */
final class ValueCounts {

    /** A longer value is text, not a category. */
    static final int LONGEST_VALUE = 100;

    private static final int TOKENS_OF_REST = 10;
    private static final Set<String> RESERVED = Set.of("null", "absent", "true", "false", "and");

    private final List<Item> items = new ArrayList<>();
    private final String kinds;
    private final String places;

    private record Item(String label, long count, boolean listed) {}

    /**
     * @param kinds what is counted, in the plural, such as values
     * @param places where it is counted, in the plural, such as rows
     */
    ValueCounts(String kinds, String places) {
        this.kinds = kinds;
        this.places = places;
    }

    /** The values of a column, null and absence included. */
    static ValueCounts of(Profile profile) {
        ValueCounts counts = new ValueCounts("values", profile.column().isRepeated() ? "cells" : "rows");
        for (int value = 0; value < profile.distinct(); value++) {
            counts.add(label(profile, value), profile.values().count(value));
        }
        if (profile.column().opaqueCells() > 0) {
            counts.add("nested deeper", profile.column().opaqueCells());
        }
        counts.addAbsent(profile);
        return counts;
    }

    /** The values of a column that are no numbers. */
    static ValueCounts besideNumbers(Profile profile) {
        ValueCounts counts = new ValueCounts("values", profile.column().isRepeated() ? "cells" : "rows");
        for (int value = 0; value < profile.distinct(); value++) {
            if (Double.isNaN(profile.numberOf(value))) {
                counts.add(label(profile, value), profile.values().count(value));
            }
        }
        counts.addAbsent(profile);
        return counts;
    }

    private void addAbsent(Profile profile) {
        if (profile.absentRows() > 0) {
            add("absent", profile.absentRows());
        }
    }

    /** Counts one thing under its label. */
    void add(String label, long count) {
        items.add(new Item(label, count, label.length() <= LONGEST_VALUE));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** A value as it is shown: plain where that is clear, else as JSON. */
    static String label(Profile profile, int value) {
        JsonKind kind = profile.values().kind(value);
        String text = profile.values().text(value);
        if (kind.isContainer()) {
            return kind == JsonKind.ARRAY ? "[]" : "{}";
        }
        return kind != JsonKind.STRING || isClear(text) ? text : JsonStrings.quote(text);
    }

    private static boolean isClear(String text) {
        boolean plain = !text.isEmpty()
                && !RESERVED.contains(text)
                && text.strip().length() == text.length()
                && text.chars().noneMatch(c -> c < ' ' || c == ',' || c == '(' || c == '"' || c == ';');
        return plain && !Numerals.isNumeral(text.toCharArray(), 0, text.length());
    }

    /** All items, or the most frequent and a count of the rest. */
    String text(int maxTokens) {
        List<Item> sorted = items.stream()
                .sorted(Comparator.comparingLong(Item::count).reversed())
                .toList();
        boolean all = sorted.stream().allMatch(Item::listed) && fitting(sorted, maxTokens) == sorted.size();
        int listed = all ? sorted.size() : fitting(sorted, maxTokens - TOKENS_OF_REST);
        List<String> parts = new ArrayList<>();
        long restRows = 0;
        int rest = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Item item = sorted.get(i);
            if (i < listed && item.listed()) {
                parts.add(written(item));
            } else {
                rest++;
                restRows += item.count();
            }
        }
        String shown = String.join(", ", parts);
        return rest == 0 ? shown : (parts.isEmpty() ? "" : shown + " and ") + rest(parts.isEmpty(), rest, restRows);
    }

    private String rest(boolean alone, int rest, long restRows) {
        String which = alone ? "" : "other ";
        return rest + " " + which + noun(kinds, rest) + " in " + restRows + " " + noun(places, restRows);
    }

    private static String noun(String plural, long count) {
        return count == 1 ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** How many items fit; items too long to be listed take no room. */
    private static int fitting(List<Item> sorted, int maxTokens) {
        int tokens = 0;
        int fitting = 0;
        while (fitting < sorted.size()) {
            Item item = sorted.get(fitting);
            String written = written(item);
            tokens += item.listed() ? 1 + TokenEstimate.of(written, 0, written.length()) : 0;
            if (tokens > maxTokens) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    private static String written(Item item) {
        return item.label() + " (" + item.count() + ")";
    }
}
