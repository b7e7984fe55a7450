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
package dev.headroom.evals.fidelity;

import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.FormResult;
import dev.headroom.evals.fidelity.result.PayloadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is saved of every payload, kept in a file to be compared with: a line {@code name,tokens,lossless,reversible} of
 * token counts for each. Immutable.
 */
public final class SavingsTable {
    /** So many points of percentage a saving may fall. */
    public static final double TOLERANCE = 2.0;

    private static final String HEADING = "name,tokens,lossless,reversible";

    private final Map<String, Row> rows;

    private record Row(int tokens, int lossless, int reversible) {
        double saved(int after) {
            return tokens == 0 ? 0 : 100.0 * (tokens - after) / tokens;
        }
    }

    private SavingsTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * The table of a report.
     *
     * @param report what was measured
     * @return a line for each payload
     */
    public static SavingsTable of(FidelityReport report) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (PayloadResult payload : report.payloads()) {
            FormResult lossless = payload.lossless();
            rows.put(
                    payload.name().replace(',', ' '),
                    new Row(
                            payload.tokens(),
                            lossless.tokens(),
                            payload.reversible().tokens()));
        }
        return new SavingsTable(rows);
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @return the table
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if it is none
     */
    public static SavingsTable read(Path file) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
            throw new IllegalArgumentException(file + ": the first line must be " + HEADING);
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 4) {
                throw new IllegalArgumentException(file + ": four cells expected in " + line);
            }
            rows.put(
                    cells[0],
                    new Row(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
        }
        return new SavingsTable(rows);
    }

    /**
     * Writes the table.
     *
     * @param file the file; it is replaced
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        StringBuilder out = new StringBuilder(HEADING).append('\n');
        rows.forEach((name, row) -> out.append(name)
                .append(',')
                .append(row.tokens())
                .append(',')
                .append(row.lossless())
                .append(',')
                .append(row.reversible())
                .append('\n'));
        Files.writeString(file, out.toString());
    }

    /**
     * Compares this table, the one that was kept, with a new one.
     *
     * @param now the new one
     * @return a line for every payload of which {@value #TOLERANCE} points less are saved, that is gone, or that is new
     */
    public List<String> falls(SavingsTable now) {
        List<String> falls = new ArrayList<>();
        rows.forEach((name, before) -> {
            Row after = now.rows.get(name);
            if (after == null) {
                falls.add(name + " is in the table but was not measured");
                return;
            }
            compare(name + ", lossless", before.saved(before.lossless()), after.saved(after.lossless()), falls);
            compare(name + ", reversible", before.saved(before.reversible()), after.saved(after.reversible()), falls);
        });
        now.rows.keySet().stream()
                .filter(name -> !rows.containsKey(name))
                .forEach(name -> falls.add(name + " was measured but is not in the table"));
        return falls;
    }

    private static void compare(String what, double before, double after, List<String> falls) {
        if (before - after > TOLERANCE) {
            falls.add(String.format(Locale.ROOT, "%s: %.1f %% saved, before %.1f %%", what, after, before));
        }
    }
}
