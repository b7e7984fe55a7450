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
import dev.headroom.evals.workload.json.Row;
import dev.headroom.evals.workload.text.AccessLog;
import dev.headroom.evals.workload.text.BuildLog;
import dev.headroom.evals.workload.text.Histories;
import dev.headroom.evals.workload.text.Listings;
import dev.headroom.evals.workload.text.Readings;
import java.util.List;

/** Tool results that are no JSON: logs, search results, listings, histories, patches, pages, prose, code. */
final class TextWorkloads {
    private TextWorkloads() {}

    static List<Workload> all() {
        return List.of(
                buildLog(), accessLog(), grep(), find(), pods(), gitLog(), patch(), page(), transcript(), source());
    }

    private static Workload buildLog() {
        return workload(
                "build-log",
                "Log of a failed build",
                "ci_log",
                BuildLog.of(701),
                "Which tests failed and why?",
                question(Kind.ERROR, "Why did the refund test fail?", "refundsInTheCurrencyOfTheOrder", "12.40 EUR"),
                question(Kind.ERROR, "Why did the parcel test fail?", "retriesThreeTimes", "carrier answered 503"),
                question(Kind.ERROR, "Why did the ledger test fail?", "lock wait timeout", "ledger_2024"),
                question(Kind.NEEDLE, "How many tests failed?", "Tests run: 9124", "Failures: 3"),
                question(Kind.LOOKUP, "Which runner was it?", "Runner shop-ci-07", "job 88213"));
    }

    private static Workload accessLog() {
        return workload(
                "access-log",
                "Access log of 600 requests",
                "tail_log",
                AccessLog.of(600, 702),
                "Which clients cause server errors?",
                question(Kind.ERROR, "Which request failed with 500?", "b-90417", "/checkout/pay?basket=b-90417"),
                question(Kind.NEEDLE, "Whose request failed?", "10.20.30.77", "10.20.30.77"));
    }

    private static Workload grep() {
        return workload(
                "grep",
                "grep over a project, 400 matches",
                "grep",
                Listings.grep(100, 703),
                "Where is MoneyFormat used for rounding?",
                question(Kind.NEEDLE, "Where is rounding done?", "printRounded", "ReceiptPrinter.java"),
                question(Kind.LOOKUP, "How does it round?", "RoundingMode.UP", "RoundingMode.UP"));
    }

    private static Workload find() {
        return workload(
                "find",
                "Paths of 700 files",
                "find",
                Listings.find(700, 704),
                "Is there a runbook for ledger locks?",
                question(Kind.NEEDLE, "Where is the runbook?", "runbook-ledger-locks", "runbook-ledger-locks.md"),
                question(Kind.LOOKUP, "Is there a README?", "README", "README.md"));
    }

    private static Workload pods() {
        return workload(
                "kubectl",
                "200 pods as kubectl lists them",
                "kubectl_get",
                Listings.pods(200, 705),
                "Which pods are not healthy?",
                question(Kind.ERROR, "Which state is the broken pod in?", "CrashLoopBackOff", "CrashLoopBackOff"),
                question(Kind.NEEDLE, "Where does the broken pod run?", "CrashLoopBackOff", "node-eu-7"));
    }

    private static Workload gitLog() {
        return workload(
                "git-log",
                "History of 120 commits with statistics",
                "git_log",
                Histories.log(120, 706),
                "Which commit changed how refunds are rounded?",
                question(
                        Kind.NEEDLE,
                        "Which commit changed the rounding of refunds?",
                        "Round refunds",
                        "Round refunds half even, as the ledger does"));
    }

    private static Workload patch() {
        return workload(
                "patch",
                "Patch with a lock file in it",
                "git_diff",
                Histories.diff(12, 707),
                "Review this change.",
                question(Kind.LOOKUP, "Is the lock file part of it?", "package-lock.json", "web/package-lock.json"));
    }

    private static Workload page() {
        return workload(
                "web-page",
                "A web page",
                "fetch_url",
                Readings.page(60, 708),
                "How heavy may a parcel be at the counter?",
                question(Kind.NEEDLE, "How heavy may a parcel be?", "refused at the counter", "31.5 kg"));
    }

    private static Workload transcript() {
        return workload(
                "transcript",
                "Transcript of a meeting, 250 remarks",
                "read_transcript",
                Readings.transcript(250, 709),
                "How many forklifts did we agree to lend to Leipzig?",
                question(Kind.NEEDLE, "How many forklifts go to Leipzig?", "forklifts", "14 forklifts"));
    }

    private static Workload source() {
        return workload(
                "code-read",
                "A source file of 120 methods",
                "read_file",
                Readings.source(120, 710),
                "How is ParcelPricing organised?",
                question(Kind.NEEDLE, "How heavy may a parcel be?", "HEAVIEST_GRAMS", "31_500"));
    }

    private static Question question(Kind kind, String text, String query, String answer) {
        return new Question(text, kind, List.of(List.of(answer)), Retrieval.query(0, query));
    }

    private static Workload workload(
            String name, String title, String tool, String result, String task, Question... questions) {
        return new Workload(
                name,
                title,
                new Conversation().user(task).tool(tool, Row.of(), result).messages(),
                List.of(questions));
    }
}
