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
package dev.headroom.engine.compress.select;

/**
 * How long a receipt may be, in estimated tokens. Immutable.
 *
 * @param maxTokens for all lines together
 * @param maxTokensPerLine for one column; a column of more values names the most frequent and counts the rest
 */
public record ReceiptOptions(int maxTokens, int maxTokensPerLine) {

    private static final ReceiptOptions DEFAULTS = new ReceiptOptions(500, 160);

    /**
     * Checks the bounds.
     *
     * @param maxTokens for all lines together
     * @param maxTokensPerLine for one column
     * @throws IllegalArgumentException when a number is out of its bound
     */
    public ReceiptOptions {
        if (maxTokens < 0) {
            throw new IllegalArgumentException("maxTokens " + maxTokens + " must be at least 0");
        }
        if (maxTokensPerLine < 1) {
            throw new IllegalArgumentException("maxTokensPerLine " + maxTokensPerLine + " must be at least 1");
        }
    }

    /**
     * 500 tokens, which is a third of the default budget of a table and enough for a dozen columns; 160 tokens a line,
     * which is some two dozen values with their counts.
     *
     * @return the defaults
     */
    public static ReceiptOptions defaults() {
        return DEFAULTS;
    }
}
