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
package dev.headroom.engine.compress;

import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/** The contract, for the codecs that every engine has. */
class ShippedCompressorsTest {

    private static String rows(String start, String row, String between, String end) {
        return IntStream.range(0, 60)
                .mapToObj(i -> row.replace("%", Integer.toString(i * 37 % 101)))
                .collect(Collectors.joining(between, start, end));
    }

    @Nested
    class Json extends CompressorContract {

        private static final String ROW = "{\"id\":%,\"level\":\"INFO\",\"text\":\"request % took long\",\"n\":1.10}";
        private static final String STRINGIFIED =
                "{\"id\":%,\"payload\":\"{\\\"level\\\": \\\"INFO\\\", \\\"ms\\\": %.50, \\\"tags\\\": [\\\"a\\\"]}\"}";

        @Override
        protected Compressor compressor() {
            return new JsonCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.ofEntries(
                    Map.entry(rows("[", ROW, ", ", "]"), ContentKind.JSON),
                    Map.entry(rows("{\"total\": 60, \"items\": [", ROW, ",\n  ", "]}"), ContentKind.JSON),
                    Map.entry("{\"a\": [], \"b\": {}}", ContentKind.JSON),
                    Map.entry("[]", ContentKind.JSON),
                    Map.entry(rows("[", STRINGIFIED, ", ", "]"), ContentKind.JSON),
                    Map.entry("[{\"text\": " + JsonStrings.quote(rows("[", ROW, ",", "]")) + "}]", ContentKind.JSON),
                    Map.entry(JsonStrings.quote(rows("{\"items\":[", ROW, ",", "]}")), ContentKind.JSON),
                    Map.entry(rows("", ROW, "\n", "\n"), ContentKind.NDJSON),
                    Map.entry(rows("", STRINGIFIED, "\n", "\n"), ContentKind.NDJSON),
                    Map.entry(rows("", ROW, "\n", ""), ContentKind.NDJSON));
        }

        @Override
        protected String decoded(String text) {
            return text.lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")) && text.contains("\n")
                    ? text
                    : minified(text);
        }

        private static String minified(String text) {
            try {
                return JsonTape.parse(text).minified(0);
            } catch (JsonSyntaxException e) {
                throw new AssertionError(text, e);
            }
        }
    }

    @Nested
    class Delimited extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return new DelimitedCompressor();
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    rows("id,level,text\n", "%,INFO,request % took long", "\n", "\n"), ContentKind.CSV,
                    rows("id;level;text\r\n", "%;INFO;\"request % took long\"", "\r\n", ""), ContentKind.CSV,
                    rows("id\tlevel\ttext\n", "%\tINFO\trequest % took long", "\n", ""), ContentKind.TSV,
                    rows("| id | text |\n|---|---|\n", "| % | request % took long |", "\n", "\n"),
                            ContentKind.MARKDOWN_TABLE);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
