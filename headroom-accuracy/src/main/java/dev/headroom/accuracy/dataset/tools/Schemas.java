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
package dev.headroom.accuracy.dataset.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of arguments. Recursive; the depth is that of a record, which its reader bounds. */
final class Schemas {
    /** Python's names of types and those of JSON Schema, as BFCL converts them. */
    private static final Map<String, String> TYPES = Map.of(
            "dict", "object", "float", "number", "tuple", "array", "list", "array", "bool", "boolean", "any", "string");

    private Schemas() {}

    /** A schema with the types of JSON Schema instead of Python's. */
    static JsonNode standard(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.equals("type") && value.isTextual()) {
                copy.put(name, TYPES.getOrDefault(value.asText(), value.asText()));
            } else if (name.equals("properties") && value.isObject()) {
                ObjectNode properties = copy.putObject(name);
                value.properties()
                        .forEach(property -> properties.set(property.getKey(), standard(property.getValue())));
            } else {
                copy.set(name, standard(value));
            }
        }
        return copy;
    }

    /** A schema that all of these values have, with the fields and elements that are in them. */
    static ObjectNode of(List<JsonNode> values) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        String type = typeOf(values);
        schema.put("type", type);
        if (type.equals("object")) {
            Map<String, List<JsonNode>> fields = new LinkedHashMap<>();
            for (JsonNode value : values) {
                for (Map.Entry<String, JsonNode> field : value.properties()) {
                    fields.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                            .add(field.getValue());
                }
            }
            ObjectNode properties = schema.putObject("properties");
            fields.forEach((name, seen) -> properties.set(name, of(seen)));
        } else if (type.equals("array")) {
            List<JsonNode> elements = new ArrayList<>();
            values.stream().filter(JsonNode::isArray).forEach(array -> array.forEach(elements::add));
            schema.set("items", of(elements));
        }
        return schema;
    }

    /** The type of the first value that has one; of whole and other numbers, that of both. */
    private static String typeOf(List<JsonNode> values) {
        List<String> types = values.stream()
                .filter(value -> !value.isNull())
                .map(Schemas::typeOf)
                .toList();
        if (types.isEmpty()) {
            return "string";
        }
        return types.get(0).equals("integer") && types.contains("number") ? "number" : types.get(0);
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "string";
        };
    }
}
