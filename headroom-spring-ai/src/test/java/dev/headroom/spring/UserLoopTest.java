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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.AdvisorParams;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** Tool loops that the application runs itself, with a client or with a model. */
final class UserLoopTest {

    private static final Prompt QUESTION = new Prompt("Where does the memory go?");

    @ParameterizedTest
    @EnumSource
    void withoutTheToolAWrappedModelSaysEverything(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatModel model = HeadroomChatModel.builder(wire.openAi())
                    .engine(wire.engine())
                    .build();

            String answer = loop(mode, model, ToolCallingManager.builder().build(), Samples.searchLogs());

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.tools(1)).containsExactly("search_logs");
            assertThatNothingIsLeftOut(wire);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withTheToolInItsOptionsAWrappedModelFetches(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            ChatModel model = HeadroomChatModel.builder(wire.openAi())
                    .engine(wire.engine())
                    .build();

            loop(
                    mode,
                    model,
                    ToolCallingManager.builder().build(),
                    Samples.searchLogs(),
                    HeadroomRetrieveToolCallback.create(wire.engine()));

            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrappedModelThatAlwaysOffersTheToolFetchesThroughTheManager(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            ChatModel model = HeadroomChatModel.builder(wire.openAi())
                    .engine(wire.engine())
                    .retrieval(RetrievalMode.ALWAYS)
                    .build();

            loop(mode, model, manager(wire.engine()), Samples.searchLogs());

            assertThat(wire.tools(0)).containsExactly("search_logs", RetrievalTool.NAME);
            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
        }
    }

    private static ToolCallingManager manager(HeadroomEngine engine) {
        return HeadroomToolCallingManager.wrap(ToolCallingManager.builder().build(), engine);
    }

    private static String loop(Mode mode, ChatModel model, ToolCallingManager manager, ToolCallback... tools) {
        OpenAiChatOptions defaults = (OpenAiChatOptions) model.getOptions();
        ToolCallingChatOptions options =
                defaults.mutate().toolCallbacks(List.of(tools)).build();
        Prompt prompt = new Prompt(QUESTION.getInstructions(), options);
        ChatResponse response = mode.response(model, prompt);
        while (response.hasToolCalls()) {
            List<Message> history = manager.executeToolCalls(prompt, response).conversationHistory();
            prompt = new Prompt(history, options);
            response = mode.response(model, prompt);
        }
        return text(response);
    }

    private static String text(ChatResponse response) {
        return String.valueOf(
                Objects.requireNonNull(response.getResult()).getOutput().getText());
    }

    @ParameterizedTest
    @EnumSource
    void aClientWhoseLoopTheApplicationRunsIsNotOfferedTheTool(Mode mode) {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient client = wire.client().build();

            String answer = loop(mode, client, ToolCallingManager.builder().build());

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.tools(0)).containsExactly("search_logs");
            assertThatNothingIsLeftOut(wire);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatAlwaysOffersTheToolFetchesThroughTheManager(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            ChatClient client = ChatClient.builder(wire.openAi())
                    .defaultAdvisors(
                            HeadroomAdvisor.builder(wire.engine())
                                    .retrieval(RetrievalMode.ALWAYS)
                                    .build(),
                            HeadroomToolAdvisor.create(wire.engine(), RetrievalMode.ALWAYS))
                    .build();

            loop(mode, client, manager(wire.engine()));

            assertThat(wire.tools(0)).containsExactly("search_logs", RetrievalTool.NAME);
            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
        }
    }

    private static String loop(Mode mode, ChatClient client, ToolCallingManager manager) {
        ToolCallback search = Samples.searchLogs();
        ToolCallingChatOptions options =
                ToolCallingChatOptions.builder().toolCallbacks(search).build();
        List<Message> messages = List.of(new UserMessage("Where does the memory go?"));
        ChatResponse response = ask(mode, client.prompt(), messages, search);
        while (response.hasToolCalls()) {
            messages = manager.executeToolCalls(new Prompt(messages, options), response)
                    .conversationHistory();
            response = ask(mode, client.prompt(), messages, search);
        }
        return text(response);
    }

    private static ChatResponse ask(
            Mode mode, ChatClient.ChatClientRequestSpec spec, List<Message> messages, ToolCallback search) {
        return Objects.requireNonNull(mode.response(spec.messages(messages)
                        .tools(search)
                        .advisors(AdvisorParams.toolCallingAdvisorAutoRegister(false)))
                .chatResponse());
    }

    @ParameterizedTest
    @EnumSource
    void aClientOfAWrappedModelIsCoveredToo(Mode mode) {
        try (Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""))) {
            ChatClient client = ChatClient.create(HeadroomChatModel.builder(wire.openAi())
                    .engine(wire.engine())
                    .build());

            String answer = mode.ask(client.prompt("Where does the memory go?")
                    .tools(Samples.searchLogs(), HeadroomRetrieveToolCallback.create(wire.engine())));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.results(2).get(1)).contains("2026-01-15T10:01:17Z");
        }
    }

    @Test
    void advisorsOnAWrappedModelShortenOnce() {
        try (Wire once = Wire.to(Wire.SEARCHES_ONCE);
                Wire twice = Wire.to(Wire.SEARCHES_ONCE)) {
            ChatClient wrapped = twice.client(HeadroomChatModel.builder(twice.openAi())
                            .engine(twice.engine())
                            .build())
                    .defaultTools(Samples.searchLogs())
                    .build();

            Mode.CALL.ask(
                    once.client().defaultTools(Samples.searchLogs()).build().prompt("Where does the memory go?"));
            Mode.CALL.ask(wrapped.prompt("Where does the memory go?"));

            assertThat(twice.requests().get(1).text())
                    .isEqualTo(once.requests().get(1).text());
        }
    }

    private static void assertThatNothingIsLeftOut(Wire wire) {
        String sent = wire.results(1).get(0);
        assertThat(sent.length()).isLessThan(Samples.json(Samples.MANY).length() / 2);
        assertThat(wire.engine().decode(sent)).isEqualTo(new DecodeResult.Original(Samples.json(Samples.MANY)));
        assertThat(sent).doesNotContain(RetrievalTool.NAME);
    }

    @Test
    void aWrappedModelIsNotWrappedAgain() {
        try (Wire wire = Wire.to(Wire.SEARCHES_ONCE)) {
            HeadroomChatModel model = HeadroomChatModel.wrap(wire.openAi());

            assertThat(HeadroomChatModel.wrap(model)).isSameAs(model);
            assertThatIllegalArgumentException().isThrownBy(() -> HeadroomChatModel.builder(model));
            assertThat(HeadroomToolCallingManager.wrap(manager(model.engine()), model.engine()))
                    .isInstanceOf(HeadroomToolCallingManager.class);
        }
    }
}
