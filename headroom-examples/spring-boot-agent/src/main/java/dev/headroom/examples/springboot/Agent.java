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

import dev.headroom.spring.HeadroomAttributes;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.stereotype.Service;

/**
 * Answers questions with the help of tools: a {@link ChatClient} as without Headroom, whose auto-configuration does the
 * rest. Thread-safe.
 */
@Service
final class Agent {

    private static final String INSTRUCTIONS = "You help the developers of a worker pool. Look with the tools before"
            + " you answer, and answer in a few plain sentences with the names and numbers that you found.";

    /** Inside Spring AI's tool loop, so that the next question finds what the tools said. */
    private static final int INSIDE_THE_LOOP = 1_000;

    private final ChatClient client;

    Agent(ChatClient.Builder builder, ChatMemory memory, LeakTools tools, Ledger ledger) {
        client = builder.defaultSystem(INSTRUCTIONS)
                .defaultTools(tools)
                .defaultAdvisors(MessageChatMemoryAdvisor.builder(memory)
                        .order(INSIDE_THE_LOOP)
                        .build())
                .defaultAdvisors(ledger.advisors())
                .build();
    }

    /**
     * Answers a question; takes as long as the model and the tools take.
     *
     * @param question what the person asks, and whether Headroom is on
     * @param conversation what was said before; what was left out of its requests, no other conversation can fetch
     * @return the answer
     */
    String answer(Question question, Conversation conversation) {
        String answer = client.prompt(question.text())
                .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, conversation.id())
                        .param(HeadroomAttributes.TENANT, conversation.id())
                        .param(HeadroomAttributes.ENABLED, question.headroom())
                        .param(Ledger.CONVERSATION, conversation))
                .call()
                .content();
        return Optional.ofNullable(answer).orElse("");
    }
}
