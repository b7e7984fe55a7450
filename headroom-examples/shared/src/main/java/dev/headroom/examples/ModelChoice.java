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

import java.util.Map;
import java.util.Optional;

/**
 * Which model an example talks to: the provider whose key is in the environment, otherwise a scripted one on this
 * machine.
 *
 * @param provider who answers
 * @param name the model's name
 * @param key the provider's key
 * @param address where the provider is, if not at its usual address
 */
public record ModelChoice(Provider provider, String name, String key, Optional<String> address) {

    /** Who answers. */
    public enum Provider {
        /** A script on this machine; needs neither key nor network. */
        SCRIPTED,
        /** OpenAI, or a server that speaks its protocol. */
        OPENAI,
        /** Anthropic. */
        ANTHROPIC
    }

    /** The name under which the scripted model goes; it decides how tokens are counted. */
    private static final String SCRIPTED_NAME = "gpt-4o";

    /**
     * The model that an environment asks for.
     *
     * @param environment {@code OPENAI_API_KEY}, {@code OPENAI_MODEL} and {@code OPENAI_BASE_URL}, or the same of
     *     {@code ANTHROPIC}; all are optional
     * @return the choice
     */
    public static ModelChoice of(Map<String, String> environment) {
        return of(Provider.OPENAI, "gpt-4o-mini", environment)
                .or(() -> of(Provider.ANTHROPIC, "claude-sonnet-4-5", environment))
                .orElseGet(() -> new ModelChoice(Provider.SCRIPTED, SCRIPTED_NAME, "none", Optional.empty()));
    }

    private static Optional<ModelChoice> of(Provider provider, String usualName, Map<String, String> environment) {
        String prefix = provider.name();
        return value(environment, prefix + "_API_KEY")
                .map(key -> new ModelChoice(
                        provider,
                        value(environment, prefix + "_MODEL").orElse(usualName),
                        key,
                        value(environment, prefix + "_BASE_URL")));
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** Whether it is the scripted one. */
    public boolean scripted() {
        return provider == Provider.SCRIPTED;
    }

    /** A line for people; without the key. */
    @Override
    public String toString() {
        return scripted()
                ? "Model: a script on this machine; set OPENAI_API_KEY or ANTHROPIC_API_KEY for a real one."
                : "Model: " + name + " of " + provider + ", or what " + provider + "_MODEL says.";
    }
}
