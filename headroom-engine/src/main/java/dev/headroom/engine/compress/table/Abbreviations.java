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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Replaces texts that occur again and again (the beginnings of URLs, objects that stand in two places) by {@code $a},
 * {@code $b}, .. and says above the document what they stand for. Works on the finished text, so that reading it back
 * is nothing but replacing.
 */
final class Abbreviations {

    private static final String SIGNS = "$~^%";
    private static final int MOST = 26;
    private static final int TOKENS_OF_CODE = 2;
    private static final int TOKENS_OF_LINE = 4;

    /** Characters compared at most while candidates are counted; beyond that candidates are left out. */
    private static final long MOST_WORK = 8_000_000;

    private final List<String> definitions = new ArrayList<>();

    /** How long each definition is when written out. */
    private final List<Integer> lengths = new ArrayList<>();

    private final char sign;
    private StringBuilder body;

    private Abbreviations(char sign, StringBuilder body) {
        this.sign = sign;
        this.body = body;
    }

    /**
     * Abbreviates a document.
     *
     * @param text the document without its first line
     * @param candidates texts that may occur repeatedly, the most promising first
     * @return the lines of definitions and the document; empty when nothing pays
     */
    static Optional<String> apply(String text, List<String> candidates) {
        int sign = unusedSign(text);
        if (sign < 0) {
            return Optional.empty();
        }
        Abbreviations abbreviations = new Abbreviations(SIGNS.charAt(sign), new StringBuilder(text));
        long work = 0;
        for (String candidate : candidates) {
            if (abbreviations.definitions.size() == MOST || work > MOST_WORK) {
                break;
            }
            work += text.length();
            abbreviations.consider(candidate);
        }
        return abbreviations.definitions.isEmpty() ? Optional.empty() : Optional.of(abbreviations.text());
    }

    private static int unusedSign(String text) {
        for (int i = 0; i < SIGNS.length(); i++) {
            if (!isUsed(text, SIGNS.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUsed(String text, char sign) {
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            if (at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean continuesCode(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void consider(String candidate) {
        String wanted = abbreviated(candidate);
        int cost = TokenEstimate.of(wanted);
        if (cost <= TOKENS_OF_CODE + 1) {
            return;
        }
        int occurrences = occurrences(body, wanted);
        for (String definition : definitions) {
            occurrences += occurrences(definition, wanted);
        }
        int gain = occurrences * (cost - TOKENS_OF_CODE) - cost - TOKENS_OF_LINE;
        if (occurrences > 1 && gain > 0) {
            String code = code(definitions.size());
            definitions.replaceAll(
                    definition -> replaced(definition, wanted, code).toString());
            body = replaced(body, wanted, code);
            definitions.add(wanted);
            lengths.add(candidate.length());
        }
    }

    /** A candidate as it now stands in the text, where others were abbreviated before it. */
    private String abbreviated(String candidate) {
        String text = candidate;
        for (int i = 0; i < definitions.size(); i++) {
            if (text.length() > definitions.get(i).length()) {
                text = replaced(text, definitions.get(i), code(i)).toString();
            }
        }
        return text;
    }

    private String code(int index) {
        return String.valueOf(new char[] {sign, (char) ('a' + index)});
    }

    private int occurrences(CharSequence text, String wanted) {
        int count = 0;
        String within = text.toString();
        for (int at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length())) {
            count += isWhole(within, at, at + wanted.length()) ? 1 : 0;
        }
        return count;
    }

    /** Whether a code can stand here: it must not run into what follows, nor cut another code. */
    private boolean isWhole(String text, int at, int behind) {
        boolean cuts = at > 0 && text.charAt(at - 1) == sign && isLetter(text.charAt(at));
        return !cuts && (behind == text.length() || !continuesCode(text.charAt(behind)));
    }

    private StringBuilder replaced(CharSequence text, String wanted, String code) {
        String within = text.toString();
        StringBuilder out = new StringBuilder(within.length());
        int done = 0;
        for (int at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length())) {
            if (isWhole(within, at, at + wanted.length())) {
                out.append(within, done, at).append(code);
                done = at + wanted.length();
            }
        }
        return out.append(within, done, within.length());
    }

    /** A definition holds only codes of shorter ones, so the shortest comes first. */
    private String text() {
        StringBuilder out = new StringBuilder(body.length() + 256);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(lengths::get));
        for (int i : order) {
            out.append(code(i)).append('=').append(definitions.get(i)).append('\n');
        }
        return out.append(body).toString();
    }

    /**
     * The reverse of {@link #apply}.
     *
     * @param text a document without its first line
     * @param limit characters that the result may have
     * @return the document with everything written out
     */
    static String expand(String text, int limit) throws FormatException {
        if (text.isEmpty() || !isSign(text.charAt(0))) {
            return text;
        }
        char sign = text.charAt(0);
        String[] known = new String[MOST];
        int at = 0;
        while (at < text.length() && text.charAt(at) == sign) {
            int end = text.indexOf('\n', at);
            int code = at + 1 < text.length() ? text.charAt(at + 1) - 'a' : -1;
            if (end < at + 3 || code < 0 || code >= MOST || text.charAt(at + 2) != '=') {
                throw new FormatException("unreadable abbreviation");
            }
            known[code] = expand(text, at + 3, end, sign, known, limit);
            at = end + 1;
        }
        return expand(text, at, text.length(), sign, known, limit);
    }

    private static String expand(String text, int from, int to, char sign, String[] known, int limit)
            throws FormatException {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean code = c == sign && i + 1 < to && isLetter(text.charAt(i + 1));
            boolean ends = i + 2 >= to || !continuesCode(text.charAt(i + 2));
            String meaning = code && ends ? known[text.charAt(i + 1) - 'a'] : null;
            if (meaning == null) {
                out.append(c);
            } else {
                out.append(meaning);
                i++;
            }
            if (out.length() > limit) {
                throw new FormatException("longer than " + limit + " characters");
            }
        }
        return out.toString();
    }
}
