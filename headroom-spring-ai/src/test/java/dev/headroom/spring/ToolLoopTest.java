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
package dev.headroom.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.Scripts;
import dev.headroom.testkit.ToolResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.anthropic.AnthropicCacheOptions;
import org.springframework.ai.anthropic.AnthropicCacheStrategy;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.metadata.ToolMetadata;

/** Spring AI's own tool loop, with both advisors, as it is on the wire. */
final class ToolLoopTest {

    private static final String QUESTION = "Where does the memory go?";
    private static final ToolMetadata PLAIN = ToolMetadata.builder().build();

    @ParameterizedTest
    @EnumSource
    void aResultOfOneHundredRowsShrinksByFourFifthsInTheSecondRound(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ToolCallback search = Samples.searchLogs(Samples.SOME, PLAIN);
            ChatClient client = wire.client().defaultTools(search).build();

            String answer = mode.ask(client.prompt(QUESTION));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.requests()).hasSize(2);
            String sent = wire.results(1).get(0);
            assertThat(wire.engine().decode(sent))
                    .isInstanceOfSatisfying(
                            DecodeResult.Original.class,
                            decoded -> assertThat(decoded.text()).isEqualTo(Samples.json(Samples.SOME)));
            assertThat(sent.length()).isLessThan(Samples.json(Samples.SOME).length() / 5);
            assertThat(wire.metrics().savingsPercent()).isGreaterThan(80);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allButTheResultsAndTheAdditionalToolIsAsWithoutHeadroom(Mode mode) {
        try (Wire with = Wire.to(Wire.SEARCHES_ONCE);
                Wire without = Wire.to(Wire.SEARCHES_ONCE)) {
            mode.ask(with.client().defaultTools(Samples.searchLogs()).build().prompt(QUESTION));
            mode.ask(ChatClient.builder(without.openAi())
                    .defaultTools(Samples.searchLogs())
                    .build()
                    .prompt(QUESTION));

            assertThat(with.requests()).hasSameSizeAs(without.requests());
            assertThat(IntStream.range(0, 2).mapToObj(i -> reduced(with.body(i))))
                    .containsExactlyElementsOf(IntStream.range(0, 2)
                            .mapToObj(i -> reduced(without.body(i)))
                            .toList());
            assertThat(with.tools(0)).containsExactly("search_logs", RetrievalTool.NAME);
            assertThat(with.tools(1)).isEqualTo(with.tools(0));
        }
    }

    /** A body without the texts of tool results and without our tool. */
    private static JsonNode reduced(JsonNode body) {
        body.get("messages").forEach(message -> {
            if (message.get("role").asText().equals("tool")) {
                ((ObjectNode) message).put("content", "");
            }
        });
        var tools = body.get("tools").elements();
        while (tools.hasNext()) {
            if (tools.next().at("/function/name").asText().equals(RetrievalTool.NAME)) {
                tools.remove();
            }
        }
        return body;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheModelFetchesArrivesInPlainText(Mode mode) {
        try (Wire wire = Wire.to(fetching("\"where\":\"id = 77\""))) {
            ChatClient client = wire.client().defaultTools(Samples.searchLogs()).build();

            String answer = mode.ask(client.prompt(QUESTION));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.requests()).hasSize(3);
            assertThat(wire.results(2)).hasSize(2);
            assertThat(wire.results(2).get(0)).isEqualTo(wire.results(1).get(0));
            assertThat(wire.results(2).get(1))
                    .contains("77")
                    .contains("2026-01-15T10:01:17Z")
                    .doesNotStartWith("\"");
            assertThat(wire.metrics().retrievals()).containsEntry("found", 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheModelFetchesArrivesInAnthropicsDialectToo(Mode mode) {
        try (Wire wire = Wire.to(fetching("\"where\":\"id = 77\""))) {
            AnthropicCacheOptions none = AnthropicCacheOptions.builder()
                    .strategy(AnthropicCacheStrategy.NONE)
                    .build();
            ChatClient client = wire.client(wire.anthropic(none))
                    .defaultTools(Samples.searchLogs())
                    .build();

            String answer = mode.ask(client.prompt(QUESTION));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.tools(0)).containsExactly("search_logs", RetrievalTool.NAME);
            assertThat(wire.requests().get(2).text()).contains("2026-01-15T10:01:17Z");
            assertThat(wire.requests().get(2).size())
                    .isLessThan(Samples.json(Samples.MANY).length() / 3);
        }
    }

    /** A model that searches, fetches from what it found, and answers. */
    static Script fetching(String arguments) {
        return Scripts.rules()
                .when(Wire::asks, ModelReply.call("search_logs", "{\"query\":\"memory leak\"}"))
                .afterTool("search_logs", request -> {
                    ToolResult result = request.newToolResults().get(0);
                    return ModelReply.call(
                            RetrievalTool.NAME, "{\"ref\":\"" + Samples.ref(result.text()) + "\"," + arguments + "}");
                })
                .otherwise(ModelReply.text("It is the cache."));
    }

    @ParameterizedTest
    @EnumSource
    void theReportOfTheLastRequestIsInTheContextOfTheResponse(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client = wire.client().defaultTools(Samples.searchLogs()).build();

            ChatClientResponse response = mode.response(client.prompt(QUESTION));

            assertThat(response.context().get(HeadroomAttributes.REPORT))
                    .isInstanceOfSatisfying(OptimizationReport.class, report -> {
                        assertThat(report.totals().savedShare()).isGreaterThan(0.8);
                        assertThat(report.counter()).isEqualTo("o200k_base");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatSwitchesHeadroomOffGoesOutAsWithoutIt(Mode mode) {
        try (Wire with = Wire.to(Wire.SEARCHES_ONCE);
                Wire without = Wire.to(Wire.SEARCHES_ONCE)) {
            mode.ask(with.client()
                    .defaultTools(Samples.searchLogs())
                    .build()
                    .prompt(QUESTION)
                    .advisors(advisors -> advisors.param(HeadroomAttributes.ENABLED, false)));
            mode.ask(ChatClient.builder(without.openAi())
                    .defaultTools(Samples.searchLogs())
                    .build()
                    .prompt(QUESTION));

            assertThat(texts(with)).isEqualTo(texts(without));
        }
    }

    private static List<String> texts(Wire wire) {
        return wire.requests().stream().map(request -> request.text()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aClientWithoutToolsIsOfferedNone(Mode mode) {
        try (Wire wire = Wire.to(Scripts.sequence(ModelReply.text("Hello.")))) {
            mode.ask(wire.client().build().prompt("Hi"));

            assertThat(wire.body(0).has("tools")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void toolsOfTheOptionsOfARequestStay(Mode mode) {
        try (Wire wire = Wire.to(fetching("\"rows\":\"3\""))) {
            mode.ask(wire.client()
                    .build()
                    .prompt(QUESTION)
                    .options(ToolCallingChatOptions.builder().toolCallbacks(Samples.searchLogs())));

            assertThat(wire.requests()).hasSize(3);
            assertThat(wire.tools(0)).containsExactly("search_logs", RetrievalTool.NAME);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatIsReturnedDirectlyIsTheTools(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ToolMetadata direct = ToolMetadata.builder().returnDirect(true).build();
            ChatClient client = wire.client()
                    .defaultTools(Samples.searchLogs(Samples.MANY, direct))
                    .build();

            String answer = mode.ask(client.prompt(QUESTION));

            assertThat(wire.requests()).hasSize(1);
            assertThat(answer).isEqualTo(Samples.json(Samples.MANY));
        }
    }
}
