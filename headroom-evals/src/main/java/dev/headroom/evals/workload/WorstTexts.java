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
package dev.headroom.evals.workload;

import dev.headroom.evals.workload.Question.Kind;
import dev.headroom.evals.workload.data.OpaqueTexts;
import dev.headroom.evals.workload.data.ProseTexts;
import dev.headroom.evals.workload.json.Row;
import java.util.List;

/** Tool results that have next to nothing to give and must not grow: prose, a patch, random bytes. */
final class WorstTexts {
    private static final long DIFF_SEED = 601;
    private static final long BYTES_SEED = 602;

    private WorstTexts() {}

    static Workload abstracts() {
        return workload(
                "research-abstracts",
                "10 research abstracts, prose",
                "search_papers",
                ProseTexts.abstracts(),
                "What do these studies have in common?",
                List.of(
                        lookup("By how much did storage change?", "storage changed", "73 percent"),
                        lookup("How was fixation length measured?", "fixation length", "eye tracking"),
                        lookup(
                                "Which study looked at membrane modules?",
                                "membrane modules",
                                "Bacterial films in reverse osmosis plants")));
    }

    static Workload meeting() {
        return workload(
                "meeting-transcript",
                "Meeting transcript, 50 remarks",
                "get_transcript",
                ProseTexts.meeting(),
                "Write the minutes.",
                List.of(
                        lookup("How high is the cloud bill?", "cloud bill", "18,400 euros"),
                        lookup("What was proposed for the support backlog?", "support backlog", "lend one engineer"),
                        lookup("Why is the release late?", "release date", "the installer is not signed yet")));
    }

    static Workload diff() {
        return workload(
                "diff",
                "Patch of 15 files with 20 hunks each",
                "git_diff",
                OpaqueTexts.diff(15, 20, DIFF_SEED),
                "Review this change.",
                List.of(
                        lookup("Does the change touch the ledger?", "Ledger.java", "src/ledger/Ledger.java"),
                        lookup("Does the change touch billing?", "Billing.java", "src/billing/Billing.java")));
    }

    static Workload bytes() {
        return workload(
                "base64",
                "Random bytes in base64, 20 kB",
                "read_file",
                ToolOutput.pretty(OpaqueTexts.binaryFile(BYTES_SEED)),
                "Which file is this?",
                List.of(lookup("Which file is this?", "path", "assets/model/weights-0007.bin")));
    }

    private static Question lookup(String text, String query, String answer) {
        return new Question(text, Kind.LOOKUP, List.of(List.of(answer)), Retrieval.query(0, query));
    }

    private static Workload workload(
            String name, String title, String tool, String result, String task, List<Question> questions) {
        return new Workload(
                name,
                title,
                new Conversation().user(task).tool(tool, Row.of(), result).messages(),
                questions);
    }
}
