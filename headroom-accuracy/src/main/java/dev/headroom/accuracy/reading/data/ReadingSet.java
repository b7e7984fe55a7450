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

import dev.headroom.evals.workload.data.Draw;
import dev.headroom.evals.workload.json.JsonStyle;
import dev.headroom.evals.workload.json.JsonText;
import dev.headroom.evals.workload.json.Row;
import java.util.List;

/**
 * Rows and questions about them. The same on every call, Java version and machine. Immutable and thread-safe.
 *
 * @param shape     how alike the rows are
 * @param rows      the rows, each with an {@code id} of its own
 * @param questions the questions
 */
public record ReadingSet(Shape shape, List<Row> rows, List<ReadingQuestion> questions) {

    /** Fewer rows need no notation. */
    public static final int FEWEST_ROWS = 10;

    /** What a model's context can hold in every notation. */
    public static final int MOST_ROWS = 5_000;

    /** Copies the lists. */
    public ReadingSet {
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /**
     * Generates a set.
     *
     * @param shape   how alike the rows are
     * @param rows    how many
     * @param perTask how many questions for each task that the shape allows
     * @param seed    the same seed gives the same set
     * @return the set
     * @throws IllegalArgumentException when there are too few or too many rows, or no questions
     */
    public static ReadingSet generate(Shape shape, int rows, int perTask, long seed) {
        if (rows < FEWEST_ROWS || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows must be " + FEWEST_ROWS + " to " + MOST_ROWS + ", but is " + rows);
        }
        if (perTask < 1) {
            throw new IllegalArgumentException("perTask must be at least 1, but is " + perTask);
        }
        Draw draw = new Draw(seed * 31 + shape.id().hashCode() * 7_919L + rows);
        List<Row> generated = RowGenerator.rows(shape, rows, draw);
        return new ReadingSet(shape, generated, new QuestionWriter(shape, generated, draw).questions(perTask));
    }

    /**
     * The rows as most tools print them: a JSON array, indented by two spaces.
     *
     * @return the JSON text
     */
    public String json() {
        return JsonText.write(rows, JsonStyle.INDENT2);
    }

    /**
     * What tells this set from others.
     *
     * @return shape and number of rows
     */
    public String name() {
        return shape.id() + "-" + rows.size();
    }
}
