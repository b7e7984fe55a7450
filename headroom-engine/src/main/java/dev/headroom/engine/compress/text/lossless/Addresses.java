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
package dev.headroom.engine.compress.text.lossless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the beginnings that web addresses have in common, up to a slash. The best one is taken first, and addresses
 * that it covers do not count for others. Linear in the text and in the number of addresses.
 */
final class Addresses {

    private static final String SCHEME = "http";
    private static final int LONGEST = 200;
    private static final int MOST_STEPS = 8;
    private static final int MOST_ADDRESSES = 20_000;
    private static final int MOST_DIFFERENT = 20_000;
    private static final int ROUNDS = 4;

    /** Shorter beginnings say too little to be worth a sign. */
    private static final int SHORTEST = 16;

    private Addresses() {}

    static List<Repeated> count(String text) {
        List<String> left = all(text);
        List<Repeated> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS && left.size() > 1; round++) {
            Repeated best = best(left);
            if (best.count() < 2 || ShortFormFinder.gain(best) <= 0) {
                return found;
            }
            found.add(best);
            left = left.stream()
                    .filter(address -> !address.startsWith(best.text()))
                    .toList();
        }
        return found;
    }

    private static List<String> all(String text) {
        List<String> all = new ArrayList<>();
        int at = text.indexOf(SCHEME);
        while (at >= 0 && all.size() < MOST_ADDRESSES) {
            int end = end(text, at);
            if (text.startsWith("://", at + 4) || text.startsWith("s://", at + 4)) {
                all.add(text.substring(at, end));
            }
            at = text.indexOf(SCHEME, Math.max(end, at + 1));
        }
        return all;
    }

    /** Behind the last slash of an address. */
    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + LONGEST);
        int end = from;
        int steps = 0;
        for (int i = from; i < most && steps < MOST_STEPS + 2; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 127 || "\"'<>()[]{}|\\^`".indexOf(c) >= 0) {
                break;
            }
            if (c == '/') {
                steps++;
                end = i + 1;
            }
        }
        return end;
    }

    private static Repeated best(List<String> addresses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String address : addresses) {
            for (int slash = address.indexOf('/', SHORTEST); slash >= 0; slash = address.indexOf('/', slash + 1)) {
                String start = address.substring(0, slash + 1);
                if (counts.size() < MOST_DIFFERENT || counts.containsKey(start)) {
                    counts.merge(start, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Repeated(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingLong(ShortFormFinder::gain).thenComparing(Repeated::text))
                .orElse(new Repeated("", 0));
    }
}
