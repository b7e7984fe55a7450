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

import dev.headroom.engine.ccr.RetrievalTool;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.BiConsumer;

/**
 * Stands between the wrapped model and the application's handler for one {@link Round}. Every event goes on as the same
 * variant, except those of our tool, which end here, and a completion that leads to another round. What the
 * application's handler throws goes to the model's implementation, as without us.
 */
final class RetrievalRelay implements StreamingChatResponseHandler {

    private final Round round;
    private final StreamingChatResponseHandler application;
    private final BiConsumer<Round, StreamingChatResponseHandler> sender;
    private final RelayedHandle handle;
    private final VisibleCalls calls = new VisibleCalls();
    private volatile boolean failed;

    private RetrievalRelay(
            Round round,
            StreamingChatResponseHandler application,
            BiConsumer<Round, StreamingChatResponseHandler> sender,
            RelayedHandle handle) {
        this.round = round;
        this.application = application;
        this.sender = sender;
        this.handle = handle;
    }

    /**
     * The relay of a turn's first round.
     *
     * @param round the round
     * @param application whom to tell
     * @param sender asks the model what a round has to ask, and has it answer to a handler
     * @return a handler for the model
     */
    static RetrievalRelay first(
            Round round,
            StreamingChatResponseHandler application,
            BiConsumer<Round, StreamingChatResponseHandler> sender) {
        return new RetrievalRelay(round, application, sender, new RelayedHandle());
    }

    @Override
    public void onPartialResponse(String partialResponse) {
        application.onPartialResponse(partialResponse);
    }

    @Override
    public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
        if (handle.follows(context.streamingHandle())) {
            application.onPartialResponse(partialResponse, new PartialResponseContext(handle));
        }
    }

    @Override
    public void onPartialThinking(PartialThinking partialThinking) {
        application.onPartialThinking(partialThinking);
    }

    @Override
    public void onPartialThinking(PartialThinking partialThinking, PartialThinkingContext context) {
        if (handle.follows(context.streamingHandle())) {
            application.onPartialThinking(partialThinking, new PartialThinkingContext(handle));
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall partialToolCall) {
        if (isVisible(partialToolCall.name(), partialToolCall.index())) {
            application.onPartialToolCall(calls.renumbered(partialToolCall));
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall partialToolCall, PartialToolCallContext context) {
        if (handle.follows(context.streamingHandle()) && isVisible(partialToolCall.name(), partialToolCall.index())) {
            application.onPartialToolCall(calls.renumbered(partialToolCall), new PartialToolCallContext(handle));
        }
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall completeToolCall) {
        if (isVisible(completeToolCall.toolExecutionRequest().name(), completeToolCall.index())) {
            application.onCompleteToolCall(calls.renumbered(completeToolCall));
        }
    }

    private boolean isVisible(String tool, int index) {
        boolean ours = RetrievalTool.NAME.equals(tool);
        if (ours) {
            calls.hide(index);
        }
        return !ours;
    }

    @Override
    public void onUnmappedRawEvent(Object rawEvent) {
        application.onUnmappedRawEvent(rawEvent);
    }

    /** Some clients complete a stream that broke off; the application knows that it failed, so no round follows. */
    @Override
    public void onCompleteResponse(ChatResponse completeResponse) {
        Step step = round.after(completeResponse);
        if (step instanceof Step.Done done) {
            application.onCompleteResponse(done.response());
        } else if (step instanceof Step.Ask ask && !handle.isCancelled() && !failed) {
            sender.accept(ask.next(), new RetrievalRelay(ask.next(), application, sender, handle));
        }
    }

    @Override
    public void onError(Throwable error) {
        failed = true;
        application.onError(error);
    }
}
