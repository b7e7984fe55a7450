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
package dev.headroom.evals.fidelity;

import dev.headroom.evals.fidelity.literal.Literals;
import dev.headroom.evals.workload.Question;
import dev.headroom.evals.workload.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for what is left out of payloads that come without questions: for some lines or rows, by a literal that only one
 * of them holds, whether retrieval brings another literal of the same line.
 */
final class Probes {
    private static final int MOST = 3;

    private Probes() {}

    /** Questions about lines or rows that were left out, spread over them; the same for the same texts. */
    static List<Question> of(List<String> leftOut, String original, int toolResult) {
        List<Question> probes = new ArrayList<>();
        for (int i = 1; i <= MOST && !leftOut.isEmpty(); i++) {
            String line = leftOut.get((int) ((long) leftOut.size() * i / (MOST + 1)));
            probe(line, original, toolResult).ifPresent(probes::add);
        }
        return probes;
    }

    private static Optional<Question> probe(String line, String original, int toolResult) {
        List<String> literals = Literals.of(line).stream()
                .filter(literal -> literal.length() > 3)
                .toList();
        Optional<String> key = literals.stream()
                .filter(literal -> original.indexOf(literal) == original.lastIndexOf(literal))
                .findFirst();
        Optional<String> value = literals.stream()
                .filter(literal -> key.isPresent() && !key.get().contains(literal) && !literal.contains(key.get()))
                .findFirst();
        return value.map(wanted -> new Question(
                "What else is said where " + key.orElseThrow() + " stands?",
                Question.Kind.LOOKUP,
                List.of(List.of(wanted)),
                Retrieval.query(toolResult, key.orElseThrow())));
    }
}
