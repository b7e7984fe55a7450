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

import dev.headroom.engine.internal.json.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a condition by recursive descent with a bound on its depth and on the number of its tests.
 *
 * <pre>
 * condition  = conjunction { "or" conjunction }
 * conjunction= negation { "and" negation }
 * negation   = "not" negation | "(" condition ")" | test
 * test       = operand ( = | != | &lt; | &lt;= | &gt; | &gt;= ) operand
 *            | column "is" ["not"] "null" | column ["not"] "like" text
 *            | column ["not"] "in" "(" literal {"," literal} ")"
 *            | column ["not"] "between" literal "and" literal | column
 * operand    = column | literal
 * literal    = 'text' | "text" | number | true | false | null
 * </pre>
 */
final class ConditionParser {

    private static final String ARGUMENT = "where";
    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TESTS = 100;

    private final Tokens tokens;
    private final List<ColumnPath> columns = new ArrayList<>();
    private int depth;
    private int tests;

    private ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A condition and the columns that it speaks of. */
    record Parsed(Condition condition, List<ColumnPath> columns) {}

    /** Reads a condition that is not blank. */
    static Parsed parse(String where) throws QueryException {
        QueryException.checkLength(ARGUMENT, where, MAX_LENGTH);
        ConditionParser parser = new ConditionParser(QueryLexer.read(ARGUMENT, where));
        parser.tokens.acceptWord("where");
        Condition condition = parser.condition();
        if (parser.tokens.isWord("order") || parser.tokens.isWord("group") || parser.tokens.isWord("limit")) {
            throw parser.tokens.error("order by and group by belong in select, limit is an argument of its own");
        }
        if (!parser.tokens.isAtEnd()) {
            throw parser.tokens.error("expected and, or, or the end");
        }
        return new Parsed(condition, parser.columns);
    }

    private Condition condition() throws QueryException {
        List<Condition> either = new ArrayList<>();
        do {
            either.add(conjunction());
        } while (tokens.acceptWord("or") || tokens.acceptSymbol("||"));
        return either.size() == 1 ? either.get(0) : new Condition.Any(either);
    }

    private Condition conjunction() throws QueryException {
        List<Condition> all = new ArrayList<>();
        do {
            all.add(negation());
        } while (tokens.acceptWord("and") || tokens.acceptSymbol("&&"));
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    private Condition negation() throws QueryException {
        if (++depth > MAX_DEPTH) {
            throw tokens.error("nested deeper than " + MAX_DEPTH + " levels");
        }
        Condition condition;
        if (tokens.acceptWord("not")) {
            condition = new Condition.Not(negation());
        } else if (tokens.acceptSymbol("(")) {
            condition = condition();
            tokens.expectSymbol(")");
        } else {
            condition = test();
        }
        depth--;
        return condition;
    }

    private Condition test() throws QueryException {
        if (++tests > MAX_TESTS) {
            throw tokens.error("more than " + MAX_TESTS + " tests; use in (...) for a list of values");
        }
        if (tokens.isColumn()) {
            ColumnPath column = column();
            return testOf(column);
        }
        Cell literal = literal();
        Operator operator = operator();
        if (!tokens.isColumn()) {
            throw tokens.error(
                    "one side must be a column; columns are written without quotes, or in backticks like `a b`");
        }
        Comparison mirrored = operator.comparison().mirrored();
        return negate(operator.negated(), compare(column(), mirrored, literal));
    }

    private Condition testOf(ColumnPath column) throws QueryException {
        if (tokens.acceptWord("is")) {
            boolean negated = tokens.acceptWord("not");
            tokens.expectWord("null");
            return negate(negated, new Condition.IsNull(column));
        }
        boolean negated = tokens.acceptWord("not");
        if (tokens.acceptWord("like")) {
            return negate(negated, new Condition.Passes(column, LikePattern.of(text())));
        }
        if (tokens.acceptWord("in")) {
            return negate(negated, new Condition.Passes(column, new CellTest.OneOf(list())));
        }
        if (tokens.acceptWord("between")) {
            return negate(negated, between(column));
        }
        if (negated) {
            throw tokens.error("expected like, in or between behind not");
        }
        return tokens.isSymbol("(") || isOperator() ? comparisonOf(column) : flag(column);
    }

    private Condition between(ColumnPath column) throws QueryException {
        Cell lowest = literal();
        tokens.expectWord("and");
        Cell highest = literal();
        return new Condition.Passes(
                column,
                new CellTest.Between(
                        CellTest.Comparing.with(Comparison.GREATER_OR_EQUAL, lowest),
                        CellTest.Comparing.with(Comparison.LESS_OR_EQUAL, highest)));
    }

    private Condition comparisonOf(ColumnPath column) throws QueryException {
        if (tokens.isSymbol("(")) {
            throw tokens.error("there are no functions in where; aggregates belong in select");
        }
        Operator operator = operator();
        Condition condition = tokens.isColumn()
                ? new Condition.Columns(column, operator.comparison(), column())
                : compare(column, operator.comparison(), literal());
        return negate(operator.negated(), condition);
    }

    /** A column by itself holds where it is true. */
    private Condition flag(ColumnPath column) throws QueryException {
        boolean ends = tokens.isAtEnd() || tokens.peek().type() == Token.Type.SYMBOL || isAfterTest();
        if (!ends) {
            throw tokens.error("expected a comparison such as = or like behind the column");
        }
        return compare(column, Comparison.EQUAL, new Cell.Of(JsonKind.TRUE, "true"));
    }

    private boolean isAfterTest() {
        return tokens.isWord("and")
                || tokens.isWord("or")
                || tokens.isWord("order")
                || tokens.isWord("group")
                || tokens.isWord("limit");
    }

    private Condition compare(ColumnPath column, Comparison comparison, Cell literal) throws QueryException {
        if (literal.kind() != JsonKind.NULL) {
            return new Condition.Passes(column, CellTest.Comparing.with(comparison, literal));
        }
        if (comparison != Comparison.EQUAL) {
            throw tokens.error("null has no order; write is null or is not null");
        }
        return new Condition.IsNull(column);
    }

    private static Condition negate(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private record Operator(Comparison comparison, boolean negated) {}

    private boolean isOperator() {
        return tokens.peek().type() == Token.Type.SYMBOL
                && Tokens.COMPARISONS.contains(tokens.peek().text());
    }

    private Operator operator() throws QueryException {
        Operator operator = switch (tokens.peek().text()) {
            case "=", "==" -> new Operator(Comparison.EQUAL, false);
            case "!=", "<>" -> new Operator(Comparison.EQUAL, true);
            case "<" -> new Operator(Comparison.LESS, false);
            case "<=" -> new Operator(Comparison.LESS_OR_EQUAL, false);
            case ">" -> new Operator(Comparison.GREATER, false);
            case ">=" -> new Operator(Comparison.GREATER_OR_EQUAL, false);
            default -> throw tokens.error("expected one of = != < <= > >=");
        };
        tokens.next();
        return operator;
    }

    private ColumnPath column() throws QueryException {
        ColumnPath column = tokens.column();
        columns.add(column);
        return column;
    }

    private List<Cell> list() throws QueryException {
        List<Cell> values = new ArrayList<>();
        tokens.expectSymbol("(");
        do {
            values.add(literal());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return values;
    }

    private String text() throws QueryException {
        if (tokens.peek().type() != Token.Type.STRING) {
            throw tokens.error("expected a text in single quotes, such as '%timeout%'");
        }
        return tokens.next().text();
    }

    private Cell literal() throws QueryException {
        Token token = tokens.peek();
        Cell literal = switch (token.type()) {
            case STRING -> new Cell.Of(JsonKind.STRING, token.text());
            case NUMBER -> new Cell.Of(JsonKind.NUMBER, token.text());
            case WORD -> constant(token.text());
            case NAME, SYMBOL, END -> throw tokens.error("expected a value: 'text' in quotes, or a number");
        };
        tokens.next();
        return literal;
    }

    private Cell constant(String word) throws QueryException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> new Cell.Of(JsonKind.TRUE, "true");
            case "false" -> new Cell.Of(JsonKind.FALSE, "false");
            case "null" -> new Cell.Of(JsonKind.NULL, "null");
            default -> throw tokens.error("expected a value: 'text' in quotes, or a number");
        };
    }
}
