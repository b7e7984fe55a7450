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

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A handler that keeps all it hears. */
class Recording implements StreamingChatResponseHandler {

    final List<String> callbacks = Collections.synchronizedList(new ArrayList<>());
    final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
    final List<PartialToolCall> partialCalls = Collections.synchronizedList(new ArrayList<>());
    final List<CompleteToolCall> completeCalls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> text = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<ChatResponse> response = new CompletableFuture<>();

    /** What came in parts. */
    String streamedText() {
        return String.join("", text);
    }

    /** The complete response; null before there is one. */
    ChatResponse response() {
        return response.getNow(null);
    }

    /** Waits for the end, good or bad. */
    void await() {
        try {
            response.handle((complete, error) -> "ended").get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            throw new AssertionError("no end of the stream", e);
        }
    }

    @Override
    public void onPartialResponse(String partialResponse) {
        callbacks.add("onPartialResponse");
        text.add(partialResponse);
    }

    @Override
    public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
        callbacks.add("onPartialResponse with context");
        text.add(partialResponse.text());
    }

    @Override
    public void onPartialThinking(PartialThinking partialThinking) {
        callbacks.add("onPartialThinking");
    }

    @Override
    public void onPartialThinking(PartialThinking partialThinking, PartialThinkingContext context) {
        callbacks.add("onPartialThinking with context");
    }

    @Override
    public void onPartialToolCall(PartialToolCall partialToolCall) {
        callbacks.add("onPartialToolCall");
        partialCalls.add(partialToolCall);
    }

    @Override
    public void onPartialToolCall(PartialToolCall partialToolCall, PartialToolCallContext context) {
        callbacks.add("onPartialToolCall with context");
        partialCalls.add(partialToolCall);
    }

    @Override
    public void onCompleteToolCall(CompleteToolCall completeToolCall) {
        callbacks.add("onCompleteToolCall");
        completeCalls.add(completeToolCall);
    }

    @Override
    public void onUnmappedRawEvent(Object rawEvent) {
        callbacks.add("onUnmappedRawEvent");
    }

    @Override
    public void onCompleteResponse(ChatResponse completeResponse) {
        callbacks.add("onCompleteResponse");
        response.complete(completeResponse);
    }

    @Override
    public void onError(Throwable error) {
        callbacks.add("onError");
        errors.add(error);
        response.completeExceptionally(error);
    }
}
