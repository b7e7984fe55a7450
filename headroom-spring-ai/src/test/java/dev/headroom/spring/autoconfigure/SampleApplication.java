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

import dev.headroom.testkit.ScriptedModelServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application as its author writes it: Spring AI's starter, Boot's actuator, and not a word about Headroom. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SampleApplication {

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    /** Starts it against a scripted server; properties are written as in a properties file. */
    public static ConfigurableApplicationContext start(ScriptedModelServer server, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "spring.ai.openai.base-url=" + server.baseUrl(),
                "spring.ai.openai.api-key=sk-test",
                "spring.ai.openai.chat.model=gpt-4o",
                "management.endpoints.web.exposure.include=headroom,health",
                "spring.main.banner-mode=off",
                "logging.level.root=warn"));
        all.addAll(List.of(properties));
        return new SpringApplicationBuilder(SampleApplication.class)
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run();
    }
}
