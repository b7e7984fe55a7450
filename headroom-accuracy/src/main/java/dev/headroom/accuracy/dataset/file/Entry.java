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
package dev.headroom.accuracy.dataset.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.accuracy.dataset.DatasetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a record, with the place it was read from. Every accessor fails with a message that names the place when
 * the record is not as its format says. Immutable as long as nobody changes the node.
 *
 * @param node  the value
 * @param place file, line and path, as in {@code dev.json, line 17: answer}
 */
public record Entry(JsonNode node, String place) {

    /**
     * A field that has to be there.
     *
     * @param name the field
     * @return its value
     * @throws DatasetException when there is none
     */
    public Entry at(String name) {
        return find(name).orElseThrow(() -> broken("has no field \"" + name + "\""));
    }

    /**
     * A field that may be missing or null.
     *
     * @param name the field
     * @return its value
     */
    public Optional<Entry> find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(entry(value, name));
    }

    /**
     * A text, or a number or truth value as it is printed.
     *
     * @return the text
     * @throws DatasetException when this is neither
     */
    public String text() {
        if (!node.isValueNode() || node.isNull()) {
            throw broken("is not a text");
        }
        return node.asText();
    }

    /**
     * The text of a field that has to be there.
     *
     * @param name the field
     * @return the text
     */
    public String text(String name) {
        return at(name).text();
    }

    /**
     * A whole number.
     *
     * @return the number
     * @throws DatasetException when this is none that an int can hold
     */
    public int number() {
        if (!node.canConvertToInt()) {
            throw broken("is not a whole number");
        }
        return node.intValue();
    }

    /**
     * The elements of an array.
     *
     * @return the elements in order
     * @throws DatasetException when this is no array
     */
    public List<Entry> elements() {
        if (!node.isArray()) {
            throw broken("is not an array");
        }
        List<Entry> elements = new ArrayList<>();
        for (JsonNode element : node) {
            elements.add(entry(element, "[" + elements.size() + "]"));
        }
        return elements;
    }

    /**
     * The elements of the array in a field that has to be there.
     *
     * @param name the field
     * @return the elements in order
     */
    public List<Entry> elements(String name) {
        return at(name).elements();
    }

    /**
     * The texts of an array.
     *
     * @param name the field
     * @return the texts in order
     */
    public List<String> texts(String name) {
        return elements(name).stream().map(Entry::text).toList();
    }

    /**
     * The fields of an object.
     *
     * @return the fields in order
     * @throws DatasetException when this is no object
     */
    public Map<String, Entry> fields() {
        if (!node.isObject()) {
            throw broken("is not an object");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.put(field.getKey(), entry(field.getValue(), field.getKey()));
        }
        return fields;
    }

    /**
     * The value that this text is the JSON of.
     *
     * @return the value
     * @throws DatasetException when this is no text, or is no JSON
     */
    public Entry parsed() {
        try {
            return new Entry(JsonRecords.MAPPER.readTree(text()), place);
        } catch (JsonProcessingException e) {
            throw broken("is no JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * What is wrong with this value.
     *
     * @param problem a verb and what follows it, as in {@code is not an array}
     * @return the exception to throw
     */
    public DatasetException broken(String problem) {
        return new DatasetException(place + " " + problem);
    }

    private Entry entry(JsonNode value, String step) {
        boolean first = place.indexOf(": ") < 0;
        return new Entry(value, place + (first ? ": " : step.startsWith("[") ? "" : ".") + step);
    }
}
