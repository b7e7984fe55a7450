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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.workload.data.Draw;
import dev.toonformat.jtoon.JToon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares with JToon, which writes TOON by version 3 of the specification, on values that both versions write alike:
 * without empty arrays, objects of like objects, arrays in arrays, strings that begin with # or +, and numbers that are
 * not in their canonical form.
 */
final class ToonCrossCheckTest {
    private static final int SEEDS = 400;
    private static final List<String> KEYS = List.of("id", "name", "status_code", "a.b", "full name", "x-y", "7up", "");
    private static final List<String> WORDS = List.of(
            "ok",
            "Disk full",
            "a,b",
            "10:45",
            "",
            " ",
            "true",
            "null",
            "42",
            "-1.5",
            "007",
            "1e9",
            "C:\\tmp",
            "say \"hi\"",
            "two\nlines",
            "tab\there",
            "[x]",
            "{y}",
            "- z",
            "caf\u00e9",
            "\ud83d\ude80",
            "https://example.org/a?b=c",
            "1.2.3",
            ".5");

    @ParameterizedTest
    @MethodSource("seeds")
    void writesWhatTheJavaPortWrites(int seed) {
        String json = root(new Draw(seed));

        JsonValue value = JsonReader.document(json).orElseThrow();

        assertThat(ToonEncoder.encode(value)).as("seed %d: %s", seed, json).isEqualTo(JToon.encodeJson(json));
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed();
    }

    private static String root(Draw draw) {
        return draw.chance(40) ? table(draw) : object(draw, 3, true);
    }

    /** An object whose last member keeps it from being an object of like objects. */
    private static String object(Draw draw, int depth, boolean nested) {
        List<String> members = new ArrayList<>();
        for (String key : draw.someOf(KEYS, draw.between(1, 5))) {
            members.add(quoted(key) + ":" + (nested ? value(draw, depth) : scalar(draw)));
        }
        members.add("\"last\":" + scalar(draw));
        return "{" + String.join(",", members) + "}";
    }

    private static String value(Draw draw, int depth) {
        int form = depth == 0 ? 0 : draw.between(0, 5);
        return switch (form) {
            case 0, 1 -> scalar(draw);
            case 2 -> scalars(draw);
            case 3 -> table(draw);
            case 4 -> mixture(draw, depth - 1);
            default -> object(draw, depth - 1, true);
        };
    }

    private static String scalars(Draw draw) {
        return several(draw, () -> scalar(draw));
    }

    private static String table(Draw draw) {
        List<String> columns = draw.someOf(KEYS, draw.between(1, 4));
        return several(
                draw,
                () -> columns.stream()
                        .map(column -> quoted(column) + ":" + scalar(draw))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** Objects that have no row in common, because one of their members is an array, and scalars between them. */
    private static String mixture(Draw draw, int depth) {
        return several(draw, () -> draw.chance(20) ? "{\"only\":[" + scalar(draw) + "]}" : item(draw, depth))
                .replaceFirst("\\[", "[{\"tags\":[1]},");
    }

    private static String item(Draw draw, int depth) {
        return draw.chance(30) ? scalar(draw) : object(draw, depth, true);
    }

    private static String several(Draw draw, java.util.function.Supplier<String> value) {
        return Stream.generate(value).limit(draw.between(1, 5)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String scalar(Draw draw) {
        return switch (draw.between(0, 4)) {
            case 0 -> Integer.toString(draw.between(-2_000_000, 2_000_000));
            case 1 -> draw.between(-50, 50) + "." + draw.between(1, 9);
            case 2 -> draw.oneOf(List.of("true", "false", "null"));
            default -> quoted(draw.oneOf(WORDS));
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
