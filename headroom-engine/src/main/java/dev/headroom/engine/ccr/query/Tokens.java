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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of one argument with a place in them, and what both grammars share: keywords, columns and messages. */
final class Tokens {

    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "like",
            "in",
            "is",
            "null",
            "between",
            "true",
            "false",
            "select",
            "distinct",
            "group",
            "order",
            "by",
            "as",
            "asc",
            "desc",
            "where",
            "limit",
            "from");

    private static final Set<String> CONSTANTS = Set.of("null", "true", "false");

    static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<>", "<", "<=", ">", ">=");

    private static final int MAX_STEPS = 32;
    private static final int MAX_INDEX_DIGITS = 8;
    private static final int CONTEXT = 20;

    private final String argument;
    private final String text;
    private final List<Token> tokens;
    private int at;

    Tokens(String argument, String text, List<Token> tokens) {
        this.argument = argument;
        this.text = text;
        this.tokens = tokens;
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean isAtEnd() {
        return peek().type() == Token.Type.END;
    }

    /** Steps over the token and returns it; the end stays where it is. */
    Token next() {
        Token token = peek();
        if (!isAtEnd()) {
            at++;
        }
        return token;
    }

    boolean isWord(String word) {
        return peek().type() == Token.Type.WORD && peek().text().equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return peek().type() == Token.Type.SYMBOL && peek().text().equals(symbol);
    }

    /** Whether the token behind the next one is this symbol. */
    boolean isFollowedBy(String symbol) {
        Token following = tokens.get(Math.min(at + 1, tokens.size() - 1));
        return following.type() == Token.Type.SYMBOL && following.text().equals(symbol);
    }

    boolean acceptWord(String word) {
        boolean accepted = isWord(word);
        at += accepted ? 1 : 0;
        return accepted;
    }

    boolean acceptSymbol(String symbol) {
        boolean accepted = isSymbol(symbol);
        at += accepted ? 1 : 0;
        return accepted;
    }

    void expectWord(String word) throws QueryException {
        if (!acceptWord(word)) {
            throw error("expected \"" + word + "\"");
        }
    }

    void expectSymbol(String symbol) throws QueryException {
        if (!acceptSymbol(symbol)) {
            throw error("expected \"" + symbol + "\"");
        }
    }

    /** Whether a column's name can start here; {@code order} is one in {@code order = 7}. */
    boolean isColumn() {
        Token token = peek();
        return token.type() == Token.Type.NAME
                || (token.type() == Token.Type.WORD && (!isKeyword(token.text()) || isCompared(token)));
    }

    private boolean isCompared(Token word) {
        Token behind = tokens.get(Math.min(at + 1, tokens.size() - 1));
        return behind.type() == Token.Type.SYMBOL
                && COMPARISONS.contains(behind.text())
                && !CONSTANTS.contains(word.text().toLowerCase(Locale.ROOT));
    }

    /** Reads {@code name}, {@code name.name}, {@code name[0]}, {@code name[]} and {@code name['odd name']}. */
    ColumnPath column() throws QueryException {
        if (!isColumn()) {
            String hint = peek().type() == Token.Type.WORD ? "; a column called so stands in backticks" : "";
            throw error("expected the name of a column" + hint);
        }
        int start = peek().position();
        List<ColumnPath.Step> steps = new ArrayList<>();
        steps.add(ColumnPath.Step.name(next().text()));
        while (true) {
            if (acceptSymbol(".")) {
                steps.add(nameStep());
            } else if (acceptSymbol("[")) {
                bracketStep(steps);
            } else {
                return new ColumnPath(text.substring(start, peek().position()).strip(), steps);
            }
            if (steps.size() > MAX_STEPS) {
                throw error("a column's path has at most " + MAX_STEPS + " steps");
            }
        }
    }

    private ColumnPath.Step nameStep() throws QueryException {
        Token.Type type = peek().type();
        if (type != Token.Type.WORD && type != Token.Type.NAME) {
            throw error("expected a name behind the dot; elements of a list are written [0]");
        }
        return ColumnPath.Step.name(next().text());
    }

    /** Empty brackets and a star mean every element, which a name behind a list means anyway. */
    private void bracketStep(List<ColumnPath.Step> steps) throws QueryException {
        Token token = next();
        boolean index = token.type() == Token.Type.NUMBER
                && token.text().length() <= MAX_INDEX_DIGITS
                && token.text().chars().allMatch(Character::isDigit);
        if (index) {
            steps.add(ColumnPath.Step.index(Integer.parseInt(token.text())));
        } else if (token.type() == Token.Type.STRING) {
            steps.add(ColumnPath.Step.name(token.text()));
        } else if (token.text().equals("]") && token.type() == Token.Type.SYMBOL) {
            return;
        } else if (!token.text().equals("*") || token.type() != Token.Type.SYMBOL) {
            throw error("expected the index of an element, counted from 0");
        }
        expectSymbol("]");
    }

    /** A mistake at the next token. */
    QueryException error(String message) {
        return error(argument, text, peek().position(), message);
    }

    static QueryException error(String argument, String text, int position, String message) {
        String where = position >= text.length()
                ? "at its end"
                : "at character " + (position + 1) + " (" + excerpt(text, position) + ")";
        return new QueryException(argument + ", " + where + ": " + message);
    }

    private static String excerpt(String text, int position) {
        return QueryException.shown(text.substring(position, Math.min(position + CONTEXT, text.length())));
    }
}
