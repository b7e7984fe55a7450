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
package dev.headroom.evals.fidelity.form;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Selections of logs: {@code 21 x43: } in front of a line that does not follow the one above, letters for patterns. The
 * lines are read as a lossless form of those lines alone would be.
 *
 * @param reader reads lossless forms; has no originals
 */
record LogFormReader(HeadroomEngine reader) implements FormReader {
    private static final String HEADER = "[headroom log, ";
    private static final String LOSSLESS = "[headroom log: ]\n";

    @Override
    public boolean reads(String header) {
        return header.startsWith(HEADER);
    }

    @Override
    public Optional<Reading> read(List<String> lines) {
        if (!reads(lines.get(0))) {
            return Optional.empty();
        }
        StringBuilder legend = new StringBuilder();
        StringBuilder body = new StringBuilder();
        List<Integer> numbers = new ArrayList<>();
        int at = 1;
        int next = 0;
        for (; at < lines.size() && !isReceipt(lines.get(at)); at++) {
            String line = lines.get(at);
            int number = number(line);
            if (number == 0 && next == 0) {
                legend.append(line).append('\n');
            } else if (!line.startsWith("[headroom: below it the trace ")) {
                next = number == 0 ? next + 1 : number;
                numbers.add(next);
                body.append(number == 0 ? line : line.substring(line.indexOf(": ") + 2))
                        .append('\n');
            }
        }
        String form = LOSSLESS + legend + "[" + numbers.size() + " lines]\n" + body;
        return decoded(form, numbers).map(kept -> Reading.of(kept, List.of(), List.of()));
    }

    private Optional<Map<Integer, String>> decoded(String form, List<Integer> numbers) {
        if (!(reader.decode(form) instanceof DecodeResult.Original original)
                || original.text().equals(form)) {
            return Optional.empty();
        }
        String[] texts = original.text().split("\n", -1);
        if (texts.length < numbers.size()) {
            return Optional.empty();
        }
        Map<Integer, String> kept = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            kept.put(numbers.get(i), texts[i]);
        }
        return Optional.of(kept);
    }

    private static boolean isReceipt(String line) {
        return line.startsWith("of ") && line.contains(" lines report errors: ");
    }

    /** The number in front of {@code 12: } or {@code 12 x3: }; 0 if there is none. */
    private static int number(String line) {
        int colon = line.indexOf(": ");
        int end = 0;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        boolean counted = colon > end + 2 && line.startsWith(" x", end) && isNumber(line.substring(end + 2, colon));
        return end > 0 && end < 10 && (colon == end || counted) ? Integer.parseInt(line.substring(0, end)) : 0;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
