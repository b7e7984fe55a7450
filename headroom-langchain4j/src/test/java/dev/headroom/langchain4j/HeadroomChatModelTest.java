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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.langchain4j.internal.RetrieveTool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HeadroomChatModelTest {

    private final FakeChatModel delegate = new FakeChatModel(request -> AiMessage.from("done"));

    private static ChatRequest withTools(int rows) {
        return ChatRequest.builder()
                .messages(Samples.conversation(rows))
                .toolSpecifications(Samples.SEARCH)
                .build();
    }

    private static ToolExecutionResultMessage sentResult(ChatRequest request) {
        return (ToolExecutionResultMessage) request.messages().get(2);
    }

    @Test
    void requestsWithNothingToShortenReachTheModelAsTheSameObject() {
        List<ChatRequest> seen = new ArrayList<>();
        ChatModel bare = new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                seen.add(request);
                return ChatResponse.builder().aiMessage(AiMessage.from("hi")).build();
            }
        };
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from("hello")).build();

        ChatResponse response = HeadroomChatModel.wrap(bare).chat(request);

        assertThat(seen).singleElement().isSameAs(request);
        assertThat(response.aiMessage().text()).isEqualTo("hi");
    }

    @Test
    void responsesWithoutRetrievalReachTheApplicationAsTheSameObject() {
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.from("hi")).build();
        ChatModel bare = new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                return response;
            }
        };

        ChatResponse got = HeadroomChatModel.wrap(bare).chat(withTools(Samples.MANY));

        assertThat(got).isSameAs(response);
    }

    @Test
    void toolResultsGoOutShorterAndAllElseAsTheSameObjects() {
        List<ChatMessage> messages = Samples.conversation(Samples.MANY);

        HeadroomChatModel.wrap(delegate).chat(messages);

        List<ChatMessage> sent = delegate.request(0).messages();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).isSameAs(messages.get(0));
        assertThat(sent.get(1)).isSameAs(messages.get(1));
        assertThat(sentResult(delegate.request(0)).text().length())
                .isLessThan(
                        ((ToolExecutionResultMessage) messages.get(2)).text().length() / 2);
    }

    @Test
    void nothingIsLeftOutOfRequestsWithoutTools() {
        HeadroomChatModel.wrap(delegate).chat(Samples.conversation(Samples.MANY));

        assertThat(sentResult(delegate.request(0)).text()).doesNotContain("left out");
        assertThat(delegate.request(0).toolSpecifications()).isEmpty();
    }

    @Test
    void requestsWithToolsOfferOursAsTheLast() {
        HeadroomChatModel.wrap(delegate).chat(withTools(Samples.MANY));

        assertThat(delegate.request(0).toolSpecifications())
                .containsExactly(Samples.SEARCH, RetrieveTool.specification());
        assertThat(sentResult(delegate.request(0)).text()).contains("left out", "headroom_retrieve(ref=");
    }

    @Test
    void ourToolIsOfferedFromTheFirstRequestWithToolsOn() {
        ChatRequest first = ChatRequest.builder()
                .messages(UserMessage.from("What is slow?"))
                .toolSpecifications(Samples.SEARCH)
                .build();

        HeadroomChatModel.wrap(delegate).chat(first);

        assertThat(delegate.request(0).toolSpecifications()).last().isSameAs(RetrieveTool.specification());
    }

    @Test
    void toolsOfTheModelItselfStayOnOffer() {
        delegate.defaults = OpenAiChatRequestParameters.builder()
                .modelName("gpt-4o")
                .seed(7)
                .toolSpecifications(Samples.SEARCH)
                .build();

        HeadroomChatModel.wrap(delegate).chat(Samples.conversation(Samples.MANY));

        ChatRequestParameters sent = delegate.request(0).parameters();
        assertThat(sent.toolSpecifications()).containsExactly(Samples.SEARCH, RetrieveTool.specification());
        assertThat(sent)
                .isInstanceOfSatisfying(
                        OpenAiChatRequestParameters.class,
                        parameters -> assertThat(parameters.seed()).isEqualTo(7));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "NONE"})
    void nothingIsOfferedOrLeftOutWhenTheToolChoiceIsNotTheModels(ToolChoice choice) {
        ChatRequest request = ChatRequest.builder()
                .messages(Samples.conversation(Samples.MANY))
                .toolSpecifications(Samples.SEARCH)
                .toolChoice(choice)
                .build();

        HeadroomChatModel.wrap(delegate).chat(request);

        assertThat(delegate.request(0).toolSpecifications()).containsExactly(Samples.SEARCH);
        assertThat(sentResult(delegate.request(0)).text()).doesNotContain("left out");
    }

    @Test
    void nothingIsOfferedOrLeftOutWhenRetrievalIsSwitchedOff() {
        HeadroomChatModel model = HeadroomChatModel.builder(delegate)
                .retrieval(RetrievalMode.NEVER)
                .build();

        model.chat(withTools(Samples.MANY));

        assertThat(delegate.request(0).toolSpecifications()).containsExactly(Samples.SEARCH);
        assertThat(sentResult(delegate.request(0)).text()).doesNotContain("left out");
    }

    @Test
    void anApplicationThatOffersOurToolItselfAnswersItsCallsItself() {
        FakeChatModel retrieving = FakeChatModel.saying(Samples.call("r1", RetrievalTool.NAME, "{\"ref\":\"x\"}"));
        ChatRequest request = ChatRequest.builder()
                .messages(Samples.conversation(Samples.MANY))
                .toolSpecifications(RetrieveTool.specification(), Samples.SEARCH)
                .build();

        ChatResponse response = HeadroomChatModel.wrap(retrieving).chat(request);

        assertThat(retrieving.request(0).toolSpecifications())
                .containsExactly(RetrieveTool.specification(), Samples.SEARCH);
        assertThat(sentResult(retrieving.request(0)).text()).contains("left out");
        assertThat(response.aiMessage().toolExecutionRequests()).hasSize(1);
    }

    @Test
    void anotherToolOfTheSameNameIsRefusedWithAdvice() {
        ToolSpecification namesake =
                Samples.SEARCH.toBuilder().name(RetrievalTool.NAME).build();
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("hello"))
                .toolSpecifications(namesake)
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> HeadroomChatModel.wrap(delegate).chat(request))
                .withMessageContaining("headroom_retrieve")
                .withMessageContaining("RetrievalMode.NEVER");
    }

    @Test
    void whatIsSaidOfTheModelIsWhatTheModelSays() {
        delegate.defaults = ChatRequestParameters.builder().modelName("gpt-4o").build();
        HeadroomChatModel model = HeadroomChatModel.wrap(delegate);

        assertThat(model.defaultRequestParameters()).isSameAs(delegate.defaults);
        assertThat(model.listeners()).isSameAs(delegate.listeners);
        assertThat(model.provider()).isEqualTo(delegate.provider());
        assertThat(model.supportedCapabilities()).isEqualTo(delegate.supportedCapabilities());
    }

    @Test
    void listenersHearOfARequestOnceAndFindTheReport() {
        List<Map<Object, Object>> heard = new ArrayList<>();
        delegate.listeners.add(new ChatModelListener() {
            @Override
            public void onRequest(ChatModelRequestContext context) {
                heard.add(context.attributes());
            }

            @Override
            public void onResponse(ChatModelResponseContext context) {
                heard.add(context.attributes());
            }
        });
        ChatRequestOptions options =
                ChatRequestOptions.builder().addListenerAttribute("mine", 1).build();

        HeadroomChatModel.wrap(delegate).chat(withTools(Samples.MANY), options);

        assertThat(heard).hasSize(2).allSatisfy(attributes -> {
            assertThat(attributes).containsEntry("mine", 1);
            assertThat(attributes.get(HeadroomAttributes.REPORT))
                    .isInstanceOfSatisfying(
                            OptimizationReport.class,
                            report -> assertThat(report.totals().tokensSaved()).isPositive());
        });
    }

    @Test
    void optionsOfTheRequestGoAsTheyAreWhereNobodyListens() {
        List<ChatRequestOptions> seen = new ArrayList<>();
        ChatModel bare = new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
                seen.add(options);
                return ChatResponse.builder().aiMessage(AiMessage.from("hi")).build();
            }
        };
        ChatRequestOptions options =
                ChatRequestOptions.builder().addListenerAttribute("mine", 1).build();

        HeadroomChatModel.wrap(bare).chat(withTools(Samples.MANY), options);

        assertThat(seen).singleElement().isSameAs(options);
    }

    @Test
    void optionsOfTheWrapperDecideWhatMayBeDone() {
        HeadroomChatModel model = HeadroomChatModel.builder(delegate)
                .options(HeadroomOptions.builder().excludeTool("search_*").build())
                .build();

        model.chat(withTools(Samples.MANY));

        assertThat(sentResult(delegate.request(0)).text()).isEqualTo(Samples.rows(Samples.MANY));
    }

    @Test
    void theModelsNameChoosesTheTokenCounter() {
        List<String> counters = new ArrayList<>();
        HeadroomEngine engine = HeadroomEngine.builder()
                .listener(report -> counters.add(report.counter()))
                .build();
        HeadroomChatModel model =
                HeadroomChatModel.builder(delegate).engine(engine).build();

        delegate.defaults = ChatRequestParameters.builder().modelName("gpt-4o").build();
        model.chat(Samples.conversation(10));
        delegate.defaults = ChatRequestParameters.builder().modelName("gpt-4").build();
        model.chat(Samples.conversation(10));

        assertThat(counters).containsExactly("o200k_base", "cl100k_base");
    }

    @Test
    void aFailureOfHeadroomSendsTheRequestAsItIs() {
        HeadroomChatModel model = HeadroomChatModel.builder(delegate)
                .tenant(options -> {
                    throw new UnsupportedOperationException("nobody is logged in");
                })
                .build();
        ChatRequest request = withTools(Samples.MANY);

        ChatResponse response = model.chat(request);

        assertThat(response.aiMessage().text()).isEqualTo("done");
        assertThat(delegate.request(0).messages()).isEqualTo(request.messages());
        assertThat(delegate.request(0).toolSpecifications()).containsExactly(Samples.SEARCH);
    }

    @Test
    void wrappingTwiceIsWrappingOnce() {
        HeadroomChatModel model = HeadroomChatModel.wrap(delegate);

        assertThat(HeadroomChatModel.wrap(model)).isSameAs(model);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadroomChatModel.builder(model))
                .withMessageContaining("delegate");
    }

    @Test
    void atLeastOneRoundOfRetrievalIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadroomChatModel.builder(delegate).maxRetrievalRounds(0))
                .withMessageContaining("maxRetrievalRounds")
                .withMessageContaining("0");
    }

    @Test
    void futuresAnswerAsTheBlockingCallDoes() throws Exception {
        FakeChatModel retrieving = FakeChatModel.saying(
                Samples.call("r1", RetrievalTool.NAME, "{\"ref\":\"x\"}"), AiMessage.from("found"));

        ChatResponse response = HeadroomChatModel.wrap(retrieving)
                .chatAsync(withTools(Samples.MANY))
                .get();

        assertThat(response.aiMessage().text()).isEqualTo("found");
        assertThat(response.tokenUsage().totalTokenCount()).isEqualTo(30);
        assertThat(retrieving.requests).hasSize(2);
    }
}
