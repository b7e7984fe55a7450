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

import dev.headroom.examples.springboot.PageClient.Heard;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The application without a browser: questions go in, events come out. */
@Timeout(value = 300, unit = SECONDS)
class AgentTest {

    private static final String CAUSE = "What causes the memory leak, and what fixes it?";
    private static final String LOOK_BACK = "How many threads were running at 16:16, before the crash?";

    private static RunningAgent agent;

    @BeforeAll
    static void start() {
        agent = RunningAgent.demo();
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @Test
    void answersAndTellsOfEveryStep() {
        try (PageClient page = PageClient.open(agent)) {
            List<Heard> heard = page.hear(CAUSE);

            assertThat(heard)
                    .extracting(Heard::name)
                    .containsExactly(
                            "question",
                            "request",
                            "reply",
                            "request",
                            "reply",
                            "request",
                            "reply",
                            "request",
                            "reply",
                            "answer");
            assertThat(tools(heard)).containsExactly("searchIssues", "searchCode", "queryLogs", "searchPapers");
            assertThat(last(heard).get("text").asString())
                    .isEqualTo("Cause: Worker threads are not being released after task completion"
                            + " (WorkerPool.java:234). Fix: cleanup_worker. Literature: reduce memory usage by 40%.");
        }
    }

    @Test
    void putsWhatTheToolReturnedBesideWhatTheModelWasSent() {
        try (PageClient page = PageClient.open(agent)) {
            JsonNode logs = results(page.hear(CAUSE)).get(2);

            assertThat(logs.get("tool").asString()).isEqualTo("queryLogs");
            assertThat(logs.get("original").asString()).contains("\"id\": \"rec_000016\"");
            assertThat(logs.get("sent").asString())
                    .contains("OutOfMemoryError", "headroom_retrieve(ref=")
                    .doesNotContain("rec_000016");
            assertThat(logs.get("leftOut").asString()).endsWith(" of 60 rows");
            assertThat(logs.get("sentTokens").asInt())
                    .isLessThan(logs.get("originalTokens").asInt() / 5);
        }
    }

    @Test
    void estimatesToTheTokenWhatTheConversationCostsWithoutHeadroom() {
        try (PageClient with = PageClient.open(agent);
                PageClient without = PageClient.open(agent)) {
            with.hear(CAUSE);
            JsonNode estimated = total(with.hear(LOOK_BACK));

            without.ask(CAUSE, false);
            without.hear();
            without.ask(LOOK_BACK, false);
            List<Heard> measured = without.hear();

            assertThat(last(measured).get("text").asString()).isEqualTo("66 threads were running at 16:16.");
            assertThat(total(measured).get("requests").asInt()).isEqualTo(5);
            assertThat(estimated.get("requests").asInt())
                    .as("one more, to fetch")
                    .isEqualTo(6);
            assertThat(estimated.get("without").asLong())
                    .isEqualTo(total(measured).get("sent").asLong())
                    .isEqualTo(total(measured).get("without").asLong())
                    .isGreaterThan(5 * estimated.get("sent").asLong());
        }
    }

    @Test
    void fetchesARowThatWasLeftOutAndSendsWhatWasSentBeforeByteForByte() {
        try (PageClient page = PageClient.open(agent)) {
            page.hear(CAUSE);
            List<Heard> heard = page.hear(LOOK_BACK);

            List<JsonNode> bills =
                    data("reply", heard).map(reply -> reply.get("bill")).toList();
            assertThat(tools(heard)).containsExactly("headroom_retrieve");
            assertThat(bills).extracting(bill -> bill.get("retrievals").asInt()).containsExactly(1, 0);
            assertThat(bills.get(0).get("without").asLong()).isZero();
            assertThat(data("request", heard))
                    .extracting(request -> request.get("unchanged").asInt())
                    .containsExactly(8, 10);
            assertThat(last(heard).get("text").asString()).isEqualTo("66 threads were running at 16:16.");
        }
    }

    @Test
    void tellsAPageThatComesBackWhatItMissed() {
        try (PageClient page = PageClient.open(agent)) {
            List<Heard> all = page.hear(CAUSE);

            try (PageClient reloaded = page.again(0);
                    PageClient reconnected = page.again(8)) {
                assertThat(reloaded.hear()).isEqualTo(all);
                assertThat(reconnected.hear()).isEqualTo(all.subList(8, all.size()));
            }
        }
    }

    @Test
    void keepsTwoPagesThatAskAtOnceApart() {
        try (PageClient one = PageClient.open(agent);
                PageClient other = PageClient.open(agent)) {
            one.ask(CAUSE, true);
            other.ask(LOOK_BACK, true);
            List<Heard> heardByOne = one.hear();
            List<Heard> heardByOther = other.hear();

            assertThat(heardByOne.get(0).data().get("text").asString()).isEqualTo(CAUSE);
            assertThat(last(heardByOne).get("text").asString()).startsWith("Cause: ");
            assertThat(heardByOther.get(0).data().get("text").asString()).isEqualTo(LOOK_BACK);
            assertThat(last(heardByOther).get("text").asString()).isEqualTo("66 threads were running at 16:16.");
            assertThat(results(heardByOther).get(2).get("sent").asString())
                    .as("each can fetch only what was left out of its own")
                    .isNotEqualTo(results(heardByOne).get(2).get("sent").asString());
        }
    }

    @Test
    void saysWhatItDoesNotKnow() {
        try (PageClient page = PageClient.open(agent)) {
            List<Heard> heard = page.hear("<b>{hello}</b> \u00e9\ud83d\ude00 ".repeat(30));

            assertThat(last(heard).get("text").asString())
                    .startsWith("I am a script and know only about the memory leak")
                    .contains("<b>{hello}</b> \u00e9\ud83d\ude00 ")
                    .hasSizeLessThan(400);
        }
    }

    @Test
    void showsTheSavingsInMetersAndEndpoint() {
        try (PageClient page = PageClient.open(agent)) {
            page.hear(CAUSE);

            JsonNode totals = PageClient.read(agent.url("/actuator/headroom")).get("totals");
            assertThat(meter("before"))
                    .isEqualTo(totals.get("tokensBefore").asDouble())
                    .isGreaterThan(20_000);
            assertThat(meter("after"))
                    .isEqualTo(totals.get("tokensAfter").asDouble())
                    .isLessThan(meter("before") / 5);
        }
    }

    private static double meter(String stage) {
        return PageClient.read(agent.url("/actuator/metrics/headroom.tokens?tag=stage:" + stage))
                .at("/measurements/0/value")
                .asDouble();
    }

    static Stream<JsonNode> data(String name, List<Heard> heard) {
        return heard.stream().filter(event -> event.name().equals(name)).map(Heard::data);
    }

    private static List<String> tools(List<Heard> heard) {
        return data("reply", heard)
                .flatMap(reply -> reply.get("calls").valueStream())
                .map(call -> call.get("tool").asString())
                .toList();
    }

    private static List<JsonNode> results(List<Heard> heard) {
        return data("request", heard)
                .flatMap(request -> request.get("messages").valueStream())
                .flatMap(message -> message.get("results").valueStream())
                .toList();
    }

    private static JsonNode total(List<Heard> heard) {
        return data("reply", heard)
                .reduce((first, second) -> second)
                .orElseThrow()
                .get("total");
    }

    static JsonNode last(List<Heard> heard) {
        return heard.get(heard.size() - 1).data();
    }
}
