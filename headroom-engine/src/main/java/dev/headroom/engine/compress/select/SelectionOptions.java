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
 * How many rows are kept whatever the budget. Immutable.
 *
 * @param maxErrors up to this many error rows are all kept; of more, one of each kind
 * @param maxErrorKinds of more kinds of errors than this, only this many are shown; the receipt counts all
 * @param maxMatches up to this many rows are kept because they hold an exact term of the question
 * @param maxSignals up to this many rows are kept because they stand out in any other way; of few rows a fifth
 * @param edgeRows how many of the first rows, and how many of the last, are kept
 */
public record SelectionOptions(int maxErrors, int maxErrorKinds, int maxMatches, int maxSignals, int edgeRows) {

    private static final SelectionOptions DEFAULTS = new Builder().build();

    /**
     * Checks the bounds.
     *
     * @param maxErrors up to this many error rows are all kept
     * @param maxErrorKinds this many kinds of errors are shown
     * @param maxMatches this many rows are kept for exact terms
     * @param maxSignals this many rows are kept because they stand out
     * @param edgeRows this many rows are kept at each end
     * @throws IllegalArgumentException when a number is out of its bound
     */
    public SelectionOptions {
        check("maxErrors", maxErrors, 0);
        check("maxErrorKinds", maxErrorKinds, 1);
        check("maxMatches", maxMatches, 1);
        check("maxSignals", maxSignals, 0);
        check("edgeRows", edgeRows, 0);
    }

    private static void check(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + " must be at least " + least);
        }
    }

    /**
     * 20 errors (one screen of them is read, not counted), 40 kinds of errors (a kind is what a question asks for), 20
     * matches, 24 signals (with the errors about 1,500 tokens of ordinary rows), 2 rows at each end (one shows what is
     * there, the second what changes).
     *
     * @return the defaults
     */
    public static SelectionOptions defaults() {
        return DEFAULTS;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options. Not thread-safe. */
    public static final class Builder {
        private int maxErrors = 20;
        private int maxErrorKinds = 40;
        private int maxMatches = 20;
        private int maxSignals = 24;
        private int edgeRows = 2;

        private Builder() {}

        /**
         * Sets how many error rows are all kept.
         *
         * @param rows at least 0
         * @return this builder
         */
        public Builder maxErrors(int rows) {
            maxErrors = rows;
            return this;
        }

        /**
         * Sets how many kinds of errors are shown.
         *
         * @param kinds at least 1
         * @return this builder
         */
        public Builder maxErrorKinds(int kinds) {
            maxErrorKinds = kinds;
            return this;
        }

        /**
         * Sets how many rows that match the question exactly are kept.
         *
         * @param rows at least 1
         * @return this builder
         */
        public Builder maxMatches(int rows) {
            maxMatches = rows;
            return this;
        }

        /**
         * Sets how many rows are kept because they stand out.
         *
         * @param rows at least 0
         * @return this builder
         */
        public Builder maxSignals(int rows) {
            maxSignals = rows;
            return this;
        }

        /**
         * Sets how many rows are kept at each end.
         *
         * @param rows at least 0
         * @return this builder
         */
        public Builder edgeRows(int rows) {
            edgeRows = rows;
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         * @throws IllegalArgumentException when a number is out of its bound
         */
        public SelectionOptions build() {
            return new SelectionOptions(maxErrors, maxErrorKinds, maxMatches, maxSignals, edgeRows);
        }
    }
}
