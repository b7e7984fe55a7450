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
package dev.headroom.accuracy.reading;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.workload.json.Row;
import dev.toonformat.jtoon.JToon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows back from any notation, told by its look alone. Empty if the text is in none of them. */
final class NotationReader {
    private final HeadroomEngine engine = HeadroomEngine.create();

    Optional<List<Row>> read(String text) {
        if (text.startsWith("[headroom")) {
            return engine.decode(text) instanceof DecodeResult.Original original
                    ? json(original.text())
                    : Optional.empty();
        }
        if (text.startsWith("[{") || text.startsWith("[\n")) {
            return json(text);
        }
        if (text.startsWith("[")) {
            return toon(text);
        }
        return Optional.of(text.startsWith("| ") ? markdown(text) : csv(text));
    }

    /** The library throws for what is no TOON. */
    private static Optional<List<Row>> toon(String text) {
        try {
            return json(JToon.decodeToJson(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Row>> json(String text) {
        return JsonReader.document(text)
                .filter(JsonValue.Items.class::isInstance)
                .map(value -> ((JsonValue.Items) value)
                        .items().stream().map(item -> (Row) value(item)).toList());
    }

    private static @Nullable Object value(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        if (value instanceof JsonValue.Bare bare) {
            return bare(bare.lexeme());
        }
        if (value instanceof JsonValue.Items items) {
            return items.items().stream().map(NotationReader::value).toList();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ((JsonValue.Members) value).members().forEach((name, member) -> fields.put(name, value(member)));
        return new Row(fields);
    }

    private static @Nullable Object bare(String lexeme) {
        return switch (lexeme) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(lexeme);
            default -> new BigDecimal(lexeme);
        };
    }

    private static List<Row> csv(String text) {
        List<List<String>> lines = text.lines().map(NotationReader::csvCells).toList();
        return rows(lines.get(0), lines.subList(1, lines.size()));
    }

    private static List<String> csvCells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<Row> markdown(String text) {
        List<List<String>> lines = text.lines()
                .map(line -> line.endsWith(" |") ? line.substring(2, line.length() - 2) : line)
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
        return rows(lines.get(0), lines.subList(Math.min(2, lines.size()), lines.size()));
    }

    private static List<Row> rows(List<String> header, List<List<String>> lines) {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : lines) {
            Row row = new Row(Map.of());
            for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
                if (!cells.get(i).isEmpty()) {
                    row = with(row, header.get(i), cell(cells.get(i)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Row with(Row row, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return row.with(path, value);
        }
        String outer = path.substring(0, dot);
        Row inner = row.at(outer).map(Row.class::cast).orElse(new Row(Map.of()));
        return row.with(outer, with(inner, path.substring(dot + 1), value));
    }

    private static Object cell(String text) {
        boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
        boolean literal = text.equals("true") || text.equals("false");
        return number || literal ? bare(text) : text;
    }
}
