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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.data.Answer;
import dev.headroom.accuracy.reading.data.Query;
import dev.headroom.accuracy.reading.data.ReadingQuestion;
import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A model that reads without error: it takes the data out of the prompt, reads the rows back from whatever notation they
 * are in, and computes the answer from them. It knows what a question means, but neither the rows nor the answer.
 */
final class ScriptedReader implements ChatModel {
    private final Map<String, Query> queries = new HashMap<>();
    private final NotationReader reader = new NotationReader();
    private final UnaryOperator<String> damage;

    ScriptedReader(List<ReadingSet> sets, UnaryOperator<String> damage) {
        this.damage = damage;
        for (ReadingSet set : sets) {
            for (ReadingQuestion question : set.questions()) {
                queries.put(question.text(), question.query());
            }
        }
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String prompt = ((UserMessage) request.messages().get(1)).singleText();
        int question = prompt.lastIndexOf(ReadingPrompt.BEFORE_QUESTION);
        String data = damage.apply(prompt.substring(ReadingPrompt.BEFORE_DATA.length(), question));
        Query query = queries.get(prompt.substring(question + ReadingPrompt.BEFORE_QUESTION.length()));
        String reply =
                reader.read(data).flatMap(query::answer).map(Answer::text).orElse("The data cannot be read.");
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(reply.isEmpty() ? "none" : reply))
                .build();
    }
}
