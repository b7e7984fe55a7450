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
package dev.headroom.engine.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The literals that a question spells out and that a row must hold exactly to be meant: quoted strings, UUIDs, e-mail
 * addresses, host names, paths, numbers of at least three digits, tokens of letters and digits ({@code PG-5523}), and
 * identifiers ({@code max_connections}, {@code processTransaction}, {@code payment-gateway}, {@code ECONNRESET}).
 *
 * <p>A literal matches where it stands as a word of its own: {@code 456} is in {@code user_456} and {@code id=456} but
 * not in {@code 1456} or {@code 456.5}. Host names, e-mail addresses and UUIDs match in any letter case.
 *
 * <pre>{@code
 * ExactTerms.of("What failed in PG-5523 for user 456?").matches("code PG-5523"); // true
 * }</pre>
 *
 * <p>Immutable and thread-safe. Finding is linear in the text, with a factor that {@value #MOST_TERMS} terms of at
 * most {@value #LONGEST} characters bound; no regular expressions.
 */
public final class ExactTerms {

    /** One bit of a mask for each term. */
    static final int MOST_TERMS = 64;

    static final int LONGEST = 120;

    private static final int ASCII = 128;

    private final List<String> terms;
    private final char[][] folded;
    private final boolean[] anyCase;
    private final int[][] byFirst = new int[ASCII + 1][];

    ExactTerms(List<TermFinder.Term> found) {
        List<TermFinder.Term> kept = found.subList(0, Math.min(MOST_TERMS, found.size()));
        terms = kept.stream().map(TermFinder.Term::text).toList();
        folded = new char[kept.size()][];
        anyCase = new boolean[kept.size()];
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i <= ASCII; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < kept.size(); i++) {
            anyCase[i] = kept.get(i).anyCase();
            folded[i] = fold(kept.get(i).text().toCharArray(), anyCase[i]);
            lists.get(bucket(fold(folded[i][0]))).add(i);
        }
        Arrays.setAll(
                byFirst, i -> lists.get(i).stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * Finds the literals of a question.
     *
     * @param question any text; empty when there is none
     * @return its literals, the first {@value #MOST_TERMS} when there are more
     */
    public static ExactTerms of(String question) {
        return of(question, List.of());
    }

    /**
     * Finds the literals of a question, beside some that are known to be literals.
     *
     * @param question any text; empty when there is none
     * @param literals values that count as they are, such as the arguments of a call; blank ones and ones longer than
     *     {@value #LONGEST} characters are searched for literals instead
     * @return all literals, the first {@value #MOST_TERMS} when there are more
     */
    public static ExactTerms of(String question, List<String> literals) {
        TermFinder finder = new TermFinder();
        finder.read(question);
        literals.forEach(finder::addLiteral);
        return new ExactTerms(finder.terms());
    }

    /** {@return the literals, in the order they were found} */
    public List<String> terms() {
        return terms;
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * Whether a text holds at least one of the literals.
     *
     * @param text any text
     * @return true when it does
     */
    public boolean matches(String text) {
        return find(text.toCharArray(), 0, text.length()) != 0;
    }

    /**
     * Which of the literals a text holds.
     *
     * @param text characters
     * @param from where the text starts
     * @param to the offset behind it
     * @return a mask: bit i is set when the i-th of {@link #terms} is there
     */
    public long find(char[] text, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            for (int term : byFirst[bucket(fold(text[i]))]) {
                if ((found & 1L << term) == 0 && stands(term, text, from, i, to)) {
                    found |= 1L << term;
                }
            }
        }
        return found;
    }

    private boolean stands(int term, char[] text, int from, int at, int to) {
        char[] wanted = folded[term];
        int end = at + wanted.length;
        if (end > to) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            char c = text[at + i];
            if (wanted[i] != c && !(anyCase[term] && wanted[i] == fold(c))) {
                return false;
            }
        }
        return isBoundaryBefore(text, from, at) && isBoundaryBehind(text, end, to);
    }

    private static boolean isBoundaryBefore(char[] text, int from, int at) {
        if (at == from || !WordScanner.isWordCharacter(text[at])) {
            return true;
        }
        char before = text[at - 1];
        boolean fraction = before == '.' && isDigit(text[at]) && at - 2 >= from && isDigit(text[at - 2]);
        return !WordScanner.isWordCharacter(before) && !fraction;
    }

    private static boolean isBoundaryBehind(char[] text, int end, int to) {
        if (end == to || !WordScanner.isWordCharacter(text[end - 1])) {
            return true;
        }
        char behind = text[end];
        boolean fraction = behind == '.' && isDigit(text[end - 1]) && end + 1 < to && isDigit(text[end + 1]);
        return !WordScanner.isWordCharacter(behind) && !fraction;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int bucket(char c) {
        return Math.min(c, ASCII);
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    private static char[] fold(char[] text, boolean anyCase) {
        char[] out = text.clone();
        for (int i = 0; i < out.length && anyCase; i++) {
            out[i] = fold(out[i]);
        }
        return out;
    }
}
