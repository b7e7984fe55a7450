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
package dev.headroom.engine.guarantees;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of any size that are awkward to compress in linear time, each by a name. */
final class AwkwardTexts {

    private static final Map<String, IntFunction<String>> BY_NAME = byName();

    private AwkwardTexts() {}

    static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    /** A text that grows linearly with its size; one of size 1 has some hundred characters. */
    static String of(String name, int size) {
        return BY_NAME.get(name).apply(size);
    }

    private static Map<String, IntFunction<String>> byName() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        rows(texts);
        strings(texts);
        nesting(texts);
        delimited(texts);
        return texts;
    }

    private static void rows(Map<String, IntFunction<String>> texts) {
        texts.put("logs", size -> new ToolOutputs(1).logs(2 * size));
        texts.put(
                "a key of its own for each row", size -> list(8 * size, i -> "{\"id\":" + i + ",\"key_" + i + "\":1}"));
        texts.put(
                "a nested key of its own for each row",
                size -> list(8 * size, i -> "{\"id\":" + i + ",\"m\":{\"key_" + i + "\":1}}"));
        texts.put("a shape of its own for each row", size -> list(4 * size, AwkwardTexts::shaped));
        texts.put("more columns than rows", size -> list(20, i -> "{" + join(2 * size, ",", c -> member(i, c)) + "}"));
        texts.put("equal rows", size -> list(6 * size, i -> "{\"a\":1,\"b\":\"x\"}"));
        texts.put("rows of null", size -> list(20 * size, i -> "null"));
        texts.put("rows without members", size -> list(30 * size, i -> "{}"));
        texts.put(
                "a map", size -> "{" + join(4 * size, ",", i -> "\"k" + i + "\":{\"a\":" + i + ",\"b\":\"x\"}") + "}");
        texts.put(
                "different failures",
                size -> list(
                        2 * size, i -> "{\"level\":\"ERROR\",\"message\":\"no. " + i + " of " + i * i + " failed\"}"));
    }

    private static String shaped(int i) {
        return "{\"id\":" + i
                + IntStream.range(0, 12)
                        .filter(bit -> (i >> bit & 1) == 1)
                        .mapToObj(bit -> ",\"k" + bit + "\":" + i)
                        .collect(Collectors.joining())
                + "}";
    }

    private static String member(int row, int column) {
        return "\"c" + column + "\":" + row * column % 97;
    }

    private static void strings(Map<String, IntFunction<String>> texts) {
        texts.put(
                "long equal texts", size -> list(40, i -> "{\"id\":" + i + ",\"s\":\"" + "a".repeat(3 * size) + "\"}"));
        texts.put(
                "long texts of growing length",
                size -> list(40, i -> "{\"id\":" + i + ",\"s\":\"" + "ab".repeat(2 * size + i) + "\"}"));
        texts.put("one long text", size -> "[\"" + "a".repeat(200 * size) + "\"]");
        texts.put("escapes", size -> "[" + "\"\\\"\",".repeat(40 * size) + "1]");
        texts.put(
                "addresses",
                size -> list(3 * size, i -> "\"https://h" + i % 7 + ".example.com/a/" + i * 7919L % 1000 + "\""));
        texts.put(
                "an object of addresses",
                size -> "{"
                        + join(
                                3 * size,
                                ",",
                                i -> "\"u" + i + "\":\"https://h" + i % 7 + ".example.com/b/c/" + i * 7919L % 1000
                                        + "/d\"")
                        + "}");
        texts.put(
                "unique ids", size -> list(3 * size, i -> "{\"id\":\"" + new UUID(i * 0x9E3779B97F4A7C15L, i) + "\"}"));
        texts.put(
                "texts within texts",
                size -> list(
                        2 * size,
                        i -> "{\"a\":\"x" + i * 7 % 1000 + "\",\"b\":\"p/x" + i * 7 % 1000 + "/q\",\"c\":\"p/x"
                                + i * 7 % 1000 + "/q/r" + i + "\"}"));
        texts.put("prose", size -> "word " + "lorem ipsum dolor, sit amet; ".repeat(6 * size));
    }

    private static void nesting(Map<String, IntFunction<String>> texts) {
        texts.put(
                "deep trees",
                size -> list(
                        1 + size / 20,
                        i -> "{\"v\":1,\"children\":[{\"v\":2},".repeat(120) + "{\"v\":3}" + "]}".repeat(120)));
        texts.put(
                "deep arrays of one",
                size -> list(1 + size / 10, i -> "[{\"a\":".repeat(200) + "1" + "}]".repeat(200)));
        texts.put(
                "many tables",
                size -> "{"
                        + join(size / 2, ",", i -> "\"t" + i + "\":" + list(8, j -> "{\"id\":" + j + ",\"n\":\"m\"}"))
                        + "}");
        texts.put(
                "tables in rows",
                size -> list(
                        2 * size,
                        i -> "{\"id\":" + i + ",\"l\":"
                                + list(4, j -> "{\"a\":" + j + ",\"m\":" + list(3, k -> "{\"z\":" + k + "}") + "}")
                                + "}"));
        texts.put(
                "repeated parts",
                size -> list(
                        2 * size,
                        i -> "[{\"k\":\"vvvvvvvv" + i % 50 + "\",\"q\":[1,2,{\"z\":" + i % 50 + "}]},7," + i + "]"));
        texts.put("opening brackets", size -> "[".repeat(200 * size));
    }

    private static void delimited(Map<String, IntFunction<String>> texts) {
        texts.put(
                "csv",
                size -> "id,name,v\n" + join(15 * size, "", i -> i + ",n" + i * 7 % 100 + "," + i * i % 1000 + "\n"));
        texts.put(
                "csv of many columns",
                size -> join(21, "", row -> join(2 * size, ",", c -> row == 0 ? "c" + c : "" + row * c % 97) + "\n"));
        texts.put("csv with an open quote", size -> "a,b\n".repeat(50 * size) + "\"");
        texts.put(
                "markdown",
                size -> "|a|b|\n|---|---|\n" + join(20 * size, "", i -> "|x" + i * 7 % 100 + "|" + i + "|\n"));
        texts.put("ndjson", size -> join(8 * size, "", i -> "{\"id\":" + i + ",\"s\":\"t" + i * 7 % 100 + "\"}\n"));
    }

    private static String list(int elements, IntFunction<String> element) {
        return "[" + join(elements, ",", element) + "]";
    }

    private static String join(int parts, String between, IntFunction<String> part) {
        return IntStream.range(0, parts).mapToObj(part).collect(Collectors.joining(between));
    }
}
