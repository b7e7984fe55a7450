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

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Berkeley Function-Calling Leaderboard, version 4, single turns in Python's types.
 *
 * <p>Format (github.com/ShishirPatil/gorilla, {@code bfcl_eval/data}): JSON Lines of <code>{"id", "question": [[{"role",
 * "content"}]], "function": [{"name", "description", "parameters"}]}</code>, and in {@code possible_answer} under the same
 * name <code>{"id", "ground_truth": [{NAME: {ARGUMENT: [VALUE, ..]}}]}</code>; the value {@code ""} says that an argument
 * may be left out.
 *
 * <p>The original puts the request into the question, where nothing is compressed. Here 25 requests that follow one
 * another are the tickets of a queue that a tool returned, and the question is to do what one of them asks for: every
 * argument of the expected calls has to be read from the result. Requests of several turns, and arguments that are
 * objects, have no case.
 */
public final class Bfcl {
    private static final int TICKETS = 25;
    private static final int FIRST_TICKET = 1001;

    private Bfcl() {}

    /**
     * The parts that expect calls.
     *
     * @return a data set for each part
     */
    public static List<Dataset> parts() {
        return List.of(
                part("bfcl-simple", "BFCL_v4_simple_python.json", "one call, with one function to choose from"),
                part("bfcl-multiple", "BFCL_v4_multiple.json", "one call, with several functions to choose from"),
                part("bfcl-parallel", "BFCL_v4_parallel.json", "several calls of one function"));
    }

    private static Dataset part(String name, String file, String description) {
        String answers = "possible_answer/" + file;
        return new FileDataset(
                name,
                Category.TOOLS,
                description,
                new Source("BFCL (github.com/ShishirPatil/gorilla)", "Apache-2.0", List.of(file, answers)),
                (files, cases) -> read(files, file, answers, cases));
    }

    /**
     * A request that can be a ticket.
     *
     * @param entry   its record
     * @param request what the user wrote
     */
    private record Request(Entry entry, String request) {}

    private static void read(DatasetFiles files, String file, String answers, Cases cases) {
        Map<String, Entry> truths = truths(files, answers);
        List<Request> queue = new ArrayList<>();
        try (JsonRecords records = files.json(file)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent() && !cases.full(); entry = records.next()) {
                Optional<String> request = request(entry.get());
                if (request.isEmpty()) {
                    cases.add(Optional.empty());
                    continue;
                }
                queue.add(new Request(entry.get(), request.get()));
                if (queue.size() == TICKETS) {
                    ask(queue, truths, cases);
                    queue.clear();
                }
            }
        }
        ask(queue, truths, cases);
    }

    private static Map<String, Entry> truths(DatasetFiles files, String answers) {
        Map<String, Entry> truths = new LinkedHashMap<>();
        try (JsonRecords records = files.json(answers)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent(); entry = records.next()) {
                truths.put(entry.get().text("id"), entry.get());
            }
        }
        return truths;
    }

    private static Optional<String> request(Entry entry) {
        List<Entry> turns = entry.elements("question");
        if (turns.size() != 1) {
            return Optional.empty();
        }
        List<String> texts = turns.get(0).elements().stream()
                .filter(message -> message.text("role").equals("user"))
                .map(message -> message.text("content"))
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }

    private static void ask(List<Request> queue, Map<String, Entry> truths, Cases cases) {
        List<Map<String, Object>> tickets = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            tickets.add(fields(
                    "ticket",
                    ticket(i),
                    "status",
                    "open",
                    "request",
                    queue.get(i).request()));
        }
        EvalCase.Result result =
                new EvalCase.Result("list_tickets", "{\"status\":\"open\"}", ToolResults.json(tickets));
        for (int i = 0; i < queue.size(); i++) {
            Entry entry = queue.get(i).entry();
            Entry truth = truths.get(entry.text("id"));
            if (truth == null) {
                throw entry.broken("has no record of its id in the possible answers");
            }
            String question = "Do what ticket " + ticket(i) + " asks for, by calling tools. Do not answer in words.";
            cases.add(calls(truth)
                    .map(calls -> new EvalCase(
                            entry.text("id"), List.of(result), tools(entry), question, new Expected.Calls(calls))));
        }
    }

    private static String ticket(int index) {
        return "T-" + (FIRST_TICKET + index);
    }

    private static List<EvalCase.Tool> tools(Entry entry) {
        return entry.elements("function").stream()
                .map(function -> new EvalCase.Tool(
                        toolName(function.text("name")),
                        function.text("description"),
                        ToolResults.json(
                                Schemas.standard(function.at("parameters").node()))))
                .toList();
    }

    /** Providers allow no dots in names of tools; the original replaces them in the same way. */
    private static String toolName(String name) {
        return name.replace('.', '_');
    }

    private static Optional<List<EvalCase.Call>> calls(Entry truth) {
        List<EvalCase.Call> calls = new ArrayList<>();
        for (Entry call : truth.elements("ground_truth")) {
            for (Map.Entry<String, Entry> named : call.fields().entrySet()) {
                for (Entry values : named.getValue().fields().values()) {
                    if (values.elements().stream().anyMatch(value -> holdsObject(value.node()))) {
                        return Optional.empty();
                    }
                }
                calls.add(new EvalCase.Call(
                        toolName(named.getKey()),
                        ToolResults.json(named.getValue().node())));
            }
        }
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
    }

    private static boolean holdsObject(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isObject()) {
                    return true;
                }
            }
        }
        return value.isObject();
    }
}
