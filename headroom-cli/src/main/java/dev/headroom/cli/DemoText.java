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
package dev.headroom.cli;

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.evals.demo.Finding;
import dev.headroom.evals.demo.Finding.Place;
import dev.headroom.evals.demo.Measurement;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.WorkloadMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the demo says around its table. */
final class DemoText {
    private static final int QUESTION_WIDTH = 44;

    private DemoText() {}

    /** What the columns mean. */
    static List<String> legend(Measurement any, String model, int runs) {
        OptimizationReport report = any.lossless().report();
        String counter = report.counter() + (report.exact() ? ", the vocabulary of " : ", an estimate for ") + model;
        return List.of(
                "tokens      of the tool results as the tools returned them and as they go out, headers, receipts and",
                "            markers included; both counted by " + counter,
                "lossless    nothing is left out; 'decoded' counts the tool results that decode to the original",
                "            (JSON but for the white space between its tokens)",
                "reversible  what goes to a model that can call headroom_retrieve: over its budget a result has rows",
                "            or lines left out, which a receipt sums up and the store keeps",
                "in context  the text that goes out states the answer, or nothing was left out of it and the answer",
                "            follows from it",
                "retrieved   the answer is in what was left out; one headroom_retrieve found it",
                "ms          the whole conversation, counting tokens included; median of " + runs + " warm runs");
    }

    /** The first tool result of a conversation as it goes out, and the answers that the conversation is about. */
    static List<String> sample(Measurement measurement) {
        WorkloadMessage.ToolResult result = measurement.workload().toolResults().get(0);
        BlockReport block = measurement.reversible().report().blocks().get(0);
        String heading = String.format(
                Locale.ROOT,
                "%s: %s returned %,d tokens, the model gets these %,d; %s",
                measurement.workload().name(),
                result.toolName(),
                block.tokensBefore(),
                block.tokensAfter(),
                leftOut(block));
        List<String> lines = new ArrayList<>(List.of("", heading, "=".repeat(heading.length())));
        measurement.reversible().texts().get(0).lines().forEach(lines::add);
        List<Finding> asked = measurement.findings().stream()
                .filter(finding -> finding.question().kind() == Question.Kind.NEEDLE)
                .toList();
        if (!asked.isEmpty()) {
            lines.add("");
            asked.forEach(finding -> lines.add(answer(finding)));
        }
        return lines;
    }

    /** What failed, one line each. */
    static List<String> losses(List<Measurement> measurements) {
        List<String> losses = new ArrayList<>();
        for (Measurement measurement : measurements) {
            String name = measurement.workload().name();
            for (int i = 0; i < measurement.decoded().size(); i++) {
                if (!measurement.decoded().get(i)) {
                    losses.add(
                            "NOT DECODED  " + name + ": tool result " + (i + 1) + " does not decode to the original");
                }
            }
            measurement.findings().stream()
                    .filter(finding -> finding.place() == Place.NOWHERE)
                    .forEach(finding -> losses.add(
                            "NOT FOUND    " + name + ": " + finding.question().text()));
        }
        return losses;
    }

    private static String leftOut(BlockReport block) {
        List<String> leftOut = block.leftOut().stream()
                .map(left ->
                        String.format(Locale.ROOT, "%,d of %,d %s left out", left.count(), left.total(), left.unit()))
                .toList();
        return leftOut.isEmpty() ? "nothing left out" : String.join(", ", leftOut);
    }

    private static String answer(Finding finding) {
        String place = switch (finding.place()) {
            case CONTEXT -> "in context";
            case RETRIEVAL -> "retrieved ";
            case NOWHERE -> "NOT FOUND ";
        };
        String answers = finding.question().answers().stream()
                .map(alternatives -> alternatives.get(0))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%-" + QUESTION_WIDTH + "s %s  %s",
                finding.question().text(),
                place,
                answers);
    }
}
