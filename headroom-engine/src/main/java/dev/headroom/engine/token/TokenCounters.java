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

/**
 * Finds the counter of a model. {@code gpt-4o}, {@code gpt-4.1}, {@code gpt-5} and the o-series count by o200k, {@code
 * gpt-4} and {@code gpt-3.5} by cl100k; every other model is estimated by o200k, and the counter says so.
 *
 * <pre>{@code
 * TokenCounter counter = TokenCounters.forModel("gpt-4o");
 * counter.count("hello world"); // 2
 * }</pre>
 */
public final class TokenCounters {

    /** Some 50,000 texts; enough for the blocks of a few hundred conversations. */
    private static final long OWN_CACHE_BYTES = 8L << 20;

    private TokenCounters() {}

    /**
     * The counter of a model, with a cache of its own that lives as long as the counter: keep it.
     *
     * @param model a model's name as providers write it, with or without a vendor in front
     * @return its counter
     */
    public static TokenCounter forModel(String model) {
        return forModel(model, TokenCountCache.ofBytes(OWN_CACHE_BYTES));
    }

    /**
     * The counter of a model, with a cache that others may share. Costs nothing; the vocabulary is read with the first
     * count.
     *
     * @param model a model's name as providers write it, with or without a vendor in front
     * @param cache where counts are remembered
     * @return its counter
     */
    public static TokenCounter forModel(String model, TokenCountCache cache) {
        return ModelCatalog.vocabulary(model)
                .map(known -> new CachedCounter(known, true, cache))
                .orElseGet(() -> new CachedCounter(Vocabulary.O200K, false, cache));
    }

    private record CachedCounter(Vocabulary vocabulary, boolean exact, TokenCountCache cache) implements TokenCounter {

        @Override
        public int count(String text) {
            return cache.count(vocabulary, text, missing -> BytePairs.count(vocabulary, missing));
        }

        @Override
        public String name() {
            return vocabulary.label();
        }
    }
}
