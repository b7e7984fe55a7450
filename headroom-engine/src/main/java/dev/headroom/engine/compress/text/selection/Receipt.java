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
package dev.headroom.engine.compress.text.selection;

import dev.headroom.engine.internal.prose.LineShape;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over all lines of a text, whatever is shown of it: who speaks how often, headings, blocks of code. Linear. */
final class Receipt {

    private static final int MOST_SPEAKERS = 12;
    private static final int MOST_NAMES = 2_000;
    private static final int FEWEST_SPEECHES = 3;

    private Receipt() {}

    /** A line that says what there is; empty when there is nothing to say. */
    static String of(TextLines lines, ProseLines prose, char[] text) {
        List<String> parts = new ArrayList<>();
        String speakers = speakers(lines, text);
        if (!speakers.isEmpty()) {
            parts.add("lines by speaker: " + speakers);
        }
        count(parts, prose, LineShape.HEADING, "headings");
        count(parts, prose, LineShape.CODE, "lines of code");
        count(parts, prose, LineShape.TABLE, "lines of tables");
        count(parts, prose, LineShape.QUOTE, "quoted lines");
        return parts.isEmpty() ? "" : "[headroom: the whole text has " + String.join("; ", parts) + "]\n";
    }

    private static void count(List<String> parts, ProseLines prose, LineShape shape, String word) {
        int count = 0;
        for (int line = 0; line < prose.size(); line++) {
            count += prose.shape(line) == shape ? 1 : 0;
        }
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    private static String speakers(TextLines lines, char[] text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            long label = SpeakerLabel.find(text, lines.start(line), lines.end(line));
            if (label != SpeakerLabel.NONE) {
                String name = lines.text().substring(SpeakerLabel.start(label), SpeakerLabel.end(label));
                if (counts.size() < MOST_NAMES || counts.containsKey(name)) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        long spoken = counts.values().stream()
                .filter(count -> count >= FEWEST_SPEECHES)
                .mapToLong(Integer::intValue)
                .sum();
        if (spoken * 4 < lines.size() || counts.size() == MOST_NAMES) {
            return "";
        }
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        StringBuilder out = new StringBuilder();
        int others = 0;
        for (int i = 0; i < most.size(); i++) {
            if (i < MOST_SPEAKERS) {
                out.append(i == 0 ? "" : ", ")
                        .append(most.get(i).getKey())
                        .append(' ')
                        .append(most.get(i).getValue());
            } else {
                others += most.get(i).getValue();
            }
        }
        return others == 0
                ? out.toString()
                : out.append(", others ").append(others).toString();
    }
}
