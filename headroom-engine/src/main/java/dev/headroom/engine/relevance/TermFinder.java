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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the literals of a question, token by token. Not thread-safe; linear. */
final class TermFinder {

    private static final int SHORTEST_QUOTED = 2;

    /** What people put around words, and what ends sentences. */
    private static final String WRAPPING = "()[]{}<>,;:!?\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb*#=";

    private static final Map<Character, Character> QUOTES =
            Map.of('"', '"', '\'', '\'', '`', '`', '\u201c', '\u201d', '\u2018', '\u2019', '\u00ab', '\u00bb');

    private final Map<String, Boolean> found = new LinkedHashMap<>();

    /**
     * One literal.
     *
     * @param text how it is written
     * @param anyCase whether letter case makes no difference
     */
    record Term(String text, boolean anyCase) {}

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        found.forEach((text, anyCase) -> terms.add(new Term(text, anyCase)));
        return terms;
    }

    /** Takes a value as a literal; a long text is searched for literals instead. */
    void addLiteral(String value) {
        String literal = value.strip();
        if (!literal.isEmpty() && literal.length() <= ExactTerms.LONGEST) {
            found.putIfAbsent(literal, TermKinds.ignoresCase(literal));
        }
        read(value);
    }

    /** Searches a text for literals. */
    void read(String text) {
        readQuoted(text);
        int i = 0;
        while (i < text.length() && found.size() < ExactTerms.MOST_TERMS) {
            int end = i;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                readToken(text.substring(i, end));
            }
            i = end + 1;
        }
    }

    private void readQuoted(String text) {
        int i = 0;
        while (i < text.length() && found.size() < ExactTerms.MOST_TERMS) {
            Character closing = QUOTES.get(text.charAt(i));
            int end = closing == null || isInsideWord(text, i) ? -1 : closingQuote(text, i + 1, closing);
            if (end < 0) {
                i++;
            } else {
                String quoted = text.substring(i + 1, end).strip();
                if (quoted.length() >= SHORTEST_QUOTED) {
                    found.putIfAbsent(quoted, TermKinds.ignoresCase(quoted));
                }
                i = end + 1;
            }
        }
    }

    /** The apostrophe of "don't" opens nothing. */
    private static boolean isInsideWord(String text, int quote) {
        return quote > 0 && WordScanner.isWordCharacter(text.charAt(quote - 1));
    }

    /** Looks no further than the longest literal, so unbalanced quotes cost no more than linear time. */
    private static int closingQuote(String text, int from, char closing) {
        int most = Math.min(text.length(), from + ExactTerms.LONGEST + 1);
        for (int i = from; i < most; i++) {
            boolean ends = text.charAt(i) == closing
                    && (i + 1 == text.length() || !WordScanner.isWordCharacter(text.charAt(i + 1)));
            if (ends) {
                return i;
            }
            if (text.charAt(i) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private void readToken(String wrapped) {
        String token = unwrap(wrapped);
        if (token.isEmpty() || token.length() > ExactTerms.LONGEST) {
            return;
        }
        if (TermKinds.isLiteral(token)) {
            found.putIfAbsent(token, TermKinds.ignoresCase(token));
            if (token.indexOf(',') > 0 && TermKinds.isGroupedNumber(token)) {
                found.putIfAbsent(token.replace(",", ""), false);
            }
        } else {
            readPieces(token);
        }
    }

    /** Takes key=value, id:456 and a(b) apart. */
    private void readPieces(String token) {
        int start = 0;
        for (int i = 0; i <= token.length(); i++) {
            boolean cut = i == token.length() || "=:,;()[]{}<>\"'`|".indexOf(token.charAt(i)) >= 0;
            if (cut) {
                String piece = unwrap(token.substring(start, i));
                if (piece.length() < token.length() && TermKinds.isLiteral(piece)) {
                    found.putIfAbsent(piece, TermKinds.ignoresCase(piece));
                }
                start = i + 1;
            }
        }
    }

    private static String unwrap(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && WRAPPING.indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && (WRAPPING.indexOf(token.charAt(to - 1)) >= 0 || token.charAt(to - 1) == '.')) {
            to--;
        }
        return token.substring(from, to);
    }
}
