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
package dev.headroom.testkit;

/**
 * Token counts as a provider reports them.
 *
 * @param inputTokens tokens of the whole request, cached ones included
 * @param outputTokens tokens of the answer
 * @param cachedInputTokens how many of the input tokens came from the provider's prompt cache
 */
public record Usage(int inputTokens, int outputTokens, int cachedInputTokens) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative or more is cached than was sent
     */
    public Usage {
        if (inputTokens < 0 || outputTokens < 0 || cachedInputTokens < 0 || cachedInputTokens > inputTokens) {
            throw new IllegalArgumentException("usage counts must not be negative, nor cached exceed input: input="
                    + inputTokens + ", output=" + outputTokens + ", cached=" + cachedInputTokens);
        }
    }

    /** Counts without a cache. */
    public static Usage of(int inputTokens, int outputTokens) {
        return new Usage(inputTokens, outputTokens, 0);
    }
}
