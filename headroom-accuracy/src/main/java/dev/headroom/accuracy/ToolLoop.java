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
package dev.headroom.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.metric.ToolCallMatch.Made;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does with a case: ask, answer calls of tools, ask again. Where calls are expected, the first answer is
 * the last. A call that the conversation already shows is answered with the same result, any other with an error text.
 *
 * @param evalCase the case
 * @param request  its conversation
 */
record ToolLoop(EvalCase evalCase, ChatRequest request) {
    /** Agents seldom call what they already have; who does it this often will not stop. */
    static final int MAX_ROUNDS = 4;

    private static final String GONE =
            "error: this tool cannot be called any more; answer from what it returned before";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Where it ended.
     *
     * @param answer       the text
     * @param calls        calls that nobody answered
     * @param inputTokens  of all requests
     * @param outputTokens of all answers
     */
    record End(String answer, List<Made> calls, long inputTokens, long outputTokens) {}

    /** Asks the model; throws what it throws, and {@link IllegalStateException} when it never stops calling tools. */
    End run(ChatModel model) {
        List<ChatMessage> messages = new ArrayList<>(request.messages());
        @Nullable TokenUsage used = null;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            ChatResponse response =
                    model.chat(request.toBuilder().messages(messages).build());
            used = TokenUsage.sum(used, response.tokenUsage());
            AiMessage said = response.aiMessage();
            if (!said.hasToolExecutionRequests() || evalCase.expected() instanceof Expected.Calls) {
                return end(said, used);
            }
            messages.add(said);
            said.toolExecutionRequests()
                    .forEach(call -> messages.add(ToolExecutionResultMessage.from(call, answer(call))));
        }
        throw new IllegalStateException("the model called tools " + MAX_ROUNDS + " times and gave no answer");
    }

    private static End end(AiMessage said, @Nullable TokenUsage used) {
        List<Made> calls = said.toolExecutionRequests().stream()
                .map(call -> new Made(call.name(), call.arguments() == null ? "" : call.arguments()))
                .toList();
        return new End(
                said.text() == null ? "" : said.text().strip(),
                calls,
                used == null || used.inputTokenCount() == null ? 0 : used.inputTokenCount(),
                used == null || used.outputTokenCount() == null ? 0 : used.outputTokenCount());
    }

    private String answer(ToolExecutionRequest call) {
        return evalCase.results().stream()
                .filter(result -> Conversation.toolName(result.tool()).equals(call.name()))
                .filter(result -> sameJson(result.arguments(), call.arguments()))
                .map(EvalCase.Result::text)
                .findFirst()
                .orElse(GONE);
    }

    private static boolean sameJson(String first, @Nullable String second) {
        try {
            return JSON.readTree(orObject(first)).equals(JSON.readTree(orObject(second == null ? "" : second)));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String orObject(String json) {
        return json.isBlank() ? "{}" : json;
    }
}
