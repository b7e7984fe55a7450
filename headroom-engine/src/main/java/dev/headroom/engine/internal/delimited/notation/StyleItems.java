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
package dev.headroom.engine.internal.delimited.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of a style line, {@code format; flag; key=value}. For one use: items are taken, and none may be left. */
public final class StyleItems {

    private static final String BETWEEN = "; ";

    private final String format;
    private final List<String> items;

    private StyleItems(String format, List<String> items) {
        this.format = format;
        this.items = items;
    }

    /** The items of a style line. */
    public static StyleItems parse(String style) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = style.indexOf(BETWEEN); at >= 0; at = style.indexOf(BETWEEN, from)) {
            parts.add(style.substring(from, at));
            from = at + BETWEEN.length();
        }
        parts.add(style.substring(from));
        return new StyleItems(parts.get(0), new ArrayList<>(parts.subList(1, parts.size())));
    }

    /** A style line of items, the format first. */
    public static String join(List<String> items) {
        return String.join(BETWEEN, items);
    }

    /** The first item. */
    public String format() {
        return format;
    }

    /** Takes a flag; says whether it was there. */
    public boolean take(String flag) {
        return items.remove(flag);
    }

    /** Takes the value of a key. */
    public Optional<String> takeValue(String key) {
        String prefix = key + "=";
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).startsWith(prefix)) {
                return Optional.of(items.remove(i).substring(prefix.length()));
            }
        }
        return Optional.empty();
    }

    /**
     * Takes a count; 0 when it is not there.
     *
     * @throws IllegalArgumentException when it is no count of at most 7 digits
     */
    public int takeCount(String key) {
        String digits = takeValue(key).orElse("0");
        if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("style: '" + key + "' needs a count of at most 7 digits");
        }
        return Integer.parseInt(digits);
    }

    /**
     * Takes a list of numbers with commas between them; empty when the key is not there.
     *
     * @throws IllegalArgumentException when one is no number of at most 6 digits
     */
    public Optional<List<Integer>> takeNumbers(String key) {
        return takeValue(key).map(value -> numbers(key, value));
    }

    private static List<Integer> numbers(String key, String value) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : value.split(",", -1)) {
            if (number.isEmpty() || number.length() > 6 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("style: '" + key + "' needs numbers of at most 6 digits");
            }
            numbers.add(Integer.parseInt(number));
        }
        return numbers;
    }

    /**
     * Checks that everything was understood.
     *
     * @throws IllegalArgumentException naming the first item that was not
     */
    public void requireEmpty() {
        if (!items.isEmpty()) {
            throw new IllegalArgumentException("style: unknown item '" + items.get(0) + "'");
        }
    }
}
