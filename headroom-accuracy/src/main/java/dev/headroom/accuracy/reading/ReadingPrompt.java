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

import dev.headroom.accuracy.reading.data.ReadingQuestion;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/** What a model is asked: the same words for every notation, without a word about the notation. */
final class ReadingPrompt {
    static final String BEFORE_DATA = "A tool returned this data:\n\n";
    static final String BEFORE_QUESTION = "\n\nQuestion: ";

    private static final String SYSTEM = "You answer questions about data. Reply with the answer alone: a number in"
            + " digits, a text exactly as it stands in the data, several texts in one line with commas between them. No"
            + " explanation, no units, nothing else.";

    private ReadingPrompt() {}

    static ChatRequest of(String data, ReadingQuestion question) {
        return ChatRequest.builder()
                .messages(
                        SystemMessage.from(SYSTEM),
                        UserMessage.from(BEFORE_DATA + data + BEFORE_QUESTION + question.text()))
                .build();
    }
}
