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
package dev.headroom.evals.peer;

import dev.headroom.evals.peer.PeerOutput.NotApplicable;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonValue;
import dev.headroom.evals.peer.json.JsonValue.Bare;
import dev.headroom.evals.peer.json.JsonValue.Items;
import dev.headroom.evals.peer.json.JsonValue.Members;
import dev.headroom.evals.peer.json.JsonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arrays of flat objects as comma-separated values (RFC 4180, with a header and line feeds). */
final class Csv implements Peer {

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public String description() {
        return "An array (or lines) of flat JSON objects as CSV with a header; null, empty and absent look alike, and"
                + " so do numbers and strings of digits.";
    }

    @Override
    public PeerOutput shorten(PeerInput input) {
        Optional<List<JsonValue>> rows = JsonReader.document(input.text())
                .map(value -> value instanceof Items array ? array.items() : List.<JsonValue>of())
                .or(() -> JsonReader.sequence(input.text()));
        if (rows.isEmpty()) {
            return new NotApplicable("not JSON");
        }
        if (rows.get().isEmpty() || !rows.get().stream().allMatch(Csv::isFlat)) {
            return new NotApplicable("not an array of flat objects");
        }
        return new Shortened(table(rows.get().stream().map(Members.class::cast).toList()));
    }

    private static boolean isFlat(JsonValue row) {
        return row instanceof Members object
                && !object.members().isEmpty()
                && object.members().values().stream().allMatch(JsonValue::isScalar);
    }

    private static String table(List<Members> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.members().keySet()));
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(Csv::quotedWhereNeeded).collect(Collectors.joining(",")));
        for (Members row : rows) {
            lines.add(columns.stream()
                    .map(column -> cell(row.members().get(column)))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\n", lines);
    }

    private static String cell(@Nullable JsonValue value) {
        if (value instanceof Text text) {
            return quotedWhereNeeded(text.text());
        }
        return value instanceof Bare bare && !bare.lexeme().equals("null") ? bare.lexeme() : "";
    }

    private static String quotedWhereNeeded(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
