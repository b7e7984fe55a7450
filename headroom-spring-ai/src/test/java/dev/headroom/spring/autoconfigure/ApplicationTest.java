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
package dev.headroom.spring.autoconfigure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.spring.HeadroomAttributes;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.RecordedRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.observation.AdvisorObservationContext;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole application, from its properties to the bytes on the wire. */
class ApplicationTest {

    private static final Pattern REF = Pattern.compile("headroom_retrieve\\(ref=\"(\\w+)\"\\)");

    private final ScriptedModelServer server = ScriptedModelServer.start(searchThenAnswer());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shortensToolResultsOfAnInjectedBuilderWithoutCode() {
        try (ConfigurableApplicationContext application = start()) {
            String answer = ask(client(application));

            assertThat(answer).isEqualTo("It is the mail service.");
            assertThat(toolResult(1)).contains("rows").contains("headroom_retrieve(ref=");
            assertThat(toolResult(1).length())
                    .isLessThan(new LogTool(200).searchLogs("").length() / 5);
            assertThat(server.requests())
                    .allMatch(request -> request.text().contains("\"name\":\"headroom_retrieve\""));
            assertThat(server.scriptFailures()).isEmpty();
        }
    }

    @Test
    void shortensToolResultsInStreams() {
        try (ConfigurableApplicationContext application = start()) {
            String answer = String.join(
                    "",
                    Objects.requireNonNull(client(application).prompt("What is slow?").stream()
                            .content()
                            .collectList()
                            .block()));

            assertThat(answer).isEqualTo("It is the mail service.");
            assertThat(toolResult(1)).contains("headroom_retrieve(ref=");
        }
    }

    @Test
    void answersTheModelWhenItFetchesWhatWasLeftOut() {
        try (ScriptedModelServer fetching = ScriptedModelServer.start(searchFetchThenAnswer(1));
                ConfigurableApplicationContext application = SampleApplication.start(fetching)) {
            String answer = ask(client(application));

            List<RecordedRequest> requests = fetching.requests();
            assertThat(answer).isEqualTo("It is the mail service.");
            assertThat(requests).hasSize(3);
            assertThat(requests.get(1).text()).doesNotContain(LogTool.NEEDLE);
            assertThat(requests.get(2).text()).contains(LogTool.NEEDLE);
            assertThat(endpoint(application).retrievals()).isEqualTo(Map.of("found", 1L));
            assertThat(counter(application, "headroom.retrievals", "outcome", "found"))
                    .isEqualTo(1);
        }
    }

    @Test
    void answersMoreRetrievalsThanAToolMayBeCalledInATurn() {
        try (ScriptedModelServer fetching = ScriptedModelServer.start(searchFetchThenAnswer(4));
                ConfigurableApplicationContext application =
                        SampleApplication.start(fetching, "spring.ai.tools.limits.max-calls-per-tool-default=2")) {
            String answer = ask(client(application));

            assertThat(answer).isEqualTo("It is the mail service.");
            assertThat(endpoint(application).retrievals()).isEqualTo(Map.of("found", 4L));
        }
    }

    @Test
    void leavesAnApplicationAloneThatSwitchesItOff() {
        try (ConfigurableApplicationContext application = start("headroom.enabled=off")) {
            ask(client(application));

            assertThat(toolResult(1)).contains(LogTool.NEEDLE);
            assertThat(server.requests()).noneMatch(request -> request.text().contains(RetrievalTool.NAME));
            assertThat(application.getBeanDefinitionNames()).noneMatch(name -> name.contains("headroom"));
        }
    }

    @Test
    void leavesARequestAloneThatSaysSo() {
        try (ConfigurableApplicationContext application = start()) {
            client(application)
                    .prompt("What is slow?")
                    .advisors(advisors -> advisors.param(HeadroomAttributes.ENABLED, false))
                    .call()
                    .content();

            assertThat(toolResult(1)).contains(LogTool.NEEDLE);
            assertThat(endpoint(application).totals().requests()).isZero();
        }
    }

    @Test
    void leavesNothingOutWhereThePropertiesSayLossless() {
        try (ConfigurableApplicationContext application = start("headroom.fidelity=lossless")) {
            ask(client(application));

            assertThat(toolResult(1)).doesNotContain("headroom_retrieve(ref=");
            assertThat(toolResult(1).length())
                    .isLessThan(new LogTool(200).searchLogs("").length() / 2);
        }
    }

    @Test
    void leavesResultsOfExcludedToolsAlone() {
        try (ConfigurableApplicationContext application = start("headroom.exclude-tools=get_secret*,search_*")) {
            ask(client(application));

            assertThat(toolResult(1)).contains(LogTool.NEEDLE);
        }
    }

    @Test
    void showsWhatItSavedInMetersAndEndpointAndHealth() {
        try (ConfigurableApplicationContext application = start()) {
            ask(client(application));

            HeadroomEndpoint.Description shown = endpoint(application);
            assertThat(shown.totals().requests()).isEqualTo(2);
            assertThat(shown.tools()).containsOnlyKeys("search_logs");
            assertThat(shown.totals().savingsPercent()).isBetween(80.0, 100.0);
            assertThat(shown.lastCalls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.newToolResults())
                            .singleElement()
                            .satisfies(result -> assertThat(result.outcome()).isEqualTo("reversible")));
            assertThat(counter(application, "headroom.tokens", "stage", "before"))
                    .isEqualTo(shown.totals().tokensBefore());
            assertThat(counter(application, "headroom.tokens", "stage", "after"))
                    .isEqualTo(shown.totals().tokensAfter());
            assertThat(application
                            .getBean(MeterRegistry.class)
                            .get("headroom.optimize")
                            .functionTimer()
                            .count())
                    .isEqualTo(2);
            assertThat(storeHealth(application).getStatus().getCode()).isEqualTo("UP");
            assertThat(storeHealth(application).getDetails()).containsEntry("entries", 1L);
        }
    }

    @Test
    void addsTokensToTheObservationOfTheAdvisorInCallsAndStreams() throws InterruptedException {
        try (ConfigurableApplicationContext application = start()) {
            LinkedBlockingQueue<String> saved = new LinkedBlockingQueue<>();
            application.getBean(ObservationRegistry.class).observationConfig().observationHandler(collecting(saved));

            ask(client(application));
            client(application).prompt("What is slow?").stream().content().blockLast();

            // The observation of a stream ends a moment after the stream.
            List<@Nullable String> both = Arrays.asList(saved.poll(20, SECONDS), saved.poll(20, SECONDS));
            assertThat(both)
                    .allSatisfy(tokens -> assertThat(tokens)
                            .isNotNull()
                            .satisfies(
                                    text -> assertThat(Integer.parseInt(text)).isGreaterThan(5_000)));
        }
    }

    private static ObservationHandler<AdvisorObservationContext> collecting(Queue<String> saved) {
        return new ObservationHandler<>() {
            @Override
            public void onStop(AdvisorObservationContext context) {
                Optional.ofNullable(context.getHighCardinalityKeyValue("headroom.tokens.saved"))
                        .ifPresent(found -> saved.add(found.getValue()));
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof AdvisorObservationContext;
            }
        };
    }

    private ConfigurableApplicationContext start(String... properties) {
        return SampleApplication.start(server, properties);
    }

    private static ChatClient client(ConfigurableApplicationContext application) {
        return application
                .getBean(ChatClient.Builder.class)
                .defaultTools(new LogTool(200))
                .build();
    }

    private static String ask(ChatClient client) {
        return Objects.requireNonNull(client.prompt("What is slow?").call().content());
    }

    private String toolResult(int request) {
        return server.requests()
                .get(request)
                .json()
                .get("messages")
                .findParents("tool_call_id")
                .get(0)
                .get("content")
                .asText();
    }

    /** As the actuator asks it, but the bean that the actuator asks. */
    private static HeadroomEndpoint.Description endpoint(ConfigurableApplicationContext application) {
        return application.getBean(HeadroomEndpoint.class).headroom();
    }

    private static IndicatedHealthDescriptor storeHealth(ConfigurableApplicationContext application) {
        return (IndicatedHealthDescriptor)
                application.getBean(HealthEndpoint.class).healthForPath("headroom");
    }

    private static long counter(ConfigurableApplicationContext application, String name, String tag, String value) {
        return Math.round(application
                .getBean(MeterRegistry.class)
                .get(name)
                .tag(tag, value)
                .functionCounter()
                .count());
    }

    private static Script searchThenAnswer() {
        return Scripts.rules()
                .whenUserSays("slow", ModelReply.call("search_logs", "{\"query\":\"slow\"}"))
                .otherwise(ModelReply.text("It is the mail service."));
    }

    private static Script searchFetchThenAnswer(int fetches) {
        return Scripts.rules()
                .whenUserSays("slow", ModelReply.call("search_logs", "{\"query\":\"slow\"}"))
                .when(request -> toolResults(request) <= fetches, ApplicationTest::fetch)
                .otherwise(ModelReply.text("It is the mail service."));
    }

    private static long toolResults(ModelRequest request) {
        return request.messages().stream()
                .filter(message -> message.toolResult().isPresent())
                .count();
    }

    private static ModelReply fetch(ModelRequest request) {
        Matcher marker = REF.matcher(request.messages().stream()
                .flatMap(message -> message.toolResult().stream())
                .findFirst()
                .orElseThrow()
                .text());
        assertThat(marker.find()).isTrue();
        return ModelReply.call(
                RetrievalTool.NAME,
                "{\"ref\":\"" + marker.group(1) + "\",\"where\":\"trace = '" + LogTool.NEEDLE + "'\"}");
    }
}
