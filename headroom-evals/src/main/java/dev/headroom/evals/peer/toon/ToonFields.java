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
package dev.headroom.evals.peer.toon;

import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.peer.json.JsonValue.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields that objects have in common, so that each can be written as a row (specification, sections 9.3 and 9.5).
 *
 * @param fields at least one, in the order of the first object
 */
record ToonFields(List<Field> fields) {

    /**
     * A field of every object.
     *
     * @param group the fields of the objects that are its values; empty if its values are scalars
     */
    record Field(String name, Optional<ToonFields> group) {}

    /** The fields of objects that all have the same names, with scalars or again such objects as values. */
    static Optional<ToonFields> of(Collection<JsonValue> rows) {
        List<Members> objects = new ArrayList<>();
        for (JsonValue row : rows) {
            if (!(row instanceof Members object)) {
                return Optional.empty();
            }
            objects.add(object);
        }
        return objects.isEmpty() ? Optional.empty() : ofObjects(objects);
    }

    private static Optional<ToonFields> ofObjects(List<Members> objects) {
        Members first = objects.get(0);
        if (first.members().isEmpty() || !haveTheNamesOf(first, objects)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : first.members().keySet()) {
            Optional<Field> field = field(name, objects);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        return Optional.of(new ToonFields(fields));
    }

    private static boolean haveTheNamesOf(Members first, List<Members> objects) {
        return objects.stream()
                .allMatch(object ->
                        object.members().keySet().equals(first.members().keySet()));
    }

    private static Optional<Field> field(String name, List<Members> objects) {
        List<JsonValue> values = new ArrayList<>();
        for (Members object : objects) {
            values.add(object.members().get(name));
        }
        if (values.stream().allMatch(JsonValue::isScalar)) {
            return Optional.of(new Field(name, Optional.empty()));
        }
        return of(values).map(group -> new Field(name, Optional.of(group)));
    }

    /** The fields as a header names them: {@code id,customer{name,country}}. */
    String header() {
        return fields.stream()
                .map(field -> ToonStrings.key(field.name())
                        + field.group().map(group -> "{" + group.header() + "}").orElse(""))
                .collect(Collectors.joining(","));
    }

    /** The cells of a row, those of a group in its place. */
    String row(JsonValue object) {
        List<String> cells = new ArrayList<>();
        addCells((Members) object, cells);
        return String.join(",", cells);
    }

    private void addCells(Members object, List<String> cells) {
        for (Field field : fields) {
            JsonValue value = Objects.requireNonNull(object.members().get(field.name()), "every row has every field");
            if (field.group().isPresent()) {
                field.group().get().addCells((Members) value, cells);
            } else {
                cells.add(ToonEncoder.scalar(value));
            }
        }
    }
}
