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
package dev.headroom.evals.fidelity;

import dev.headroom.evals.fidelity.literal.ErrorLines;
import dev.headroom.evals.fidelity.literal.Literals;
import dev.headroom.evals.fidelity.result.ErrorCount;
import dev.headroom.evals.fidelity.shown.Account;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks where the errors of logs and of rows are: shown, counted in the receipt, or gone without a word. Errors that
 * differ in values only are one. The total of a receipt is an account only of errors of which one like them is shown.
 */
final class ErrorCheck {
    private static final Set<String> KINDS = Set.of("log", "json", "ndjson", "csv", "tsv", "markdown_table");
    private static final int SHORTEST_MESSAGE = 8;

    private ErrorCheck() {}

    /** Where the errors are, and those that are gone. */
    record Checked(ErrorCount count, List<String> lost) {}

    /**
     * Checks a payload.
     *
     * @param kind     what it is
     * @param original its text
     * @param leftOut  lines or rows that are left out
     * @param says     what goes out, forms spelled in full
     * @param sent     what goes out
     */
    static Checked check(String kind, String original, List<String> leftOut, List<String> says, String sent) {
        if (!KINDS.contains(kind)) {
            return new Checked(ErrorCount.NONE, List.of());
        }
        Set<String> shown = new HashSet<>();
        says.forEach(text -> shown.addAll(
                ErrorLines.of(text.lines().map(String::strip).toList()).keySet()));
        List<String> candidates = kind.equals("log") ? Account.lines(original) : leftOut;
        List<String> receipt = Account.lines(sent);
        List<String> lost = new ArrayList<>();
        int inText = kind.equals("log") ? 0 : shown.size();
        int counted = 0;
        for (Map.Entry<String, String> error : ErrorLines.of(candidates).entrySet()) {
            if (shown.contains(error.getKey().strip())) {
                inText += kind.equals("log") ? 1 : 0;
            } else if (isNamed(error.getValue(), receipt) || isOneOfMany(error.getKey(), shown, receipt)) {
                counted++;
            } else {
                lost.add(error.getValue());
            }
        }
        return new Checked(new ErrorCount(inText, counted, lost.size()), lost);
    }

    /** A shown error that differs in one word only: the same message about something else, which the total counts. */
    private static boolean isOneOfMany(String error, Set<String> shown, List<String> receipt) {
        String[] words = error.strip().split(" ", -1);
        return receipt.stream().anyMatch(ErrorCheck::countsLines)
                && shown.stream().anyMatch(other -> differences(words, other.split(" ", -1)) == 1);
    }

    private static int differences(String[] words, String[] others) {
        if (words.length != others.length) {
            return Integer.MAX_VALUE;
        }
        int differences = 0;
        for (int i = 0; i < words.length; i++) {
            differences += words[i].equals(others[i]) ? 0 : 1;
        }
        return differences;
    }

    /** {@code of 600 lines report errors: 55, warnings: 14} */
    private static boolean countsLines(String line) {
        return line.startsWith("of ") && line.contains(" report errors: ") && !line.contains("errors: 0, warnings: 0");
    }

    private static boolean isNamed(String error, List<String> receipt) {
        return receipt.stream().anyMatch(line -> names(line, error));
    }

    /** A line with counts in brackets that holds a message, a level or a state of the error. */
    private static boolean names(String line, String error) {
        if (!line.endsWith(")") && !line.contains("), ")) {
            return false;
        }
        for (String part : error.split("\"", -1)) {
            boolean level = ErrorLines.reports(part) && line.contains(part + " (");
            boolean message = part.length() >= SHORTEST_MESSAGE && line.contains(part);
            if (level || (message && !Literals.of(line).isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
