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
package dev.headroom.evals.fidelity.result;

/**
 * Where the distinct errors of a payload are: lines or rows that report an error or a warning. Two that differ in
 * numbers and ids only are one. Immutable.
 *
 * @param shown   at least one of its kind is in the text that goes out, or decodes from it
 * @param counted the text names or counts it without showing it
 * @param lost    left out without a word
 */
public record ErrorCount(int shown, int counted, int lost) {

    /** No errors. */
    public static final ErrorCount NONE = new ErrorCount(0, 0, 0);

    /**
     * How many there are.
     *
     * @return distinct errors of the original
     */
    public int distinct() {
        return shown + counted + lost;
    }

    /**
     * Sums up.
     *
     * @param other another count
     * @return the sum place by place
     */
    public ErrorCount plus(ErrorCount other) {
        return new ErrorCount(shown + other.shown, counted + other.counted, lost + other.lost);
    }
}
