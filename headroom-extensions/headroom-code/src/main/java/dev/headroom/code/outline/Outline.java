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
package dev.headroom.code.outline;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What can be left out of a source, and what it defines. Values of one source; not changed once made.
 *
 * @param language its language
 * @param symbols what it defines
 * @param folds what can be left out, by their first lines, longer ones first; those of one kind either lie within each
 *     other or have no line in common
 * @param notes lines with remarks such as TODO, and what they need around them; they stay also within a fold
 * @param faults where it breaks the rules of its language, as offsets
 */
public record Outline(Language language, List<Symbol> symbols, List<Fold> folds, BitSet notes, List<Integer> faults) {

    /** Copies the lists and sorts the folds. */
    public Outline {
        symbols = List.copyOf(symbols);
        folds = folds.stream()
                .sorted(Comparator.comparingInt(Fold::first)
                        .thenComparing(Comparator.comparingInt(Fold::last).reversed())
                        .thenComparing(Fold::kind))
                .toList();
        notes = (BitSet) notes.clone();
        faults = List.copyOf(faults);
    }

    /** The same outline of a source that breaks the rules at other places. */
    public Outline withFaults(List<Integer> newFaults) {
        return new Outline(language, symbols, folds, notes, newFaults);
    }

    @Override
    public BitSet notes() {
        return (BitSet) notes.clone();
    }

    /** How many functions have a body that can be left out. */
    public int bodies() {
        return (int)
                folds.stream().filter(fold -> fold.kind() == Fold.Kind.BODY).count();
    }
}
