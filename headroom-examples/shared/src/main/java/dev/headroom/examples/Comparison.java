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
package dev.headroom.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * One conversation, held in several ways. The first line is what the others are compared with:
 *
 * <pre>
 *                                 requests     tokens on the wire
 *   without Headroom                     2                  7,481
 *   with Headroom                        2                  2,233   70.2 % fewer
 *
 *   Answer: 1 order failed: the card of account 7731 expired on 2026-02-28.
 *   It is the same in every line.
 * </pre>
 *
 * @param lines at least one
 */
public record Comparison(List<Line> lines) {

    /**
     * A way to hold the conversation.
     *
     * @param label what it is called
     * @param traffic what it sent
     * @param answer what came out; empty if it was not run
     */
    public record Line(String label, Traffic traffic, String answer) {}

    /**
     * Copies the lines.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Comparison {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must not be empty");
        }
    }

    /**
     * A comparison of these lines.
     *
     * @param lines at least one
     * @return the comparison
     */
    public static Comparison of(Line... lines) {
        return new Comparison(List.of(lines));
    }

    /**
     * Prints the table and the answers.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        out.println(row("", "requests", "tokens on the wire", ""));
        for (Line line : lines) {
            Traffic traffic = line.traffic();
            out.println(row(line.label(), grouped(traffic.requests()), grouped(traffic.tokens()), change(line)));
        }
        out.println();
        printAnswers(out);
    }

    private static String row(String label, String requests, String tokens, String change) {
        return String.format(Locale.ROOT, "  %-28s %9s %22s   %s", label, requests, tokens, change)
                .stripTrailing();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String change(Line line) {
        long before = lines.get(0).traffic().tokens();
        long saved = before - line.traffic().tokens();
        if (line.equals(lines.get(0)) || before == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "%.1f %% %s", 100.0 * Math.abs(saved) / before, saved < 0 ? "more" : "fewer");
    }

    private void printAnswers(PrintStream out) {
        List<Line> answered =
                lines.stream().filter(line -> !line.answer().isEmpty()).toList();
        if (answered.stream().map(Line::answer).distinct().count() == 1) {
            out.println("  Answer: " + answered.get(0).answer());
            if (answered.size() > 1) {
                out.println("  It is the same in every line.");
            }
            return;
        }
        for (Line line : answered) {
            out.println("  Answer " + line.label() + ": " + line.answer());
        }
    }
}
