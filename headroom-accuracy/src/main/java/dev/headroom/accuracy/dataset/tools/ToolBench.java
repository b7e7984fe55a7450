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
package dev.headroom.accuracy.dataset.tools;

import static dev.headroom.accuracy.dataset.file.ToolResults.fields;

import dev.headroom.accuracy.dataset.Category;
import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.Source;
import dev.headroom.accuracy.dataset.file.Cases;
import dev.headroom.accuracy.dataset.file.DatasetFiles;
import dev.headroom.accuracy.dataset.file.Entry;
import dev.headroom.accuracy.dataset.file.FileDataset;
import dev.headroom.accuracy.dataset.file.JsonRecords;
import dev.headroom.accuracy.dataset.file.ToolResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * ToolBench, the test instructions of its first group: which interfaces of web services a request takes.
 *
 * <p>Format (github.com/OpenBMB/ToolBench, {@code test_instruction/G1_instruction.json}): a JSON array of
 * <code>{"query_id", "query", "api_list": [{"category_name", "tool_name", "api_name", "api_description",
 * "required_parameters": [{"name", ..}], "optional_parameters", ..}], "relevant APIs": [[tool, api], ..]}</code>. The
 * relevant interfaces are the label. The list of a record names them first, so the result holds the interfaces of ten
 * records that follow one another, once each and sorted by name; the calls that are expected choose one each, and one
 * that a label names twice is chosen once.
 */
public final class ToolBench {
    private static final String FILE = "test_instruction/G1_instruction.json";
    private static final int RECORDS = 10;

    private static final EvalCase.Tool SELECT = new EvalCase.Tool(
            "select_api",
            "Chooses an API that is needed to do what the user asks for.",
            "{\"type\":\"object\",\"properties\":{\"tool\":{\"type\":\"string\"},\"api\":{\"type\":\"string\"}},"
                    + "\"required\":[\"tool\",\"api\"]}");

    private ToolBench() {}

    /**
     * The data set.
     *
     * @return the data set
     */
    public static Dataset create() {
        return new FileDataset(
                "toolbench",
                Category.TOOLS,
                "which APIs of a long list a request takes",
                new Source("ToolBench (github.com/OpenBMB/ToolBench)", "Apache-2.0", List.of(FILE)),
                ToolBench::read);
    }

    private static void read(DatasetFiles files, Cases cases) {
        List<Entry> entries = new ArrayList<>();
        try (JsonRecords records = files.json(FILE)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                entries.add(entry.get());
                if (entries.size() == RECORDS) {
                    ask(entries, cases);
                    entries.clear();
                }
            }
        }
        ask(entries, cases);
    }

    private static void ask(List<Entry> entries, Cases cases) {
        Map<String, Map<String, Object>> apis = new TreeMap<>();
        for (Entry entry : entries) {
            for (Entry api : entry.elements("api_list")) {
                apis.putIfAbsent(api.text("tool_name") + "\n" + api.text("api_name"), hit(api));
            }
        }
        EvalCase.Result result =
                new EvalCase.Result("list_apis", "{}", ToolResults.json(new ArrayList<>(apis.values())));
        for (Entry entry : entries) {
            cases.add(evalCase(entry, result));
        }
    }

    private static Map<String, Object> hit(Entry api) {
        return fields(
                "category",
                api.text("category_name"),
                "tool",
                api.text("tool_name"),
                "api",
                api.text("api_name"),
                "description",
                api.find("api_description").map(Entry::text).orElse(""),
                "required",
                names(api, "required_parameters"),
                "optional",
                names(api, "optional_parameters"));
    }

    private static List<String> names(Entry api, String field) {
        return api.find(field).map(Entry::elements).orElse(List.of()).stream()
                .map(parameter -> parameter.text("name"))
                .toList();
    }

    private static Optional<EvalCase> evalCase(Entry entry, EvalCase.Result result) {
        List<EvalCase.Call> calls = new ArrayList<>();
        for (Entry pair : entry.elements("relevant APIs")) {
            List<Entry> names = pair.elements();
            if (names.size() != 2) {
                throw pair.broken("is not the names of a tool and an API");
            }
            String arguments = ToolResults.json(fields(
                    "tool",
                    List.of(names.get(0).text()),
                    "api",
                    List.of(names.get(1).text())));
            EvalCase.Call call = new EvalCase.Call(SELECT.name(), arguments);
            if (!calls.contains(call)) {
                calls.add(call);
            }
        }
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        String question = "Choose every API that this request takes, with one call of select_api each, and no others: "
                + entry.text("query");
        return Optional.of(new EvalCase(
                entry.text("query_id"), List.of(result), List.of(SELECT), question, new Expected.Calls(calls)));
    }
}
