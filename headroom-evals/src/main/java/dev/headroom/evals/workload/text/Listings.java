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
package dev.headroom.evals.workload.text;

import dev.headroom.evals.workload.data.Draw;
import java.util.List;
import java.util.stream.Collectors;

/** What grep, find and kubectl print. */
public final class Listings {
    private static final List<String> USES = List.of(
            "import com.example.shop.core.MoneyFormat;",
            "    private final MoneyFormat format;",
            "    private final MoneyFormat format = MoneyFormat.of(Locale.ROOT);",
            "        return MoneyFormat.parse(text, currency);",
            "        assertThat(MoneyFormat.of(locale).print(price)).isEqualTo(expected);",
            " * Uses {@link MoneyFormat} for everything that is shown.");

    private Listings() {}

    /**
     * The answer of {@code grep -rn MoneyFormat .}.
     *
     * @param files how many files have matches
     * @param seed  decides which, and where
     * @return matches, grouped by file
     */
    public static String grep(int files, long seed) {
        Draw draw = new Draw(seed);
        StringBuilder out = new StringBuilder();
        for (String path : SourceNames.paths(files, draw)) {
            int line = draw.between(9, 30);
            for (int i = draw.between(1, 7); i > 0; i--) {
                out.append("./").append(path).append(':').append(line).append(':');
                out.append(draw.oneOf(USES)).append('\n');
                line += draw.between(3, 60);
            }
        }
        return out.append("./checkout/src/main/java/com/example/shop/checkout/core/ReceiptPrinter.java:88:")
                .append("        return MoneyFormat.of(Locale.ROOT).printRounded(total, RoundingMode.UP);\n")
                .toString();
    }

    /**
     * The answer of {@code find . -type f}.
     *
     * @param files how many
     * @param seed  decides which
     * @return a path a line
     */
    public static String find(int files, long seed) {
        return SourceNames.paths(files, new Draw(seed)).stream()
                .map(path -> "./" + path + "\n")
                .collect(Collectors.joining("", "./pom.xml\n./README.md\n", "./docs/runbook-ledger-locks.md\n"));
    }

    /**
     * The answer of {@code kubectl get pods -A -o wide}.
     *
     * @param pods how many
     * @param seed decides names, ages and places
     * @return a table of columns; one pod is in CrashLoopBackOff
     */
    public static String pods(int pods, long seed) {
        Draw draw = new Draw(seed);
        String row = "%-15s %-44s %-7s %-18s %-10s %-6s %-14s %s%n".replace("%n", "\n");
        StringBuilder out = new StringBuilder(
                Lines.format(row, "NAMESPACE", "NAME", "READY", "STATUS", "RESTARTS", "AGE", "IP", "NODE"));
        for (int i = 0; i < pods; i++) {
            String module = draw.oneOf(SourceNames.MODULES);
            boolean failing = i == pods / 3;
            out.append(Lines.format(
                    row,
                    "shop-" + module,
                    module + "-" + draw.oneOf(List.of("api", "worker", "cache")) + "-" + SourceNames.hash(draw, 9) + "-"
                            + SourceNames.hash(draw, 5),
                    failing ? "0/1" : "1/1",
                    failing ? "CrashLoopBackOff" : "Running",
                    failing ? 214 : draw.between(0, 2),
                    draw.between(1, 90) + "d",
                    "10.42." + draw.between(0, 9) + "." + draw.between(2, 250),
                    failing ? "node-eu-7" : "node-eu-" + draw.between(1, 6)));
        }
        return out.toString();
    }
}
