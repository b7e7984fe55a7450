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
package dev.headroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptedModelServerTest {

    private static final String PATH = "/v1/chat/completions";
    private static final String HELLO = "{\"messages\":[{\"role\":\"user\",\"content\":\"h\u00e9llo\"}]}";
    private static final String HELLO_STREAMED = "{\"stream\":true,\"messages\":[]}";

    @Test
    void recordsBodiesByteForByteAndNoSecrets() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.text("hi")))) {

            new Wire(server).post(PATH, HELLO);

            RecordedRequest request = server.requests().get(0);
            assertThat(request.path()).isEqualTo(PATH);
            assertThat(request.text()).isEqualTo(HELLO);
            assertThat(request.bytes()).hasSize(request.size());
            assertThat(request.json().at("/messages/0/content").asText()).isEqualTo("h\u00e9llo");
            assertThat(request.headers()).containsEntry("x-trace", List.of("7"));
            assertThat(request.headers().keySet()).doesNotContain("authorization", "x-api-key");

            server.clearRequests();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void breaksAStreamOffAfterSomeEvents() {
        Script script = Scripts.always(ModelReply.brokenOff(ModelReply.text("one two three four"), 3));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Wire wire = new Wire(server);
            Lines lines = new Lines();

            CompletableFuture<HttpResponse<Void>> response = wire.client()
                    .sendAsync(wire.request(PATH, HELLO_STREAMED), HttpResponse.BodyHandlers.fromLineSubscriber(lines));

            assertThatThrownBy(() -> response.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            assertThat(lines.received.stream().filter(line -> line.startsWith("data: ")))
                    .hasSize(3);
        }
    }

    @Test
    void breaksABodyOffInTheMiddle() {
        Script script = Scripts.always(ModelReply.brokenOff(ModelReply.text("one two three four"), 3));
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Wire wire = new Wire(server);

            assertThatThrownBy(() -> wire.post(PATH, HELLO)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void staysSilentUntilItIsClosed() throws Exception {
        CompletableFuture<String> arrived = new CompletableFuture<>();
        Script script = Scripts.rules()
                .when(request -> arrived.complete("first request"), ModelReply.silence())
                .otherwise(ModelReply.text("meanwhile"));
        CompletableFuture<HttpResponse<String>> waiting;
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Wire wire = new Wire(server);

            waiting = wire.client().sendAsync(wire.request(PATH, HELLO), HttpResponse.BodyHandlers.ofString());
            arrived.get(10, TimeUnit.SECONDS);

            assertThat(wire.post(PATH, HELLO).body()).contains("meanwhile");
            assertThat(waiting).isNotDone();
        }

        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void reportsWhatTheScriptThrowsToClientAndOwner() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.sequence())) {

            HttpResponse<String> response = new Wire(server).post(PATH, HELLO);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("the script has 0 replies, and this is request 1");
            assertThat(server.scriptFailures()).hasSize(1);
        }
    }

    @Test
    void reportsArgumentsThatTheDialectCannotCarry() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.call("a", "not json")))) {

            HttpResponse<String> response = new Wire(server).post("/v1/messages", HELLO);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("arguments must be JSON, not not json");
        }
    }

    @Test
    void answersErrorsWithTheirStatus() {
        try (ScriptedModelServer server =
                ScriptedModelServer.start(Scripts.always(ModelReply.failure(429, "slow down")))) {
            Wire wire = new Wire(server);

            HttpResponse<String> limited = wire.post(PATH, HELLO);
            HttpResponse<String> unknown = wire.post("/v1/other", HELLO);
            HttpResponse<String> garbage = wire.post(PATH, "{");

            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.body()).contains("\"rate_limit_error\"", "slow down");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(garbage.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void countsWithTheGivenCounter() throws Exception {
        try (ScriptedModelServer server =
                ScriptedModelServer.start(Scripts.always(ModelReply.text("a b c")), String::length)) {

            assertThat(new Wire(server)
                            .chat(HELLO)
                            .at("/usage/completion_tokens")
                            .asInt())
                    .isEqualTo(5);
        }
    }

    @Test
    void servesManyClientsAtOnceWithoutMixingThemUp() throws Exception {
        Script echo = request -> ModelReply.text(request.lastUserText());
        try (ScriptedModelServer server = ScriptedModelServer.start(echo)) {
            Wire wire = new Wire(server);

            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> wire.client()
                            .sendAsync(
                                    wire.request(
                                            PATH,
                                            "{\"messages\":[{\"role\":\"user\",\"content\":\"number-" + i + ".\"}]}"),
                                    HttpResponse.BodyHandlers.ofString()))
                    .collect(Collectors.toList());

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get(20, TimeUnit.SECONDS).body()).contains("\"number-" + i + ".\"");
            }
            assertThat(server.requests()).hasSize(200);
        }
    }

    /** Takes lines as they arrive, so that those before a break are seen. */
    private static final class Lines implements Flow.Subscriber<String> {

        private final List<String> received = new CopyOnWriteArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            received.add(line);
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }
}
