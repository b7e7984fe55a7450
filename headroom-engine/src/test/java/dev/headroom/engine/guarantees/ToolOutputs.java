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

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Outputs as tools give them, of every kind, from a seed. The same seed gives the same texts in the same order. */
final class ToolOutputs {

    private static final List<String> SERVICES = List.of("gateway", "accounts", "stock", "search");
    private static final List<String> FAILURES = List.of(
            "lease expired after 30s", "connection refused by 10.1.4.7:5432", "checksum mismatch in block 0x1f");

    private final SplittableRandom random;

    ToolOutputs(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The output of some tool. */
    String any() {
        int size = random.nextInt(4) == 0 ? 60 + random.nextInt(120) : 2 + random.nextInt(25);
        return switch (random.nextInt(14)) {
            case 0, 1 -> logs(size);
            case 2 -> issues(size);
            case 3 -> metrics(size);
            case 4 -> ndjson(size);
            case 5 -> csv(size);
            case 6 -> markdown(size);
            case 7 -> tree(3);
            case 8 -> report(size);
            case 9 -> map(size);
            case 10 -> RandomJson.document(random.nextLong());
            case 11 -> prose();
            case 12 -> broken(size);
            default -> strings(size);
        };
    }

    /** An output of several hundred rows or members, of any kind that has rows. */
    String large() {
        int size = 150 + random.nextInt(150);
        return switch (random.nextInt(9)) {
            case 0, 1 -> logs(size);
            case 2 -> issues(size);
            case 3 -> metrics(size);
            case 4 -> ndjson(size);
            case 5 -> report(size);
            case 6 -> csv(size);
            case 7 -> markdown(size);
            default -> tree(5);
        };
    }

    /** Log records, some of which report failures in fields of their own. */
    String logs(int rows) {
        return list(rows, ", ", this::logRecord);
    }

    private String logRecord(int i) {
        String time = String.format(Locale.ROOT, "2025-03-02T%02d:%02d:%02dZ", i / 3_600 % 24, i / 60 % 60, i % 60);
        String service = oneOf(SERVICES);
        if (random.nextInt(30) == 0) {
            return String.format(
                    Locale.ROOT,
                    "{\"time\": \"%s\", \"level\": \"ERROR\", \"service\": \"%s\", \"message\": \"%s\", \"code\":"
                            + " \"E-%d\"}",
                    time,
                    service,
                    oneOf(FAILURES),
                    random.nextInt(9_000));
        }
        return String.format(
                Locale.ROOT,
                "{\"time\": \"%s\", \"level\": \"%s\", \"service\": \"%s\", \"message\": \"handled request in %dms\", "
                        + "\"trace\": \"%08x\", \"status\": 200}",
                time,
                random.nextInt(9) == 0 ? "WARN" : "INFO",
                service,
                random.nextInt(400),
                random.nextInt());
    }

    /** Nested records, pretty printed. */
    String issues(int rows) {
        return list(rows, ",\n", this::issue);
    }

    private String issue(int i) {
        return String.format(
                Locale.ROOT,
                """
                {
                  "number": %d,
                  "title": "%s in %s",
                  "state": "%s",
                  "author": {"login": "dev%d", "id": %d},
                  "labels": [%s],
                  "comments": %d,
                  "milestone": %s
                }\
                """,
                1_000 + i,
                oneOf(List.of("Crash", "Slow start", "Typo", "Memory leak")),
                oneOf(SERVICES),
                oneOf(List.of("open", "open", "closed")),
                i % 7,
                900 + i % 7,
                oneOf(List.of("", "\"bug\"", "\"bug\", \"ui\"")),
                random.nextInt(60),
                oneOf(List.of("null", "\"v2\"")));
    }

    /** Numbers around a mean, now and then a spike. */
    String metrics(int rows) {
        String points = list(
                rows,
                ",",
                i -> String.format(
                        Locale.ROOT,
                        "{\"t\":%d,\"cpu\":%.1f,\"mem\":%d,\"latency_ms\":%d}",
                        1_740_787_200 + 15L * i,
                        40 + random.nextInt(100) / 10.0,
                        60 + random.nextInt(5),
                        random.nextInt(50) == 0 ? 9_000 + i : 20 + random.nextInt(30)));
        return "{\"host\":\"web-1\",\"interval\":15,\"points\":" + points + "}";
    }

    /** Records a line each. */
    String ndjson(int rows) {
        String lines = IntStream.range(0, rows).mapToObj(this::logRecord).collect(Collectors.joining("\n"));
        return random.nextBoolean() ? lines + "\n" : lines;
    }

    /** Comma or semicolon separated values, some of them quoted. */
    String csv(int rows) {
        String separator = oneOf(List.of(",", ";", "\t"));
        String end = oneOf(List.of("\n", "\r\n"));
        return IntStream.range(0, rows)
                .mapToObj(i -> String.join(
                        separator,
                        Integer.toString(4_000 + i),
                        oneOf(SERVICES),
                        "\"note " + separator + " no. " + random.nextInt(9) + "\"",
                        random.nextInt(900) + ".50"))
                .collect(Collectors.joining(
                        end, String.join(separator, "order", "service", "note", "total") + end, end));
    }

    /** A Markdown table. */
    String markdown(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i ->
                        "| /api/" + oneOf(SERVICES) + "/" + (4_000 + i) + " | " + random.nextInt(900) + " | ok |\n")
                .collect(Collectors.joining("", "| Endpoint | Calls | State |\n|---|---|---|\n", ""));
    }

    /** Folders within folders. */
    String tree(int depth) {
        int children = depth == 0 ? 0 : 2 + random.nextInt(4);
        String node = "{\"name\": \"" + oneOf(SERVICES) + random.nextInt(30) + "\", \"size\": " + random.nextInt(9_000);
        return depth == 0 ? node + "}" : node + ", \"children\": " + list(children, ", ", i -> tree(depth - 1)) + "}";
    }

    /** Groups of rows within rows. */
    String report(int rows) {
        String groups = list(
                3,
                ",",
                group -> "{\"Target\":\"lib-" + group + "\",\"Findings\":" + list(rows / 3 + group, ",", i -> finding())
                        + "}");
        return "{\"Version\":2,\"Results\":" + groups + "}";
    }

    private String finding() {
        return String.format(
                Locale.ROOT,
                """
                {"Id":"CVE-2024-%d","Severity":"%s","Package":"dep-%d","Url":"https://vuln.example.com/%d"}\
                """,
                1_000 + random.nextInt(9_000),
                oneOf(List.of("LOW", "MEDIUM", "HIGH")),
                random.nextInt(40),
                random.nextInt(900));
    }

    /** An object that maps ids to records. */
    String map(int members) {
        return IntStream.range(0, members)
                .mapToObj(i -> "\"node-" + i * 7 % 1_000 + "-" + i + "\": {\"up\": true, \"cpu\": " + random.nextInt(90)
                        + ", \"zone\": \"" + oneOf(SERVICES) + "\"}")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String strings(int rows) {
        return list(
                rows,
                ", ",
                i -> "\"src/main/java/com/example/" + oneOf(SERVICES) + "/Part" + random.nextInt(99) + ".java\"");
    }

    private String prose() {
        return ("The pool of " + random.nextInt(90) + " workers was drained; the next run starts at noon. ")
                .repeat(1 + random.nextInt(12));
    }

    private String broken(int rows) {
        String text = logs(rows);
        return text.substring(0, text.length() / 2 + random.nextInt(text.length() / 2));
    }

    private static String list(int elements, String between, IntFunction<String> element) {
        return IntStream.range(0, elements).mapToObj(element).collect(Collectors.joining(between, "[", "]"));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
