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
package dev.headroom.testkit;

import dev.headroom.testkit.ModelReply.Answer;
import dev.headroom.testkit.ModelReply.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * An answer with all that a response needs: bounds applied, ids given, tokens counted.
 *
 * @param id the response's id
 * @param model the model's name, as asked for
 * @param text the text, cut where the request says so
 * @param thinking the reasoning
 * @param toolCalls the calls, each with an id
 * @param finish why it ends
 * @param stopText the stop text that ended it
 * @param usage the tokens
 */
record Completion(
        String id,
        String model,
        String text,
        String thinking,
        List<ToolCall> toolCalls,
        Finish finish,
        Optional<String> stopText,
        Usage usage) {

    /** What vision models take for a small image; only the order of magnitude matters here. */
    private static final int TOKENS_PER_IMAGE = 85;

    static Completion of(ModelRequest request, Answer answer, String id, ToIntFunction<String> tokens) {
        Optional<String> stopText = firstStop(answer.text(), request.stop());
        String text = stopText.map(stop -> before(stop, answer.text())).orElse(answer.text());
        boolean tooLong = answer.toolCalls().isEmpty()
                && request.maxTokens().isPresent()
                && tokens.applyAsInt(text) > request.maxTokens().getAsInt();
        if (tooLong) {
            text = longestPrefix(text, request.maxTokens().getAsInt(), tokens);
            stopText = Optional.empty();
        }
        Finish natural = tooLong ? Finish.LENGTH : answer.toolCalls().isEmpty() ? Finish.STOP : Finish.TOOL_CALLS;
        return new Completion(
                id,
                request.model(),
                text,
                answer.thinking(),
                withIds(answer.toolCalls(), request.messages().size()),
                answer.finish().orElse(natural),
                stopText,
                answer.usage().orElse(Usage.of(input(request, tokens), output(text, answer, tokens))));
    }

    private static Optional<String> firstStop(String text, List<String> stops) {
        Optional<String> first = Optional.empty();
        int at = text.length();
        for (String stop : stops) {
            int found = text.indexOf(stop);
            if (!stop.isEmpty() && found >= 0 && found < at) {
                first = Optional.of(stop);
                at = found;
            }
        }
        return first;
    }

    private static String before(String stop, String text) {
        return text.substring(0, text.indexOf(stop));
    }

    private static String longestPrefix(String text, int bound, ToIntFunction<String> tokens) {
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (tokens.applyAsInt(text.substring(0, middle)) <= bound) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        boolean splitsPair = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1));
        return text.substring(0, splitsPair ? fits - 1 : fits);
    }

    /** Ids come from the length of the conversation, so that a conversation gets the same ones on every run. */
    private static List<ToolCall> withIds(List<ToolCall> calls, int messages) {
        List<ToolCall> named = new ArrayList<>();
        for (ToolCall call : calls) {
            named.add(call.id().isEmpty() ? call.withId("call_" + messages + "_" + named.size()) : call);
        }
        return List.copyOf(named);
    }

    private static int input(ModelRequest request, ToIntFunction<String> tokens) {
        int sum = 0;
        for (ModelMessage message : request.messages()) {
            sum += tokens.applyAsInt(message.text()) + TOKENS_PER_IMAGE * message.images();
            sum += calls(message.toolCalls(), tokens);
        }
        for (ToolDefinition tool : request.tools()) {
            sum += tokens.applyAsInt(tool.name())
                    + tokens.applyAsInt(tool.description())
                    + tokens.applyAsInt(tool.parameters().toString());
        }
        return Math.max(1, sum);
    }

    private static int output(String text, Answer answer, ToIntFunction<String> tokens) {
        int sum = tokens.applyAsInt(text) + tokens.applyAsInt(answer.thinking()) + calls(answer.toolCalls(), tokens);
        return Math.max(1, sum);
    }

    private static int calls(List<ToolCall> calls, ToIntFunction<String> tokens) {
        return calls.stream()
                .mapToInt(call -> tokens.applyAsInt(call.name()) + tokens.applyAsInt(call.arguments()))
                .sum();
    }
}
