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
package dev.headroom.spring1x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.spring.HeadroomAdvisor;
import dev.headroom.spring.HeadroomRetrieveToolCallback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientCustomizer;
import org.springframework.ai.chat.client.advisor.ToolCallAdvisor;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications on Spring Boot 3.5 and Spring AI 1.1 that have the jar. */
final class AutoConfigurationTest {

    /** An application that does not say a word about Headroom. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Silent {}

    /** An application that customizes its clients by hand. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ByHand {

        @Bean
        HeadroomMetrics metrics() {
            return new HeadroomMetrics();
        }

        @Bean
        HeadroomEngine engine(HeadroomMetrics metrics) {
            return HeadroomEngine.builder().listener(metrics).build();
        }

        @Bean
        ChatClientCustomizer shortToolResults(HeadroomEngine engine) {
            return builder -> builder.defaultAdvisors(
                            HeadroomAdvisor.create(engine),
                            ToolCallAdvisor.builder().build())
                    .defaultToolCallbacks(HeadroomRetrieveToolCallback.create(engine));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAutoConfigurationStaysAway(Mode mode) {
        try (Wire wire = new Wire();
                ConfigurableApplicationContext application = start(wire, Silent.class)) {
            mode.ask(client(application));

            assertThat(wire.results(1)).containsExactly(Wire.ROWS);
            assertThat(application.getBeanDefinitionNames()).noneMatch(name -> name.contains("headroom"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCustomizerOfTheApplicationDoesTheSameByHand(Mode mode) {
        try (Wire wire = new Wire();
                ConfigurableApplicationContext application = start(wire, ByHand.class)) {
            String answer = mode.ask(client(application));

            assertThat(answer).isEqualTo("It is the cache.");
            assertThat(wire.results(1).get(0)).hasSizeLessThan(Wire.ROWS.length() / 8);
            assertThat(wire.results(2).get(1)).contains(Wire.NEEDLE);
            assertThat(application.getBean(HeadroomMetrics.class).savingsPercent())
                    .isGreaterThan(80);
            assertThat(application.getBeanDefinitionNames()).noneMatch(name -> name.contains("headroom"));
        }
    }

    private static ConfigurableApplicationContext start(Wire wire, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .initializers(context -> context.getBeanFactory().registerSingleton("model", wire.model()))
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "headroom.fidelity=reversible",
                        "management.endpoints.web.exposure.include=*")
                .run();
    }

    private static ChatClient client(ConfigurableApplicationContext application) {
        assertThat(application.getBean(ChatModel.class)).isNotNull();
        return application
                .getBean(ChatClient.Builder.class)
                .defaultToolCallbacks(Wire.SEARCH)
                .build();
    }
}
