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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.evals.workload.json.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingSetTest {
    @ParameterizedTest
    @EnumSource(Shape.class)
    void isTheSameForASeedAndAnotherForAnother(Shape shape) {
        ReadingSet set = ReadingSet.generate(shape, 100, 3, 1);

        assertThat(ReadingSet.generate(shape, 100, 3, 1)).isEqualTo(set);
        assertThat(ReadingSet.generate(shape, 100, 3, 2).rows()).isNotEqualTo(set.rows());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void asksDifferentQuestionsOfEveryTask(Shape shape) {
        ReadingSet set = ReadingSet.generate(shape, 1_000, 3, 1);

        boolean nested = shape == Shape.NESTED || shape == Shape.SEMI_UNIFORM;
        assertThat(set.questions().stream().map(ReadingQuestion::task).distinct())
                .hasSize(nested ? Task.values().length : Task.values().length - 1);
        assertThat(set.questions()).extracting(ReadingQuestion::text).doesNotHaveDuplicates();
        assertThat(set.questions()).extracting(ReadingQuestion::id).doesNotHaveDuplicates();
        assertThat(set.questions()).allSatisfy(question -> {
            assertThat(question.answer().text()).isNotEmpty();
            assertThat(question.answer().isGivenBy(question.answer().text())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void givesEveryRowAnIdOfItsOwn(Shape shape) {
        List<Row> rows = ReadingSet.generate(shape, 1_000, 1, 1).rows();

        assertThat(rows).hasSize(1_000);
        assertThat(rows.stream().map(row -> row.text("id"))).doesNotHaveDuplicates();
    }

    @Test
    void computesAnswersFromTheRows() {
        List<Row> rows = List.of(
                Row.of("id", "A", "kind", "x", "size", 3, "in", Row.of("name", "n1")),
                Row.of("id", "B", "kind", "y", "size", 2.5),
                Row.of("id", "C", "kind", "x"));
        Condition x = Condition.is("kind", "x");

        assertThat(new Query.Lookup("A", "in.name").answer(rows)).contains(new Answer.Exact("n1"));
        assertThat(new Query.Lookup("C", "size").answer(rows)).isEmpty();
        assertThat(text(new Query.Count(x), rows)).isEqualTo("2");
        assertThat(text(new Query.Filter(x), rows)).isEqualTo("A, C");
        assertThat(text(aggregate(Query.Aggregate.Operation.SUM), rows)).isEqualTo("5.5");
        assertThat(text(aggregate(Query.Aggregate.Operation.SMALLEST), rows)).isEqualTo("2.5");
        assertThat(text(aggregate(Query.Aggregate.Operation.LARGEST), rows)).isEqualTo("3");
        assertThat(text(new Query.IdAt(0), rows)).isEqualTo("C");
        assertThat(text(new Query.FieldsOf("B"), rows)).isEqualTo("id, kind, size");
    }

    @Test
    void refusesTooFewRows() {
        assertThatThrownBy(() -> ReadingSet.generate(Shape.UNIFORM, 9, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rows must be 10 to 5000, but is 9");
    }

    private static Query aggregate(Query.Aggregate.Operation operation) {
        return new Query.Aggregate(operation, "size", Optional.empty());
    }

    private static String text(Query query, List<Row> rows) {
        return query.answer(rows).orElseThrow().text();
    }
}
