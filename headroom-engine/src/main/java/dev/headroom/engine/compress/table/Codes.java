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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the values of a column that are long and frequent enough to be replaced by a letter. */
final class Codes {

    private static final int MOST_CODES = 26;
    private static final int FEWEST_OCCURRENCES = 3;
    private static final int LONGEST_TO_STAY = 2;
    private static final int TOKENS_OF_LEGEND_ENTRY = 3;
    private static final int LEAST_GAIN = 8;

    private record Candidate(int id, long gain) {}

    private Codes() {}

    /** The numbers of the values to code, in the order of their codes; empty when it does not pay. */
    static List<Integer> of(Values values, Rule.Shown shown, Shape shape) {
        int affix = shown.affix()
                .filter(Template::isLiteral)
                .map(Template::literalCost)
                .orElse(0);
        List<Candidate> candidates = new ArrayList<>();
        for (int id = 0; id < values.distinct(); id++) {
            int node = values.sample(id);
            boolean codable = node >= 0 && shape.tape().kind(node) != JsonKind.NULL;
            if (codable && values.count(id) >= FEWEST_OCCURRENCES) {
                int cost = cost(shape.tape(), node, values.cost(id)) - affix;
                long gain = (long) values.count(id) * (cost - 1) - cost - affix - TOKENS_OF_LEGEND_ENTRY;
                if (gain > 0 && cost > LONGEST_TO_STAY) {
                    candidates.add(new Candidate(id, gain));
                }
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::gain).reversed());
        List<Candidate> taken = candidates.subList(0, Math.min(MOST_CODES, candidates.size()));
        long coded = taken.stream().mapToLong(c -> values.count(c.id())).sum();
        long gain = taken.stream().mapToLong(Candidate::gain).sum();
        return gain < LEAST_GAIN || coded * 2 < shape.size()
                ? List.of()
                : taken.stream().map(Candidate::id).sorted().toList();
    }

    /** Estimated tokens that the codes of a column save. */
    static long saved(Values values, Rule.Shown shown, Shape shape) {
        long saved = 0;
        for (int id : shown.codes()) {
            int cost = cost(shape.tape(), values.sample(id), values.cost(id));
            saved += (long) (values.count(id) - 1) * (cost - 1) - TOKENS_OF_LEGEND_ENTRY;
        }
        return saved;
    }

    /** Within brackets, names and strings lose their quotes. */
    private static int cost(JsonTape tape, int node, int cost) {
        return tape.kind(node) == JsonKind.STRING ? cost : cost * 3 / 4;
    }
}
