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
package dev.headroom.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.testkit.ModelMessage;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ModelRequest;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import dev.headroom.testkit.ToolCall;
import dev.headroom.testkit.ToolResult;
import dev.headroom.testkit.Usage;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A scripted model calls {@code headroom_retrieve}; real clients carry it, whole and streamed, in both dialects. */
final class RetrievalRoundTripTest {

    private static final ModelReply FOUND = ModelReply.text("Found it.").withUsage(Usage.of(300, 7));

    private static final HeadroomEngine ENGINE = HeadroomEngine.create();
    private final List<ModelRequest> seen = Collections.synchronizedList(new ArrayList<>());

    static Stream<Arguments> waysToAsk() {
        return Stream.of(Client.values())
                .flatMap(client -> Stream.of(
                        Arguments.of(client, "\"where\":\"id = 150\"", "150"),
                        Arguments.of(client, "\"query\":\"trace-" + 150 * 7_368_787L % 100_003 + "\"", "150"),
                        Arguments.of(client, "\"rows\":\"150\"", "150"),
                        Arguments.of(client, "\"select\":\"count(*)\"", "200")));
    }

    @ParameterizedTest
    @MethodSource("waysToAsk")
    void whatTheModelFetchesIsAnsweredBehindTheApplicationsBack(Client client, String arguments, String expected) {
        Recording recording = run(client, request(), seesRequests(step -> switch (step) {
            case 0 -> ModelReply.calls(fetch(0, arguments)).withUsage(Usage.of(200, 5));
            default -> FOUND;
        }));

        ToolResult answer = seen.get(1).newToolResults().get(0);
        assertThat(answer.text()).contains(expected);
        assertThat(answer.error()).isFalse();
        AiMessage message = recording.response().aiMessage();
        assertThat(message.text()).isEqualTo("Found it.");
        assertThat(message.hasToolExecutionRequests()).isFalse();
        assertThat(recording.completeCalls).isEmpty();
        assertThat(recording.partialCalls).isEmpty();
        assertThat(recording.response().finishReason()).isEqualTo(FinishReason.STOP);
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfHiddenRoundsAreSummedUpAndKeepTheProvidersType(Client client) {
        Recording recording = run(client, request(), seesRequests(step -> switch (step) {
            case 0, 1 -> ModelReply.calls(fetch(step, "\"rows\":\"1\"")).withUsage(Usage.of(200, 5));
            default -> FOUND;
        }));

        assertThat(seen).hasSize(3);
        assertThat(recording.response().tokenUsage().inputTokenCount()).isEqualTo(700);
        assertThat(recording.response().tokenUsage().outputTokenCount()).isEqualTo(17);
        if (!client.isAnthropic()) {
            assertThat(recording.response().tokenUsage()).isInstanceOf(OpenAiTokenUsage.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalFetchesAtOnceAreAnsweredInTheirOrder(Client client) {
        run(client, request(), seesRequests(step -> switch (step) {
            case 0 -> ModelReply.calls(fetch(0, "\"where\":\"id = 150\""), fetch(0, "\"where\":\"id = 151\""));
            default -> FOUND;
        }));

        assertThat(seen.get(1).newToolResults())
                .satisfiesExactly(
                        first -> assertThat(first.text()).contains("150").doesNotContain("151"),
                        second -> assertThat(second.text()).contains("151"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownRefIsAnsweredByWhatToDo(Client client) {
        Recording recording = run(client, request(), seesRequests(step -> switch (step) {
            case 0 -> ModelReply.call(RetrievalTool.NAME, "{\"ref\":\"aaaaaaaaaaaaaaaaaaaa\"}");
            default -> FOUND;
        }));

        ToolResult answer = seen.get(1).newToolResults().get(0);
        assertThat(answer.text()).contains("nothing is stored under ref");
        assertThat(answer.error()).isEqualTo(client.isAnthropic());
        assertThat(recording.response().aiMessage().text()).isEqualTo("Found it.");
    }

    @ParameterizedTest
    @EnumSource
    void afterTheLastRoundTheModelGetsTheWholeAndNoTool(Client client) {
        Recording recording = run(
                client,
                request(),
                seesRequests(step -> seen.get(step).offers(RetrievalTool.NAME)
                        ? ModelReply.calls(fetch(0, "\"rows\":\"1\""))
                        : FOUND));

        assertThat(seen).hasSize(4);
        assertThat(seen.get(2).offers(RetrievalTool.NAME)).isTrue();
        assertThat(seen.get(3).tools())
                .singleElement()
                .satisfies(tool -> assertThat(tool.name()).isEqualTo("search_logs"));
        assertThat(results(seen.get(3)).get(0)).doesNotContain("left out");
        assertThat(results(seen.get(3))).hasSize(4);
        assertThat(recording.response().aiMessage().text()).isEqualTo("Found it.");
    }

    @ParameterizedTest
    @EnumSource
    void aCallOfTheToolThatWasNotOfferedIsDropped(Client client) {
        Recording recording = run(
                client,
                request(),
                seesRequests(
                        step -> ModelReply.calls(fetch(0, "\"rows\":\"1\"")).withText("Once more.")));

        assertThat(seen).hasSize(4);
        AiMessage message = recording.response().aiMessage();
        assertThat(message.hasToolExecutionRequests()).isFalse();
        assertThat(message.text()).isEqualTo("Once more.".repeat(4));
        assertThat(recording.response().finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(recording.completeCalls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidBeforeAFetchStaysPartOfTheTextAndIsNotSaidAgain(Client client) {
        Script script = seesRequests(step -> switch (step) {
            case 0 -> ModelReply.calls(fetch(0, "\"rows\":\"1\"")).withText("Let me look. ");
            default -> FOUND;
        });

        Recording recording = run(client, request(), script);

        assertThat(recording.response().aiMessage().text()).isEqualTo("Let me look. Found it.");
        if (client.isStreaming()) {
            assertThat(recording.streamedText()).isEqualTo("Let me look. Found it.");
        }
        List<ChatMessage> history = followUp(recording.response().aiMessage());
        run(client, request(history), script);
        assertThat(seen.get(2).messages())
                .filteredOn(message -> message.role() == ModelMessage.Role.ASSISTANT)
                .extracting(ModelMessage::text)
                .containsExactly("", "Let me look. ", "Found it.");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "OPENAI_STREAMING"})
    void jsonIsNotPrecededByWhatWasSaidBeforeAFetch(Client client) {
        ChatRequest request = ChatRequest.builder()
                .messages(Samples.conversation(Samples.MANY))
                .toolSpecifications(Samples.SEARCH)
                .responseFormat(ResponseFormat.JSON)
                .build();

        Recording recording = run(client, request, seesRequests(step -> switch (step) {
            case 0 -> ModelReply.calls(fetch(0, "\"rows\":\"1\"")).withText("Let me look. ");
            default -> ModelReply.text("{\"found\":true}");
        }));

        assertThat(recording.response().aiMessage().text()).isEqualTo("{\"found\":true}");
    }

    @ParameterizedTest
    @EnumSource
    void besideCallsOfTheApplicationOursIsTakenOutAndPutBackInItsPlace(Client client) {
        Script script = seesRequests(step -> switch (step) {
            case 0 ->
                ModelReply.calls(
                        fetch(0, "\"where\":\"id = 150\""),
                        ToolCall.of("search_logs", "{\"query\":\"a\"}"),
                        fetch(0, "\"where\":\"id = 151\""),
                        ToolCall.of("search_logs", "{\"query\":\"b\"}"));
            default -> FOUND;
        });

        Recording recording = run(client, request(), script);

        AiMessage message = recording.response().aiMessage();
        assertThat(message.toolExecutionRequests())
                .extracting(call -> call.arguments().replaceAll("\\s", ""))
                .containsExactly("{\"query\":\"a\"}", "{\"query\":\"b\"}");
        assertThat(recording.response().finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
        if (client.isStreaming()) {
            assertThat(recording.completeCalls)
                    .extracting(CompleteToolCall::index)
                    .containsExactly(0, 1);
            assertThat(recording.partialCalls).allMatch(call -> call.name().equals("search_logs"));
        }

        AiMessage stored =
                (AiMessage) ChatMessageDeserializer.messageFromJson(ChatMessageSerializer.messageToJson(message));
        run(client, request(followUp(stored)), script);
        ModelMessage again = seen.get(1).messages().get(3);
        assertThat(again.toolCalls())
                .extracting(ToolCall::name)
                .containsExactly(RetrievalTool.NAME, "search_logs", RetrievalTool.NAME, "search_logs");
        assertThat(results(seen.get(1)).subList(1, 5))
                .satisfiesExactly(
                        first -> assertThat(first).contains("150"),
                        second -> assertThat(second).isEqualTo("result 0"),
                        third -> assertThat(third).contains("151"),
                        fourth -> assertThat(fourth).isEqualTo("result 1"));
        assertThat(seen.get(1).newToolResults())
                .extracting(ToolResult::callId)
                .containsExactlyElementsOf(
                        again.toolCalls().stream().map(ToolCall::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aToolOfTheSameNameIsAnErrorOfTheConfiguration(Client client) {
        ToolSpecification namesake =
                Samples.SEARCH.toBuilder().name(RetrievalTool.NAME).build();
        ChatRequest request = ChatRequest.builder()
                .messages(Samples.conversation(1))
                .toolSpecifications(namesake)
                .build();

        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(FOUND))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> client.chat(server, ENGINE, request))
                    .withMessageContaining(RetrievalTool.NAME);
            assertThat(server.requests()).isEmpty();
        }
    }

    /** The next request of an application that got a message and called the tools it was asked to. */
    private static List<ChatMessage> followUp(AiMessage message) {
        List<ChatMessage> history = new ArrayList<>(Samples.conversation(Samples.MANY));
        history.add(message);
        for (ToolExecutionRequest call : message.toolExecutionRequests()) {
            history.add(Samples.result(
                    call.id(), "result " + message.toolExecutionRequests().indexOf(call)));
        }
        return history;
    }

    private static ChatRequest request() {
        return request(Samples.conversation(Samples.MANY));
    }

    private static ChatRequest request(List<ChatMessage> messages) {
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(Samples.SEARCH)
                .build();
    }

    private Recording run(Client client, ChatRequest request, Script script) {
        try (ScriptedModelServer server = ScriptedModelServer.start(script)) {
            Recording recording = client.chat(server, ENGINE, request);
            assertThat(server.scriptFailures()).isEmpty();
            assertThat(recording.errors).isEmpty();
            return recording;
        }
    }

    private interface Steps {
        ModelReply at(int step);
    }

    private Script seesRequests(Steps steps) {
        return request -> {
            seen.add(request);
            return steps.at(seen.size() - 1);
        };
    }

    /** A call that asks for the first thing that was left out of a request seen before. */
    private ToolCall fetch(int step, String arguments) {
        String ref =
                Samples.ref(results(seen.get(Math.min(step, seen.size() - 1))).get(0));
        return ToolCall.of(RetrievalTool.NAME, "{\"ref\":\"" + ref + "\"," + arguments + "}");
    }

    private static List<String> results(ModelRequest request) {
        return request.messages().stream()
                .flatMap(message -> message.toolResult().stream())
                .map(ToolResult::text)
                .toList();
    }
}
