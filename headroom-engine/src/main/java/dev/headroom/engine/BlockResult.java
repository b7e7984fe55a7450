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
package dev.headroom.engine;

import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How a block should go out. A pure function of a {@link BlockTask} and its {@link Terms}, which the memo remembers.
 *
 * @param text the shorter form, marker included; empty when the block stays as it is
 * @param omitted what is left out, if anything; the originals have to be in the store before the text may go out
 * @param kind what the block was found to be
 * @param compressor who shortened it; empty when nobody did
 * @param tokensBefore its tokens
 * @param tokensAfter the tokens that go out
 * @param reason why nothing, or less than allowed, was done; empty when all went well
 */
record BlockResult(
        Optional<String> text,
        List<Omitted> omitted,
        String kind,
        String compressor,
        int tokensBefore,
        int tokensAfter,
        String reason) {

    /** Copies the list. */
    BlockResult {
        omitted = List.copyOf(omitted);
    }

    /**
     * A stretch of the block of which parts are left out.
     *
     * @param marker the line that says which
     * @param from where the stretch starts, which is stored as it is
     * @param to the offset behind it
     */
    record Omitted(Marker marker, int from, int to) {}

    static BlockResult unchanged(String kind, int tokens, String reason) {
        return new BlockResult(Optional.empty(), List.of(), kind, "", tokens, tokens, reason);
    }

    BlockResult because(String newReason) {
        String all = reason.isEmpty() ? newReason : newReason + "; " + reason;
        return new BlockResult(text, omitted, kind, compressor, tokensBefore, tokensAfter, all);
    }

    Outcome outcome() {
        if (text.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        return omitted.isEmpty() ? Outcome.LOSSLESS : Outcome.REVERSIBLE;
    }
}
