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
package dev.headroom.evals.fidelity.form;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Selections of rows. But for the total in {@code 26 of 300 rows} and the receipt below, they are a lossless form of
 * the rows that are shown.
 *
 * @param reader reads lossless forms; has no originals
 */
record TableFormReader(HeadroomEngine reader) implements FormReader {
    private static final Pattern TOTAL = Pattern.compile("\\b(\\d+) of \\d+(?= rows\\])");

    /** The number of rows of a nested table, which ends its line. */
    private static final Pattern NESTED_TOTAL = Pattern.compile("(?m)(?<= )(\\d+) of \\d+$");

    private static final List<String> HEADERS = List.of(
            "[headroom json",
            "[headroom ndjson",
            "[headroom csv",
            "[headroom tsv",
            "[headroom markdown",
            "[headroom columns",
            "[headroom xml");

    /** XML that is no table is shown line by line. */
    private static final String SOME_LINES = ": some of its lines";

    /** More lines no receipt has. */
    private static final int MOST_RECEIPT_LINES = 400;

    @Override
    public boolean reads(String header) {
        return HEADERS.stream().anyMatch(header::startsWith) && !header.contains(SOME_LINES);
    }

    @Override
    public Optional<Reading> read(List<String> lines) {
        if (!reads(lines.get(0))) {
            return Optional.empty();
        }
        for (int end = lines.size(); end > 1 && end > lines.size() - MOST_RECEIPT_LINES; end--) {
            if (end == lines.size() || mayEnd(lines.get(end))) {
                String form =
                        TOTAL.matcher(String.join("\n", lines.subList(0, end))).replaceAll("$1");
                Optional<String> rows =
                        rows(form).or(() -> rows(NESTED_TOTAL.matcher(form).replaceAll("$1")));
                if (rows.isPresent()) {
                    return Optional.of(Reading.of(Map.of(), List.of(rows.get()), List.of()));
                }
            }
        }
        return Optional.empty();
    }

    /** A receipt's line says something of all rows, so it holds a colon or a number of rows. */
    private static boolean mayEnd(String line) {
        return line.contains(": ") || line.contains(" rows");
    }

    private Optional<String> rows(String form) {
        if (reader.decode(form) instanceof DecodeResult.Original original
                && !original.text().equals(form)) {
            return Optional.of(original.text());
        }
        try {
            return Optional.of(TableForm.decode(form));
        } catch (FormatException notATable) {
            return Optional.empty();
        }
    }
}
