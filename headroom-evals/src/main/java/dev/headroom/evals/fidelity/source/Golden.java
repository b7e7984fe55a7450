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
package dev.headroom.evals.fidelity.source;

import dev.headroom.engine.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes that the workloads do not have: what hosts wrap, tables in text, mixtures, repeats, colours, long lines. */
final class Golden {
    private static final String[] SERVICES = {"billing", "catalog", "ledger", "mailer"};
    private static final String[] STATES = {"shipped", "open", "returned"};

    private Golden() {}

    static List<Transcript> all() {
        return List.of(
                one("golden-ndjson", "tail_log", "Which requests failed?", lines(240, Golden::entry)),
                one("golden-csv", "export_orders", "Which orders were returned?", csv()),
                one("golden-markdown", "list_endpoints", "", markdown()),
                one("golden-xml", "run_tests", "Which tests failed?", xml()),
                one("golden-colours", "bash", "Why did the build fail?", colours()),
                one("golden-wrapped", "mcp_call", "", wrapped()),
                one("golden-mixed", "bash", "Which order has no address?", mixed()),
                one("golden-nested", "get_report", "", nested()),
                one("golden-numbers", "get_readings", "", numbers()),
                one("golden-long-line", "read_file", "", longLine()),
                repeats());
    }

    private static Transcript one(String name, String tool, String question, String payload) {
        return Transcript.of(name, tool, question, payload, List.of());
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String entry(int i) {
        boolean failed = i % 37 == 11;
        return format(
                "{\"at\":\"2026-02-03T%02d:%02d:%02dZ\",\"level\":\"%s\",\"service\":\"%s\",\"request\":\"r-%06x\","
                        + "\"ms\":%d%s}",
                i / 60,
                i % 60,
                i * 7 % 60,
                failed ? "ERROR" : "INFO",
                SERVICES[i % 4],
                hash(i) & 0xffffff,
                20 + (hash(i) >>> 8) % 400,
                failed ? ",\"error\":\"lock timeout after " + (1000 + i) + " ms\"" : "");
    }

    private static String csv() {
        return "order,customer,state,total,placed\n"
                + lines(
                        300,
                        i -> format(
                                "ord-%05d,%s,%s,%d.%02d,2026-01-%02d",
                                31_000 + i,
                                i % 23 == 0 ? "\"Hall, Moore & Sons\"" : "c-" + (hash(i) >>> 4) % 9000,
                                STATES[i % 29 == 3 ? 2 : i % 2],
                                (hash(i) >>> 3) % 900,
                                i * 7 % 100,
                                1 + i % 28));
    }

    private static String markdown() {
        return "| Endpoint | Calls | p99 ms | Owner |\n|---|--:|--:|---|\n"
                + lines(
                        180,
                        i -> format(
                                "| /api/v2/%s/%d | %d | %d.5 | team-%s |",
                                SERVICES[i % 4],
                                i,
                                (hash(i) >>> 5) % 90_000,
                                10 + (hash(i) >>> 9) % 300,
                                SERVICES[(i + 1) % 4]));
    }

    private static String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"com.example.AllTests\" tests=\"220\">\n"
                + lines(220, Golden::testCase)
                + "</testsuite>\n";
    }

    private static String testCase(int i) {
        String start = format(
                "  <testcase name=\"case%d\" classname=\"com.example.%sTest\" time=\"0.%03d\"",
                i, SERVICES[i % 4], (hash(i) >>> 6) % 1000);
        return i % 71 == 20
                ? start + ">\n    <failure message=\"expected: 12 but was: " + i + "\" type=\"AssertionError\"/>\n"
                        + "  </testcase>"
                : start + "/>";
    }

    private static String colours() {
        return lines(
                400,
                i -> i % 97 == 50
                        ? format("\u001b[31mERROR\u001b[0m [module-%d] cannot find symbol Price%d", i % 9, i)
                        : format(
                                "\u001b[32mINFO\u001b[0m  [module-%d] compiled %d files in %d ms",
                                i % 9, 3 + i % 40, (hash(i) >>> 7) % 900));
    }

    private static String wrapped() {
        String text = lines(
                200,
                i -> format(
                        "10:%02d:%02d %-5s job %d done in %d ms",
                        i / 60, i % 60, i % 50 == 7 ? "WARN" : "INFO", 7000 + i, (hash(i) >>> 4) % 5000));
        return "[{\"type\":\"text\",\"text\":\"" + text.replace("\n", "\\n") + "\"}]";
    }

    private static String mixed() {
        String rows = IntStream.range(0, 90)
                .mapToObj(i -> format(
                        "  {\"id\": %d, \"sku\": \"sku-%04d\", \"address\": %s, \"weight\": %d.%d}",
                        i, hash(i) >>> 3 & 0xfff, i == 61 ? "null" : "\"Quay " + i + "\"", i % 13, i % 10))
                .collect(Collectors.joining(",\n"));
        return "$ date\nTue Feb  3 09:12:44 UTC 2026\n$ orders --json\n[\n" + rows + "\n]\n$ tail -3 audit.log\n"
                + "audit 1 ok\naudit 2 ok\naudit 3 FAILED checksum 9f3a2c\n";
    }

    private static String nested() {
        String groups = IntStream.range(0, 12)
                .mapToObj(group -> "{\"package\":\"lib-" + group + "\",\"findings\":["
                        + IntStream.range(0, 12)
                                .mapToObj(i -> format(
                                        "{\"id\":\"CVE-2025-%d\",\"score\":%d.%d,\"fixed\":%s}",
                                        10_000 + group * 100 + i, hash(group * 50 + i) % 10, i % 10, i % 3 == 0))
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return "{\"schema\":2,\"results\":[" + groups + "],\"took\":1.250}";
    }

    /** Spellings that a reader of doubles would change. */
    private static String numbers() {
        String[] odd = {"1.10", "1e400", "-0", "9223372036854775808", "0.1e-7", "100"};
        return IntStream.range(0, 160)
                .mapToObj(i -> "{\"reading\":" + odd[i % odd.length] + ",\"n\":\"" + i + "\",\"value\":"
                        + hash(i) % 1000 + "." + i % 10 + "0}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String longLine() {
        return lines(
                1,
                i -> IntStream.range(0, 1800)
                        .mapToObj(word -> SERVICES[hash(word) % 4] + "-" + word)
                        .collect(Collectors.joining(" ")));
    }

    /** The same file, read twice. */
    private static Transcript repeats() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            messages.addAll(Transcript.of("golden-repeat-" + i, "read_file", "Read it.", csv(), List.of())
                    .messages());
        }
        return new Transcript("golden-repeat", messages, List.of());
    }

    /** Well mixed bits of a number, at least 0. */
    private static int hash(int i) {
        int mixed = (i + 1) * 0x9e3779b1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85ebca6b;
        return (mixed ^ mixed >>> 13) & 0x7fffffff;
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
