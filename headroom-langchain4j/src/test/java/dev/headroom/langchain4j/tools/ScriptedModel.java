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
package dev.headroom.langchain4j.tools;

import dev.headroom.engine.ccr.Marker;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A model that does what a script says, one step a request, and remembers the requests. */
final class ScriptedModel implements ChatModel {

    final List<ChatRequest> requests = new ArrayList<>();
    private final List<Function<ChatRequest, AiMessage>> steps;

    ScriptedModel(List<Function<ChatRequest, AiMessage>> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        return ChatResponse.builder()
                .aiMessage(steps.get(requests.size() - 1).apply(request))
                .build();
    }

    static Function<ChatRequest, AiMessage> says(String text) {
        return request -> AiMessage.from(text);
    }

    static Function<ChatRequest, AiMessage> calls(String tool, String arguments) {
        return request -> AiMessage.from(call(tool, arguments));
    }

    static ToolExecutionRequest call(String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id("id-of-" + tool)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    /** Calls headroom_retrieve with the ref of the marker that ends the newest message. */
    static Function<ChatRequest, AiMessage> retrieves(String where) {
        return request -> {
            String ref = Marker.lastLineOf(lastResult(request).text())
                    .orElseThrow(() -> new AssertionError("nothing was left out"))
                    .ref()
                    .value();
            return AiMessage.from(call("headroom_retrieve", "{\"ref\":\"" + ref + "\",\"where\":\"" + where + "\"}"));
        };
    }

    static ToolExecutionResultMessage lastResult(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        return (ToolExecutionResultMessage) messages.get(messages.size() - 1);
    }
}
