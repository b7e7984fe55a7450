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
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One value that a column holds in a row. */
sealed interface Cell {

    /** What the value is. */
    JsonKind kind();

    /** What it says: a string without quotes and escapes, anything else as JSON. */
    String text();

    /** The value as JSON, minified, lexemes as they were. */
    String json();

    /** Whether there is nothing where a value could be. */
    default boolean isMissing() {
        return kind() == JsonKind.NULL;
    }

    /** The elements of an array; of anything else the value itself. */
    default List<Cell> elements() {
        return List.of(this);
    }

    /** The value as a number, if it is one or a string that reads as one. */
    default Optional<Decimal> number() {
        return kind() == JsonKind.NUMBER || kind() == JsonKind.STRING ? Decimal.of(text()) : Optional.empty();
    }

    /** A value of the stored document. */
    record OfNode(JsonTape tape, int node) implements Cell {

        @Override
        public JsonKind kind() {
            return tape.kind(node);
        }

        @Override
        public String text() {
            return kind() == JsonKind.STRING ? tape.text(node) : tape.minified(node);
        }

        @Override
        public String json() {
            return tape.minified(node);
        }

        @Override
        public List<Cell> elements() {
            if (kind() != JsonKind.ARRAY) {
                return List.of(this);
            }
            List<Cell> elements = new ArrayList<>(tape.count(node));
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                elements.add(new OfNode(tape, child));
            }
            return elements;
        }
    }

    /** An empty cell of a text in which nothing else can say that there is no value. */
    enum Blank implements Cell {
        /** The only one. */
        BLANK;

        @Override
        public JsonKind kind() {
            return JsonKind.STRING;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String json() {
            return "\"\"";
        }

        @Override
        public boolean isMissing() {
            return true;
        }
    }

    /** A value that stands in a query or was computed. */
    record Of(JsonKind kind, String text) implements Cell {

        static Cell number(long value) {
            return new Of(JsonKind.NUMBER, Long.toString(value));
        }

        @Override
        public String json() {
            return kind == JsonKind.STRING ? JsonStrings.quote(text) : text;
        }
    }
}
