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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.demo.WorkloadMessages;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.source.Transcript;
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that were planted on purpose, each of which the suite has to find and to call by its name. */
class PlantedFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sre-incident", "build-log", "transcript"})
    void findsNothingWhereThereIsNoFault(String workload) {
        FidelityReport report = run(workload, () -> Faults.inSelections(text -> text));

        assertThat(breaches(report)).isEmpty();
        assertThat(report.passed()).isTrue();
    }

    @Test
    void findsARowThatIsDroppedSilently() {
        FidelityReport report = run(
                "sre-incident",
                () -> Faults.inSelections(text -> without(text, "2 ").replace("[26 of 300 rows]", "[25 of 300 rows]")));

        assertThat(details(report, Guarantee.LITERALS)).contains("rows differ from the original's");
    }

    @Test
    void findsATableWithARowLessThanItSays() {
        FidelityReport report = run("sre-incident", () -> Faults.inSelections(text -> without(text, "2 ")));

        assertThat(details(report, Guarantee.LITERALS)).contains("this form cannot be read");
    }

    @Test
    void findsALineOfALogThatIsDroppedSilently() {
        FidelityReport report = run("build-log", () -> Faults.inSelections(text -> withoutLastLineOfLog(text)));

        assertThat(details(report, Guarantee.LITERALS)).contains("line ");
    }

    @Test
    void findsANumberThatIsAlteredInALosslessForm() {
        FidelityReport report = run(
                "needle",
                () -> Faults.inForms((input, text) -> input.mayOmit() ? text : text.replace("PG-5523", "PG-5524"))
                        .build());

        assertThat(guarantees(report)).contains(Guarantee.DECODE);
        assertThat(report.total().decoded()).isLessThan(report.total().payloads());
    }

    @Test
    void findsANumberThatIsAlteredInASelection() {
        FidelityReport report =
                run("sre-incident", () -> Faults.inSelections(text -> text.replace("90329.07", "90329.08")));

        assertThat(details(report, Guarantee.LITERALS)).contains("90329.07");
        assertThat(report.total().literals().lost()).isPositive();
    }

    @Test
    void findsAnAnswerThatIsGone() {
        FidelityReport report = run("needle", () -> Faults.inSelections(text -> text.replace("PG-5523", "PG-5524")));

        assertThat(guarantees(report)).contains(Guarantee.ANSWERS, Guarantee.LITERALS);
    }

    @Test
    void findsTwoLinesThatAreMerged() {
        FidelityReport report = run("transcript", () -> Faults.inSelections(PlantedFaultsTest::merged));

        assertThat(guarantees(report)).contains(Guarantee.FABRICATION);
        assertThat(report.total().fabricated()).isEqualTo(1);
    }

    @Test
    void findsTwoLinesOfALogThatAreMerged() {
        FidelityReport report = run("build-log", () -> Faults.inSelections(PlantedFaultsTest::merged));

        assertThat(guarantees(report)).containsAnyOf(Guarantee.FABRICATION, Guarantee.LITERALS);
    }

    @Test
    void findsALineThatIsMadeUp() {
        FidelityReport report = run(
                "transcript",
                () -> Faults.inSelections(text -> text + "7: Everybody agreed to ship on the 14th of May.\n"));

        assertThat(details(report, Guarantee.FABRICATION)).contains("Everybody agreed");
    }

    @Test
    void findsAFormThatIsNotTheSameTwice() {
        AtomicInteger calls = new AtomicInteger();

        FidelityReport report = run(
                "needle",
                () -> Faults.inForms((input, text) ->
                                text.replaceFirst("\\[headroom json", "[headroom json" + calls.incrementAndGet()))
                        .build());

        assertThat(guarantees(report)).contains(Guarantee.DETERMINISM);
    }

    @Test
    void findsAMessageThatChangesWhenTheConversationGrows() {
        Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();

        FidelityReport report = run(
                "multi-tool",
                () -> Faults.inForms((input, text) -> {
                            int time = input.mayOmit()
                                    ? seen.computeIfAbsent(input.text(), key -> new AtomicInteger())
                                            .incrementAndGet()
                                    : 0;
                            return time > 2 ? text.replaceFirst("\\[headroom json", "[headroom json" + time) : text;
                        })
                        .build());

        assertThat(guarantees(report)).contains(Guarantee.PREFIX).doesNotContain(Guarantee.DETERMINISM);
    }

    @Test
    void findsAFormThatCostsMoreThanTheOriginal() {
        FidelityReport report = run(
                "needle",
                () -> Faults.inForms((input, text) -> text + "\n" + "one more word ".repeat(3_000))
                        .tokenCounter(blindFor("[headroom"))
                        .build());

        assertThat(details(report, Guarantee.GROWTH)).contains(" tokens became ");
    }

    @Test
    void findsAStoreThatGivesBackSomethingElse() {
        FidelityReport report =
                run("sre-incident", () -> Faults.inStore(content -> content.replace("user10100@", "user10101@")));

        assertThat(guarantees(report)).contains(Guarantee.RETRIEVAL);
    }

    @Test
    void findsACodecThatThrows() {
        FidelityReport report = run(
                "needle",
                () -> Faults.inSelections(text -> {
                    throw new IllegalStateException("planted");
                }));

        assertThat(details(report, Guarantee.FAILURE)).contains("IllegalStateException");
    }

    private static FidelityReport run(String name, Supplier<HeadroomEngine> engines) {
        Workload workload = Workloads.named(name).orElseThrow();
        Transcript transcript = new Transcript(workload.name(), WorkloadMessages.of(workload), workload.questions());
        return FidelitySuite.builder().engines(engines).build().run("a planted fault", List.of(transcript));
    }

    private static List<Breach> breaches(FidelityReport report) {
        return report.payloads().stream()
                .flatMap(payload -> payload.breaches().stream())
                .toList();
    }

    private static List<Guarantee> guarantees(FidelityReport report) {
        return breaches(report).stream().map(Breach::guarantee).distinct().toList();
    }

    private static String details(FidelityReport report, Guarantee guarantee) {
        StringBuilder details = new StringBuilder();
        breaches(report).stream()
                .filter(breach -> breach.guarantee() == guarantee)
                .forEach(breach -> details.append(breach.detail()).append('\n'));
        return details.toString();
    }

    private static String without(String text, String start) {
        StringBuilder out = new StringBuilder();
        boolean dropped = false;
        for (String line : text.split("(?<=\n)", -1)) {
            boolean drop = !dropped && line.startsWith(start);
            out.append(drop ? "" : line);
            dropped |= drop;
        }
        assertThat(dropped).as(text).isTrue();
        return out.toString();
    }

    /** The last line above the receipt; it has a number of its own, so no other one moves. */
    private static String withoutLastLineOfLog(String text) {
        int receipt = text.indexOf("\nof ");
        int line = text.lastIndexOf('\n', receipt - 1);
        return text.substring(0, line) + text.substring(receipt);
    }

    /** Puts the third line behind the second one. */
    private static String merged(String text) {
        int first = text.indexOf('\n', text.indexOf('\n') + 1);
        return text.substring(0, first) + " " + text.substring(first + 1);
    }

    private static TokenCounter blindFor(String start) {
        TokenCounter exact = TokenCounters.forModel("gpt-4o");
        return new TokenCounter() {
            @Override
            public int count(String text) {
                return text.startsWith(start) ? 1 : exact.count(text);
            }

            @Override
            public String name() {
                return "blind";
            }

            @Override
            public boolean exact() {
                return false;
            }
        };
    }
}
