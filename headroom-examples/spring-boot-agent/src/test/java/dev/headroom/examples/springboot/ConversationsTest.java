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
package dev.headroom.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.messages.UserMessage;

class ConversationsTest {

    private static final Question QUESTION = new Question("Why?", true);

    private final ChatMemory memory = MessageWindowChatMemory.builder().build();
    private final Conversations conversations = new Conversations(memory);

    @Test
    void forgetsTheConversationThatWasNotUsedForTheLongestTime() {
        Conversation first = conversations.open();
        Conversation second = conversations.open();
        memory.add(second.id(), new UserMessage("Why?"));
        for (int i = 2; i < Conversations.MOST; i++) {
            conversations.open();
        }

        conversations.find(first.id());
        conversations.open();

        assertThat(conversations.find(first.id())).containsSame(first);
        assertThat(conversations.find(second.id())).isEmpty();
        assertThat(memory.get(second.id())).isEmpty();
    }

    @Test
    void givesEachConversationAnIdOfItsOwn() {
        assertThat(conversations.open().id())
                .hasSize(36)
                .isNotEqualTo(conversations.open().id());
    }

    @Test
    void takesABoundedNumberOfQuestionsOneAtATime() {
        Conversation conversation = conversations.open();

        assertThat(conversation.begin(QUESTION)).isEmpty();
        assertThat(conversation.begin(QUESTION)).startsWith("Wait for the answer");
        conversation.end(new PageEvent.Answer("So."));
        for (int i = 1; i < Conversation.MOST_QUESTIONS; i++) {
            assertThat(conversation.begin(QUESTION)).isEmpty();
            conversation.end(new PageEvent.Failure("No."));
        }

        assertThat(conversation.begin(QUESTION)).contains("at most 30 questions");
    }
}
