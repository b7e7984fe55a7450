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
package dev.headroom.accuracy.reading.data;

import dev.headroom.accuracy.reading.data.Condition.Comparison;
import dev.headroom.accuracy.reading.data.Condition.Test;
import dev.headroom.accuracy.reading.data.Query.Aggregate;
import dev.headroom.accuracy.reading.data.Query.Aggregate.Operation;
import dev.headroom.evals.workload.data.Draw;
import dev.headroom.evals.workload.json.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes questions about rows of a shape. One object writes the questions of one set; not thread-safe. */
final class QuestionWriter {
    /** A list that a model can be expected to write down. */
    private static final int LONGEST_LIST = 12;

    /** How often a condition is drawn again that no or too many rows meet. */
    private static final int DRAWS = 60;

    private static final List<Operation> OPERATIONS = List.of(Operation.LARGEST, Operation.SMALLEST, Operation.SUM);

    private final Shape shape;
    private final List<Row> rows;
    private final Draw draw;

    QuestionWriter(Shape shape, List<Row> rows, Draw draw) {
        this.shape = shape;
        this.rows = rows;
        this.draw = draw;
    }

    /** As many different questions for each task as asked for, or as there are. */
    List<ReadingQuestion> questions(int perTask) {
        List<ReadingQuestion> questions = new ArrayList<>();
        Set<Query> queries = new HashSet<>();
        for (Task task : Task.values()) {
            int found = 0;
            for (int i = 0; i < DRAWS && found < perTask; i++) {
                Optional<Asked> asked = ask(task, found);
                if (asked.isPresent() && queries.add(asked.get().query())) {
                    questions.add(question(task, found, asked.get()));
                    found++;
                }
            }
        }
        return questions;
    }

    /** A query in words. */
    private record Asked(String text, Query query) {}

    private ReadingQuestion question(Task task, int number, Asked asked) {
        Answer answer = asked.query()
                .answer(rows)
                .orElseThrow(() -> new IllegalStateException("no answer to: " + asked.text()));
        String id = shape.id() + "-" + rows.size() + "-" + task.id() + "-" + (number + 1);
        return new ReadingQuestion(id, task, asked.text(), asked.query(), answer);
    }

    private Optional<Asked> ask(Task task, int number) {
        return switch (task) {
            case LOOKUP -> Optional.of(lookup(flatField(), number));
            case NESTED_LOOKUP -> nestedLookup(number);
            case COUNT -> Optional.of(count());
            case FILTER -> filter();
            case AGGREGATE -> Optional.of(aggregate(number));
            case STRUCTURE -> Optional.of(structure(number));
        };
    }

    private String flatField() {
        return switch (shape) {
            case UNIFORM -> draw.oneOf(List.of("customer", "country", "items", "total", "link"));
            case SPARSE -> draw.oneOf(RowGenerator.SENSED);
            case NESTED -> "carrier";
            case SEMI_UNIFORM -> draw.oneOf(List.of("time", "level", "message"));
        };
    }

    /** Asks for a field of a row in a part of the rows that moves from question to question, from end to start. */
    private Asked lookup(String path, int number) {
        int first = (rows.size() - 1) - number * (rows.size() / 5) % rows.size() - draw.between(0, rows.size() / 5);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(Math.floorMod(first - i, rows.size()));
            if (row.at(path).isPresent()) {
                String id = row.text("id");
                return new Asked(
                        "What is the value of " + path + " in the row with id " + id + "?", new Query.Lookup(id, path));
            }
        }
        return structure(0);
    }

    private Optional<Asked> nestedLookup(int number) {
        return switch (shape) {
            case NESTED ->
                Optional.of(lookup(
                        draw.oneOf(List.of("sender.city", "sender.name", "parcel.weight", "parcel.size.length")),
                        number));
            case SEMI_UNIFORM ->
                Optional.of(lookup(
                        draw.oneOf(List.of("details.status", "details.duration", "details.attempts", "details.job")),
                        number));
            case UNIFORM, SPARSE -> Optional.empty();
        };
    }

    private Asked count() {
        Condition condition = Condition.is(category(), value(category()));
        for (int i = 0; i < DRAWS && met(condition).isEmpty(); i++) {
            condition = oneTest();
        }
        return new Asked("How many rows are there where " + condition.words() + "?", new Query.Count(condition));
    }

    private Optional<Asked> filter() {
        for (int i = 0; i < DRAWS; i++) {
            Condition condition = i % 3 == 0 ? oneTest() : twoTests();
            int met = met(condition).size();
            if (met >= 1 && met <= LONGEST_LIST) {
                return Optional.of(new Asked(
                        "What are the ids of the rows where " + condition.words() + "?", new Query.Filter(condition)));
            }
        }
        return Optional.empty();
    }

    private Asked aggregate(int number) {
        Operation what = OPERATIONS.get(number % OPERATIONS.size());
        String path = numberField();
        Condition condition = Condition.is(category(), value(category()));
        if (what == Operation.SUM) {
            for (int i = 0;
                    i < DRAWS && (met(condition).isEmpty() || met(condition).size() > LONGEST_LIST);
                    i++) {
                condition = twoTests();
            }
        }
        String field = path;
        boolean found = met(condition).stream().anyMatch(row -> row.at(field).isPresent());
        Optional<Condition> used = found ? Optional.of(condition) : Optional.empty();
        if (used.isEmpty() && what == Operation.SUM) {
            what = Operation.LARGEST;
        }
        String rowsWords = used.map(some -> "Of the rows where " + some.words()).orElse("Of all rows");
        String kind = what == Operation.SUM ? "sum of the values" : what.name().toLowerCase(Locale.ROOT) + " value";
        return new Asked(rowsWords + ", what is the " + kind + " of " + path + "?", new Aggregate(what, path, used));
    }

    private Asked structure(int number) {
        return switch (number % 4) {
            case 0 -> new Asked("How many rows are there?", new Query.RowCount());
            case 1 -> new Asked("What is the id of the last row?", new Query.IdAt(0));
            case 2 -> {
                String id = draw.oneOf(rows).text("id");
                yield new Asked(
                        "Which fields does the row with id " + id
                                + " have? Of a nested object name the outer field alone.",
                        new Query.FieldsOf(id));
            }
            default -> {
                int place = draw.between(1, rows.size());
                yield new Asked("What is the id of row number " + place + ", counted from 1?", new Query.IdAt(place));
            }
        };
    }

    private Condition oneTest() {
        return draw.chance(50) ? Condition.is(category(), value(category())) : new Condition(List.of(numberTest()));
    }

    private Condition twoTests() {
        String path = category();
        return new Condition(List.of(new Test(path, Comparison.IS, value(path)), numberTest()));
    }

    private Test numberTest() {
        String path = numberField();
        List<Row> having = rows.stream().filter(row -> row.at(path).isPresent()).toList();
        String value = having.isEmpty() ? "0" : draw.oneOf(having).text(path);
        return new Test(path, draw.chance(50) ? Comparison.ABOVE : Comparison.BELOW, value);
    }

    private String category() {
        return switch (shape) {
            case UNIFORM -> "status";
            case SPARSE -> "kind";
            case NESTED -> "carrier";
            case SEMI_UNIFORM -> "level";
        };
    }

    private String value(String path) {
        return draw.oneOf(rows).text(path);
    }

    private String numberField() {
        return switch (shape) {
            case UNIFORM -> draw.oneOf(List.of("items", "total"));
            case SPARSE -> draw.oneOf(RowGenerator.SENSED);
            case NESTED -> draw.oneOf(List.of("parcel.weight", "parcel.size.width"));
            case SEMI_UNIFORM -> draw.oneOf(List.of("details.duration", "details.attempts", "details.records"));
        };
    }

    private List<Row> met(Condition condition) {
        return rows.stream().filter(condition::passes).toList();
    }
}
