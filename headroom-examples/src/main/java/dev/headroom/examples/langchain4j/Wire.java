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
package dev.headroom.examples.langchain4j;

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.examples.Traffic;
import dev.headroom.langchain4j.HeadroomAttributes;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;

/**
 * Listens at the model itself, behind Headroom: every request that really goes out, with the input tokens that the
 * provider counted, and what Headroom reports of it. Thread-safe.
 */
final class Wire implements ChatModelListener {

    private Traffic traffic = Traffic.NONE;
    private Traffic estimate = Traffic.NONE;

    Wire() {}

    @Override
    public synchronized void onResponse(ChatModelResponseContext context) {
        int tokens = Optional.ofNullable(context.chatResponse().tokenUsage())
                .map(TokenUsage::inputTokenCount)
                .orElse(0);
        traffic = traffic.plus(tokens);
        if (!fetches(context.chatResponse().aiMessage())) {
            estimate = estimate.plus(tokens + saved(context));
        }
    }

    /** Whether the model does nothing but retrieve, so that there would have been no such round without Headroom. */
    private static boolean fetches(AiMessage message) {
        return message.hasToolExecutionRequests()
                && message.toolExecutionRequests().stream()
                        .allMatch(call -> call.name().equals(RetrievalTool.NAME));
    }

    private static long saved(ChatModelResponseContext context) {
        return context.attributes().get(HeadroomAttributes.REPORT) instanceof OptimizationReport report
                ? report.totals().tokensSaved()
                : 0;
    }

    /** What went out. */
    synchronized Traffic traffic() {
        return traffic;
    }

    /** What would have gone out without Headroom: the tokens sent and those that Headroom reports as saved. */
    synchronized Traffic estimateWithout() {
        return estimate;
    }
}
