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
package dev.headroom.engine.ccr;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model asks of {@code headroom_retrieve}. Whose content it may see is not part of it. Everything but the ref is
 * optional, and what is given narrows the answer together:
 *
 * <pre>
 * RetrievalQuery.of("k3f9...").where("level = 'ERROR' and latency_ms &gt; 500").select("service, count(*)")
 * </pre>
 *
 * <p>Immutable.
 *
 * @param ref the ref as the model wrote it
 * @param query words to rank rows by, or empty
 * @param rows row numbers such as {@code 120-180} or {@code 3,7,10-12}, or empty
 * @param where a condition such as {@code level = 'ERROR'}, or empty
 * @param select columns or aggregates such as {@code service, count(*)}, or empty
 * @param limit the largest number of rows to answer with, or 0 for the default
 */
public record RetrievalQuery(String ref, String query, String rows, String where, String select, int limit) {

    private static final int MAX_ARGUMENTS = 100_000;
    private static final int SHOWN = 40;
    private static final String PROPERTIES = "ref, query, rows, where, select, limit";

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException when the limit is negative
     */
    public RetrievalQuery {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
    }

    /**
     * A query for a content from its start.
     *
     * @param ref the ref that a marker names
     * @return a query without any narrowing
     */
    public static RetrievalQuery of(String ref) {
        return new RetrievalQuery(ref, "", "", "", "", 0);
    }

    /** The same query, ranking by these words. */
    public RetrievalQuery query(String words) {
        return new RetrievalQuery(ref, words, rows, where, select, limit);
    }

    /** The same query for these row numbers. */
    public RetrievalQuery rows(String numbers) {
        return new RetrievalQuery(ref, query, numbers, where, select, limit);
    }

    /** The same query with this condition. */
    public RetrievalQuery where(String condition) {
        return new RetrievalQuery(ref, query, rows, condition, select, limit);
    }

    /** The same query with these columns or aggregates. */
    public RetrievalQuery select(String columns) {
        return new RetrievalQuery(ref, query, rows, where, columns, limit);
    }

    /** The same query with another limit; 0 for the default. */
    public RetrievalQuery limit(int newLimit) {
        return new RetrievalQuery(ref, query, rows, where, select, newLimit);
    }

    /**
     * Reads the arguments of a tool call. Null counts as absent; a number is read where digits were meant as text, and
     * the other way round. Property names must be known: a filter that is quietly ignored would give a false answer.
     *
     * @param argumentsJson a JSON object
     * @return the query
     * @throws IllegalArgumentException when it is not such an object; the message tells a model what to write instead
     */
    public static RetrievalQuery parse(String argumentsJson) {
        if (argumentsJson.length() > MAX_ARGUMENTS) {
            throw new IllegalArgumentException("the arguments are " + argumentsJson.length()
                    + " characters long; at most " + MAX_ARGUMENTS + " are read");
        }
        JsonTape tape = tape(argumentsJson);
        RetrievalQuery query = of("");
        for (int member = 1; member < tape.size(); member = tape.next(member)) {
            if (tape.kind(member) != JsonKind.NULL) {
                query = query.with(tape.name(member), tape, member);
            }
        }
        if (query.ref.isEmpty()) {
            throw new IllegalArgumentException(
                    "ref is required: the " + ContentRef.LENGTH + " characters that the [headroom: ...] line names");
        }
        return query;
    }

    private static JsonTape tape(String argumentsJson) {
        try {
            JsonTape tape = JsonTape.parse(argumentsJson);
            if (tape.kind(0) == JsonKind.OBJECT) {
                return tape;
            }
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("the arguments must be one JSON object with " + PROPERTIES, e);
        }
        throw new IllegalArgumentException("the arguments must be one JSON object with " + PROPERTIES);
    }

    private RetrievalQuery with(String property, JsonTape tape, int value) {
        return switch (property) {
            case "ref" -> new RetrievalQuery(text(property, tape, value).strip(), query, rows, where, select, limit);
            case "query" -> query(text(property, tape, value));
            case "rows" -> rows(rowNumbers(tape, value));
            case "where" -> where(text(property, tape, value));
            case "select" -> select(text(property, tape, value));
            case "limit" -> limit(wholeNumber(text(property, tape, value)));
            default ->
                throw new IllegalArgumentException("no property \"" + shown(property) + "\"; properties are "
                        + PROPERTIES + " (a column's value belongs in where: level = 'ERROR')");
        };
    }

    private static String rowNumbers(JsonTape tape, int value) {
        if (tape.kind(value) != JsonKind.ARRAY) {
            return text("rows", tape, value);
        }
        List<String> parts = new ArrayList<>();
        for (int part = value + 1; part < tape.next(value); part = tape.next(part)) {
            parts.add(text("rows", tape, part));
        }
        return String.join(",", parts);
    }

    private static String text(String property, JsonTape tape, int value) {
        JsonKind kind = tape.kind(value);
        if (kind != JsonKind.STRING && kind != JsonKind.NUMBER) {
            throw new IllegalArgumentException(
                    property + " must be " + example(property) + ", but is " + shown(tape.lexeme(value)));
        }
        return tape.text(value);
    }

    private static String example(String property) {
        return switch (property) {
            case "rows" -> "a string such as \"120-180\" or \"3,7,10-12\"";
            case "where" -> "a string such as \"level = 'ERROR' and latency_ms > 500\"";
            case "select" -> "a string such as \"service, count(*)\"";
            case "limit" -> "a whole number such as 50";
            default -> "a string";
        };
    }

    private static int wholeNumber(String text) {
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notALimit(text), e);
        }
        throw new IllegalArgumentException(notALimit(text));
    }

    private static String notALimit(String text) {
        return "limit must be " + example("limit") + ", but is " + shown(text);
    }

    private static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
