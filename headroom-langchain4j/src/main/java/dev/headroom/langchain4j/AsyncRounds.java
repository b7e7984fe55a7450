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

import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The rounds of one call without a waiting thread. To cancel its future cancels the round that is under way. */
final class AsyncRounds {

    private final Function<Round, CompletableFuture<ChatResponse>> sender;
    private volatile CompletableFuture<ChatResponse> underWay = new CompletableFuture<>();

    AsyncRounds(Function<Round, CompletableFuture<ChatResponse>> sender) {
        this.sender = sender;
    }

    CompletableFuture<ChatResponse> run(Round first) {
        CompletableFuture<ChatResponse> result = ask(first);
        var unused = result.whenComplete((response, error) -> {
            if (result.isCancelled()) {
                underWay.cancel(true);
            }
        });
        return result;
    }

    private CompletableFuture<ChatResponse> ask(Round round) {
        CompletableFuture<ChatResponse> response = sender.apply(round);
        underWay = response;
        return response.thenCompose(said -> follow(round.after(said)));
    }

    private CompletableFuture<ChatResponse> follow(Step step) {
        return step instanceof Step.Ask more
                ? ask(more.next())
                : CompletableFuture.completedFuture(((Step.Done) step).response());
    }
}
