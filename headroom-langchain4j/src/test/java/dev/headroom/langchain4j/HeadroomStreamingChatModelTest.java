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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatModelStreamingEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Publisher;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class HeadroomStreamingChatModelTest {

    private static final AiMessage FETCH = Samples.call("r1", RetrievalTool.NAME, "{\"ref\":\"x\"}");

    private final Recording recording = new Recording();

    private static ChatRequest withTools() {
        return ChatRequest.builder()
                .messages(UserMessage.from("What is slow?"))
                .toolSpecifications(Samples.SEARCH)
                .build();
    }

    private static void chat(StreamingChatModel delegate, StreamingChatResponseHandler handler) {
        HeadroomStreamingChatModel.wrap(delegate).chat(withTools(), handler);
    }

    /** A model of which only the handler matters. */
    private static StreamingChatModel streaming(Consumer<StreamingChatResponseHandler> events) {
        return new StreamingChatModel() {
            @Override
            public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
                events.accept(handler);
            }
        };
    }

    @Test
    void whereNothingIsHiddenTheModelGetsTheApplicationsOwnHandlerAndRequest() {
        List<Object> seen = new ArrayList<>();
        StreamingChatModel delegate = new StreamingChatModel() {
            @Override
            public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
                seen.add(request);
                seen.add(handler);
            }
        };
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from("hello")).build();

        HeadroomStreamingChatModel.wrap(delegate).chat(request, recording);

        assertThat(seen.get(0)).isSameAs(request);
        assertThat(seen.get(1)).isSameAs(recording);
    }

    @Test
    void allTenCallbacksArriveAsTheVariantTheyWere() {
        PartialToolCall part = PartialToolCall.builder()
                .index(0)
                .name("search_logs")
                .partialArguments("{")
                .build();
        StreamingHandle handle = new FakeStreamingChatModel.Handle();

        chat(
                streaming(handler -> {
                    handler.onPartialResponse("a");
                    handler.onPartialResponse(new PartialResponse("b"), new PartialResponseContext(handle));
                    handler.onPartialThinking(new PartialThinking("c"));
                    handler.onPartialThinking(new PartialThinking("d"), new PartialThinkingContext(handle));
                    handler.onPartialToolCall(part);
                    handler.onPartialToolCall(part, new PartialToolCallContext(handle));
                    handler.onCompleteToolCall(new CompleteToolCall(0, Samples.request("c1", "search_logs", "{}")));
                    handler.onUnmappedRawEvent("raw");
                    handler.onCompleteResponse(ChatResponse.builder()
                            .aiMessage(AiMessage.from("ab"))
                            .build());
                    handler.onError(new IllegalStateException("late"));
                }),
                recording);

        assertThat(recording.callbacks)
                .containsExactly(
                        "onPartialResponse",
                        "onPartialResponse with context",
                        "onPartialThinking",
                        "onPartialThinking with context",
                        "onPartialToolCall",
                        "onPartialToolCall with context",
                        "onCompleteToolCall",
                        "onUnmappedRawEvent",
                        "onCompleteResponse",
                        "onError");
        assertThat(recording.partialCalls).allSatisfy(call -> assertThat(call).isSameAs(part));
    }

    @Test
    void callsOfOursAreNotSeenAndDoNotCount() {
        FakeStreamingChatModel delegate = FakeStreamingChatModel.saying(AiMessage.from(
                Samples.request("c0", "search_logs", "{\"a\":0}"),
                Samples.request("r1", RetrievalTool.NAME, "{\"ref\":\"x\"}"),
                Samples.request("c2", "search_logs", "{\"a\":2}"),
                Samples.request("r3", RetrievalTool.NAME, "{\"ref\":\"x\"}"),
                Samples.request("c4", "search_logs", "{\"a\":4}")));

        chat(delegate, recording);

        assertThat(recording.completeCalls)
                .extracting(
                        CompleteToolCall::index,
                        call -> call.toolExecutionRequest().id())
                .containsExactly(tuple(0, "c0"), tuple(1, "c2"), tuple(2, "c4"));
        assertThat(recording.partialCalls).extracting(PartialToolCall::index).containsExactly(0, 1, 2);
        assertThat(recording.response().aiMessage().toolExecutionRequests()).hasSize(3);
    }

    @Test
    void cancellingWorksInTheSecondHiddenRound() {
        FakeStreamingChatModel delegate = FakeStreamingChatModel.saying(FETCH, FETCH, AiMessage.from("a long story"));
        Recording cancelling = new Recording() {
            @Override
            public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
                super.onPartialResponse(partialResponse, context);
                context.streamingHandle().cancel();
                assertThat(context.streamingHandle().isCancelled()).isTrue();
            }
        };

        chat(delegate, cancelling);

        assertThat(cancelling.streamedText()).isEqualTo("a");
        assertThat(cancelling.callbacks).containsExactly("onPartialResponse with context");
    }

    @Test
    void aHandleOfAnEarlierRoundCancelsTheLaterOne() {
        List<StreamingHandle> handles = new ArrayList<>();
        FakeStreamingChatModel delegate = FakeStreamingChatModel.saying(
                AiMessage.from("Look: ", FETCH.toolExecutionRequests()), AiMessage.from("a long story"));
        Recording cancelling = new Recording() {
            @Override
            public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
                super.onPartialResponse(partialResponse, context);
                handles.add(context.streamingHandle());
                if (partialResponse.text().equals("a")) {
                    handles.get(0).cancel();
                }
            }
        };

        chat(delegate, cancelling);

        assertThat(cancelling.streamedText()).isEqualTo("Look: a");
        assertThat(cancelling.callbacks).doesNotContain("onCompleteResponse");
    }

    @Test
    void noFurtherRoundBeginsAfterACancellation() {
        StreamingHandle handle = new FakeStreamingChatModel.Handle();
        List<StreamingChatResponseHandler> asked = new ArrayList<>();
        StreamingChatModel delegate = streaming(handler -> {
            asked.add(handler);
            handler.onPartialResponse(new PartialResponse("a"), new PartialResponseContext(handle));
            handler.onCompleteResponse(ChatResponse.builder().aiMessage(FETCH).build());
        });
        Recording cancelling = new Recording() {
            @Override
            public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
                context.streamingHandle().cancel();
            }
        };

        chat(delegate, cancelling);

        assertThat(asked).hasSize(1);
        assertThat(handle.isCancelled()).isTrue();
        assertThat(cancelling.callbacks).isEmpty();
    }

    @Test
    void whatTheHandlerThrowsGoesToTheModel() {
        Recording throwing = new Recording() {
            @Override
            public void onPartialResponse(String partialResponse) {
                throw new UnsupportedOperationException("mine");
            }
        };
        StreamingChatModel delegate = streaming(handler ->
                assertThatThrownBy(() -> handler.onPartialResponse("a")).hasMessage("mine"));

        chat(delegate, throwing);

        assertThat(throwing.errors).isEmpty();
    }

    @Test
    void aFailureInAHiddenRoundIsToldOnce() {
        List<Integer> rounds = new ArrayList<>();
        StreamingChatModel delegate = streaming(handler -> {
            rounds.add(rounds.size());
            if (rounds.size() == 1) {
                handler.onCompleteResponse(
                        ChatResponse.builder().aiMessage(FETCH).build());
            } else {
                handler.onError(new IllegalStateException("overloaded"));
            }
        });

        chat(delegate, recording);

        assertThat(rounds).hasSize(2);
        assertThat(recording.callbacks).containsExactly("onError");
        assertThat(recording.errors.get(0)).hasMessage("overloaded");
    }

    @Test
    void theReactiveCallSendsAllRowsAndNoToolOfOurs() {
        List<ChatRequest> seen = new ArrayList<>();
        StreamingChatModel delegate = new StreamingChatModel() {
            @Override
            public Publisher<ChatModelStreamingEvent> chat(ChatRequest request) {
                seen.add(request);
                return subscriber -> {};
            }
        };
        ChatRequest request = ChatRequest.builder()
                .messages(Samples.conversation(Samples.MANY))
                .toolSpecifications(Samples.SEARCH)
                .build();

        Publisher<ChatModelStreamingEvent> events =
                HeadroomStreamingChatModel.wrap(delegate).chat(request);

        assertThat(events).isNotNull();
        assertThat(seen.get(0).toolSpecifications()).containsExactly(Samples.SEARCH);
        assertThat(seen.get(0).messages().toString()).doesNotContain("left out").hasSizeLessThan(20_000);
    }

    @Test
    void wrappingTwiceIsWrappingOnce() {
        HeadroomStreamingChatModel model = HeadroomStreamingChatModel.wrap(FakeStreamingChatModel.saying(FETCH));

        assertThat(HeadroomStreamingChatModel.wrap(model)).isSameAs(model);
        assertThatIllegalArgumentException().isThrownBy(() -> HeadroomStreamingChatModel.builder(model));
    }
}
