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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.terminal.Terminal;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import dev.headroom.evals.workload.Workload;
import dev.headroom.evals.workload.Workloads;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class DemoCommandTest {
    private static Invocation demo;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void runOnce() {
        demo = Invocation.of(Path.of("unused"), "", "demo");
    }

    @Test
    void nothingIsLost() {
        assertThat(demo.errors()).isEmpty();
        assertThat(demo.exitCode()).isZero();
        assertThat(demo.text()).doesNotContain("NOT FOUND", "NOT DECODED");
    }

    @Test
    void hasARowForEachOfTheSevenAndATotal() {
        List<String> names = Workloads.main().stream().map(Workload::name).toList();

        assertThat(table().stream().skip(3).map(row -> row.split(" ", 2)[0]))
                .containsExactlyElementsOf(concat(names, "-".repeat(100), "total"));
    }

    @Test
    void hasATableOfTextsBelow() {
        List<String> names = Workloads.texts().stream().map(Workload::name).toList();

        assertThat(secondTable().stream().skip(3).map(row -> row.split(" ", 2)[0]))
                .containsExactlyElementsOf(concat(names, "-".repeat(100), "total"));
    }

    @Test
    void theTableIsAHundredColumnsWideWithoutColours() {
        assertThat(table()).allSatisfy(row -> assertThat(row).hasSize(100));
        assertThat(demo.text()).doesNotContain("\u001B");
        assertThat(legend()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void allAnswersAboutTheNeedleAreInContext() {
        List<String> answers = demo.text()
                .lines()
                .dropWhile(line -> !line.startsWith("Which service failed?"))
                .toList();

        assertThat(answers).hasSize(5).allSatisfy(line -> assertThat(line).contains("? ", " in context  "));
        assertThat(String.join("\n", answers)).contains("payment-gateway", "PG-5523", "max_connections to 500", "1847");
    }

    @Test
    void showsTheNeedleAsTheModelGetsIt() {
        assertThat(demo.text())
                .containsPattern("needle: search_logs returned 6,096 tokens, the model gets these [0-9]{3}; ")
                .contains("[headroom json", "[100 rows]", "\"error_code\":\"PG-5523\"");
    }

    @Test
    void saysWhatCountedTheTokens() {
        assertThat(demo.text()).contains("o200k_base, the vocabulary of gpt-4o");
    }

    @Test
    void theTextCanBeLeftAway() {
        int exitCode = run(List.of(Samples.workload("tiny")), "--no-text");

        assertThat(exitCode).isZero();
        assertThat(printed()).contains("tiny ").doesNotContain("list_services returned");
    }

    @Test
    void everythingIsShownOnRequest() {
        DemoCommand command = new DemoCommand(terminal(), List::of, () -> List.of(List.of(Samples.workload("tiny"))));

        int exitCode = Headroom.configured(new CommandLine(command), terminal()).execute("--all");

        assertThat(exitCode).isZero();
        assertThat(printed()).contains("tiny ");
    }

    @Test
    void anotherModelCountsByItsOwnVocabulary() {
        run(List.of(Samples.workload("tiny")), "--no-text", "--model", "some-model");

        assertThat(printed()).contains("o200k_base, an estimate for some-model");
    }

    @Test
    void anAnswerThatIsNowhereIsAFailedCheck() {
        Workload tiny = Samples.workload("tiny");
        Question unanswerable = new Question(
                "Where is the moon?",
                Question.Kind.NEEDLE,
                List.of(List.of("behind the clouds")),
                Retrieval.query(0, "moon"));
        Workload asked = new Workload(tiny.name(), tiny.title(), tiny.conversation(), List.of(unanswerable));

        int exitCode = run(List.of(asked));

        assertThat(exitCode).isEqualTo(1);
        assertThat(printed()).contains("NOT FOUND    tiny: Where is the moon?");
        assertThat(errors).hasToString("headroom: 1 check failed, see above\n");
    }

    private static List<String> table() {
        return demo.text().lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    private static List<String> secondTable() {
        return demo.text()
                .lines()
                .dropWhile(line -> !line.isEmpty())
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> legend() {
        return demo.text()
                .lines()
                .dropWhile(line -> !line.startsWith("tokens "))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> concat(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    private int run(List<Workload> workloads, String... options) {
        DemoCommand command = new DemoCommand(terminal(), () -> List.of(workloads), List::of);
        return Headroom.configured(new CommandLine(command), terminal()).execute(options);
    }

    private Terminal terminal() {
        return new Terminal(InputStream.nullInputStream(), out, new PrintWriter(errors, true), false);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
