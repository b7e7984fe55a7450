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

import dev.headroom.accuracy.reading.data.ReadingQuestion;
import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.accuracy.reading.data.Shape;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCommandTest {
    private static final ReadingSet SET = ReadingSet.generate(Shape.NESTED, 60, 2, 1);

    /** Knows every answer, whatever the notation. */
    private static final Script KNOWING = request -> {
        String prompt = request.lastUserText();
        String question = prompt.substring(prompt.lastIndexOf("Question: ") + 10);
        return ModelReply.text(SET.questions().stream()
                .filter(known -> known.text().equals(question))
                .map(ReadingQuestion::answer)
                .findFirst()
                .orElseThrow()
                .text());
    };

    @TempDir
    private Path home;

    private Invocation reading(ScriptedModelServer server, String... more) {
        List<String> args = new ArrayList<>(
                List.of("evals", "reading", "--base-url", server.baseUrl(), "--shape", "nested", "--rows", "60"));
        args.addAll(List.of(more));
        return Invocation.of(home, Map.of("OPENAI_API_KEY", "sk-not-a-real-key"), "", args.toArray(String[]::new));
    }

    @Test
    void showsWhatARunTakesWithoutAKey() {
        Invocation call = Invocation.of(
                home, Map.of(), "", "evals", "reading", "--plan", "--shape", "nested,semi-uniform", "--rows", "20");

        assertThat(call.exitCode()).isZero();
        assertThat(call.text().lines())
                .anyMatch(line -> line.matches("nested-20 +json +[0-9]+ +12"))
                .anyMatch(line -> line.matches("semi-uniform-20 +toon +[0-9]+ +12"))
                .anyMatch(line -> line.matches("[0-9]+ requests with about [0-9,]+ tokens; .*"));
    }

    @Test
    void findsNoDifferenceWhereAModelReadsEverything() throws IOException {
        Path json = home.resolve("reading.json");
        try (ScriptedModelServer server = ScriptedModelServer.start(KNOWING)) {
            Invocation call = reading(server, "-o", json.toString());

            assertThat(server.scriptFailures()).isEmpty();
            assertThat(call.exitCode()).isZero();
            assertThat(call.text().lines())
                    .anyMatch(line -> line.matches("markdown +[0-9]+ +12 +0 +100\\.0%.*"))
                    .anyMatch(line -> line.matches("codes .* no difference shown"))
                    .anyMatch(line -> line.matches("shapes .* not used here"));
            assertThat(Files.readString(json)).contains("\"notation\" : \"toon\"", "\"outcome\" : \"right\"");
        }
    }

    @Test
    void findsTheEncodingThatAModelCannotRead() {
        Script confusedByCodes = request ->
                request.lastUserText().contains("codes for ") ? ModelReply.text("no idea") : KNOWING.reply(request);
        try (ScriptedModelServer server = ScriptedModelServer.start(confusedByCodes)) {
            Invocation call = reading(server);

            assertThat(call.exitCode()).isZero();
            assertThat(call.text().lines())
                    .anyMatch(line -> line.matches("headroom +[0-9]+ +12 +0 +0\\.0%.*"))
                    .anyMatch(line -> line.matches("headroom without codes +[0-9]+ +12 +0 +100\\.0%.*"))
                    .anyMatch(line -> line.matches("codes .* costs accuracy: switch it off"))
                    .noneMatch(line -> line.matches("nested .* costs accuracy: switch it off"));
        }
    }

    @Test
    void failsWhenTheModelFails() {
        Script failing = request -> request.lastUserText().contains("How many rows are there?")
                ? ModelReply.failure(400, "too hard")
                : KNOWING.reply(request);
        try (ScriptedModelServer server = ScriptedModelServer.start(failing)) {
            Invocation call = reading(server);

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.text().lines()).anyMatch(line -> line.matches("json +[0-9]+ +12 +1 +91\\.7%.*"));
        }
    }

    @Test
    void asksNothingThatTakesMoreThanAllowed() {
        try (ScriptedModelServer server = ScriptedModelServer.start(KNOWING)) {
            Invocation call = reading(server, "--max-tokens", "1000");

            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.errors()).contains("more than --max-tokens 1000");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void asksNothingTwice() {
        try (ScriptedModelServer server = ScriptedModelServer.start(KNOWING)) {
            Invocation first = reading(server, "--no-encodings");
            server.clearRequests();

            Invocation second = reading(server, "--no-encodings");

            assertThat(server.requests()).isEmpty();
            assertThat(second.text()).isEqualTo(first.text());
        }
    }

    @Test
    void refusesSetsThatAreTooSmallAndMissingKeys() {
        Invocation small = Invocation.of(home, Map.of(), "", "evals", "reading", "--plan", "--rows", "3");
        Invocation keyless = Invocation.of(home, Map.of(), "", "evals", "reading", "--rows", "20");

        assertThat(small.exitCode()).isEqualTo(2);
        assertThat(small.errors()).contains("rows must be 10 to 5000, but is 3");
        assertThat(keyless.exitCode()).isEqualTo(2);
        assertThat(keyless.errors()).contains("no key");
    }
}
