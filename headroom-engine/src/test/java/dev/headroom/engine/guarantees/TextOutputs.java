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

/** Text as tools print it, of every kind, from a seed. The same seed gives the same texts in the same order. */
final class TextOutputs {

    private static final List<String> NAMES =
            List.of("Ledger", "Basket", "Carrier", "Invoice", "Parcel", "Refund", "Session", "Tariff");
    private static final List<String> FOLDERS = List.of("api", "core", "web", "jobs/nightly", "src/main/java/shop");
    private static final List<String> VERBS = List.of("opened", "closed", "checked", "moved", "priced");

    private final SplittableRandom random;

    TextOutputs(SplittableRandom random) {
        this.random = random;
    }

    /** The kinds of {@link #of}. */
    static final List<String> KINDS = List.of(
            "log", "build", "access", "grep", "find", "columns", "history", "diff", "page", "data", "prose", "mail",
            "code", "mixed", "bytes");

    /** Some text. */
    String any(int size) {
        return of(KINDS.get(random.nextInt(KINDS.size())), size);
    }

    /** A text of a kind, about so many lines long. */
    String of(String kind, int size) {
        return switch (kind) {
            case "log" -> lines(size, this::logLine);
            case "build" -> lines(size, this::buildLine);
            case "access" -> lines(size, this::accessLine);
            case "grep" -> grep(size);
            case "find" -> lines(size, i -> "./" + path());
            case "columns" -> "NAME                 READY   STATUS             AGE\n" + lines(size, this::columns);
            case "history" -> lines(size / 6 + 1, this::commit);
            case "diff" -> lines(size / 12 + 1, this::fileDiff);
            case "page" -> page(size);
            case "data" -> "<?xml version=\"1.0\"?>\n<items>\n" + lines(size, this::element) + "</items>\n";
            case "prose" -> lines(size / 2 + 1, i -> (i % 7 == 0 ? "## " + name() + "\n\n" : "") + sentences() + "\n");
            case "mail" ->
                "From: a@shop.example\nTo: b@shop.example\nSubject: " + name() + "\n\n"
                        + lines(size / 2 + 1, i -> (i % 3 == 2 ? "> " : "") + sentences());
            case "code" -> code(size);
            case "mixed" ->
                "$ ls\n" + of("find", size / 2) + "$ tail app.log\n" + of("log", size / 2) + json(size) + "\n";
            default -> base64(size * 40);
        };
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(i -> line.apply(i) + "\n").collect(Collectors.joining());
    }

    private String logLine(int i) {
        String time =
                String.format(Locale.ROOT, "2026-03-02 10:%02d:%02d,%03d", i / 60 % 60, i % 60, random.nextInt(1_000));
        if (random.nextInt(40) == 0) {
            return time + " ERROR [worker-" + random.nextInt(9) + "] " + name() + " failed: code " + random.nextInt(900)
                    + "\njava.lang.IllegalStateException: " + oneOf(VERBS) + " twice\n\tat shop." + name() + ".run("
                    + name() + ".java:" + random.nextInt(300) + ")\n\tat shop.Main.main(Main.java:12)";
        }
        return time + (random.nextInt(12) == 0 ? " WARN" : " INFO") + " [worker-" + random.nextInt(9) + "] " + name()
                + " " + random.nextInt(5_000) + " " + oneOf(VERBS) + " in " + random.nextInt(400) + " ms";
    }

    private String buildLine(int i) {
        return switch (random.nextInt(12)) {
            case 0 -> "\u001b[33m[WARNING]\u001b[m " + path() + ": unused import";
            case 1 -> "Progress 10%\rProgress 60%\rProgress 100%";
            case 2 ->
                "[ERROR] " + name() + "Test.runs:" + random.nextInt(90) + " expected 1 but was " + random.nextInt(9);
            case 3 -> "";
            default -> "[INFO] Compiling " + path() + " (" + random.nextInt(90) + " of 90)";
        };
    }

    private String accessLine(int i) {
        return "10.0." + random.nextInt(4) + "." + random.nextInt(250) + " - - [02/Mar/2026:10:00:" + i % 60
                + " +0000] \"GET /" + oneOf(FOLDERS) + "/" + random.nextInt(999) + " HTTP/1.1\" "
                + oneOf(List.of("200", "200", "200", "404", "500")) + " " + random.nextInt(9_000);
    }

    private String grep(int size) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; ) {
            String path = path();
            int line = 1 + random.nextInt(40);
            for (int j = random.nextInt(4); j >= 0; j--, i++) {
                out.append(path)
                        .append(':')
                        .append(line)
                        .append(':')
                        .append(statement())
                        .append('\n');
                line += 1 + random.nextInt(30);
            }
        }
        return out.toString();
    }

    private String columns(int i) {
        boolean broken = random.nextInt(30) == 0;
        return String.format(
                Locale.ROOT,
                "%-20s %-7s %-18s %dd",
                name().toLowerCase(Locale.ROOT) + "-" + Integer.toHexString(random.nextInt(1 << 20)),
                broken ? "0/1" : "1/1",
                broken ? "CrashLoopBackOff" : "Running",
                random.nextInt(90));
    }

    private String commit(int i) {
        String path = path();
        return "commit " + hex(40) + "\nAuthor: Shop <shop@example.com>\nDate:   Mon Mar 2 10:00:" + i % 60
                + " 2026 +0000\n\n    " + sentence() + "\n\n " + path + " | " + (2 + i % 9) + " ++-\n"
                + " 1 file changed, 2 insertions(+), 1 deletion(-)\n";
    }

    private String fileDiff(int i) {
        String path = path() + i;
        StringBuilder out = new StringBuilder("diff --git a/" + path + " b/" + path + "\nindex " + hex(7) + ".."
                + hex(7) + " 100644\n--- a/" + path + "\n+++ b/" + path + "\n@@ -10,7 +10,8 @@ class " + name() + "\n");
        for (int context = 0; context < 3; context++) {
            out.append(' ').append(statement()).append('\n');
        }
        out.append('-')
                .append(statement())
                .append("\n+")
                .append(statement())
                .append("\n+")
                .append(statement());
        return out.append('\n') + lines(3, context -> " " + statement()).stripTrailing();
    }

    private String page(int size) {
        return "<!DOCTYPE html>\n<html><head><title>" + name() + "</title><style>a{b:c}</style></head>\n<body>\n"
                + "<nav><a href=\"/\">Home</a></nav>\n<h1>" + name() + "</h1>\n"
                + lines(size / 2 + 1, i -> "<p class=\"c" + i + "\">" + sentences() + "</p>")
                + "<script>var a = [1, 2];</script>\n</body></html>\n";
    }

    private String element(int i) {
        return "  <item id=\"" + i + "\" state=\"" + oneOf(VERBS) + "\"><name>" + name() + "</name></item>";
    }

    private String code(int size) {
        return "package shop;\n\nimport java.util.List;\n\n/** Prices. */\nfinal class " + name() + " {\n"
                + lines(
                        size / 6 + 1,
                        i -> "\n    /** Part " + i + ". */\n    int part" + i + "(int base) {\n"
                                + lines(4, line -> "        base += " + random.nextInt(99) + " * base;")
                                + "        return base;\n    }")
                + "}\n";
    }

    private String json(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"id\": " + i + ", \"name\": \"" + name() + "\", \"state\": \"" + oneOf(VERBS) + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String base64(int characters) {
        byte[] bytes = new byte[characters * 3 / 4];
        random.nextBytes(bytes);
        return java.util.Base64.getMimeEncoder().encodeToString(bytes);
    }

    private String path() {
        return oneOf(FOLDERS) + "/" + name() + oneOf(List.of("", "Service", "Mapper", "Test")) + random.nextInt(30)
                + ".java";
    }

    private String statement() {
        return "        " + name().toLowerCase(Locale.ROOT) + "." + oneOf(VERBS) + "(" + random.nextInt(500) + ");";
    }

    private String sentences() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> sentence())
                .collect(Collectors.joining(" "));
    }

    private String sentence() {
        return "The " + name().toLowerCase(Locale.ROOT) + " of office " + random.nextInt(60) + " was " + oneOf(VERBS)
                + " before the " + name().toLowerCase(Locale.ROOT) + " could be " + oneOf(VERBS) + ".";
    }

    private String hex(int digits) {
        return IntStream.range(0, digits)
                .mapToObj(i -> Integer.toHexString(random.nextInt(16)))
                .collect(Collectors.joining());
    }

    private String name() {
        return oneOf(NAMES);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
