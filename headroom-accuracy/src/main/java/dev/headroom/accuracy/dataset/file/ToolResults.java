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
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.dataset.EvalCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what tools return: JSON without white space, in UTF-8, as most servers write it; or plain text. */
public final class ToolResults {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ToolResults() {}

    /**
     * The result of a search.
     *
     * @param query what was searched for
     * @param hits  what was found, each with its fields in order
     * @return the result of a tool named search
     */
    public static EvalCase.Result search(String query, List<Map<String, Object>> hits) {
        return new EvalCase.Result("search", json(fields("query", query)), json(hits));
    }

    /**
     * The result of reading something.
     *
     * @param tool      the name of the tool
     * @param arguments the arguments of the call
     * @param text      what it returned
     * @return the result
     */
    public static EvalCase.Result text(String tool, Map<String, Object> arguments, String text) {
        return new EvalCase.Result(tool, json(arguments), text);
    }

    /**
     * An object with its fields in order.
     *
     * @param namesAndValues a name, its value, the next name, its value and so on
     * @return the fields; changing them is the caller's business
     */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /**
     * A value as JSON.
     *
     * @param value a text, number, truth value, list, map or JSON node
     * @return one line without white space between values
     */
    public static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }
}
