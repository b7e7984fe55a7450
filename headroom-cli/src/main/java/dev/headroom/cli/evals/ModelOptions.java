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
package dev.headroom.cli.evals;

import dev.headroom.accuracy.model.ModelSettings;
import dev.headroom.accuracy.model.Provider;
import dev.headroom.cli.terminal.CommandException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model is asked. Keys come from the environment only, so that they are in no history of a shell. */
final class ModelOptions {
    private final Map<String, String> environment;

    @Option(
            names = "--provider",
            paramLabel = "P",
            description = "openai (default), anthropic, google or ollama. openai is also for servers that speak its"
                    + " protocol, with --base-url.")
    private Provider provider = Provider.OPENAI;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model (gpt-4o-mini, claude-haiku-4-5, gemini-2.5-flash or llama3.1 by default).")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "U",
            description = "The provider's address, if not the usual one: http://localhost:8000/v1.")
    private Optional<String> baseUrl = Optional.empty();

    ModelOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    ModelSettings settings() {
        return settings(model.orElse(provider.defaultModel()));
    }

    /** The same provider's model of another name. */
    ModelSettings settings(String name) {
        return ModelSettings.of(provider, name, baseUrl.or(() -> provider.address(environment)));
    }

    /** The key; ends the command with one line if there is none. */
    String key() {
        return provider.key(environment)
                .orElseThrow(
                        () -> CommandException.badUsage("no key: set " + String.join(" or ", provider.keyVariables())));
    }

    Provider provider() {
        return provider;
    }
}
