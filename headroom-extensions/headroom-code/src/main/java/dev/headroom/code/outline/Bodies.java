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

import dev.headroom.code.outline.Fold.Kind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The innermost body around each line. Immutable; linear in lines and folds, but for sorting. */
final class Bodies {

    private static final int NONE = -1;

    private final List<Fold> bodies;
    private final int[] innermost;

    private Bodies(List<Fold> bodies, int[] innermost) {
        this.bodies = bodies;
        this.innermost = innermost;
    }

    static Bodies of(List<Fold> folds, int lines) {
        List<Fold> bodies = folds.stream()
                .filter(fold -> fold.kind() == Kind.BODY)
                .sorted(Comparator.comparingInt(Fold::first)
                        .thenComparing(Comparator.comparingInt(Fold::last).reversed()))
                .toList();
        int[] innermost = new int[lines];
        Deque<Integer> around = new ArrayDeque<>();
        int next = 0;
        for (int line = 0; line < lines; line++) {
            while (!around.isEmpty() && bodies.get(around.element()).last() < line) {
                around.pop();
            }
            while (next < bodies.size() && bodies.get(next).first() <= line) {
                around.push(next++);
            }
            innermost[line] = around.isEmpty() ? NONE : around.element();
        }
        return new Bodies(bodies, innermost);
    }

    Optional<Fold> around(int line) {
        return innermost[line] == NONE ? Optional.empty() : Optional.of(bodies.get(innermost[line]));
    }
}
