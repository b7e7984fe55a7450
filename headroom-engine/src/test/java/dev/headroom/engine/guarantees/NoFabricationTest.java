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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.detect.TextTables;
import dev.headroom.engine.guarantees.PlainJson.Value;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarantee 7: every line sent decodes to lines of the original or is clearly ours, and what is ours is exact. */
class NoFabricationTest {

    private final HeadroomEngine engine = Engines.create();

    @ParameterizedTest
    @ValueSource(strings = {"logs", "issues", "metrics", "report", "csv", "markdown"})
    void everyCountSumAndExtremeOfAReceiptIsExact(String kind) {
        for (long seed = 1; seed <= 10; seed++) {
            String original = document(kind, seed);

            TextResult result = Engines.reversible(engine, original, "Which rows are slow?");

            assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
            int checked = new ReceiptCheck(rows(kind, original)).check(result.text());
            assertThat(checked).as("seed %d\n%s", seed, result.text()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "issues", "metrics", "report", "tree"})
    void everyLiteralThatIsShownIsOneOfTheOriginal(String kind) {
        for (long seed = 1; seed <= 10; seed++) {
            String original = document(kind, seed);
            Set<String> known = new HashSet<>();
            PlainJson.parse(original).collectLiterals(known);

            TextResult result = Engines.reversible(engine, original, "Which rows are slow?");

            Set<String> shown = new HashSet<>();
            PlainJson.parse(Shown.decoded(result.text())).collectLiterals(shown);
            assertThat(known).as("seed %d\n%s", seed, result.text()).containsAll(shown);
        }
    }

    @Test
    void whatARowShowsIsAPartOfThatRow() {
        for (long seed = 1; seed <= 10; seed++) {
            String original = document("metrics", seed);
            List<Value> rows = rows("metrics", original);

            TextResult result = Engines.reversible(engine, original, "");

            List<String> lines = result.text().lines().toList();
            int heading = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith("columns"))
                    .findFirst()
                    .orElseThrow());
            int checked = 0;
            for (String line : lines.subList(heading + 1, lines.size())) {
                String[] cells = line.split(" ", -1);
                if (cells[0].matches("\\d+")) {
                    String row = rows.get(Integer.parseInt(cells[0]) - 1).without(Set.of());
                    for (int i = 1; i < cells.length; i++) {
                        assertThat(row).as("seed %d, %s", seed, line).contains(":" + cells[i]);
                        checked++;
                    }
                }
            }
            assertThat(checked).isGreaterThan(20);
        }
    }

    @Test
    void valuesAreNeverJoinedRoundedOrRetyped() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("{\"n\":" + i + ".10,\"s\":\"" + i + "\",\"b\":" + (i % 2 == 0 ? "true" : "\"true\"") + ",\"z\":"
                    + (i % 3 == 0 ? "null" : "\"\"") + ",\"e\":1e" + (i % 4) + "}");
        }
        String original = "[" + String.join(",", rows) + "]";

        TextResult result = Engines.reversible(
                Engines.builder().options(Engines.options(200)).build(), original, "");

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        for (Value row : PlainJson.parse(Shown.decoded(result.text())).parts()) {
            assertThat(rows).contains(row.without(Set.of()));
        }
    }

    private static String document(String kind, long seed) {
        ToolOutputs outputs = new ToolOutputs(seed);
        return switch (kind) {
            case "logs" -> outputs.logs(180);
            case "issues" -> outputs.issues(120);
            case "metrics" -> outputs.metrics(200);
            case "report" -> outputs.report(150);
            case "csv" -> outputs.csv(200);
            case "markdown" -> outputs.markdown(200);
            default -> outputs.tree(5);
        };
    }

    private static List<Value> rows(String kind, String original) {
        Value root = PlainJson.parse(
                TextTables.find(original).map(table -> table.tape().lexeme(0)).orElse(original));
        return switch (kind) {
            case "metrics" -> root.member("points").parts();
            case "report" ->
                root.member("Results").parts().stream()
                        .flatMap(group -> group.member("Findings").parts().stream())
                        .toList();
            default -> root.parts();
        };
    }
}
