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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.ScriptedModelServer;
import dev.headroom.testkit.Scripts;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model does, the application sees what it would see without Headroom. */
final class MisbehavingDelegateTest {

    private static final ChatRequest REQUEST = ChatRequest.builder()
            .messages(Samples.conversation(20))
            .toolSpecifications(Samples.SEARCH)
            .build();

    private static ChatModel answering(Function<ChatRequest, ChatResponse> answer) {
        return new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                return answer.apply(request);
            }
        };
    }

    @Test
    void whatTheModelThrowsIsThrown() {
        RuntimeException failure = new IllegalStateException("overloaded");
        ChatModel bare = answering(request -> {
            throw failure;
        });

        Throwable thrown = catchThrowable(() -> HeadroomChatModel.wrap(bare).chat(REQUEST));

        assertThat(thrown).isSameAs(failure);
    }

    @Test
    void errorsOfTheMachineAreNotHeldBack() {
        ChatModel bare = answering(request -> {
            throw new StackOverflowError();
        });

        assertThat(catchThrowable(() -> HeadroomChatModel.wrap(bare).chat(REQUEST)))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aFutureFailsWithWhatTheModelFailsWith() {
        RuntimeException failure = new IllegalStateException("overloaded");
        FakeChatModel bare = new FakeChatModel(request -> {
            throw failure;
        });

        Throwable thrown = catchThrowable(
                () -> HeadroomChatModel.wrap(bare).chatAsync(REQUEST).get());

        assertThat(thrown).isInstanceOf(ExecutionException.class).hasCause(failure);
    }

    @Test
    void anAnswerWithoutTextStaysOne() {
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.builder().build()).build();

        ChatResponse got =
                HeadroomChatModel.wrap(answering(request -> response)).chat(REQUEST);

        assertThat(got).isSameAs(response);
        assertThat(got.aiMessage().text()).isNull();
    }

    @Test
    void noAnswerAtAllStaysNone() {
        assertThat(HeadroomChatModel.wrap(answering(request -> null)).chat(REQUEST))
                .isNull();
    }

    @Test
    void aMockOfWhichNothingElseIsKnownWorks() {
        ChatModel mock = mock(ChatModel.class);
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.from("hi")).build();
        when(mock.defaultRequestParameters()).thenReturn(null);
        when(mock.listeners()).thenReturn(null);
        when(mock.chat(any(ChatRequest.class))).thenReturn(response);

        assertThat(HeadroomChatModel.wrap(mock).chat(REQUEST)).isSameAs(response);
    }

    @Test
    void aMockThatOverridesOneMethodIsCalledByThatMethodInEveryRound() {
        FakeChatModel script = FakeChatModel.saying(
                Samples.call("r1", "headroom_retrieve", "{\"ref\":\"x\"}"), AiMessage.from("found"));

        ChatResponse response =
                HeadroomChatModel.wrap(answering(script::doChat)).chat(REQUEST);

        assertThat(response.aiMessage().text()).isEqualTo("found");
        assertThat(script.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void refusalsOfAProviderLookAsTheyDoBare(int status) {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.failure(status, "no")))) {
            ChatModel bare = Client.OPENAI.model(server);
            ChatModel wrapped = HeadroomChatModel.wrap(Client.OPENAI.model(server));

            Throwable expected = catchThrowable(() -> bare.chat(REQUEST));
            Throwable thrown = catchThrowable(() -> wrapped.chat(REQUEST));

            assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
        }
    }

    @Test
    void aTimeoutIsATimeout() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.silence()))) {
            ChatModel bare = OpenAiChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(Client.MODEL)
                    .maxRetries(0)
                    .timeout(Duration.ofMillis(300))
                    .build();

            assertThat(catchThrowable(() -> HeadroomChatModel.wrap(bare).chat(REQUEST)))
                    .isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aTimeoutOfAStreamIsToldOnce() {
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(ModelReply.silence()))) {
            StreamingChatModel bare = OpenAiStreamingChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .modelName(Client.MODEL)
                    .timeout(Duration.ofMillis(300))
                    .build();
            Recording recording = new Recording();

            HeadroomStreamingChatModel.wrap(bare).chat(REQUEST, recording);
            recording.await();

            assertThat(recording.callbacks).containsOnlyOnce("onError");
            assertThat(recording.errors).first().isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aStreamThatFailedIsNotFollowedByAHiddenRound() {
        AtomicInteger asked = new AtomicInteger();
        StreamingChatModel bare = new StreamingChatModel() {
            @Override
            public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
                asked.incrementAndGet();
                handler.onError(new IllegalStateException("broken off"));
                handler.onCompleteResponse(ChatResponse.builder()
                        .aiMessage(Samples.call("r1", "headroom_retrieve", "{\"re"))
                        .build());
            }
        };
        Recording recording = new Recording();

        HeadroomStreamingChatModel.wrap(bare).chat(REQUEST, recording);

        assertThat(asked).hasValue(1);
        assertThat(recording.callbacks).containsExactly("onError");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI_STREAMING", "ANTHROPIC_STREAMING"})
    void aStreamThatBreaksOffLooksAsItDoesBare(Client client) {
        ModelReply broken = ModelReply.brokenOff(ModelReply.text("one two three four five six"), 3);
        try (ScriptedModelServer server = ScriptedModelServer.start(Scripts.always(broken))) {
            Recording expected = new Recording();
            Recording recording = new Recording();

            client.streamingModel(server).chat(REQUEST, expected);
            HeadroomStreamingChatModel.wrap(client.streamingModel(server)).chat(REQUEST, recording);
            expected.await();
            recording.await();

            // How much arrives before the break is up to the connection.
            assertThat("one two three four five six").startsWith(recording.streamedText());
            assertThat(recording.errors).hasSize(1);
            assertThat(recording.errors.get(0)).hasSameClassAs(expected.errors.get(0));
        }
    }
}
