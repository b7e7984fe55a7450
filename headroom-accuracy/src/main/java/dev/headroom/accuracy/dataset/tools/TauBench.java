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
 * Trajectories of tau-bench: a conversation with a customer up to the first call that changes something, which is to be
 * made.
 *
 * <p>Format (github.com/sierra-research/tau-bench, {@code historical_trajectories}): a JSON array of <code>{"task_id",
 * "trial", "reward", "info": {"task": {"actions": [{"name", "kwargs"}], ..}}, "traj": [{"role", "content",
 * "tool_calls": [{"function": {"name", "arguments"}}], "name"}]}</code>. Only trajectories with a reward of 1 are used, and
 * of these those that make the first changing action of the task exactly as the task has it, with a value that only a
 * result holds: agents often say everything before they do it, and then nothing has to be read. The results are those of
 * the calls before it, without those of tools that return nothing; the words of customer and agent are in the question.
 * The task's actions and instruction are labels and are in neither. The file does not hold the tools, so their arguments,
 * down to the fields of objects in lists, are taken from all calls in it.
 */
public final class TauBench {
    private TauBench() {}

    /**
     * The two domains.
     *
     * @return a data set for each
     */
    public static List<Dataset> domains() {
        return List.of(domain("airline"), domain("retail"));
    }

    private static Dataset domain(String domain) {
        String file = "historical_trajectories/gpt-4o-" + domain + ".json";
        return new FileDataset(
                "tau-bench-" + domain,
                Category.TOOLS,
                "the call that does what a customer wants, " + domain,
                new Source("tau-bench (github.com/sierra-research/tau-bench)", "MIT", List.of(file)),
                (files, cases) -> read(files, file, cases));
    }

    private static void read(DatasetFiles files, String file, Cases cases) {
        List<EvalCase.Tool> tools = tools(files, file);
        files.each(file, cases, entry -> evalCase(entry, tools));
    }

    private static List<EvalCase.Tool> tools(DatasetFiles files, String file) {
        Map<String, List<JsonNode>> arguments = new LinkedHashMap<>();
        try (JsonRecords records = files.json(file)) {
            for (Optional<Entry> entry = records.next(); entry.isPresent(); entry = records.next()) {
                for (Trajectory.Call call : Trajectory.of(entry.get()).calls()) {
                    arguments
                            .computeIfAbsent(call.name(), name -> new ArrayList<>())
                            .add(call.arguments());
                }
            }
        }
        return arguments.entrySet().stream()
                .map(tool -> new EvalCase.Tool(
                        tool.getKey(), tool.getKey().replace('_', ' '), ToolResults.json(Schemas.of(tool.getValue()))))
                .toList();
    }

    private static Optional<EvalCase> evalCase(Entry entry, List<EvalCase.Tool> tools) {
        if (entry.at("reward").node().asDouble() < 1) {
            return Optional.empty();
        }
        Optional<Entry> action = entry.at("info").at("task").elements("actions").stream()
                .filter(candidate -> Trajectory.changes(candidate.text("name")))
                .findFirst();
        return action.flatMap(wanted -> Trajectory.of(entry)
                        .before(wanted.text("name"), wanted.at("kwargs").node()))
                .filter(before -> before.holdsAlone(action.get().at("kwargs").node()))
                .map(before -> new EvalCase(
                        entry.text("task_id") + "-" + entry.text("trial"),
                        before.results(),
                        tools,
                        "The conversation so far, without the calls and results above:\n\n" + before.words()
                                + "\n\nMake the one call that comes next. Do not answer in words.",
                        new Expected.Calls(List.of(call(action.get())))));
    }

    private static EvalCase.Call call(Entry action) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        action.at("kwargs").fields().forEach((name, value) -> accepted.put(name, List.of(value.node())));
        return new EvalCase.Call(action.text("name"), ToolResults.json(accepted));
    }
}
