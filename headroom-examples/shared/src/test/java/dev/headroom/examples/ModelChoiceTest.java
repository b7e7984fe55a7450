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
package dev.headroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {

    @Test
    void isScriptedWithoutAKey() {
        ModelChoice choice = ModelChoice.of(Map.of("OPENAI_API_KEY", " ", "OPENAI_MODEL", "gpt-5"));

        assertThat(choice.scripted()).isTrue();
        assertThat(choice)
                .hasToString(
                        "Model: a script on this machine; set OPENAI_API_KEY or ANTHROPIC_API_KEY for a real one.");
    }

    @Test
    void takesTheProviderThatHasAKeyAndTheModelThatIsAskedFor() {
        ModelChoice choice =
                ModelChoice.of(Map.of("ANTHROPIC_API_KEY", "secret", "ANTHROPIC_MODEL", "claude-opus-4-1"));

        assertThat(choice.provider()).isEqualTo(ModelChoice.Provider.ANTHROPIC);
        assertThat(choice.name()).isEqualTo("claude-opus-4-1");
        assertThat(choice.scripted()).isFalse();
    }

    @Test
    void neverShowsTheKey() {
        ModelChoice choice = ModelChoice.of(Map.of("OPENAI_API_KEY", "secret"));

        assertThat(choice).hasToString("Model: gpt-4o-mini of OPENAI, or what OPENAI_MODEL says.");
    }
}
