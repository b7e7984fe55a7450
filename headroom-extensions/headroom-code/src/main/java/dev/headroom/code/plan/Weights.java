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
package dev.headroom.code.plan;

import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.token.TokenEstimate;
import java.util.List;

/**
 * About how many tokens lines take: estimates, brought to what the whole text was counted to take. Immutable; made in
 * one pass.
 */
final class Weights {

    /** What the comment line for a run takes, and its range in the marker. */
    static final int TOKENS_OF_RUN = 15;

    private final long[] before;
    private final double scale;

    Weights(TextLines lines, int tokens) {
        before = new long[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            before[i + 1] = before[i] + TokenEstimate.of(lines.text(), lines.start(i), lines.next(i));
        }
        scale = (double) tokens / Math.max(1, before[lines.size()]);
    }

    /** The tokens of some lines, first and last included. */
    double of(int first, int last) {
        return (before[last + 1] - before[first]) * scale;
    }

    /** The tokens of a text from which runs are left out. */
    double without(List<Run> runs) {
        double tokens = of(0, before.length - 2);
        for (Run run : runs) {
            tokens += TOKENS_OF_RUN - of(run.first(), run.last());
        }
        return tokens;
    }
}
