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

/** Splits a condition or selection into tokens in one pass. */
final class QueryLexer {

    private static final String TWO_CHARACTER_SYMBOLS = "!= <> <= >= == && ||";
    private static final String SYMBOLS = "()[],.=<>*";

    private final String argument;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String argument, String text) {
        this.argument = argument;
        this.text = text;
    }

    /**
     * The tokens of a text.
     *
     * @param argument the name of the argument, for messages
     * @param text what a model wrote
     */
    static Tokens read(String argument, String text) throws QueryException {
        QueryLexer lexer = new QueryLexer(argument, text);
        lexer.run();
        return new Tokens(argument, text, lexer.tokens);
    }

    /** A column's name as a query has to write it. */
    static String writeName(String name) {
        boolean plain = !name.isEmpty() && isWordStart(name.charAt(0)) && !Tokens.isKeyword(name);
        for (int i = 0; i < name.length(); i++) {
            plain &= isWordPart(name.charAt(i));
        }
        return plain ? name : "`" + name.replace("`", "``") + "`";
    }

    private void run() throws QueryException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'' || c == '"') {
                quoted(c, Token.Type.STRING);
            } else if (c == '`') {
                quoted(c, Token.Type.NAME);
            } else if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
                number();
            } else if (isWordStart(c)) {
                word();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Type.END, "", text.length()));
    }

    /** Ends at the same quote; a doubled quote, or one behind a backslash, stands for itself. */
    private void quoted(char quote, Token.Type type) throws QueryException {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean another = at < text.length() && text.charAt(at) == quote;
            if (c == '\\' && another) {
                out.append(quote);
                at++;
            } else if (c != quote) {
                out.append(c);
            } else if (another) {
                out.append(c);
                at++;
            } else {
                tokens.add(new Token(type, out.toString(), start));
                return;
            }
        }
        throw Tokens.error(argument, text, start, "the quote " + quote + " is not closed");
    }

    private void number() throws QueryException {
        int start = at++;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? 1 : 0;
            skipDigits();
        }
        boolean more = at < text.length() && isWordPart(text.charAt(at));
        String number = text.substring(start, at);
        if (more || Decimal.of(number).isEmpty()) {
            throw Tokens.error(argument, text, start, "not a number; put dates, times and other text in single quotes");
        }
        tokens.add(new Token(Token.Type.NUMBER, number, start));
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Token.Type.WORD, text.substring(start, at), start));
    }

    private void symbol(char c) throws QueryException {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (two.length() == 2 && TWO_CHARACTER_SYMBOLS.contains(two) && two.indexOf(' ') < 0) {
            tokens.add(new Token(Token.Type.SYMBOL, two, at));
            at += 2;
        } else if (SYMBOLS.indexOf(c) >= 0) {
            tokens.add(new Token(Token.Type.SYMBOL, String.valueOf(c), at));
            at++;
        } else {
            throw Tokens.error(
                    argument,
                    text,
                    at,
                    "this character has no meaning here; names with odd characters go in backticks");
        }
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || c == '@' || c == '$' || Character.isLetter(c);
    }

    /** Arithmetic is not spoken here, so hyphens, slashes and colons can be parts of names. */
    private static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || c == '-' || c == '/' || c == ':';
    }
}
