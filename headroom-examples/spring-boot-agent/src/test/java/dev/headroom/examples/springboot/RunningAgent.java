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

import dev.headroom.testkit.ScriptedModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started as people start it, on a free port. */
record RunningAgent(ConfigurableApplicationContext context) implements AutoCloseable {

    /** As it starts without a key: with its own scripted model. */
    static RunningAgent demo() {
        return start(Map.of(), 0, List.of("--demo.pace=0"));
    }

    /** The same on a port that is taken, and quiet about it. */
    static RunningAgent demoOnTakenPort(int port) {
        return start(Map.of(), port, List.of("--logging.level.root=off"));
    }

    /** As it starts with a key, except that the provider is on this machine. */
    static RunningAgent talkingTo(ScriptedModelServer provider) {
        return start(
                Map.of("OPENAI_API_KEY", "some-key"),
                0,
                List.of(
                        "--spring.ai.openai.api-key=some-key",
                        "--spring.ai.openai.base-url=" + provider.baseUrl(),
                        "--spring.ai.openai.chat.model=gpt-4o",
                        "--spring.ai.openai.max-retries=0"));
    }

    private static RunningAgent start(Map<String, String> environment, int port, List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.add("--server.port=" + port);
        return new RunningAgent(SpringBootAgent.application(environment).run(all.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
