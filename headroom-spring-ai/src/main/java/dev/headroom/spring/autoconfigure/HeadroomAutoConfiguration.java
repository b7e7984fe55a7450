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

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomRetrieveToolCallback;
import dev.headroom.spring.HeadroomToolAdvisor;
import dev.headroom.spring.HeadroomToolCallingManager;
import java.time.InstantSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientBuilderCustomizer;
import org.springframework.ai.model.tool.autoconfigure.ToolCallingProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Gives every injected {@link ChatClient.Builder} the advisors of Headroom, as {@link HeadroomProperties} say.
 *
 * <p>Each bean steps back for one of the application's own. Of these, a {@link CcrStore}, a {@link TokenCounter},
 * {@link HeadroomOptions} and any number of {@link OptimizationListener}s become parts of the engine; a
 * {@link HeadroomEngine} takes the place of all of them. {@code headroom.enabled=false} leaves nothing of this, nor
 * does Spring AI 1, which has no {@link ChatClientBuilderCustomizer}.
 */
@AutoConfiguration(
        afterName = "org.springframework.ai.model.tool.autoconfigure.ToolCallingAutoConfiguration",
        beforeName = "org.springframework.ai.model.chat.client.autoconfigure.ChatClientAutoConfiguration")
@ConditionalOnClass({ChatClient.class, ChatClientBuilderCustomizer.class})
@Conditional(OnHeadroomEnabled.class)
@EnableConfigurationProperties(HeadroomProperties.class)
public final class HeadroomAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HeadroomMetrics headroomMetrics() {
        return new HeadroomMetrics();
    }

    @Bean
    @ConditionalOnMissingBean({CcrStore.class, HeadroomEngine.class})
    CcrStore headroomCcrStore(HeadroomProperties properties) {
        HeadroomProperties.Store store = properties.store();
        return InMemoryCcrStore.create(store.maxSize().toBytes(), store.ttl(), InstantSource.system());
    }

    @Bean
    @ConditionalOnMissingBean({HeadroomOptions.class, HeadroomEngine.class})
    HeadroomOptions headroomOptions(HeadroomProperties properties) {
        return properties.options();
    }

    @Bean
    @ConditionalOnMissingBean
    HeadroomEngine headroomEngine(
            HeadroomProperties properties,
            HeadroomOptions options,
            CcrStore store,
            ObjectProvider<TokenCounter> tokenCounter,
            ObjectProvider<OptimizationListener> listeners) {
        HeadroomEngine.Builder engine = HeadroomEngine.builder()
                .options(options)
                .store(store)
                .tenant(properties.tenant())
                .memoBytes(properties.memoSize().toBytes())
                .listener(new AllListeners(listeners.orderedStream().toList()));
        tokenCounter.ifAvailable(engine::tokenCounter);
        return engine.build();
    }

    @Bean
    @ConditionalOnMissingBean
    HeadroomAdvisor headroomAdvisor(HeadroomEngine engine, HeadroomProperties properties) {
        return HeadroomAdvisor.builder(engine).retrieval(properties.retrieval()).build();
    }

    @Bean
    @ConditionalOnMissingBean
    HeadroomToolAdvisor headroomToolAdvisor(HeadroomEngine engine, HeadroomProperties properties) {
        return HeadroomToolAdvisor.create(engine, properties.retrieval());
    }

    /**
     * For tool loops of the application. It is not injected where any {@code ToolCallback} is asked for, or an MCP
     * server would offer it to its clients.
     */
    @Bean(defaultCandidate = false)
    @ConditionalOnMissingBean
    HeadroomRetrieveToolCallback headroomRetrieveToolCallback(HeadroomEngine engine) {
        return HeadroomRetrieveToolCallback.create(engine);
    }

    @Bean
    @ConditionalOnMissingBean(name = "headroomChatClientBuilderCustomizer")
    ChatClientBuilderCustomizer headroomChatClientBuilderCustomizer(
            HeadroomAdvisor advisor, HeadroomToolAdvisor toolAdvisor) {
        return builder -> builder.defaultAdvisors(advisor, toolAdvisor);
    }

    /** Static, as every post-processor has to be: it is made before the beans that it sees. */
    @Bean
    @ConditionalOnMissingBean({HeadroomToolCallingManager.class, ToolCallingManagerPostProcessor.class})
    static ToolCallingManagerPostProcessor headroomToolCallingManagerPostProcessor(
            ObjectProvider<HeadroomEngine> engine) {
        return new ToolCallingManagerPostProcessor(engine);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ToolCallingProperties.class)
    static final class ToolCallLimits {

        @Bean
        @ConditionalOnMissingBean
        static ToolCallLimitsPostProcessor headroomToolCallLimitsPostProcessor() {
            return new ToolCallLimitsPostProcessor();
        }
    }
}
