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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.RetrievalTool;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.AdvisorParams;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.document.Document;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.rag.advisor.RetrievalAugmentationAdvisor;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.metadata.ToolMetadata;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both advisors and the tool calling manager together, as an application gets them without a word about Headroom, with
 * what else an application does: in each case the model reads a shortened result, fetches a row that was left out, and
 * answers.
 */
final class CompositionTest {

    private static final String QUESTION = "Where does the memory go?";
    private static final String ROW_77 = "2026-01-15T10:01:17Z";
    private static final String CONVERSATION = "c1";
    private static final ToolMetadata DIRECT =
            ToolMetadata.builder().returnDirect(true).build();

    private final Wire wire = Wire.to(ToolLoopTest.fetching("\"where\":\"id = 77\""));
    private final ConfigurableApplicationContext application = wire.application();
    private final ChatMemory memory = MessageWindowChatMemory.builder().build();

    @AfterEach
    void stop() {
        application.close();
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void withAMemoryOutsideTheLoop(Mode mode) {
        ChatClient client = client(builder ->
                remembering(builder, MessageChatMemoryAdvisor.builder(memory).build()));

        String answer = mode.ask(client.prompt(QUESTION));

        assertThatTheModelFetched(answer);
        assertThat(memory.get(CONVERSATION))
                .extracting(Message::getMessageType)
                .containsExactly(MessageType.USER, MessageType.ASSISTANT);
    }

    @ParameterizedTest
    @EnumSource
    void withAMemoryInsideTheLoop(Mode mode) {
        ChatClient client = client(builder -> remembering(
                builder, MessageChatMemoryAdvisor.builder(memory).order(1_000).build()));

        String answer = mode.ask(client.prompt(QUESTION));

        assertThatTheModelFetched(answer);
        assertThat(memory.get(CONVERSATION).stream()
                        .filter(ToolResponseMessage.class::isInstance)
                        .map(message ->
                                ((ToolResponseMessage) message).getResponses().get(0))
                        .map(ToolResponseMessage.ToolResponse::responseData))
                .hasSize(2)
                .startsWith(Samples.json(Samples.MANY));
    }

    private static ChatClient.Builder remembering(ChatClient.Builder builder, Advisor memory) {
        return builder.defaultTools(Samples.searchLogs())
                .defaultAdvisors(memory)
                .defaultAdvisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, CONVERSATION));
    }

    @ParameterizedTest
    @EnumSource
    void withRetrievalAugmentationAndAMemory(Mode mode) {
        RetrievalAugmentationAdvisor rag = RetrievalAugmentationAdvisor.builder()
                .documentRetriever(query -> List.of(new Document("The cache of the billing service is unbounded.")))
                .build();
        ChatClient client = client(builder -> remembering(
                builder.defaultAdvisors(rag),
                MessageChatMemoryAdvisor.builder(memory).build()));

        String answer = mode.ask(client.prompt(QUESTION));

        assertThatTheModelFetched(answer);
        for (int round = 0; round < 3; round++) {
            assertThat(wire.messages(round).get(0).get("content").asText())
                    .contains("The cache of the billing service is unbounded.", QUESTION);
        }
        assertThat(memory.get(CONVERSATION).get(0)).isEqualTo(new UserMessage(QUESTION));
    }

    @ParameterizedTest
    @EnumSource
    void withToolsInTheOptionsOfTheRequest(Mode mode) {
        ChatClient client = client(builder -> builder);

        String answer = mode.ask(
                client.prompt(QUESTION).options(ToolCallingChatOptions.builder().toolCallbacks(Samples.searchLogs())));

        assertThatTheModelFetched(answer);
        assertThat(wire.tools(2)).containsExactly("search_logs", RetrievalTool.NAME);
    }

    @ParameterizedTest
    @EnumSource
    void withTheContentsOfAnMcpServer(Mode mode) throws JsonProcessingException {
        String contents = "[{\"type\":\"text\",\"text\":"
                + new ObjectMapper().writeValueAsString(Samples.json(Samples.MANY)) + "}]";
        ChatClient client = client(builder -> builder.defaultTools(Samples.returning("search_logs", contents)));

        String answer = mode.ask(client.prompt(QUESTION));

        assertThatTheModelFetched(answer);
        assertThat(wire.results(1).get(0))
                .startsWith("[{\"type\":\"text\",\"text\":\"")
                .endsWith("\"}]");
    }

    @ParameterizedTest
    @EnumSource
    void withAToolWhoseResultIsReturnedDirectly(Mode mode) {
        ChatClient client = client(builder -> builder.defaultTools(Samples.searchLogs(Samples.MANY, DIRECT)));

        String answer = mode.ask(client.prompt(QUESTION));

        assertThat(answer).isEqualTo(Samples.json(Samples.MANY));
        assertThat(wire.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsMadeWithoutTheBuilderIsAsWithoutHeadroom(Mode mode) {
        try (Wire searching = Wire.to(Wire.SEARCHES_ONCE);
                ConfigurableApplicationContext other = searching.application()) {
            ChatClient client = ChatClient.create(other.getBean(ChatModel.class));

            mode.ask(client.prompt(QUESTION).tools(Samples.searchLogs()));

            assertThat(searching.results(1)).containsExactly(Samples.json(Samples.MANY));
            assertThat(searching.tools(0)).containsExactly("search_logs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAClientOfAWrappedModel(Mode mode) {
        HeadroomChatModel model = HeadroomChatModel.builder(application.getBean(ChatModel.class))
                .engine(application.getBean(HeadroomEngine.class))
                .build();
        ToolCallback fetch = application.getBean(HeadroomRetrieveToolCallback.class);

        String answer = mode.ask(ChatClient.create(model).prompt(QUESTION).tools(Samples.searchLogs(), fetch));

        assertThatTheModelFetched(answer);
    }

    @ParameterizedTest
    @EnumSource
    void withALoopOfTheApplicationThroughTheApplicationsManager(Mode mode) {
        ToolCallback search = Samples.searchLogs();
        ToolCallback fetch = application.getBean(HeadroomRetrieveToolCallback.class);
        ToolCallingManager manager = application.getBean(ToolCallingManager.class);
        ToolCallingChatOptions options =
                ToolCallingChatOptions.builder().toolCallbacks(search).build();
        ChatClient client = client(builder -> builder.defaultTools(search, fetch)
                .defaultAdvisors(AdvisorParams.toolCallingAdvisorAutoRegister(false)));

        List<Message> messages = List.of(new UserMessage(QUESTION));
        ChatResponse response = response(mode, client, messages);
        while (response.hasToolCalls()) {
            messages = manager.executeToolCalls(new Prompt(messages, options), response)
                    .conversationHistory();
            response = response(mode, client, messages);
        }

        assertThatTheModelFetched(String.valueOf(
                Objects.requireNonNull(response.getResult()).getOutput().getText()));
    }

    private static ChatResponse response(Mode mode, ChatClient client, List<Message> messages) {
        return Objects.requireNonNull(
                mode.response(client.prompt().messages(messages)).chatResponse());
    }

    private ChatClient client(UnaryOperator<ChatClient.Builder> customized) {
        return customized.apply(application.getBean(ChatClient.Builder.class)).build();
    }

    private void assertThatTheModelFetched(String answer) {
        assertThat(answer).isEqualTo("It is the cache.");
        assertThat(wire.requests()).hasSize(3);
        assertThat(wire.results(1).get(0))
                .contains("headroom_retrieve(ref=")
                .doesNotContain(ROW_77)
                .hasSizeLessThan(Samples.json(Samples.MANY).length() / 5);
        assertThat(wire.results(2).get(0)).isEqualTo(wire.results(1).get(0));
        assertThat(wire.results(2).get(1)).contains(ROW_77);
    }
}
