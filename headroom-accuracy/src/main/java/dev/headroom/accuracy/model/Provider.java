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
package dev.headroom.accuracy.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who serves a model. */
public enum Provider {
    /** OpenAI, and servers that speak its protocol. */
    OPENAI("gpt-4o-mini", "OPENAI_API_KEY", ""),
    /** Anthropic. */
    ANTHROPIC("claude-haiku-4-5", "ANTHROPIC_API_KEY", ""),
    /** Google's Gemini API. */
    GOOGLE("gemini-2.5-flash", "GEMINI_API_KEY GOOGLE_AI_GEMINI_API_KEY", ""),
    /** Ollama, on this machine unless said otherwise; needs no key. */
    OLLAMA("llama3.1", "", "OLLAMA_BASE_URL");

    private static final String OLLAMA_HERE = "http://localhost:11434";

    private final String defaultModel;
    private final String keyVariables;
    private final String addressVariable;

    Provider(String defaultModel, String keyVariables, String addressVariable) {
        this.defaultModel = defaultModel;
        this.keyVariables = keyVariables;
        this.addressVariable = addressVariable;
    }

    /** The model that is asked when none is named: a small one, because every case is asked twice. */
    public String defaultModel() {
        return defaultModel;
    }

    /** The variables of the environment that may hold the key, the first that is set counts; empty if none is needed. */
    public List<String> keyVariables() {
        return keyVariables.isEmpty() ? List.of() : List.of(keyVariables.split(" ", -1));
    }

    /**
     * The key.
     *
     * @param environment the variables
     * @return the key; the empty text if none is needed; nothing if it is missing
     */
    public Optional<String> key(Map<String, String> environment) {
        if (keyVariables.isEmpty()) {
            return Optional.of("");
        }
        return keyVariables().stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(key -> !key.isBlank())
                .findFirst();
    }

    /**
     * Where the environment says that the provider is.
     *
     * @param environment the variables
     * @return the address; nothing for the provider's own
     */
    public Optional<String> address(Map<String, String> environment) {
        if (this != OLLAMA) {
            return Optional.empty();
        }
        String address = environment.getOrDefault(addressVariable, "");
        return Optional.of(address.isBlank() ? OLLAMA_HERE : address);
    }
}
