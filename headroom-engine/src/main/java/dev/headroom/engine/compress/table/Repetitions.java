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
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds texts of a document that occur more than once: whole objects and arrays, whole strings, and the beginnings of
 * paths and URLs up to one of their separators. Linear in the document (strings times their separators).
 */
final class Repetitions {

    private static final int MOST_NODES = 6_000;

    private static final int SHORTEST = 21;

    /** Names and sentences that a question could use stay as they are, unless they are long. */
    private static final int SHORTEST_NAME = 40;

    private static final int LONGEST_STRING = 400;
    private static final int MOST_SEPARATORS = 12;
    private static final int MOST_CANDIDATES = 160;

    private final JsonTape tape;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private Repetitions(JsonTape tape) {
        this.tape = tape;
    }

    /** The candidates, those that promise most first. */
    static List<String> of(JsonTape tape) {
        if (tape.size() > MOST_NODES) {
            return List.of();
        }
        Repetitions repetitions = new Repetitions(tape);
        repetitions.containers();
        repetitions.strings();
        return repetitions.best();
    }

    private void containers() {
        long[] hashes = new long[tape.size()];
        Map<Long, Integer> firsts = new HashMap<>();
        for (int node = tape.size() - 1; node >= 0; node--) {
            hashes[node] = hash(node, hashes);
        }
        for (int node = 0; node < tape.size(); node++) {
            boolean worthwhile = tape.kind(node).isContainer() && tape.end(node) - tape.start(node) > SHORTEST;
            if (worthwhile && firsts.merge(hashes[node], 1, Integer::sum) == 2) {
                texts.merge(tape.minified(node), 2, Integer::sum);
                StringBuilder flow = new StringBuilder();
                Flow.append(tape, node, flow);
                texts.merge(flow.toString(), 2, Integer::sum);
            }
        }
    }

    private long hash(int node, long[] hashes) {
        long h = tape.kind(node).name().hashCode();
        if (tape.kind(node).isContainer()) {
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                if (tape.nameStart(child) >= 0) {
                    h = range(tape.nameStart(child), tape.nameEnd(child), h);
                }
                h = h * 0x9E3779B97F4A7C15L + hashes[child];
            }
            return h;
        }
        return range(tape.start(node), tape.end(node), h);
    }

    private long range(int from, int to, long seed) {
        char[] source = tape.source();
        long h = seed;
        for (int i = from; i < to; i++) {
            h = (h ^ source[i]) * 0x100000001B3L;
        }
        return h;
    }

    private void strings() {
        for (int node = 0; node < tape.size(); node++) {
            int length = tape.end(node) - tape.start(node) - 2;
            if (tape.kind(node) == JsonKind.STRING && length >= SHORTEST && length <= LONGEST_STRING) {
                beginnings(tape.start(node) + 1, tape.end(node) - 1);
            }
        }
    }

    private void beginnings(int from, int to) {
        char[] source = tape.source();
        int separators = 0;
        boolean hasScheme = new String(source, from, Math.min(SHORTEST, to - from)).contains("://");
        for (int i = from + SHORTEST; i < to && separators < MOST_SEPARATORS; i++) {
            if (isSeparator(source[i]) && source[i - 1] != '\\' && !isSeparator(source[i - 1]) && hasScheme) {
                texts.merge(new String(source, from, i - from), 1, Integer::sum);
                separators++;
            }
        }
        String whole = new String(source, from, to - from);
        if (to - from >= SHORTEST_NAME || whole.contains("://")) {
            texts.merge(whole, 1, Integer::sum);
        }
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '{' || c == '?' || c == '#' || c == '=';
    }

    private List<String> best() {
        record Candidate(String text, long gain) {}
        List<Candidate> candidates = new ArrayList<>();
        texts.forEach((text, count) -> {
            if (count > 1) {
                candidates.add(new Candidate(text, (count - 1L) * TokenEstimate.of(text)));
            }
        });
        candidates.sort(Comparator.comparingLong(Candidate::gain).reversed());
        return candidates.stream().limit(MOST_CANDIDATES).map(Candidate::text).toList();
    }
}
