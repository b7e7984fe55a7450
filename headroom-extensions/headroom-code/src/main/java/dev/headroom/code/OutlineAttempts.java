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
package dev.headroom.code;

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Outline;
import dev.headroom.code.outline.Source;
import dev.headroom.code.plan.Planner;
import dev.headroom.code.plan.Question;
import dev.headroom.code.plan.Request;
import dev.headroom.code.plan.Run;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Writes the outline of a source until it fits its budget and parses as the source does, in a bounded number of
 * attempts. Not thread-safe.
 */
final class OutlineAttempts {

    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_REPAIRS = 4;

    /** What the marker line takes, about, and what each range of lines in it adds. */
    private static final int TOKENS_OF_MARKER = 35;

    private static final int TOKENS_OF_RANGE = 4;

    /** An outline that saves less is not worth a call to fetch the rest. */
    private static final int FEWEST_PERCENT = 10;

    private final CompressionInput input;
    private final Source source;
    private final BiFunction<String, Language, Optional<List<Integer>>> faultsOf;

    OutlineAttempts(
            CompressionInput input, Source source, BiFunction<String, Language, Optional<List<Integer>>> faultsOf) {
        this.input = input;
        this.source = source;
        this.faultsOf = faultsOf;
    }

    /** Whether an outline, its marker included, is clearly shorter than a form of so many tokens. */
    static boolean isWorthIt(Compression outline, int tokens, CompressionInput input) {
        if (!(outline instanceof Compressed form) || form.omission().isEmpty()) {
            return false;
        }
        int taken = tokens(form.text(), form.omission().get(), input);
        return taken * 100L <= tokens * (100L - FEWEST_PERCENT);
    }

    private static int tokens(String text, Omission omission, CompressionInput input) {
        int ranges = omission.leftOut().size();
        return input.counter().count(text) + TOKENS_OF_MARKER + TOKENS_OF_RANGE * ranges;
    }

    /** The form that fits best; empty when nothing can be left out. */
    Optional<Compression> write(Outline outline, Question question) {
        int budget = Math.max(1, input.budgetTokens() - TOKENS_OF_MARKER);
        int tokens = input.counter().count(input.text());
        Planner planner = new Planner(new Request(source, outline, question, tokens, budget));
        Optional<Compression> best = Optional.empty();
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            if (!repaired(planner, outline)) {
                return best;
            }
            List<Run> runs = planner.runs();
            if (runs.isEmpty()) {
                return best;
            }
            OutlineText form = new OutlineText(source, outline, runs);
            Compression attempt = Compression.reversible(form.text(), form.omission());
            best = Optional.of(attempt);
            int taken = tokens(form.text(), form.omission(), input);
            if (taken <= input.budgetTokens()) {
                return best;
            }
            planner.tighten(taken);
            if (planner.runs().equals(runs)) {
                return best;
            }
        }
        return best;
    }

    private Set<Integer> lines(List<Integer> offsets) {
        Set<Integer> lines = new HashSet<>();
        for (int offset : offsets) {
            lines.add(source.lineAt(offset));
        }
        return lines;
    }

    /** Brings runs back near places that did not break the rules before; false when that does not help. */
    private boolean repaired(Planner planner, Outline outline) {
        for (int i = 0; i < MOST_REPAIRS; i++) {
            List<Run> runs = planner.runs();
            List<Integer> places = new ArrayList<>();
            String code = new OutlineText(source, outline, runs).code(places);
            Optional<List<Integer>> faults = faultsOf.apply(code, outline.language());
            if (faults.isPresent() && faults.get().size() <= outline.faults().size()) {
                return true;
            }
            BitSet near = near(faults.orElse(List.of()), places, runs, lines(outline.faults()));
            if (near.isEmpty()) {
                return false;
            }
            near.stream().forEach(run -> planner.restore(runs.get(run)));
        }
        return false;
    }

    /** The runs next to new faults. */
    private BitSet near(List<Integer> faults, List<Integer> places, List<Run> runs, Set<Integer> faulty) {
        BitSet near = new BitSet();
        for (int fault : faults) {
            int found = Collections.binarySearch(places, fault);
            int next = found < 0 ? -found - 1 : found + 1;
            int line = next == 0 ? source.lineAt(fault) : runs.get(next - 1).last() + 1;
            if (!faulty.contains(line)) {
                near.set(Math.max(0, next - 1), Math.min(places.size(), next + 1));
            }
        }
        return near;
    }
}
