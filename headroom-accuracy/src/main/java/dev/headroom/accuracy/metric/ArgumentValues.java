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
package dev.headroom.accuracy.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Whether one argument of a call has one of its accepted values. */
final class ArgumentValues {
    private static final String IGNORED = " ,./-_*^";
    private static final int MAX_DEPTH = 64;

    private ArgumentValues() {}

    static boolean mayBeMissing(JsonNode accepted) {
        for (JsonNode value : accepted) {
            if (value.isTextual() && value.textValue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean accepts(JsonNode accepted, JsonNode given) {
        return accepts(accepted, given, 0);
    }

    /** Accepted values are lists; one that is not stands for itself. */
    private static boolean accepts(JsonNode accepted, JsonNode given, int depth) {
        if (!accepted.isArray()) {
            return same(accepted, given, depth);
        }
        for (JsonNode value : accepted) {
            if (same(value, given, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode accepted, JsonNode given, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (accepted.isNumber() && given.isNumber()) {
            return accepted.decimalValue().compareTo(given.decimalValue()) == 0;
        }
        if (accepted.isTextual() && given.isTextual()) {
            return standard(accepted.textValue()).equals(standard(given.textValue()));
        }
        if (accepted.isArray() && given.isArray()) {
            return sameElements(accepted, given, depth);
        }
        if (accepted.isObject() && given.isObject()) {
            return sameFields(accepted, given, depth);
        }
        return accepted.equals(given);
    }

    private static boolean sameElements(JsonNode accepted, JsonNode given, int depth) {
        if (accepted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < accepted.size(); i++) {
            if (!same(accepted.get(i), given.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** The fields of an accepted object hold lists of accepted values again. */
    private static boolean sameFields(JsonNode accepted, JsonNode given, int depth) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (!accepted.has(field.getKey())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> field : accepted.properties()) {
            JsonNode value = given.get(field.getKey());
            boolean right =
                    value == null ? mayBeMissing(field.getValue()) : accepts(field.getValue(), value, depth + 1);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static String standard(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT).replace('\'', '"');
        for (int i = 0; i < lower.length(); i++) {
            if (IGNORED.indexOf(lower.charAt(i)) < 0) {
                kept.append(lower.charAt(i));
            }
        }
        return kept.toString();
    }
}
