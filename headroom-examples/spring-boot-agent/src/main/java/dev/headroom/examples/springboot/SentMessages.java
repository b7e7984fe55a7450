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

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;

/**
 * Puts what tools returned beside what of it the model is sent, message by message.
 *
 * @param counter the model's vocabulary
 * @param report what Headroom says about the request; empty if it changed nothing
 */
record SentMessages(TokenCounter counter, Optional<OptimizationReport> report) {

    /**
     * The messages of a request.
     *
     * @param originals as the application has them
     * @param sent as they go out: as many, in the same order
     */
    List<SentMessage> of(List<Message> originals, List<Message> sent) {
        List<SentMessage> messages = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            messages.add(message(i, originals.get(i), sent.get(i)));
        }
        return List.copyOf(messages);
    }

    private SentMessage message(int index, Message original, Message sent) {
        if (original instanceof ToolResponseMessage returned && sent instanceof ToolResponseMessage shorter) {
            return new SentMessage("tool", "", List.of(), results(index, returned, shorter));
        }
        return sent instanceof AssistantMessage said
                ? said(said)
                : new SentMessage(sent.getMessageType().getValue(), text(sent), List.of(), List.of());
    }

    /** A message of the model. */
    static SentMessage said(AssistantMessage message) {
        List<SentMessage.Call> calls = message.getToolCalls().stream()
                .map(call -> new SentMessage.Call(call.id(), call.name(), call.arguments()))
                .toList();
        return new SentMessage("assistant", text(message), calls, List.of());
    }

    private static String text(Message message) {
        return Optional.ofNullable(message.getText()).orElse("");
    }

    private List<SentMessage.Result> results(int index, ToolResponseMessage returned, ToolResponseMessage shorter) {
        List<SentMessage.Result> results = new ArrayList<>();
        for (int i = 0; i < returned.getResponses().size(); i++) {
            ToolResponse original = returned.getResponses().get(i);
            String sent = shorter.getResponses().get(i).responseData();
            results.add(new SentMessage.Result(
                    original.id(),
                    original.name(),
                    original.responseData(),
                    counter.count(original.responseData()),
                    sent,
                    counter.count(sent),
                    leftOut(index, i)));
        }
        return results;
    }

    private String leftOut(int message, int result) {
        return report.stream()
                .flatMap(all -> all.blocks().stream())
                .filter(block -> block.message() == message && block.block() == result)
                .flatMap(block -> block.leftOut().stream())
                .map(SentMessages::words)
                .findFirst()
                .orElse("");
    }

    private static String words(BlockReport.LeftOut leftOut) {
        return leftOut.count() + " of " + leftOut.total() + " " + leftOut.unit();
    }
}
