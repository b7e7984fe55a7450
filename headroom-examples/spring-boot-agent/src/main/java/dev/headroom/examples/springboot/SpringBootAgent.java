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

import dev.headroom.examples.springboot.demo.DemoModel;
import dev.headroom.spring.memory.HeadroomTokenWindowChatMemory;
import java.util.Map;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * The application. With {@code OPENAI_API_KEY} in the environment it talks to that provider; without, or with the
 * profile {@code demo}, to a scripted model on this machine.
 */
@SpringBootApplication(proxyBeanMethods = false)
public final class SpringBootAgent {

    private static final int REMEMBERED_TOKENS = 200_000;

    /** For Spring. */
    public SpringBootAgent() {}

    /**
     * Starts the application and prints the address of its page.
     *
     * @param args properties of Spring Boot, such as {@code --server.port=9000}
     */
    public static void main(String[] args) {
        application(System.getenv()).run(args);
    }

    /** The application for an environment, not started yet. */
    static SpringApplication application(Map<String, String> environment) {
        SpringApplication application = new SpringApplication(SpringBootAgent.class);
        application.addInitializers(new DemoModel());
        if (environment.getOrDefault("OPENAI_API_KEY", "").isBlank()) {
            application.setAdditionalProfiles(DemoModel.PROFILE);
        }
        return application;
    }

    /** Remembers results of tools as they were, and never parts them from their calls. */
    @Bean
    ChatMemory chatMemory(@Value("${spring.ai.openai.chat.model}") String model) {
        return HeadroomTokenWindowChatMemory.builder()
                .maxTokens(REMEMBERED_TOKENS)
                .model(model)
                .build();
    }

    @EventListener
    void printAddress(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String model = environment.matchesProfiles(DemoModel.PROFILE)
                ? "a script on this machine; set OPENAI_API_KEY for a real one."
                : environment.getProperty("spring.ai.openai.chat.model") + "; OPENAI_MODEL asks for another.";
        System.out.println("Model: " + model);
        System.out.println("Open http://" + environment.getProperty("server.address") + ":"
                + environment.getProperty("local.server.port") + " (Ctrl-C stops it)");
    }
}
