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
package dev.headroom.engine.report;

import java.util.List;
import java.util.Locale;

/**
 * What became of one block. Immutable, thread-safe, without content.
 *
 * @param message the index of its message in the request, from 0
 * @param block its index in the message, from 0
 * @param tool the tool that produced it; empty when unknown
 * @param kind what it was found to be, such as {@code json}; {@code unknown} when it was not looked at
 * @param compressor who shortened it; empty when nobody did
 * @param outcome how it goes out
 * @param tokensBefore its tokens; 0 when it was not counted, because it is too large or the counter failed
 * @param tokensAfter the tokens of what goes out, marker included, by the same counter
 * @param leftOut what is missing from what goes out: nothing, one entry, or, of a mixture, one for each of its parts
 *     that has something left out
 * @param reason why nothing, or less than allowed, was done; empty when all went well
 * @param micros how long it took, in microseconds
 * @param fromMemo whether the result was remembered from an earlier request
 */
public record BlockReport(
        int message,
        int block,
        String tool,
        String kind,
        String compressor,
        Outcome outcome,
        int tokensBefore,
        int tokensAfter,
        List<LeftOut> leftOut,
        String reason,
        long micros,
        boolean fromMemo) {

    /** Copies the list. */
    public BlockReport {
        leftOut = List.copyOf(leftOut);
    }

    /** How a block goes out. */
    public enum Outcome {
        /** As it came, the same object. */
        UNCHANGED,
        /** In a form that says everything. */
        LOSSLESS,
        /** With parts left out, which can be retrieved. */
        REVERSIBLE;

        /** The word for it: {@code unchanged}, {@code lossless} or {@code reversible}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is missing from a block, or from a part of it, that goes out.
     *
     * @param unit what is counted: {@code rows} or {@code lines}
     * @param count how many are left out
     * @param total how many there were
     * @param ref under which the original can be retrieved
     */
    public record LeftOut(String unit, int count, int total, String ref) {}

    /** How many tokens the block lost; never negative. */
    public int tokensSaved() {
        return tokensBefore - tokensAfter;
    }
}
