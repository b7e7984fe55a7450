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
package dev.headroom.examples.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.headroom.engine.token.TokenCounters;
import dev.headroom.examples.scripted.Colleague;
import dev.headroom.examples.scripted.LeakInvestigator;
import dev.headroom.examples.scripted.LogReader;
import dev.headroom.testkit.Script;
import dev.headroom.testkit.ScriptedModelServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a real model, with the provider's address turned to this machine. */
class RealModelTest {

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI", "ANTHROPIC"})
    void asksARealModelOnceAndEstimatesTheRestWell(String provider) {
        Script script = new LeakInvestigator();
        try (ScriptedModelServer server = ScriptedModelServer.start(script, TokenCounters.forModel("gpt-4o")::count)) {
            Printed printed = Printed.by(MemoryLeakAgent::run, environment(provider, server));

            assertThat(printed.text())
                    .startsWith("Model: some-model of " + provider)
                    .contains("asked with Headroom only", "66 threads were running at 16:16.");
            assertThat(server.requests()).hasSize(6);
            assertThat(server.requests().get(0).json().path("model").asText()).isEqualTo("some-model");
            Printed scripted = Printed.by(MemoryLeakAgent::run);
            assertThat(printed.requests("without, estimated")).isEqualTo(scripted.requests("without Headroom"));
            assertThat(printed.tokens("without, estimated"))
                    .isCloseTo(scripted.tokens("without Headroom"), withPercentage(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI", "ANTHROPIC"})
    void streamsFromARealModel(String provider) {
        try (ScriptedModelServer server = ScriptedModelServer.start(new LogReader())) {
            Printed printed = Printed.by(StreamingAgent::run, environment(provider, server));

            assertThat(printed.text()).contains("api-gateway 2, auth-service 6").doesNotContain("without Headroom:");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void keepsAMemoryWithARealModel() {
        try (ScriptedModelServer server = ScriptedModelServer.start(new Colleague())) {
            Printed printed = Printed.by(MemoryExample::run, environment("OPENAI", server));

            assertThat(printed.text())
                    .contains("Answer: It listens on port 6543.")
                    .doesNotContain("token window");
        }
    }

    private static Map<String, String> environment(String provider, ScriptedModelServer server) {
        return Map.of(
                provider + "_API_KEY", "none",
                provider + "_MODEL", "some-model",
                provider + "_BASE_URL", server.baseUrl());
    }
}
