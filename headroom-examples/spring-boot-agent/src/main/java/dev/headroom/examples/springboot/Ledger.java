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

import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes down what each request costs, and what it would have cost. Two advisors stand around Headroom's: the one in
 * front keeps the request as it was, the one behind sees what is sent and how many tokens the provider counts. The
 * difference between both is counted by the model's own vocabulary. Thread-safe.
 */
@Component
final class Ledger {

    /** An advisor parameter: the {@link Conversation} that is told. */
    static final String CONVERSATION = "example.conversation";

    private static final String ORIGINAL = "example.original";

    private final PromptTokens tokens;

    Ledger(@Value("${spring.ai.openai.chat.model}") String model) {
        tokens = new PromptTokens(TokenCounters.forModel(model));
    }

    /** Both advisors. */
    List<Advisor> advisors() {
        return List.of(new InFront(), new Behind(tokens));
    }

    private static final class InFront implements CallAdvisor {

        @Override
        public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
            return chain.nextCall(ChatClientRequest.builder()
                    .prompt(request.prompt())
                    .context(request.context())
                    .context(ORIGINAL, request.prompt())
                    .build());
        }

        @Override
        public String getName() {
            return "Ledger in front of Headroom";
        }

        @Override
        public int getOrder() {
            return HeadroomAdvisor.ORDER - 500;
        }
    }

    private static final class Behind implements CallAdvisor {

        private final PromptTokens tokens;

        Behind(PromptTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
            Conversation conversation = required(CONVERSATION, Conversation.class, request);
            Prompt original = required(ORIGINAL, Prompt.class, request);
            SentMessages messages = new SentMessages(tokens.counter(), report(request));
            int number = conversation.asks(
                    messages.of(original.getInstructions(), request.prompt().getInstructions()));
            ChatClientResponse response = chain.nextCall(request);
            ChatResponse reply = Objects.requireNonNull(response.chatResponse(), "the model sent no response");
            AssistantMessage said = Objects.requireNonNull(reply.getResult(), "the model said nothing")
                    .getOutput();
            conversation.isTold(number, SentMessages.said(said), bill(original, request.prompt(), reply, said));
            return response;
        }

        private static <T> T required(String name, Class<T> type, ChatClientRequest request) {
            return type.cast(Objects.requireNonNull(request.context().get(name), name));
        }

        private static Optional<OptimizationReport> report(ChatClientRequest request) {
            return Optional.ofNullable(request.context().get(HeadroomAttributes.REPORT))
                    .map(OptimizationReport.class::cast);
        }

        private Bill bill(Prompt original, Prompt sent, ChatResponse reply, AssistantMessage said) {
            long counted = tokens.all(sent);
            Integer reported = reply.getMetadata().getUsage().getPromptTokens();
            long paid = reported == null || reported == 0 ? counted : reported;
            int retrievals = (int) said.getToolCalls().stream()
                    .filter(call -> PromptTokens.isRetrieval(call.name()))
                    .count();
            boolean onlyRetrieves =
                    retrievals > 0 && retrievals == said.getToolCalls().size();
            long without = onlyRetrieves ? 0 : paid + tokens.withoutRetrieval(original) - counted;
            return new Bill(1, without, paid, retrievals);
        }

        @Override
        public String getName() {
            return "Ledger behind Headroom";
        }

        @Override
        public int getOrder() {
            return HeadroomAdvisor.ORDER + 500;
        }
    }
}
