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
package dev.headroom.spring.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import reactor.core.publisher.Flux;

/** A stateless model that asks for the weather of three cities at once and then repeats what it was told. */
final class ScriptedWeatherModel implements ChatModel {

    @Override
    public ChatResponse call(Prompt prompt) {
        List<ToolResponseMessage> results = prompt.getInstructions().stream()
                .filter(ToolResponseMessage.class::isInstance)
                .map(ToolResponseMessage.class::cast)
                .toList();
        AssistantMessage answer = results.isEmpty() && asksForWeather(prompt) && hasTools(prompt)
                ? calls()
                : new AssistantMessage(results.isEmpty() ? "Nothing to say." : repeated(results));
        return new ChatResponse(List.of(new Generation(answer)));
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.just(call(prompt));
    }

    @Override
    public ChatOptions getOptions() {
        return ToolCallingChatOptions.builder().build();
    }

    private static boolean asksForWeather(Prompt prompt) {
        return prompt.getInstructions().stream()
                .map(Message::getText)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains("weather"));
    }

    private static boolean hasTools(Prompt prompt) {
        return prompt.getOptions() instanceof ToolCallingChatOptions options
                && options.getToolCallbacks() != null
                && !options.getToolCallbacks().isEmpty();
    }

    private static AssistantMessage calls() {
        List<String> cities = List.of("San Francisco", "Tokyo", "Paris");
        return AssistantMessage.builder()
                .content("")
                .toolCalls(IntStream.range(0, cities.size())
                        .mapToObj(i -> new AssistantMessage.ToolCall(
                                "call-" + i,
                                "function",
                                "getCurrentWeather",
                                "{\"location\":\"" + cities.get(i) + "\",\"lat\":0,\"lon\":0,\"unit\":\"C\"}"))
                        .toList())
                .build();
    }

    private static String repeated(List<ToolResponseMessage> results) {
        return results.stream()
                .flatMap(message -> message.getResponses().stream())
                .map(ToolResponseMessage.ToolResponse::responseData)
                .collect(Collectors.joining("\n"));
    }
}
