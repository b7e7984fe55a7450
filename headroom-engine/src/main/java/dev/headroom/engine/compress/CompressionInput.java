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
package dev.headroom.engine.compress;

import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;

/**
 * One text for a codec, with everything that may influence the result. Immutable and thread-safe.
 *
 * @param text the original, verbatim
 * @param kind what it was found to be; one of the codec's kinds
 * @param origin why it was fetched; steers what counts as relevant
 * @param mayOmit whether parts may be left out; when false only lossless forms may come out
 * @param budgetTokens the most tokens the result should take; a form that says everything may exceed it, one that
 *     leaves parts out should not, and has to leave room for the marker line (some 40 tokens and two for each range)
 * @param counter counts tokens; may be slow, so estimate while searching and count what is emitted
 * @param options what codecs may do
 */
public record CompressionInput(
        String text,
        ContentKind kind,
        Origin origin,
        boolean mayOmit,
        int budgetTokens,
        TokenCounter counter,
        CompressionOptions options) {

    /**
     * Checks the budget.
     *
     * @throws IllegalArgumentException when the budget is below 1
     */
    public CompressionInput {
        if (budgetTokens < 1) {
            throw new IllegalArgumentException("budgetTokens must be at least 1, but is " + budgetTokens);
        }
    }

    /**
     * An input of which nothing may be left out.
     *
     * @param text the original
     * @param kind what it was found to be
     * @param counter counts tokens
     * @return an input of unknown origin without a budget
     */
    public static CompressionInput lossless(String text, ContentKind kind, TokenCounter counter) {
        return new CompressionInput(
                text, kind, Origin.UNKNOWN, false, Integer.MAX_VALUE, counter, CompressionOptions.defaults());
    }

    /**
     * An input of which parts may be left out.
     *
     * @param text the original
     * @param kind what it was found to be
     * @param origin why it was fetched
     * @param budgetTokens the most tokens the result should take
     * @param counter counts tokens
     * @return the input
     */
    public static CompressionInput reversible(
            String text, ContentKind kind, Origin origin, int budgetTokens, TokenCounter counter) {
        return new CompressionInput(text, kind, origin, true, budgetTokens, counter, CompressionOptions.defaults());
    }

    /** The same input with nothing to be left out. */
    public CompressionInput withoutOmission() {
        return new CompressionInput(text, kind, origin, false, budgetTokens, counter, options);
    }

    /** The same input as another kind of content. */
    public CompressionInput withKind(ContentKind newKind) {
        return new CompressionInput(text, newKind, origin, mayOmit, budgetTokens, counter, options);
    }
}
