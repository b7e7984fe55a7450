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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known about models by the longest prefix of their names: the context window and the vocabulary. A prefix
 * counts only where a name may end or go on with a separator, so {@code gpt-4} says nothing about {@code gpt-4.7}. An
 * unknown model has no window: nothing is assumed about it.
 *
 * <p>Immutable and thread-safe. The windows are those that the providers documented in December 2025; {@link
 * #withContextWindow} corrects or adds one.
 */
public final class ModelCatalog {

    private static final Map<String, Integer> DOCUMENTED_WINDOWS = documentedWindows();

    private static final Map<String, Vocabulary> VOCABULARIES = vocabularies();

    private final Map<String, Integer> windows;

    private ModelCatalog(Map<String, Integer> windows) {
        this.windows = windows;
    }

    /** {@return the documented windows} */
    public static ModelCatalog defaults() {
        return new ModelCatalog(DOCUMENTED_WINDOWS);
    }

    /**
     * A copy with one more family of models.
     *
     * @param prefix how the names of the family begin, or a whole name
     * @param tokens the context window, in tokens
     * @return the copy
     * @throws IllegalArgumentException when the prefix is blank or the window is not positive
     */
    public ModelCatalog withContextWindow(String prefix, int tokens) {
        if (prefix.isBlank()) {
            throw new IllegalArgumentException("prefix must not be blank");
        }
        if (tokens <= 0) {
            throw new IllegalArgumentException("context window " + tokens + " of " + prefix + " must be positive");
        }
        Map<String, Integer> more = new LinkedHashMap<>(windows);
        more.put(plain(prefix), tokens);
        return new ModelCatalog(more);
    }

    /**
     * The context window of a model: how many tokens its input and output may have together.
     *
     * @param model a model's name as providers write it
     * @return the window in tokens; empty for an unknown model
     */
    public OptionalInt contextWindow(String model) {
        return longestPrefix(windows, model).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    static Optional<Vocabulary> vocabulary(String model) {
        return longestPrefix(VOCABULARIES, model);
    }

    private static <T> Optional<T> longestPrefix(Map<String, T> table, String model) {
        String name = plain(model);
        return table.entrySet().stream()
                .filter(entry -> begins(name, entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean begins(String name, String prefix) {
        if (!name.startsWith(prefix)) {
            return false;
        }
        boolean open = prefix.endsWith("-") || prefix.endsWith(".");
        return open || name.length() == prefix.length() || !isNamePart(name.charAt(prefix.length()));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    /** Without what stands in front of the name itself: openai/gpt-4o, ft:gpt-4o:team, us.anthropic.claude-sonnet-4. */
    private static String plain(String model) {
        String name = model.strip().toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.startsWith("ft:") ? name.substring("ft:".length()) : name;
        int bedrock = name.indexOf("anthropic.");
        return bedrock < 0 ? name : name.substring(bedrock + "anthropic.".length());
    }

    private static Map<String, Vocabulary> vocabularies() {
        Map<String, Vocabulary> table = new LinkedHashMap<>();
        for (String prefix : new String[] {
            "gpt-4o", "chatgpt-4o", "gpt-4.1", "gpt-4.5", "gpt-5", "gpt-5.", "gpt-oss", "o1", "o3", "o4"
        }) {
            table.put(prefix, Vocabulary.O200K);
        }
        for (String prefix : new String[] {"gpt-4", "gpt-3.5", "gpt-35", "text-embedding-3", "text-embedding-ada"}) {
            table.put(prefix, Vocabulary.CL100K);
        }
        return table;
    }

    private static Map<String, Integer> documentedWindows() {
        Map<String, Integer> table = new LinkedHashMap<>();
        openAi(table);
        table.put("claude-", 200_000);
        table.put("claude-2.0", 100_000);
        table.put("claude-instant", 100_000);
        table.put("gemini-1.5-pro", 2_097_152);
        table.put("gemini-1.5-flash", 1_048_576);
        table.put("gemini-2.0-flash", 1_048_576);
        table.put("gemini-2.5", 1_048_576);
        table.put("gemini-3", 1_048_576);
        table.put("command-r", 128_000);
        table.put("command-a", 256_000);
        table.put("llama-3.1", 131_072);
        table.put("llama-3.2", 131_072);
        table.put("llama-3.3", 131_072);
        table.put("mistral-large", 131_072);
        table.put("deepseek-chat", 131_072);
        table.put("deepseek-reasoner", 131_072);
        return table;
    }

    private static void openAi(Map<String, Integer> table) {
        table.put("gpt-4o", 128_000);
        table.put("chatgpt-4o", 128_000);
        table.put("gpt-4.1", 1_047_576);
        table.put("gpt-4.5", 128_000);
        table.put("gpt-5", 400_000);
        table.put("gpt-5-chat", 128_000);
        table.put("gpt-5.1", 400_000);
        table.put("gpt-5.2", 400_000);
        table.put("gpt-5.1-chat", 128_000);
        table.put("gpt-5.2-chat", 128_000);
        table.put("gpt-oss", 131_072);
        table.put("o1", 200_000);
        table.put("o1-mini", 128_000);
        table.put("o1-preview", 128_000);
        table.put("o3", 200_000);
        table.put("o4-mini", 200_000);
        table.put("gpt-4", 8_192);
        table.put("gpt-4-32k", 32_768);
        table.put("gpt-4-turbo", 128_000);
        table.put("gpt-4-1106", 128_000);
        table.put("gpt-4-0125", 128_000);
        table.put("gpt-4-vision", 128_000);
        table.put("gpt-3.5-turbo", 16_385);
        table.put("gpt-35-turbo", 16_385);
        table.put("gpt-3.5-turbo-instruct", 4_096);
    }
}
