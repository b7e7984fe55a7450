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
package dev.headroom.benchmarks.report;

import dev.headroom.benchmarks.payload.Payloads;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page of tables: tokens and fidelity are measured here, times come from the results. */
final class ReportPage {

    private static final String NOTHING = "";

    private final List<Score> scores;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(List<Score> scores) {
        this.scores = scores.stream().sorted(Comparator.comparing(Score::key)).toList();
    }

    /**
     * Writes the page.
     *
     * @param command with which the results were made
     */
    static String of(List<Score> scores, Machine machine, String command) {
        ReportPage writer = new ReportPage(scores);
        writer.head(machine, command);
        writer.json();
        writer.sizes();
        writer.text();
        writer.outlines();
        writer.tokens();
        writer.store();
        writer.conversation();
        writer.adapters();
        return writer.page.toString();
    }

    private void head(Machine machine, String command) {
        page.append("""
                # Benchmarks of speed

                Written by the command, do not edit:

                ```
                %s
                ```

                %s.

                Times are those of the fastest iteration of each benchmark, the median where calls are sampled. They stand beside a
                yardstick that ran in the same run, because that is what carries over to another machine. Tokens are exact counts
                of o200k (gpt-4o). The way back was gone each time this page was written: a form was decoded and compared with the
                original, JSON without the white space between its tokens.
                """.formatted(command, machine));
    }

    private void section(String title, String text, MarkdownTable table) {
        if (!table.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n").append(text).append("\n\n");
            page.append(table).append('\n');
        }
    }

    private void json() {
        MarkdownTable table = new MarkdownTable(
                3, "1,000 rows", "form", "way back", "tokens", "saved", "time", "passes of jackson-core");
        for (String shape : Payloads.JSON_SHAPES) {
            String text = Payloads.json(shape, 1_000);
            List<Form> forms = Form.ofJson(text);
            for (Form form : forms) {
                Optional<Score> score =
                        find("JsonShapesBenchmark." + form.method(), Map.of("shape", shape, "rows", "1000"));
                table.row(
                        shape,
                        form.name(),
                        form.wayBack(),
                        Numbers.count(form.tokens()),
                        Numbers.saved(forms.get(0).tokens(), form.tokens()),
                        time(score),
                        ratio(score));
            }
        }
        section("JSON", """
                Ours is detection, encoding, decoding again and comparing, without counting tokens. A pass of jackson-core reads every
                token and keeps none. The question of the reversible form is "Which of them is the largest?". The encoders of TOON and
                CSV are those of `headroom-evals`; how much their forms lose is not judged here.""", table);
    }

    private void sizes() {
        MarkdownTable table =
                new MarkdownTable(2, "shape", "step", "rows", "time", "passes of jackson-core", "million characters/s");
        for (Score score : scores) {
            if (score.group().equals("JsonShapesBenchmark")
                    && List.of("lossless", "decode", "reversible").contains(score.method())
                    && sizesOf(score) > 1) {
                int rows = Integer.parseInt(score.parameter("rows"));
                table.row(
                        score.parameter("shape"),
                        score.method(),
                        Numbers.count(rows),
                        Numbers.time(score.nanos()),
                        ratio(Optional.of(score)),
                        Numbers.speed(
                                Payloads.json(score.parameter("shape"), rows).length(), score.nanos()));
            }
        }
        section("JSON by size", "The effort grows with the size and not faster.", table);
    }

    /** How many sizes of its shape were measured. */
    private long sizesOf(Score score) {
        return scores.stream()
                .filter(other -> other.benchmark().equals(score.benchmark())
                        && other.parameter("shape").equals(score.parameter("shape")))
                .count();
    }

    private void text() {
        MarkdownTable table = new MarkdownTable(
                3,
                "kind",
                "form",
                "way back",
                "characters",
                "tokens",
                "saved",
                "time",
                "gzips",
                "million characters/s");
        for (String kind : Payloads.TEXT_KINDS) {
            for (String characters : valuesOf("TextBenchmark", "characters")) {
                addText(table, kind, characters);
            }
        }
        section("Text", """
                The same way of a tool result, beside `GZIPOutputStream` over the same characters. The engine alone leaves source code and
                pages as they are; `headroom-code`, which is here, and `headroom-html`, which is not, do not.""", table);
    }

    private void addText(MarkdownTable table, String kind, String characters) {
        String text = Payloads.text(kind, Integer.parseInt(characters));
        List<Form> forms = Form.ofText(text);
        for (Form form : forms) {
            Optional<Score> score =
                    find("TextBenchmark." + form.method(), Map.of("kind", kind, "characters", characters));
            table.row(
                    kind,
                    form.name(),
                    form.wayBack(),
                    Numbers.count(text.length()),
                    Numbers.count(form.tokens()),
                    Numbers.saved(forms.get(0).tokens(), form.tokens()),
                    time(score),
                    ratio(score),
                    score.map(found -> Numbers.speed(text.length(), found.nanos()))
                            .orElse(NOTHING));
        }
    }

    private List<String> valuesOf(String group, String parameter) {
        return scores.stream()
                .filter(score -> score.group().equals(group))
                .map(score -> score.parameter(parameter))
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    private void outlines() {
        MarkdownTable table = new MarkdownTable(
                2,
                "language",
                "budget",
                "characters",
                "parsing once",
                "outline",
                "times parsing",
                "million characters/s");
        for (Score score : scores) {
            if (List.of("OutlineBenchmark.outline", "OutlineBenchmark.tight").contains(score.benchmark())) {
                int characters = Integer.parseInt(score.parameter("characters"));
                table.row(
                        score.parameter("language"),
                        score.method().equals("tight") ? "a fifteenth" : "a third",
                        Numbers.count(characters),
                        time(find("OutlineBenchmark.parse", score.parameters())),
                        Numbers.time(score.nanos()),
                        ratio(Optional.of(score)),
                        Numbers.speed(characters, score.nanos()));
            }
        }
        section("Outlines of source code", """
                `headroom-code` beside tree-sitter alone, which reads the source once and keeps a tree. An outline is parsed again, as often
                as it takes to fit the budget; more than %s times parsing fails the check.""".formatted(Numbers.digits(RegressionCheck.MOST_OF_OUTLINES)), table);
    }

    private void tokens() {
        MarkdownTable table =
                new MarkdownTable(2, "vocabulary of", "text", "characters", "first", "million characters/s", "again");
        for (Score score : scores) {
            if (score.benchmark().equals("TokenBenchmark.first")) {
                int characters = Integer.parseInt(score.parameter("characters"));
                table.row(
                        score.parameter("model"),
                        score.parameter("kind"),
                        Numbers.count(characters),
                        Numbers.time(score.nanos()),
                        Numbers.speed(characters, score.nanos()),
                        time(find("TokenBenchmark.again", score.parameters())));
            }
        }
        section("Counting tokens", "Counts are remembered by the hash of the text.", table);
    }

    private void store() {
        MarkdownTable table = new MarkdownTable(2, "store", "operation", "rows", "time", "gzips");
        addAll(table, "StoreBenchmark", score -> new String[] {
            score.parameter("store"),
            score.method(),
            Numbers.count(Integer.parseInt(score.parameter("rows"))),
            Numbers.time(score.nanos()),
            ratio(Optional.of(score))
        });
        section("Store and retrieval", """
                Log rows of 263 characters. `where`, `select` and `query` are whole answers of `headroom_retrieve`: the content is read from
                the store, parsed and searched.""", table);
    }

    private void conversation() {
        MarkdownTable table = new MarkdownTable(1, "100 turns, 50 new rows each", "time", "times the last call alone");
        addAll(table, "ConversationBenchmark", score -> new String[] {
            switch (score.method()) {
                case "growing" -> "all 100 calls, each with everything so far";
                case "once" -> "the last call alone, nothing seen before";
                default -> "the last call, everything seen before";
            },
            Numbers.time(score.nanos()),
            ratio(Optional.of(score))
        });
        section("Conversations", "Token counting included.", table);
    }

    private void adapters() {
        MarkdownTable table = new MarkdownTable(3, "adapter", "call", "setting", "time");
        addAll(table, "OverheadBenchmark", score -> adapter("LangChain4j", score));
        addAll(table, "AdvisorBenchmark", score -> adapter("Spring AI", score));
        section("Adapters", "A call of a model that answers at once, with everything seen before.", table);
    }

    private static String[] adapter(String name, Score score) {
        return new String[] {
            name,
            score.method(),
            score.key().substring(score.benchmark().length()).strip(),
            Numbers.time(score.nanos())
        };
    }

    private void addAll(MarkdownTable table, String group, Function<Score, String[]> row) {
        scores.stream()
                .filter(score -> score.group().equals(group) && !score.method().equals("gzip"))
                .map(row)
                .forEach(table::row);
    }

    private Optional<Score> find(String benchmark, Map<String, String> parameters) {
        return scores.stream()
                .filter(score -> score.isOf(benchmark, parameters))
                .findFirst();
    }

    private static String time(Optional<Score> score) {
        return score.map(found -> Numbers.time(found.nanos())).orElse(NOTHING);
    }

    private String ratio(Optional<Score> score) {
        return score.flatMap(found -> Ratios.of(found, scores))
                .map(Numbers::digits)
                .orElse(NOTHING);
    }
}
