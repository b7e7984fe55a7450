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
package dev.headroom.engine.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelCatalogTest {

    private final ModelCatalog catalog = ModelCatalog.defaults();

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, 128000",
        "gpt-4o-2024-11-20, 128000",
        "openai/gpt-4.1-mini, 1047576",
        "gpt-4, 8192",
        "gpt-4-32k-0613, 32768",
        "gpt-4-turbo-preview, 128000",
        "gpt-5-nano, 400000",
        "gpt-5-chat-latest, 128000",
        "o1-mini, 128000",
        "o3-pro, 200000",
        "claude-sonnet-4-5-20250929, 200000",
        "us.anthropic.claude-3-5-sonnet-20241022-v2:0, 200000",
        "claude-2.0, 100000",
        "models/gemini-2.5-flash, 1048576"
    })
    void knowsTheContextWindowOfAFamily(String model, int tokens) {
        assertThat(catalog.contextWindow(model)).hasValue(tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4.7", "gpt-5.9", "gpt-40", "o3x", "my-model", ""})
    void assumesNothingAboutAnUnknownModel(String model) {
        assertThat(catalog.contextWindow(model)).isEmpty();
    }

    @Test
    void canBeCorrectedWithoutChangingTheDefaults() {
        ModelCatalog corrected =
                catalog.withContextWindow("my-model", 9_000).withContextWindow("claude-sonnet-4", 1_000_000);

        assertThat(corrected.contextWindow("My-Model-7b")).hasValue(9_000);
        assertThat(corrected.contextWindow("claude-sonnet-4-5")).hasValue(1_000_000);
        assertThat(catalog.contextWindow("my-model-7b")).isEmpty();
    }

    @Test
    void refusesAWindowThatIsNone() {
        assertThatThrownBy(() -> catalog.withContextWindow("m", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("context window 0 of m must be positive");
        assertThatThrownBy(() -> catalog.withContextWindow(" ", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
