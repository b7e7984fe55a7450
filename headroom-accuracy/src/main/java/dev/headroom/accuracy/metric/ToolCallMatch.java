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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.dataset.EvalCase.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Whether a model made the expected calls, by the rules of the Berkeley Function Calling Leaderboard's AST check: as many
 * calls as expected, in any order; each with the same name, no unexpected argument, every expected argument with one of
 * its accepted values. An argument whose accepted values hold the empty text may be missing. A whole number passes for a
 * decimal one; texts are compared without case, spaces and the characters {@code , . / - _ * ^}. Pure.
 */
public final class ToolCallMatch {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ToolCallMatch() {}

    /**
     * What a model called.
     *
     * @param tool      the name of the tool
     * @param arguments its arguments, as a JSON object
     */
    public record Made(String tool, String arguments) {}

    /**
     * Whether the calls are the expected ones.
     *
     * @param expected all of them, in any order
     * @param made     what the model called
     * @return 1 or 0; arguments of the model that are no JSON object make the call wrong
     * @throws IllegalArgumentException if what is expected is no JSON object of lists
     */
    public static double score(List<Call> expected, List<Made> made) {
        if (expected.size() != made.size()) {
            return 0;
        }
        boolean[][] fits = new boolean[expected.size()][made.size()];
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < made.size(); j++) {
                fits[i][j] = matches(expected.get(i), made.get(j));
            }
        }
        int[] takenBy = new int[made.size()];
        Arrays.fill(takenBy, -1);
        for (int i = 0; i < expected.size(); i++) {
            if (!assign(i, fits, takenBy, new boolean[made.size()])) {
                return 0;
            }
        }
        return 1;
    }

    /** Kuhn's augmenting path: each expected call gets a call of its own, moving others where that helps. */
    private static boolean assign(int call, boolean[][] fits, int[] takenBy, boolean[] tried) {
        for (int j = 0; j < takenBy.length; j++) {
            if (fits[call][j] && !tried[j]) {
                tried[j] = true;
                if (takenBy[j] < 0 || assign(takenBy[j], fits, takenBy, tried)) {
                    takenBy[j] = call;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(Call expected, Made made) {
        if (!expected.tool().equals(made.tool())) {
            return false;
        }
        JsonNode accepted = object(expected.arguments());
        JsonNode given;
        try {
            given = JSON.readTree(made.arguments().isBlank() ? "{}" : made.arguments());
        } catch (JsonProcessingException e) {
            return false;
        }
        return given.isObject() && argumentsMatch(accepted, given);
    }

    private static JsonNode object(String json) {
        try {
            JsonNode node = JSON.readTree(json.isBlank() ? "{}" : json);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected arguments must be a JSON object, but are " + json, e);
        }
        throw new IllegalArgumentException("expected arguments must be a JSON object, but are " + json);
    }

    private static boolean argumentsMatch(JsonNode accepted, JsonNode given) {
        for (Map.Entry<String, JsonNode> argument : given.properties()) {
            if (!accepted.has(argument.getKey())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> argument : accepted.properties()) {
            JsonNode value = given.get(argument.getKey());
            boolean right = value == null
                    ? ArgumentValues.mayBeMissing(argument.getValue())
                    : ArgumentValues.accepts(argument.getValue(), value);
            if (!right) {
                return false;
            }
        }
        return true;
    }
}
