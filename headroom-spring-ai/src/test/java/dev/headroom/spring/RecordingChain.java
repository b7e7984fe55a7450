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
package dev.headroom.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.Advisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import reactor.core.publisher.Flux;

/** A chain that keeps what it is given; not thread-safe. */
final class RecordingChain implements CallAdvisorChain, StreamAdvisorChain {

    final List<ChatClientRequest> requests = new ArrayList<>();
    private final List<Advisor> advisors;
    private final Optional<RuntimeException> failure;

    RecordingChain(Advisor... advisors) {
        this(List.of(advisors), Optional.empty());
    }

    private RecordingChain(List<Advisor> advisors, Optional<RuntimeException> failure) {
        this.advisors = advisors;
        this.failure = failure;
    }

    /** A chain of which every stream fails. */
    RecordingChain failing(RuntimeException newFailure) {
        return new RecordingChain(advisors, Optional.of(newFailure));
    }

    @Override
    public ChatClientResponse nextCall(ChatClientRequest request) {
        requests.add(request);
        return ChatClientResponse.builder().context(Map.of()).build();
    }

    @Override
    public Flux<ChatClientResponse> nextStream(ChatClientRequest request) {
        return failure.isPresent() ? Flux.error(failure.get()) : Flux.just(nextCall(request));
    }

    @Override
    public List<CallAdvisor> getCallAdvisors() {
        return advisors.stream()
                .filter(CallAdvisor.class::isInstance)
                .map(CallAdvisor.class::cast)
                .toList();
    }

    @Override
    public List<StreamAdvisor> getStreamAdvisors() {
        return advisors.stream()
                .filter(StreamAdvisor.class::isInstance)
                .map(StreamAdvisor.class::cast)
                .toList();
    }

    @Override
    public CallAdvisorChain copy(CallAdvisor after) {
        return this;
    }

    @Override
    public StreamAdvisorChain copy(StreamAdvisor after) {
        return this;
    }
}
