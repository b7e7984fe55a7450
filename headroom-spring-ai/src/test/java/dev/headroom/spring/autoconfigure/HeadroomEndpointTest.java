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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.PassagesReport;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HeadroomEndpointTest {

    private final HeadroomMetrics metrics = new HeadroomMetrics();
    private final RecentReports reports = new RecentReports(() -> Instant.parse("2026-01-15T10:00:00Z"));
    private final HeadroomEngine engine = HeadroomEngine.builder()
            .listener(new AllListeners(List.of(metrics, reports)))
            .build();
    private final HeadroomEndpoint endpoint = new HeadroomEndpoint(metrics, reports);

    @Test
    void showsNothingBeforeTheFirstCall() {
        HeadroomEndpoint.Description shown = endpoint.headroom();

        assertThat(shown.totals().requests()).isZero();
        assertThat(shown.totals().savingsPercent()).isZero();
        assertThat(shown.tools()).isEmpty();
        assertThat(shown.retrievals()).isEmpty();
        assertThat(shown.lastCalls()).isEmpty();
    }

    @Test
    void showsEachToolResultWithTheCallThatBroughtIt() {
        List<Message> conversation = conversation();
        engine.optimize(request(conversation));
        engine.optimize(request(conversation));

        HeadroomEndpoint.Description shown = endpoint.headroom();

        assertThat(shown.totals().requests()).isEqualTo(2);
        assertThat(shown.totals().toolResults()).isEqualTo(2);
        assertThat(shown.tools().get("search_logs").toolResults()).isEqualTo(2);
        assertThat(shown.totals().tokensSaved())
                .isEqualTo(shown.totals().tokensBefore() - shown.totals().tokensAfter())
                .isPositive();
        assertThat(shown.lastCalls()).hasSize(2);
        assertThat(shown.lastCalls().get(0).newToolResults()).isEmpty();
        assertThat(shown.lastCalls().get(0).toolResults()).isEqualTo(1);
        assertThat(shown.lastCalls().get(1).newToolResults()).singleElement().satisfies(result -> {
            assertThat(result.tool()).isEqualTo("search_logs");
            assertThat(result.kind()).isEqualTo("json");
            assertThat(result.outcome()).isEqualTo("reversible");
            assertThat(result.leftOut()).endsWith(" of 200 rows");
        });
    }

    @Test
    void showsWhatRetrievedTextsSaved() {
        metrics.onPassages(new PassagesReport(5, 3, 1_000, 400));

        assertThat(endpoint.headroom().passages())
                .isEqualTo(new HeadroomEndpoint.Passages(1, 5, 1_000, 400, 600, 60.0));
        assertThat(endpoint.headroom().totals().requests()).isZero();
    }

    @Test
    void showsNoContentAndNoRefs() {
        engine.optimize(request(conversation()));

        JsonNode json = JsonMapper.builder().build().valueToTree(endpoint.headroom());

        String text = json.toString();
        assertThat(text).doesNotContain("trace-", "eu-west-1", "ERROR", "What is slow?", "ref");
        assertThat(json.at("/lastCalls/0/at").asString()).isEqualTo("2026-01-15T10:00:00Z");
        assertThat(json.at("/totals/requests").asInt()).isEqualTo(1);
        assertThat(json.at("/tools/search_logs/savingsPercent").asDouble()).isGreaterThan(80);
    }

    private static OptimizationRequest request(List<Message> conversation) {
        return OptimizationRequest.of(conversation).model("gpt-4o").tools(List.of("search_logs", RetrievalTool.NAME));
    }

    private static List<Message> conversation() {
        return List.of(
                Message.user("What is slow?"),
                Message.toolCall("c1", "search_logs", "{\"query\":\"slow\"}"),
                Message.toolResult("c1", "search_logs", new LogTool(200).searchLogs("slow")));
    }
}
