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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Omission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads selections back: which lines they show, under which numbers. */
final class Selections {

    private Selections() {}

    /** The lines that a selection shows, decoded, by their numbers from 1. */
    static Map<Integer, String> kept(String form) {
        List<String> lines = List.of(form.split("\n", -1));
        StringBuilder legend = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int next = 0;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("of ") && line.contains(" lines report errors: ")) {
                break;
            }
            int number = numberOf(line);
            if (number == 0 && next == 0) {
                legend.append(line).append('\n');
            } else if (!line.startsWith("[headroom: below it the trace ")) {
                next = number == 0 ? next + 1 : number;
                numbers.add(next);
                body.append(number == 0 ? line : line.substring(line.indexOf(": ") + 2))
                        .append('\n');
            }
        }
        String lossless = "[headroom log: ]\n" + legend + "[" + numbers.size() + " lines]\n" + body;
        String decoded = new LogCompressor().decode(lossless).orElseThrow(() -> new AssertionError(form));
        Map<Integer, String> kept = new TreeMap<>();
        String[] texts = decoded.split("\n", -1);
        for (int i = 0; i < numbers.size(); i++) {
            kept.put(numbers.get(i), texts[i]);
        }
        assertThat(kept).hasSameSizeAs(numbers);
        return kept;
    }

    /** The number in front of {@code 12: ..} or {@code 12 x3: ..}; 0 if there is none. */
    private static int numberOf(String line) {
        return line.matches("(?s)\\d+( x\\d+)?: .*") ? Integer.parseInt(line.split("[ :]", 2)[0]) : 0;
    }

    /** The numbers of the lines that an omission leaves. */
    static List<Integer> notIn(Omission omission) {
        List<Integer> left = new ArrayList<>();
        int next = 1;
        for (Omission.Range range : omission.leftOut()) {
            while (next < range.first()) {
                left.add(next++);
            }
            next = range.last() + 1;
        }
        while (next <= omission.total()) {
            left.add(next++);
        }
        return left;
    }
}
