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

import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;

/**
 * What a run will ask. Made without asking anybody: Headroom has worked on every case, so it is known which contexts it
 * leaves as they are.
 *
 * @param cases all cases in order
 */
public record Plan(List<Item> cases) {

    /** Copies the list. */
    public Plan {
        cases = List.copyOf(cases);
    }

    /**
     * A case with its conversation.
     *
     * @param named        the case
     * @param request      its conversation with the original context
     * @param tokensBefore tokens of the tool results
     * @param tokensAfter  tokens of what Headroom makes of them
     * @param otherTokens  tokens of everything else in the request, roughly: instructions, question, tools
     * @param leavesOut    whether something is left out, so that the model may have to retrieve
     * @param compressed   whether Headroom changes the request at all
     */
    public record Item(
            NamedCase named,
            ChatRequest request,
            int tokensBefore,
            int tokensAfter,
            int otherTokens,
            boolean leavesOut,
            boolean compressed) {}

    /** The cases that will be asked. */
    public List<Item> asked() {
        return cases.stream().filter(Item::compressed).toList();
    }

    /** The longest request, in tokens. */
    public int longest() {
        return cases.stream()
                .mapToInt(item -> item.tokensBefore() + item.otherTokens())
                .max()
                .orElse(0);
    }
}
