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

import com.fasterxml.jackson.core.JsonFactory;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: command, data set, both arms, retrieval, an OpenAI-compatible server, verdict and exit code. */
class QuickCommandTest {
    private static final String KEY = "sk-not-a-real-key-81723";

    /** Knows all questions, keeps nothing of a run. */
    private static final Script READER = new ScriptedReader();

    @TempDir
    private Path home;

    private Invocation quick(ScriptedModelServer server, String... more) {
        List<String> args = new ArrayList<>(List.of("evals", "quick", "--base-url", server.baseUrl()));
        args.addAll(List.of(more));
        return Invocation.of(home, Map.of("OPENAI_API_KEY", KEY), "", args.toArray(String[]::new));
    }

    @Test
    void aModelThatReadsAndRetrievesKeepsItsAccuracy() throws IOException {
        Path json = home.resolve("result.json");
        Path html = home.resolve("result.html");
        try (ScriptedModelServer server = ScriptedModelServer.start(READER)) {
            Invocation call = quick(server, "-n", "20", "-o", json.toString(), "--html", html.toString());

            assertThat(server.scriptFailures()).isEmpty();
            assertThat(call.text()).contains("PASS: at least 90 %", "retrievals included");
            assertThat(call.exitCode()).isZero();
            assertThat(call.errors()).contains("is asked at least", "tokens in", "20/20 agent-workloads/");
            assertThat(bodies(server)).anyMatch(body -> body.contains(RetrievalTool.NAME));
            assertThat(server.requests()).allSatisfy(request -> {
                assertThat(request.json().get("temperature").asDouble()).isZero();
                assertThat(request.json().get("seed").asInt()).isEqualTo(42);
            });
            assertThat(new JsonFactory().createParser(Files.readString(json)).nextToken())
                    .isNotNull();
            assertThat(Files.readString(json)).contains("\"passed\" : true", "\"retrievals\"");
            assertThat(Files.readString(html)).contains("<h1>", "Passed: ").doesNotContain("http://", "https://");
        }
    }

    @Test
    void noFileHoldsTheKey() throws IOException {
        try (ScriptedModelServer server = ScriptedModelServer.start(READER)) {
            quick(server, "-n", "3");
        }

        try (Stream<Path> files = Files.walk(home)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).isNotEmpty();
            for (Path file : written) {
                assertThat(Files.readString(file)).doesNotContain(KEY);
            }
        }
    }

    @Test
    void aSecondRunIsAnsweredFromTheCache() {
        try (ScriptedModelServer server = ScriptedModelServer.start(READER)) {
            Invocation first = quick(server, "-n", "4");
            server.clearRequests();

            Invocation second = quick(server, "-n", "4");

            assertThat(server.requests()).isEmpty();
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(quick(server, "-n", "4", "--no-cache").text()).isEqualTo(first.text());
            assertThat(server.requests()).isNotEmpty();
        }
    }

    @Test
    void aModelThatFailsWithTheCompressedContextFails() {
        Script broken = request ->
                request.offers(RetrievalTool.NAME) ? ModelReply.failure(400, "context refused") : READER.reply(request);
        try (ScriptedModelServer server = ScriptedModelServer.start(broken)) {
            Invocation call = quick(server, "-n", "4");

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.text()).contains("FAIL: ", "Headroom ERROR: ", "context refused");
        }
    }

    @Test
    void aModelThatAnswersWrongWithTheCompressedContextFails() {
        Script broken =
                request -> request.offers(RetrievalTool.NAME) ? ModelReply.text("no idea") : READER.reply(request);
        try (ScriptedModelServer server = ScriptedModelServer.start(broken)) {
            Invocation call = quick(server, "-n", "4");

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.text()).contains("FAIL: less than 90 %", "Headroom no idea");
        }
    }

    @Test
    void twoEqualErrorsAreNoPass() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.failure(400, "overloaded"))) {
            Invocation call = quick(server, "-n", "2");

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.text()).contains("original ERROR: ", "Headroom ERROR: ", "FAIL: ");
        }
    }

    @Test
    void aRefusedKeyEndsTheRunWithOneLine() {
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> ModelReply.failure(401, "bad key"))) {
            Invocation call = quick(server, "-n", "2");

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.errors()).contains("headroom: openai refuses: ").contains("bad key");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptedRunGoesOnWhereItWas() {
        List<String> asked = new ArrayList<>();
        try (ScriptedModelServer server = ScriptedModelServer.start(request -> {
            asked.add(request.lastUserText());
            return asked.size() > 4 ? ModelReply.failure(401, "interrupted") : READER.reply(request);
        })) {
            assertThat(quick(server, "-n", "4", "--no-cache").exitCode()).isEqualTo(1);
            String before = asked.get(0);
            asked.clear();

            Invocation resumed = quick(server, "-n", "4", "--no-cache");

            assertThat(resumed.errors()).contains("going on with an interrupted run");
            assertThat(asked).isNotEmpty().doesNotContain(before);
        }
    }

    @Test
    void aMissingKeyIsBadUsageAndNamesTheVariable() {
        Invocation openAi = Invocation.of(home, Map.of(), "", "evals", "quick");
        Invocation google = Invocation.of(home, Map.of(), "", "evals", "quick", "--provider", "google");

        assertThat(openAi.exitCode()).isEqualTo(2);
        assertThat(openAi.errors()).isEqualTo("headroom: no key: set OPENAI_API_KEY\n");
        assertThat(google.exitCode()).isEqualTo(2);
        assertThat(google.errors()).contains("set GEMINI_API_KEY or GOOGLE_AI_GEMINI_API_KEY");
    }

    @Test
    void metricsThatTheCommandCannotMeasureAreBadUsage() {
        Map<String, String> environment = Map.of("OPENAI_API_KEY", KEY);

        assertThat(Invocation.of(home, environment, "", "evals", "quick", "--metric", "embedding")
                        .errors())
                .contains("only programs can give");
        assertThat(Invocation.of(home, environment, "", "evals", "quick", "--metric", "bleu")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aRunAboveTheLimitNeedsAYes() {
        try (ScriptedModelServer server = ScriptedModelServer.start(READER)) {
            Invocation dear = quick(server, "-n", "1", "--price-in", "1000", "--price-out", "1000");

            assertThat(dear.exitCode()).isEqualTo(2);
            assertThat(dear.errors()).contains("more than --max-cost 1.00; --yes goes on");
            assertThat(server.requests()).isEmpty();
            assertThat(quick(server, "-n", "1", "--max-tokens", "10").exitCode())
                    .isEqualTo(2);
            assertThat(quick(server, "-n", "1", "--max-tokens", "10", "--yes").exitCode())
                    .isZero();
        }
    }

    private static List<String> bodies(ScriptedModelServer server) {
        return server.requests().stream().map(RecordedRequest::text).toList();
    }
}
