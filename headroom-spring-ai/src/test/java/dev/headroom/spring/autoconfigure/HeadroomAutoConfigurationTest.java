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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomRetrieveToolCallback;
import dev.headroom.spring.HeadroomToolAdvisor;
import dev.headroom.spring.HeadroomToolCallingManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.model.tool.ToolExecutionResult;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingProperties;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class HeadroomAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ChatClientAutoConfiguration.class,
                    ToolCallingAutoConfiguration.class,
                    HeadroomAutoConfiguration.class,
                    HeadroomObservabilityAutoConfiguration.class))
            .withBean(
                    ChatModel.class,
                    () -> prompt -> new ChatResponse(List.of(new Generation(new AssistantMessage("done")))));

    @Test
    void makesAnEngineAndBothAdvisorsAndGivesThemToTheBuilder() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(HeadroomEngine.class)
                .hasSingleBean(CcrStore.class)
                .hasSingleBean(HeadroomMetrics.class)
                .hasSingleBean(HeadroomAdvisor.class)
                .hasSingleBean(HeadroomToolAdvisor.class)
                .hasSingleBean(ChatClientBuilderCustomizer.class)
                .hasSingleBean(ChatClient.Builder.class));
    }

    @Test
    void sharesTheAdvisorsAmongAllBuilders() {
        AtomicInteger installed = new AtomicInteger();

        runner.withBean("another", ChatClientBuilderCustomizer.class, () -> builder -> installed.incrementAndGet())
                .run(context -> {
                    ChatClient.Builder first = context.getBean(ChatClient.Builder.class);
                    ChatClient.Builder second = context.getBean(ChatClient.Builder.class);

                    assertThat(first).isNotSameAs(second);
                    assertThat(installed).hasValue(2);
                    assertThat(context).hasSingleBean(HeadroomAdvisor.class);
                });
    }

    @Test
    void stepsBackForBeansOfTheApplication() {
        HeadroomEngine engine = HeadroomEngine.create();
        HeadroomAdvisor advisor = HeadroomAdvisor.create(engine);
        HeadroomToolAdvisor toolAdvisor = HeadroomToolAdvisor.create(engine);
        HeadroomMetrics metrics = new HeadroomMetrics();
        HeadroomRetrieveToolCallback tool = HeadroomRetrieveToolCallback.create(engine);

        runner.withBean(HeadroomEngine.class, () -> engine)
                .withBean(HeadroomAdvisor.class, () -> advisor)
                .withBean(HeadroomToolAdvisor.class, () -> toolAdvisor)
                .withBean(HeadroomMetrics.class, () -> metrics)
                .withBean(HeadroomRetrieveToolCallback.class, () -> tool)
                .run(context -> {
                    assertThat(context).getBean(HeadroomEngine.class).isSameAs(engine);
                    assertThat(context).getBean(HeadroomAdvisor.class).isSameAs(advisor);
                    assertThat(context).getBean(HeadroomToolAdvisor.class).isSameAs(toolAdvisor);
                    assertThat(context).getBean(HeadroomMetrics.class).isSameAs(metrics);
                    assertThat(context)
                            .getBean(HeadroomRetrieveToolCallback.class)
                            .isSameAs(tool);
                    assertThat(context).doesNotHaveBean(CcrStore.class).doesNotHaveBean(HeadroomOptions.class);
                });
    }

    @Test
    void stepsBackForACustomizerOfTheSameName() {
        runner.withBean("headroomChatClientBuilderCustomizer", ChatClientBuilderCustomizer.class, () -> builder -> {})
                .run(context -> assertThat(context).hasSingleBean(ChatClientBuilderCustomizer.class));
    }

    @Test
    void buildsTheEngineOfTheApplicationsPartsAndTellsAllItsListeners() {
        CcrStore store = InMemoryCcrStore.create();
        AtomicInteger counted = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();

        runner.withBean(CcrStore.class, () -> store)
                .withBean(TokenCounter.class, () -> new CharacterCounter(counted))
                .withBean("first", OptimizationListener.class, () -> report -> heard.incrementAndGet())
                .withBean("second", OptimizationListener.class, () -> report -> heard.incrementAndGet())
                .run(context -> {
                    context.getBean(HeadroomEngine.class).keep("a text");
                    context.getBean(HeadroomEngine.class).compress(new LogTool(50).searchLogs(""));

                    assertThat(store.stats().entries()).isEqualTo(1);
                    assertThat(counted.get()).isPositive();
                    assertThat(heard).hasValue(2);
                    assertThat(context.getBean(HeadroomMetrics.class).requests())
                            .isEqualTo(1);
                });
    }

    @Test
    void givesTheEngineWhatThePropertiesSay() {
        runner.withPropertyValues(
                        "headroom.fidelity=lossless",
                        "headroom.block-budget=700",
                        "headroom.min-tokens=20",
                        "headroom.exclude-tools[0]=get_secret*",
                        "headroom.store.max-size=1",
                        "headroom.tenant=acme")
                .run(context -> {
                    HeadroomOptions options = context.getBean(HeadroomOptions.class);
                    HeadroomEngine engine = context.getBean(HeadroomEngine.class);
                    engine.keep("kept for acme");

                    assertThat(options)
                            .isEqualTo(HeadroomOptions.builder()
                                    .fidelity(Fidelity.LOSSLESS)
                                    .budgetTokens(700)
                                    .minTokens(20)
                                    .excludeTool("get_secret*")
                                    .build());
                    assertThat(context.getBean(CcrStore.class).stats().maxBytes())
                            .isEqualTo(1024 * 1024);
                    assertThat(engine.keep("acme", "kept for acme")).isEqualTo(engine.keep("kept for acme"));
                    assertThat(context.getBean(CcrStore.class).stats().entries())
                            .isEqualTo(1);
                });
    }

    @Test
    void keepsOriginalsAsLongAsThePropertiesSay() {
        runner.withPropertyValues("headroom.store.ttl=90")
                .run(context -> assertThat(context.getBean(HeadroomProperties.class)
                                .store()
                                .ttl())
                        .isEqualTo(Duration.ofSeconds(90)));
    }

    @Test
    void takesTheOptionsOfTheApplicationInsteadOfTheProperties() {
        HeadroomOptions options = HeadroomOptions.builder().minTokens(1_000_000).build();

        runner.withBean(HeadroomOptions.class, () -> options).run(context -> {
            HeadroomEngine engine = context.getBean(HeadroomEngine.class);
            String rows = new LogTool(50).searchLogs("");

            assertThat(engine.compress(rows).text()).isSameAs(rows);
        });
    }

    @Test
    void hasTheToolCallingManagerAnswerRetrievalsInLoopsOfTheApplication() {
        runner.run(context -> {
            String ref = context.getBean(HeadroomEngine.class)
                    .keep("the whole text")
                    .orElseThrow()
                    .value();
            Prompt prompt =
                    new Prompt("What is slow?", ToolCallingChatOptions.builder().build());
            AssistantMessage call = AssistantMessage.builder()
                    .content("")
                    .toolCalls(List.of(new AssistantMessage.ToolCall(
                            "c1", "function", RetrievalTool.NAME, "{\"ref\":\"" + ref + "\"}")))
                    .build();

            ToolExecutionResult result = context.getBean(ToolCallingManager.class)
                    .executeToolCalls(prompt, new ChatResponse(List.of(new Generation(call))));

            assertThat(result.conversationHistory())
                    .last()
                    .satisfies(message -> assertThat(((ToolResponseMessage) message)
                                    .getResponses()
                                    .get(0)
                                    .responseData())
                            .contains("the whole text"));
        });
    }

    @Test
    void doesNotWrapAManagerThatAnswersRetrievalsAlready() {
        HeadroomToolCallingManager manager =
                HeadroomToolCallingManager.wrap(ToolCallingManager.builder().build(), HeadroomEngine.create());

        runner.withBean(HeadroomToolCallingManager.class, () -> manager)
                .run(context ->
                        assertThat(context).getBean(ToolCallingManager.class).isSameAs(manager));
    }

    @Test
    void canBuildAnEngineWhoseListenerItselfNeedsTheToolCallingManager() {
        runner.withUserConfiguration(ListenerWithTools.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(HeadroomEngine.class));
    }

    @Test
    void exemptsRetrievalsFromTheLimitOfCallsForEachTool() {
        runner.withPropertyValues("spring.ai.tools.limits.max-calls-per-tool.other=3")
                .run(context -> assertThat(context.getBean(ToolCallingProperties.class)
                                .getLimits()
                                .getMaxCallsPerTool())
                        .containsEntry(RetrievalTool.NAME, -1)
                        .containsEntry("other", 3));
    }

    @Test
    void leavesTheLimitAloneThatTheApplicationSets() {
        runner.withPropertyValues("spring.ai.tools.limits.max-calls-per-tool.headroom_retrieve=5")
                .run(context -> assertThat(context.getBean(ToolCallingProperties.class)
                                .getLimits()
                                .getMaxCallsPerTool())
                        .containsEntry(RetrievalTool.NAME, 5));
    }

    @Test
    void givesTheRetrievalToolOnlyToThoseWhoNameIt() {
        runner.withUserConfiguration(ToolUsers.class).run(context -> {
            assertThat(context.getBean("anyTools", Found.class).count()).isZero();
            assertThat(context.getBean("namedTool", Found.class).count()).isEqualTo(1);
        });
    }

    @Test
    void leavesNothingWhenSwitchedOff() {
        runner.withPropertyValues("headroom.enabled=false")
                .withBean(HeadroomMetrics.class)
                .run(context -> {
                    assertThat(context)
                            .doesNotHaveBean(HeadroomEngine.class)
                            .doesNotHaveBean(HeadroomObservationFilter.class)
                            .doesNotHaveBean(ChatClientBuilderCustomizer.class)
                            .hasSingleBean(ChatClient.Builder.class);
                    assertThat(context.getBean(ToolCallingManager.class)
                                    .getClass()
                                    .getName())
                            .doesNotContain("headroom");
                });
    }

    private record CharacterCounter(AtomicInteger calls) implements TokenCounter {
        @Override
        public int count(String text) {
            calls.incrementAndGet();
            return text.length();
        }

        @Override
        public String name() {
            return "characters";
        }

        @Override
        public boolean exact() {
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ListenerWithTools {
        @Bean
        OptimizationListener listener(ToolCallingManager manager) {
            return report -> assertThat(manager).isNotNull();
        }
    }

    /** How many tools were injected. */
    record Found(long count) {}

    @Configuration(proxyBeanMethods = false)
    static class ToolUsers {
        @Bean
        Found anyTools(ObjectProvider<ToolCallback> tools) {
            return new Found(tools.stream().count());
        }

        @Bean
        Found namedTool(@Qualifier("headroomRetrieveToolCallback") ToolCallback tool) {
            return new Found(1);
        }
    }
}
