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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** Ready-made scripts. All are safe for use by many threads. */
public final class Scripts {

    private Scripts() {}

    /** The same reply to every request. */
    public static Script always(ModelReply reply) {
        return request -> reply;
    }

    /** One reply after the other; a request after the last one fails. Retries of a client count as requests. */
    public static Script sequence(ModelReply... replies) {
        List<ModelReply> steps = List.of(replies);
        AtomicInteger next = new AtomicInteger();
        return request -> {
            int step = next.getAndIncrement();
            if (step >= steps.size()) {
                throw new IllegalStateException(
                        "the script has " + steps.size() + " replies, and this is request " + (step + 1));
            }
            return steps.get(step);
        };
    }

    /** Starts a script of rules. */
    public static Rules rules() {
        return new Rules();
    }

    /**
     * Rules in the order they are tried; the first that fits answers. The rules are not safe for use by many threads,
     * the script made of them is.
     */
    public static final class Rules {

        private final List<Rule> rules = new ArrayList<>();

        private Rules() {}

        /** Answers a request that satisfies {@code condition}. */
        public Rules when(Predicate<ModelRequest> condition, Function<ModelRequest, ModelReply> reply) {
            rules.add(new Rule(condition, reply));
            return this;
        }

        /** Answers a request that satisfies {@code condition} always in the same way. */
        public Rules when(Predicate<ModelRequest> condition, ModelReply reply) {
            return when(condition, request -> reply);
        }

        /**
         * Answers when the user speaks last and the words contain {@code text}, in upper or lower case; so it does not
         * fit any more when the tools have been called.
         */
        public Rules whenUserSays(String text, Function<ModelRequest, ModelReply> reply) {
            String needle = text.toLowerCase(Locale.ROOT);
            return when(
                    request -> request.newToolResults().isEmpty()
                            && request.lastUserText().toLowerCase(Locale.ROOT).contains(needle),
                    reply);
        }

        /** As {@link #whenUserSays(String, Function)}, always with the same reply. */
        public Rules whenUserSays(String text, ModelReply reply) {
            return whenUserSays(text, request -> reply);
        }

        /** Answers when a result of {@code toolName} is among those that have just come. */
        public Rules afterTool(String toolName, Function<ModelRequest, ModelReply> reply) {
            return when(
                    request -> request.newToolResults().stream()
                            .anyMatch(result -> result.toolName().equals(toolName)),
                    reply);
        }

        /** As {@link #afterTool(String, Function)}, always with the same reply. */
        public Rules afterTool(String toolName, ModelReply reply) {
            return afterTool(toolName, request -> reply);
        }

        /** Ends the rules; a request that fits none fails. */
        public Script orFail() {
            return otherwise(request -> {
                throw new IllegalStateException("no rule fits the request; the user says: " + request.lastUserText());
            });
        }

        /** Ends the rules with the reply to a request that fits none. */
        public Script otherwise(ModelReply reply) {
            return otherwise(request -> reply);
        }

        /** Ends the rules with the way to answer a request that fits none. */
        public Script otherwise(Function<ModelRequest, ModelReply> reply) {
            List<Rule> all = List.copyOf(rules);
            return request -> all.stream()
                    .filter(rule -> rule.condition().test(request))
                    .findFirst()
                    .map(Rule::reply)
                    .orElse(reply)
                    .apply(request);
        }

        private record Rule(Predicate<ModelRequest> condition, Function<ModelRequest, ModelReply> reply) {}
    }
}
