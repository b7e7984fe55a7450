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
package dev.headroom.evals.workload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON with a parser that is not ours: objects as maps, numbers as their text, and the rows of a tool result. */
final class JsonTable {

    /** A number as it is written. */
    record Lexeme(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private JsonTable() {}

    /** The rows of a tool result: the array at the root, or the array among the fields of the object at the root. */
    static List<Map<?, ?>> rows(String json) {
        Object root = parse(json);
        List<?> rows = root instanceof List<?> list ? list : arrayOf((Map<?, ?>) root);
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object row : rows) {
            maps.add((Map<?, ?>) row);
        }
        return maps;
    }

    private static List<?> arrayOf(Map<?, ?> object) {
        for (Object value : object.values()) {
            if (value instanceof List<?> list) {
                return list;
            }
        }
        throw new AssertionError("no array among " + object.keySet());
    }

    /** A value at a dotted path, as text; empty if it is absent or null. */
    static Optional<String> text(Map<?, ?> row, String path) {
        Object value = row;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** A list among the fields of an object. */
    static List<?> list(Map<?, ?> object, String field) {
        return (List<?>) Objects.requireNonNull(object.get(field), field);
    }

    static Object parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one value");
            }
            return Objects.requireNonNull(value, "null at the root");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Lexeme(parser.getText());
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new AssertionError(parser.currentToken());
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
