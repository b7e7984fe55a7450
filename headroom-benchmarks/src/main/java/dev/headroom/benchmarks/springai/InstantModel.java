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
package dev.headroom.benchmarks.springai;

import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;

/** A model that answers at once, in streams with one word after the other. */
final class InstantModel implements ChatModel {

    private static final int WORDS = 200;

    private final ChatOptions options =
            ToolCallingChatOptions.builder().model("gpt-4o").build();
    private final ChatResponse answer = saying("done");
    private final ChatResponse word = saying("word ");

    private static ChatResponse saying(String text) {
        return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return answer;
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.range(0, WORDS).map(i -> word);
    }

    @Override
    public ChatOptions getOptions() {
        return options;
    }
}
