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

/** The number of tokens of a text, by one vocabulary. Implementations are thread-safe and deterministic. */
public interface TokenCounter {

    /**
     * Counts a text as ordinary text: what spells a special token ({@code <|endoftext|>}) counts as the characters it
     * is made of.
     *
     * @param text any text, also with lone surrogates
     * @return its tokens, at least 0
     */
    int count(String text);

    /** {@return the vocabulary, such as {@code o200k_base}} */
    String name();

    /**
     * Whether this is the vocabulary of the model that was asked for.
     *
     * @return false when the counts are an estimate
     */
    boolean exact();
}
