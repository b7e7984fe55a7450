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
package dev.headroom.accuracy.dataset.file;

import dev.headroom.accuracy.dataset.EvalCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects cases up to a limit. Mutable and not thread-safe. */
public final class Cases {
    private final int limit;
    private final int maxCharacters;
    private final List<EvalCase> added = new ArrayList<>();
    private int skipped;

    Cases(int limit, int maxCharacters) {
        this.limit = limit;
        this.maxCharacters = maxCharacters;
    }

    /**
     * Whether no more cases are wanted.
     *
     * @return whether reading can stop
     */
    public boolean full() {
        return added.size() >= limit;
    }

    /**
     * Adds a case unless its results are over the bound on characters, or there are cases enough.
     *
     * @param evalCase the case; empty for a record that has none, which is counted as skipped
     */
    public void add(Optional<EvalCase> evalCase) {
        if (full()) {
            return;
        }
        if (evalCase.isPresent() && characters(evalCase.get()) <= maxCharacters) {
            added.add(evalCase.get());
        } else {
            skipped++;
        }
    }

    private static long characters(EvalCase evalCase) {
        return evalCase.results().stream()
                .mapToLong(result -> result.text().length())
                .sum();
    }

    List<EvalCase> added() {
        return added;
    }

    int skipped() {
        return skipped;
    }
}
