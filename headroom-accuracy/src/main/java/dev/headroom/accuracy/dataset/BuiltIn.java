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
package dev.headroom.accuracy.dataset;

import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.WorkloadMessage;
import dev.headroom.evals.workload.Workloads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agent workloads inside the program, with questions whose answers are computed from the rows: logs, accounts, files,
 * issues, repositories, listings, histories, patches, pages and code. Every tool result is far above the sizes at which
 * compression begins. A case has the one result that its question is about. Generated; the same on every call.
 *
 * <p>The workloads take turns, so that few cases see many of them, and each begins with the facts that a compression
 * loses most easily: those of ordinary rows, then what stands out, errors, extremes, and counts last.
 */
public final class BuiltIn implements Dataset {
    /** What a name on the command line says. */
    public static final String NAME = "agent-workloads";

    private static final List<Kind> HARDEST_FIRST =
            List.of(Kind.LOOKUP, Kind.NEEDLE, Kind.ERROR, Kind.MAX, Kind.MIN, Kind.COUNT);

    private BuiltIn() {}

    /** The data set. */
    public static BuiltIn create() {
        return new BuiltIn();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Category category() {
        return Category.TOOLS;
    }

    @Override
    public String description() {
        return "facts of rows and lines in large tool results of agents";
    }

    @Override
    public Source source() {
        return Source.generated();
    }

    @Override
    public LoadedDataset load(LoadOptions options) {
        List<List<EvalCase>> workloads = new ArrayList<>();
        Workloads.main().forEach(workload -> workloads.add(cases(workload)));
        Workloads.texts().forEach(workload -> workloads.add(cases(workload)));
        List<EvalCase> fitting = new ArrayList<>();
        int skipped = 0;
        for (EvalCase evalCase : inTurns(workloads)) {
            boolean fits = evalCase.results().get(0).text().length() <= options.maxCharacters();
            skipped += fits ? 0 : 1;
            if (fits && fitting.size() < options.limit()) {
                fitting.add(evalCase);
            }
        }
        return new LoadedDataset(fitting, List.of(), skipped);
    }

    private static List<EvalCase> cases(Workload workload) {
        Map<String, String> arguments = arguments(workload);
        List<EvalCase> cases = new ArrayList<>();
        for (int i = 0; i < workload.questions().size(); i++) {
            cases.add(evalCase(workload, i, arguments));
        }
        Comparator<Integer> order = Comparator.comparing(
                i -> HARDEST_FIRST.indexOf(workload.questions().get(i).kind()));
        return indices(cases.size()).stream().sorted(order).map(cases::get).toList();
    }

    private static EvalCase evalCase(Workload workload, int index, Map<String, String> arguments) {
        String id = workload.name() + "-" + (index + 1);
        Question question = workload.questions().get(index);
        WorkloadMessage.ToolResult result =
                workload.toolResults().get(question.retrieval().toolResult());
        EvalCase.Result shown =
                new EvalCase.Result(result.toolName(), arguments.getOrDefault(result.callId(), "{}"), result.content());
        Optional<TextQuestions.Asked> reworded = TextQuestions.of(id);
        return new EvalCase(
                id,
                List.of(shown),
                List.of(),
                reworded.map(TextQuestions.Asked::question).orElse(question.text()),
                reworded.<Expected>map(asked -> new Expected.Answer(asked.accepted()))
                        .orElseGet(() -> expected(question)));
    }

    private static List<Integer> indices(int size) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            indices.add(i);
        }
        return indices;
    }

    private static Map<String, String> arguments(Workload workload) {
        Map<String, String> arguments = new HashMap<>();
        for (WorkloadMessage message : workload.conversation()) {
            if (message instanceof WorkloadMessage.ToolCalls calls) {
                calls.calls().forEach(call -> arguments.put(call.id(), call.arguments()));
            }
        }
        return arguments;
    }

    private static Expected expected(Question question) {
        return question.answers().size() == 1
                ? new Expected.Answer(question.answers().get(0))
                : new Expected.Facts(question.answers());
    }

    private static List<EvalCase> inTurns(List<List<EvalCase>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        List<EvalCase> all = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<EvalCase> list : lists) {
                if (turn < list.size()) {
                    all.add(list.get(turn));
                }
            }
        }
        return all;
    }
}
