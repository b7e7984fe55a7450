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

import dev.headroom.engine.relevance.ExactTerms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the rows that hold the ids a question consists of. Ranking by words would add every row that shares a part with
 * an id: {@code ORD} and {@code 2024} of {@code ORD-2024-0042} stand in each row of a list of orders.
 */
final class ExactRows {

    /** Shorter numbers are too common to be meant as ids. */
    private static final int SHORTEST_ID = 3;

    private static final String QUOTES = "\"'`,;";

    private ExactRows() {}

    /**
     * The rows that hold at least one of the ids.
     *
     * @param documents the texts of all rows
     * @param candidates the rows to choose from
     * @param query what was asked for
     * @return those rows in their order; none when the question holds anything but ids, an id that no row
     *     holds, or more than can be looked for at once
     */
    static int[] find(List<String> documents, int[] candidates, String query) {
        List<String> ids = ids(query);
        if (ids.isEmpty()) {
            return new int[0];
        }
        ExactTerms terms = ExactTerms.of("", ids);
        long wanted = mask(terms, ids);
        if (Long.bitCount(wanted) < ids.size()) {
            return new int[0];
        }
        long[] held = new long[documents.size()];
        long foundAtAll = 0;
        for (int row : candidates) {
            char[] text = documents.get(row).toCharArray();
            held[row] = terms.find(text, 0, text.length) & wanted;
            foundAtAll |= held[row];
        }
        return foundAtAll == wanted
                ? Arrays.stream(candidates).filter(row -> held[row] != 0).toArray()
                : new int[0];
    }

    /** The words of a question if each looks like an id, otherwise none. */
    private static List<String> ids(String query) {
        List<String> words = Arrays.stream(query.split("\\s+", -1))
                .map(ExactRows::unquoted)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.size() <= Long.SIZE / 2 && words.stream().allMatch(ExactRows::isId) ? words : List.of();
    }

    private static boolean isId(String word) {
        return word.length() >= SHORTEST_ID && word.chars().anyMatch(Character::isDigit);
    }

    private static String unquoted(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && QUOTES.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && QUOTES.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /** The bits of the ids alone; a long or composed one may have been taken apart into further terms. */
    private static long mask(ExactTerms terms, List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        long mask = 0;
        for (int term = 0; term < terms.terms().size(); term++) {
            mask |= wanted.contains(terms.terms().get(term)) ? 1L << term : 0;
        }
        return mask;
    }
}
