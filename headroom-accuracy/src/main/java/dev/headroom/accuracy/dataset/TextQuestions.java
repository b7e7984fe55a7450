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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions about texts, for models. Those of the workloads ask whether a literal survives ("Is there a README?",
 * README.md), to which a model rightly answers yes; these ask for the literal itself, and say which answers are right.
 */
final class TextQuestions {

    private static final Map<String, Asked> BY_CASE = byCase();

    private TextQuestions() {}

    /** A question and its accepted answers. */
    record Asked(String question, List<String> accepted) {}

    /** How a case is asked; nothing if the workload's own question is fit for models. */
    static Optional<Asked> of(String caseId) {
        return Optional.ofNullable(BY_CASE.get(caseId));
    }

    private static Map<String, Asked> byCase() {
        Map<String, Asked> all = new LinkedHashMap<>();
        ask(
                all,
                "build-log-1",
                "Which amount did the failed test refundsInTheCurrencyOfTheOrder expect?",
                "12.40 EUR",
                "12.40");
        ask(all, "build-log-2", "With which status did the carrier answer in the failed parcel test?", "503");
        ask(all, "build-log-3", "On what did the lock wait of the failed ledger test time out?", "ledger_2024");
        ask(all, "build-log-4", "How many tests failed, by the summary of the whole run?", "3", "three");
        ask(all, "build-log-5", "Which job number does the runner shop-ci-07 report?", "88213");
        ask(
                all,
                "access-log-1",
                "Which path, with its query, was answered with status 500?",
                "/checkout/pay?basket=b-90417");
        ask(
                all,
                "access-log-2",
                "From which address came the request that was answered with status 500?",
                "10.20.30.77");
        ask(all, "grep-1", "Which file calls printRounded?", "ReceiptPrinter.java");
        ask(all, "grep-2", "With which rounding mode is printRounded called?", "RoundingMode.UP", "UP");
        ask(all, "find-1", "What is the name of the runbook's file about ledger locks?", "runbook-ledger-locks.md");
        ask(all, "find-2", "What is the name of the README's file?", "README.md");
        ask(all, "kubectl-2", "On which node does the pod in CrashLoopBackOff run?", "node-eu-7");
        ask(
                all,
                "git-log-1",
                "What is the subject of the commit that changed how refunds are rounded?",
                "Round refunds half even, as the ledger does");
        ask(all, "patch-1", "Which lock file does the patch change?", "web/package-lock.json", "package-lock.json");
        ask(all, "web-page-1", "How heavy may a parcel be at most at the counter?", "31.5 kg", "31.5");
        ask(all, "transcript-1", "How many forklifts go to Leipzig?", "14", "fourteen");
        ask(all, "code-read-1", "What is the value of the constant HEAVIEST_GRAMS?", "31_500", "31500");
        return all;
    }

    private static void ask(Map<String, Asked> all, String caseId, String question, String... accepted) {
        all.put(caseId, new Asked(question, List.of(accepted)));
    }
}
