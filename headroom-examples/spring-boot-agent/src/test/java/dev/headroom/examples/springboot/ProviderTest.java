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
package dev.headroom.examples.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.examples.springboot.PageClient.Heard;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.server.PortInUseException;

/** The application with a key: the way to a real provider, whose address is turned to this machine. */
@Timeout(value = 300, unit = SECONDS)
class ProviderTest {

    private static final AtomicReference<Script> MODEL =
            new AtomicReference<>(Scripts.always(ModelReply.text("Hello.")));

    private static ScriptedModelServer provider;
    private static RunningAgent agent;

    @BeforeAll
    static void start() {
        provider = ScriptedModelServer.start(request -> MODEL.get().reply(request));
        agent = RunningAgent.talkingTo(provider);
    }

    @AfterAll
    static void stop() {
        agent.close();
        provider.close();
    }

    @Test
    void tellsOfARequestBeforeTheModelRepliesAndTakesOneQuestionAtATime() {
        CompletableFuture<ModelReply> reply = new CompletableFuture<>();
        MODEL.set(request -> reply.join());
        try (PageClient page = PageClient.open(agent)) {
            page.ask("Hello?", true);

            assertThat(page.next().name()).isEqualTo("question");
            assertThat(page.next().name()).isEqualTo("request");
            HttpResponse<String> second = page.ask("Are you there?", true);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(PageClient.detail(second)).isEqualTo("Wait for the answer to your last question.");

            reply.complete(ModelReply.text("<i>Yes</i>, I am."));
            assertThat(AgentTest.last(page.hear()).get("text").asString()).isEqualTo("<i>Yes</i>, I am.");
            assertThat(page.ask("Good.", true).statusCode()).isEqualTo(202);
        } finally {
            reply.complete(ModelReply.text("late"));
        }
    }

    @Test
    void saysWhyThereIsNoAnswerAndGoesOn() {
        MODEL.set(Scripts.sequence(
                ModelReply.failure(401, "Incorrect API key provided: " + "k".repeat(1_000)),
                ModelReply.text("Hello.")));
        try (PageClient page = PageClient.open(agent)) {
            List<Heard> failed = page.hear("Hello?");
            List<Heard> answered = page.hear("And now?");

            assertThat(failed).extracting(Heard::name).containsExactly("question", "request", "failure");
            assertThat(AgentTest.last(failed).get("text").asString())
                    .contains("401", "Incorrect API key provided")
                    .hasSizeLessThan(310);
            assertThat(AgentTest.last(answered).get("text").asString()).isEqualTo("Hello.");
        }
    }

    @Test
    void refusesWhatIsNoQuestion() {
        String nowhere = agent.url("/api/conversations/nobody");
        try (PageClient page = PageClient.open(agent)) {
            HttpResponse<String> empty = page.ask(" \n ", true);
            HttpResponse<String> endless = page.ask("x".repeat(4_001), true);
            HttpResponse<String> form = page.post("text=Hello", "application/x-www-form-urlencoded");

            assertThat(empty.statusCode()).isEqualTo(400);
            assertThat(PageClient.detail(empty)).isEqualTo("Write a question first.");
            assertThat(endless.statusCode()).isEqualTo(400);
            assertThat(PageClient.detail(endless)).contains("at most 4000 characters; this one has 4001");
            assertThat(form.statusCode())
                    .as("another site cannot ask by a form")
                    .isEqualTo(415);
            assertThat(page.post("{\"headroom\":true}", "application/json").statusCode())
                    .isEqualTo(400);
            assertThat(page.post("{", "application/json").statusCode()).isEqualTo(400);
        }
        assertThat(PageClient.post(nowhere, "{\"text\":\"Hello?\",\"headroom\":true}", "application/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PageClient.get(nowhere + "/events").statusCode()).isEqualTo(404);
    }

    @Test
    void leavesNothingRunningWhenItCannotStart() {
        long before = modelServers();

        assertThatThrownBy(() -> RunningAgent.demoOnTakenPort(agent.port()))
                .hasStackTraceContaining(PortInUseException.class.getName());

        assertThat(modelServers()).isEqualTo(before).isPositive();
    }

    private static long modelServers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
                .count();
    }
}
