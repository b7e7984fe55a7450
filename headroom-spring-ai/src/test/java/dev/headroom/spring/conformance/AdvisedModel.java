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

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.ChatModelCallAdvisor;
import org.springframework.ai.chat.client.advisor.ChatModelStreamAdvisor;
import org.springframework.ai.chat.client.advisor.DefaultAroundAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A model behind a chain of advisors, because the suites make their clients themselves, of a model. */
final class AdvisedModel implements ChatModel {

    private final ChatModel delegate;
    private final List<Advisor> advisors;

    AdvisedModel(ChatModel delegate, Advisor... advisors) {
        this.delegate = delegate;
        this.advisors = List.of(advisors);
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        return chain().nextCall(new ChatClientRequest(prompt, Map.of())).chatResponse();
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> chain().nextStream(new ChatClientRequest(prompt, Map.of())))
                .mapNotNull(ChatClientResponse::chatResponse);
    }

    private DefaultAroundAdvisorChain chain() {
        return DefaultAroundAdvisorChain.builder(ObservationRegistry.NOOP)
                .pushAll(advisors)
                .push(ChatModelCallAdvisor.builder().chatModel(delegate).build())
                .push(ChatModelStreamAdvisor.builder().chatModel(delegate).build())
                .build();
    }

    @Override
    public ChatOptions getOptions() {
        return delegate.getOptions();
    }
}
