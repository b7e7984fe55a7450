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
package dev.headroom.examples.springboot.demo;

import dev.headroom.engine.token.TokenCounters;
import dev.headroom.testkit.ModelReply;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With the profile {@code demo}, starts a scripted model server that speaks OpenAI's protocol on a free port of this
 * machine, and lets Spring AI talk to it. It is a bean, and ends with the application.
 */
public final class DemoModel implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The profile that starts it. */
    public static final String PROFILE = "demo";

    /** Its vocabulary is inside the project, so tokens are exact. */
    private static final String NAME = "gpt-4o";

    private static final String SERVER = "demoModelServer";

    /** To be added to an application. */
    public DemoModel() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.matchesProfiles(PROFILE)) {
            return;
        }
        Duration pace = environment.getProperty("demo.pace", Duration.class, Duration.ZERO);
        ScriptedModelServer server =
                ScriptedModelServer.start(paced(new DemoScript(), pace), TokenCounters.forModel(NAME)::count);
        register(server, context.getBeanFactory());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "demo model",
                        Map.of(
                                "spring.ai.openai.base-url",
                                server.baseUrl(),
                                "spring.ai.openai.api-key",
                                "none",
                                "spring.ai.openai.chat.model",
                                NAME)));
    }

    /** A disposable bean is closed also when the application fails to start. */
    private static void register(ScriptedModelServer server, ConfigurableListableBeanFactory beans) {
        beans.registerSingleton(SERVER, server);
        if (beans instanceof DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean(SERVER, server::close);
        }
    }

    /** A script that takes as long as people need to watch. */
    private static Script paced(Script script, Duration pace) {
        return request -> {
            try {
                Thread.sleep(pace.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ModelReply.failure(503, "the demo is stopping");
            }
            return script.reply(request);
        };
    }
}
