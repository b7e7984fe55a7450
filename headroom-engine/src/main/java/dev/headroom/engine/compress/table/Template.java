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

import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.token.TokenEstimate;
import java.util.List;

/**
 * How a value is put together: literal text, the row's own cell ({@code {}}), what the row shows in another column
 * ({@code {name}}), and numbers that grow from row to row ({@code {10, +3 per row}}).
 */
final class Template {

    private final List<Part> parts;
    private final boolean number;
    private final List<Part> before;
    private final List<Part> behind;
    private final int literalBefore;
    private final int literalBehind;

    Template(List<Part> parts, boolean number) {
        this.parts = List.copyOf(parts);
        this.number = number;
        int cell = this.parts.indexOf(new Cell());
        before = cell < 0 ? List.of() : this.parts.subList(0, cell);
        behind = cell < 0 ? List.of() : this.parts.subList(cell + 1, this.parts.size());
        literalBefore = literalLength(before);
        literalBehind = literalLength(behind);
    }

    /** Characters of parts that are nothing but literal text; -1 when they are not. */
    private static int literalLength(List<Part> parts) {
        int length = 0;
        for (Part part : parts) {
            if (!(part instanceof Literal literal)) {
                return -1;
            }
            length += literal.text().length();
        }
        return length;
    }

    /** What follows what. */
    List<Part> parts() {
        return parts;
    }

    /** Whether the value is a JSON number rather than a string. */
    boolean number() {
        return number;
    }

    /** Characters before the cell when they are all literal; -1 otherwise. */
    int literalBefore() {
        return literalBefore;
    }

    /** Characters behind the cell when they are all literal; -1 otherwise. */
    int literalBehind() {
        return literalBehind;
    }

    sealed interface Part {}

    /** Text as between the quotes of a JSON string. */
    record Literal(String text) implements Part {}

    /** The row's own cell. */
    record Cell() implements Part {}

    /** What the row shows in another column of the shape. */
    record Reference(int column) implements Part {}

    /**
     * A number that grows with the row number.
     *
     * @param first its value in row 1
     * @param step what each row adds
     * @param width digits to pad to with zeros; 0 for none
     */
    record Counter(long first, long step, int width) implements Part {

        String at(long row) {
            String digits = Long.toString(first + (row - 1) * step);
            return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
        }
    }

    static Template around(String prefix, String suffix) {
        return new Template(List.of(new Literal(prefix), new Cell(), new Literal(suffix)), false);
    }

    /** The parts that stand before the row's own cell. */
    List<Part> before() {
        return before;
    }

    /** The parts that stand behind the row's own cell. */
    List<Part> behind() {
        return behind;
    }

    /** Estimated tokens of the literal text, which each row saves. */
    int literalCost() {
        int cost = 0;
        for (Part part : parts) {
            cost += part instanceof Literal literal ? TokenEstimate.of(literal.text()) : 0;
        }
        return cost;
    }

    /** Whether all but the cell is literal, so that equal cells mean equal values. */
    boolean isLiteral() {
        return parts.stream().allMatch(part -> part instanceof Literal || part instanceof Cell);
    }

    boolean counts() {
        return parts.stream().anyMatch(Counter.class::isInstance);
    }

    /** Rough tokens of stating the template. */
    int cost() {
        int cost = 2;
        for (Part part : parts) {
            cost += part instanceof Literal literal ? TokenEstimate.of(literal.text()) : 5;
        }
        return cost;
    }

    /** Where the text of a scalar begins and ends: behind and before the quotes of a string. */
    static int textStart(JsonTape tape, int node) {
        return tape.start(node) + (tape.source()[tape.start(node)] == '"' ? 1 : 0);
    }

    static int textEnd(JsonTape tape, int node) {
        return tape.end(node) - (tape.source()[tape.start(node)] == '"' ? 1 : 0);
    }
}
