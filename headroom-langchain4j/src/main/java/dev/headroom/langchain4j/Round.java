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
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to the wrapped model within a {@link Turn}. Immutable. The model is asked again as long as it does
 * nothing but fetch, at most as often as the settings allow, and then once more without the tool.
 *
 * @param turn the application's call
 * @param number how many rounds went before
 * @param outgoing what the model is asked
 * @param used the tokens of the rounds before; null if none were counted
 * @param hidden the messages of the rounds before: for each the model's, then one answer for each of its calls
 */
record Round(
        Turn turn, int number, Outgoing outgoing, @Nullable TokenUsage used, List<ChatMessage> hidden) {

    Round {
        hidden = List.copyOf(hidden);
    }

    static Round first(Turn turn, Outgoing outgoing) {
        return new Round(turn, 0, outgoing, null, List.of());
    }

    /**
     * The way of a response.
     *
     * @param response what the model said; null from some mocks
     * @return whether to ask again, or what the application gets: the same response if our tool had no part in it
     */
    Step after(ChatResponse response) {
        if (!turn.hides() || response == null) {
            return new Step.Done(response);
        }
        List<ToolExecutionRequest> calls = response.aiMessage().toolExecutionRequests();
        List<ToolExecutionRequest> ours = calls.stream().filter(Round::isOurs).toList();
        if (number == 0 && ours.isEmpty()) {
            return new Step.Done(response);
        }
        TokenUsage total = TokenUsage.sum(used, response.tokenUsage());
        if (!ours.isEmpty() && ours.size() == calls.size() && offersTool()) {
            return new Step.Ask(next(response.aiMessage(), total));
        }
        return new Step.Done(visible(response, ours, total));
    }

    static boolean isOurs(ToolExecutionRequest call) {
        return RetrievalTool.NAME.equals(call.name());
    }

    private boolean offersTool() {
        return number < turn.maxRounds();
    }

    private Round next(AiMessage fetching, @Nullable TokenUsage total) {
        List<ChatMessage> exchange = new ArrayList<>();
        exchange.add(fetching);
        fetching.toolExecutionRequests().forEach(call -> exchange.add(turn.answer(call)));
        List<ChatMessage> allHidden = joined(hidden, exchange);
        boolean again = number + 1 < turn.maxRounds();
        Outgoing base = again ? outgoing : turn.withoutTool();
        ChatRequest request = base.request().toBuilder()
                .messages(joined(base.request().messages(), again ? exchange : allHidden))
                .build();
        return new Round(turn, number + 1, base.with(request), total, allHidden);
    }

    private static List<ChatMessage> joined(List<ChatMessage> first, List<ChatMessage> second) {
        List<ChatMessage> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The response without our calls. One for the tool when it was not offered is dropped: nobody could answer it. */
    private ChatResponse visible(ChatResponse response, List<ToolExecutionRequest> ours, @Nullable TokenUsage total) {
        AiMessage message = response.aiMessage();
        List<ToolExecutionRequest> theirs = message.toolExecutionRequests().stream()
                .filter(call -> !isOurs(call))
                .toList();
        AiMessage.Builder visible = message.toBuilder().text(text(message)).toolExecutionRequests(theirs);
        AiMessage remembering = FailOpen.orElse(
                "remembering retrievals",
                () -> visible.attributes(
                                Retrievals.remembered(message, hidden, offersTool() ? answered(ours) : List.of()))
                        .build(),
                visible.build());
        return response.toBuilder()
                .aiMessage(remembering)
                .metadata(metadata(response.metadata(), total, !ours.isEmpty() && theirs.isEmpty()))
                .build();
    }

    private List<ChatMessage> answered(List<ToolExecutionRequest> ours) {
        return ours.stream().<ChatMessage>map(turn::answer).toList();
    }

    /** What the model said before it fetched may already have been shown, so it stays part of the text. */
    private @Nullable String text(AiMessage last) {
        String before = turn.joinsTexts() ? Retrievals.said(hidden) : "";
        return before.isEmpty() ? last.text() : before + (last.text() == null ? "" : last.text());
    }

    private static ChatResponseMetadata metadata(
            ChatResponseMetadata metadata, @Nullable TokenUsage total, boolean nothingToCall) {
        ChatResponseMetadata.Builder<?> builder = metadata.toBuilder();
        builder.tokenUsage(total);
        if (nothingToCall) {
            builder.finishReason(FinishReason.STOP);
        }
        return builder.build();
    }
}
