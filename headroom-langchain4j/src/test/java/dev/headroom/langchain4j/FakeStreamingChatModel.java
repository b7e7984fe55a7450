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

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Streams what a {@link FakeChatModel} says, on the caller's thread, and stops when it is cancelled. */
final class FakeStreamingChatModel implements StreamingChatModel {

    final FakeChatModel script;
    final List<StreamingChatResponseHandler> handlers = Collections.synchronizedList(new ArrayList<>());

    FakeStreamingChatModel(FakeChatModel script) {
        this.script = script;
    }

    static FakeStreamingChatModel saying(AiMessage... messages) {
        return new FakeStreamingChatModel(FakeChatModel.saying(messages));
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        handlers.add(handler);
        ChatResponse response = script.doChat(request);
        Handle handle = new Handle();
        stream(response.aiMessage(), handler, handle);
        if (!handle.isCancelled()) {
            handler.onCompleteResponse(response);
        }
    }

    private static void stream(AiMessage message, StreamingChatResponseHandler handler, Handle handle) {
        String text = message.text() == null ? "" : message.text();
        for (int i = 0; i < text.length() && !handle.isCancelled(); i++) {
            handler.onPartialResponse(
                    new PartialResponse(text.substring(i, i + 1)), new PartialResponseContext(handle));
        }
        for (int i = 0; i < message.toolExecutionRequests().size() && !handle.isCancelled(); i++) {
            var call = message.toolExecutionRequests().get(i);
            handler.onPartialToolCall(
                    PartialToolCall.builder()
                            .index(i)
                            .id(call.id())
                            .name(call.name())
                            .partialArguments(call.arguments())
                            .build(),
                    new PartialToolCallContext(handle));
            handler.onCompleteToolCall(new CompleteToolCall(i, call));
        }
    }

    @Override
    public List<ChatModelListener> listeners() {
        return script.listeners();
    }

    /** Remembers that it was cancelled. */
    static final class Handle implements StreamingHandle {
        private boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
