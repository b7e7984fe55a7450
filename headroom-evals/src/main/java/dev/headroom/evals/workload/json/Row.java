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
package dev.headroom.evals.workload.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object with its fields in order. A value is null, a string, an {@link Integer}, a {@link Long}, a
 * {@link Double}, a {@link Boolean}, a row or a list of such values.
 *
 * <p>Immutable and thread-safe as long as the lists in it are.
 *
 * @param fields names and values in the order in which they are written
 */
public record Row(Map<String, @Nullable Object> fields) {

    /**
     * Copies the fields.
     *
     * @param fields names and values in the order in which they are written
     */
    public Row {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * A row of the given fields.
     *
     * @param namesAndValues a name, its value, the next name, its value and so on
     * @return the row
     * @throws IllegalArgumentException if a name is no string or the last name has no value
     */
    public static Row of(@Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "namesAndValues has " + namesAndValues.length + " elements; an even number is needed");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("namesAndValues[" + i + "] is no string: " + namesAndValues[i]);
            }
            fields.put(name, namesAndValues[i + 1]);
        }
        return new Row(fields);
    }

    /**
     * Starts a row of many fields.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * This row with one field set: in its place if the row has the field, else at the end.
     *
     * @param name  the field
     * @param value its new value
     * @return the changed copy
     */
    public Row with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new Row(changed);
    }

    /**
     * This row without some of its fields.
     *
     * @param names the fields to leave out
     * @return the changed copy
     */
    public Row without(Set<String> names) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeAll(names);
        return new Row(changed);
    }

    /**
     * The value at a dotted path.
     *
     * @param path names of nested fields, for example {@code metadata.region}
     * @return the value, empty if it is absent or null
     */
    public Optional<Object> at(String path) {
        Object value = this;
        for (String name : List.of(path.split("\\.", -1))) {
            if (!(value instanceof Row row)) {
                return Optional.empty();
            }
            value = row.fields.get(name);
        }
        return Optional.ofNullable(value);
    }

    /**
     * The value at a dotted path as a reader sees it: a string without quotes, anything else as JSON.
     *
     * @param path names of nested fields, for example {@code metadata.region}
     * @return the text
     * @throws IllegalArgumentException if the value is absent or null
     */
    public String text(String path) {
        Object value = at(path).orElseThrow(() -> new IllegalArgumentException("no value at path " + path));
        return value instanceof String string ? string : JsonText.write(value, JsonStyle.DEFAULT);
    }

    /** Collects the fields of a row in order. Not thread-safe. */
    public static final class Builder {
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a field.
         *
         * @param name  the field; a second value of the same name replaces the first
         * @param value its value, of a type that a row may hold
         * @return this builder
         */
        public Builder put(String name, @Nullable Object value) {
            fields.put(name, value);
            return this;
        }

        /**
         * The row of the fields so far.
         *
         * @return the row
         */
        public Row build() {
            return new Row(fields);
        }
    }
}
