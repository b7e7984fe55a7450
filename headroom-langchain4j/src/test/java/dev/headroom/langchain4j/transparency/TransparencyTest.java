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
package dev.headroom.langchain4j.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.langchain4j.transparency.Outcomes.Outcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * LangChain4j's own suites cannot tell a wrapped model from a bare one: each is run twice against a scripted server,
 * and every test of it must end in the same way. The suites' prompts are short, so this shows that what Headroom has no
 * work with passes through untouched; that it works is the subject of other tests.
 *
 * <p>The streaming suite takes 30 seconds whatever is done, because one of its tests waits that long; so the suites run
 * side by side.
 */
class TransparencyTest {

    /** The longest first. */
    enum Suite {
        OPENAI_STREAMING_MODEL(StreamingChatModelSuite.OpenAi.class, StreamingChatModelSuite.OpenAiWrapped.class),
        ANTHROPIC_STREAMING_MODEL(
                StreamingChatModelSuite.Anthropic.class, StreamingChatModelSuite.AnthropicWrapped.class),
        OPENAI_MODEL(ChatModelSuite.OpenAi.class, ChatModelSuite.OpenAiWrapped.class),
        ANTHROPIC_MODEL(ChatModelSuite.Anthropic.class, ChatModelSuite.AnthropicWrapped.class),
        OPENAI_LISTENER(ListenerSuite.OpenAi.class, ListenerSuite.OpenAiWrapped.class),
        ANTHROPIC_LISTENER(ListenerSuite.Anthropic.class, ListenerSuite.AnthropicWrapped.class),
        OPENAI_STREAMING_LISTENER(StreamingListenerSuite.OpenAi.class, StreamingListenerSuite.OpenAiWrapped.class),
        ANTHROPIC_STREAMING_LISTENER(
                StreamingListenerSuite.Anthropic.class, StreamingListenerSuite.AnthropicWrapped.class),
        OPENAI_SERVICE(AiServiceSuite.OpenAi.class, AiServiceSuite.OpenAiWrapped.class),
        ANTHROPIC_SERVICE(AiServiceSuite.Anthropic.class, AiServiceSuite.AnthropicWrapped.class),
        OPENAI_TOOLS(AiServiceWithToolsSuite.OpenAi.class, AiServiceWithToolsSuite.OpenAiWrapped.class),
        ANTHROPIC_TOOLS(AiServiceWithToolsSuite.Anthropic.class, AiServiceWithToolsSuite.AnthropicWrapped.class),
        OPENAI_STREAMING_SERVICE(StreamingAiServiceSuite.OpenAi.class, StreamingAiServiceSuite.OpenAiWrapped.class),
        ANTHROPIC_STREAMING_SERVICE(
                StreamingAiServiceSuite.Anthropic.class, StreamingAiServiceSuite.AnthropicWrapped.class),
        OPENAI_JSON_SCHEMA(AiServiceWithJsonSchemaSuite.OpenAi.class, AiServiceWithJsonSchemaSuite.OpenAiWrapped.class),
        ANTHROPIC_JSON_SCHEMA(
                AiServiceWithJsonSchemaSuite.Anthropic.class, AiServiceWithJsonSchemaSuite.AnthropicWrapped.class);

        private final Class<?> bare;
        private final Class<?> wrapped;

        Suite(Class<?> bare, Class<?> wrapped) {
            this.bare = bare;
            this.wrapped = wrapped;
        }
    }

    /** The streaming suites wait in four threads; the others need two. */
    private static final int THREADS = 6;

    private static final double GOOD_ENOUGH = 0.8;
    private static final Map<Suite, Outcomes> BARE = new EnumMap<>(Suite.class);
    private static final Map<Suite, Outcomes> WRAPPED = new EnumMap<>(Suite.class);

    @BeforeAll
    static void runAllSuites() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Map<Suite, Future<Outcomes>> bare = new EnumMap<>(Suite.class);
            Map<Suite, Future<Outcomes>> wrapped = new EnumMap<>(Suite.class);
            for (Suite suite : Suite.values()) {
                bare.put(suite, threads.submit(() -> Outcomes.of(suite.bare)));
                wrapped.put(suite, threads.submit(() -> Outcomes.of(suite.wrapped)));
            }
            for (Suite suite : Suite.values()) {
                BARE.put(suite, bare.get(suite).get());
                WRAPPED.put(suite, wrapped.get(suite).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @AfterAll
    static void printOutcomes() {
        StringBuilder table = new StringBuilder("LangChain4j's suites (passed/run/skipped, seconds)\n");
        for (Suite suite : Suite.values()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-30s bare %s   wrapped %s%n",
                    suite,
                    line(BARE.get(suite)),
                    line(WRAPPED.get(suite))));
            BARE.get(suite)
                    .reasons()
                    .forEach((test, reason) -> table.append("    bare fails: ")
                            .append(test)
                            .append(": ")
                            .append(reason.lines().limit(4).toList())
                            .append('\n'));
        }
        System.out.print(table);
    }

    private static String line(Outcomes outcomes) {
        return String.format(
                Locale.ROOT,
                "%3d/%3d/%2d %2d s",
                outcomes.count(Outcome.PASSED),
                outcomes.run(),
                outcomes.count(Outcome.SKIPPED),
                outcomes.seconds());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void everyTestEndsTheSameWayBareAndWrapped(Suite suite) {
        Outcomes bare = BARE.get(suite);
        Outcomes wrapped = WRAPPED.get(suite);

        assertThat(wrapped.byTest())
                .as("wrapped; failures: %s; bare failures: %s", wrapped.reasons(), bare.reasons())
                .isEqualTo(bare.byTest());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void scriptIsGoodEnoughForTheSuite(Suite suite) {
        Outcomes bare = BARE.get(suite);

        assertThat(bare.run()).isPositive();
        assertThat(bare.count(Outcome.PASSED) / (double) bare.run())
                .as("passed of %s run; failures: %s", bare.run(), bare.reasons())
                .isGreaterThanOrEqualTo(GOOD_ENOUGH);
    }

    @Test
    void scriptIsGoodEnoughForAllSuitesTogether() {
        long run = sum(Outcomes::run);
        long passed = sum(outcomes -> outcomes.count(Outcome.PASSED));

        assertThat(passed / (double) run).as("%s of %s", passed, run).isGreaterThanOrEqualTo(GOOD_ENOUGH);
    }

    private static long sum(Function<Outcomes, Long> count) {
        return BARE.values().stream().mapToLong(count::apply).sum();
    }
}
