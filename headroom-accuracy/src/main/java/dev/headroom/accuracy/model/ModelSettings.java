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

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which model is asked, and how: temperature 0, a fixed seed where the provider takes one, and a bound on the answer.
 * OpenAI's reasoning models take no temperature, so they get none.
 *
 * @param provider      who serves it
 * @param model         its name there
 * @param address       where, if not at the provider's usual address
 * @param seed          for providers that take one: all but Anthropic
 * @param maxOutput     tokens an answer may have
 * @param contextTokens how many tokens the longest request has with its answer; only Ollama needs to be told, because
 *                      it silently cuts requests to a small default
 */
public record ModelSettings(
        Provider provider, String model, Optional<String> address, int seed, int maxOutput, int contextTokens) {

    /** The answers asked for are short; this leaves room for a list of values. */
    public static final int DEFAULT_MAX_OUTPUT = 512;

    /** Reasoning counts as output. */
    private static final int REASONING_MAX_OUTPUT = 8_192;

    private static final int SEED = 42;
    private static final int RETRIES = 2;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /**
     * A model with the defaults.
     *
     * @param provider who serves it
     * @param model    its name there
     * @param address  where, if not at the provider's usual address
     * @return the settings
     */
    public static ModelSettings of(Provider provider, String model, Optional<String> address) {
        int maxOutput = reasons(provider, model) ? REASONING_MAX_OUTPUT : DEFAULT_MAX_OUTPUT;
        return new ModelSettings(provider, model, address, SEED, maxOutput, 0);
    }

    /** The same model for requests of another length. */
    public ModelSettings contextTokens(int tokens) {
        return new ModelSettings(provider, model, address, seed, maxOutput, tokens);
    }

    /** Whether a temperature of 0 is sent. */
    public boolean sendsTemperature() {
        return !reasons(provider, model);
    }

    /** Whether the seed is sent. */
    public boolean sendsSeed() {
        return provider != Provider.ANTHROPIC;
    }

    /** Everything that makes a difference to answers, the key excepted, in one line. */
    public String identity() {
        return String.join(
                "|",
                provider.name(),
                model,
                address.orElse(""),
                sendsTemperature() ? "temperature=0" : "",
                sendsSeed() ? "seed=" + seed : "",
                "maxOutput=" + maxOutput,
                provider == Provider.OLLAMA ? "context=" + contextTokens : "");
    }

    /**
     * A model to ask. Nothing is sent before it is asked; then it throws what LangChain4j throws, after two retries of
     * what may pass.
     *
     * @param key the provider's key, or the empty text if it needs none
     * @return the model, thread-safe
     */
    public ChatModel connect(String key) {
        return switch (provider) {
            case OPENAI -> openAi(key);
            case ANTHROPIC -> anthropic(key);
            case GOOGLE -> google(key);
            case OLLAMA -> ollama();
        };
    }

    private ChatModel openAi(String key) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .apiKey(key)
                .modelName(model)
                .seed(seed)
                .timeout(TIMEOUT)
                .maxRetries(RETRIES);
        address.ifPresent(builder::baseUrl);
        if (sendsTemperature()) {
            return builder.temperature(0.0).maxTokens(maxOutput).build();
        }
        return builder.maxCompletionTokens(maxOutput).build();
    }

    private ChatModel anthropic(String key) {
        AnthropicChatModel.AnthropicChatModelBuilder builder = AnthropicChatModel.builder()
                .apiKey(key)
                .modelName(model)
                .temperature(0.0)
                .maxTokens(maxOutput)
                .timeout(TIMEOUT)
                .maxRetries(RETRIES);
        address.ifPresent(builder::baseUrl);
        return builder.build();
    }

    private ChatModel google(String key) {
        GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder builder = GoogleAiGeminiChatModel.builder()
                .apiKey(key)
                .modelName(model)
                .temperature(0.0)
                .seed(seed)
                .maxOutputTokens(maxOutput)
                .timeout(TIMEOUT)
                .maxRetries(RETRIES);
        address.ifPresent(builder::baseUrl);
        return builder.build();
    }

    private ChatModel ollama() {
        OllamaChatModel.OllamaChatModelBuilder builder = OllamaChatModel.builder()
                .modelName(model)
                .temperature(0.0)
                .seed(seed)
                .numPredict(maxOutput)
                .timeout(TIMEOUT)
                .maxRetries(RETRIES);
        address.ifPresent(builder::baseUrl);
        if (contextTokens > 0) {
            builder.numCtx(contextTokens);
        }
        return builder.build();
    }

    private static boolean reasons(Provider provider, String model) {
        String name = model.toLowerCase(Locale.ROOT);
        boolean series = name.length() > 1 && name.charAt(0) == 'o' && Character.isDigit(name.charAt(1));
        return provider == Provider.OPENAI && (series || (name.startsWith("gpt-5") && !name.contains("chat")));
    }
}
