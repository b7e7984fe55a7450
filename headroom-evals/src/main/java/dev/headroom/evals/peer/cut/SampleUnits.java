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
package dev.headroom.evals.peer.cut;

import dev.headroom.evals.peer.json.JsonReader;
import dev.headroom.evals.peer.json.JsonStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a sample is drawn from: the items of the longest array of a JSON document, as they stand there, or lines. Immutable;
 * takes time linear in the text.
 *
 * @param before    what stands before the first unit
 * @param texts     the units, in order
 * @param separator what stands between two units
 * @param after     what stands after the last unit
 */
public record SampleUnits(String before, List<String> texts, String separator, String after) {

    /**
     * Copies the list.
     *
     * @param before    what stands before the first unit
     * @param texts     the units, in order
     * @param separator what stands between two units
     * @param after     what stands after the last unit
     */
    public SampleUnits {
        texts = List.copyOf(texts);
    }

    /**
     * The units of a text.
     *
     * @param text any text
     * @return items if the text is JSON with an array of at least two items, lines otherwise
     */
    public static SampleUnits of(String text) {
        if (JsonReader.document(text).isPresent()) {
            Span longest = longestArray(text);
            if (!longest.commas().isEmpty()) {
                return items(text, longest);
            }
        }
        return lines(text);
    }

    /**
     * The lines of a text.
     *
     * @param text any text
     * @return lines, also if the text is JSON
     */
    public static SampleUnits lines(String text) {
        return new SampleUnits("", List.of(text.split("\n", -1)), "\n", "");
    }

    /**
     * A sample in its frame.
     *
     * @param kept the indexes of the units that stay
     * @return the text without the other units
     */
    public String joined(BitSet kept) {
        StringJoiner joiner = new StringJoiner(separator, before, after);
        kept.stream().forEach(index -> joiner.add(texts.get(index)));
        return joiner.toString();
    }

    private static SampleUnits items(String json, Span array) {
        List<String> texts = new ArrayList<>();
        int from = array.start() + 1;
        for (int comma : array.commas()) {
            texts.add(json.substring(from, comma).strip());
            from = comma + 1;
        }
        texts.add(json.substring(from, array.end()).strip());
        return new SampleUnits(json.substring(0, array.start() + 1), texts, ",", json.substring(array.end()));
    }

    /** An array or object: where it opens and closes, and the commas that belong to it. */
    private record Span(int start, int end, List<Integer> commas) {
        int length() {
            return end - start;
        }
    }

    /** The longest array with at least two items; without commas if there is none. The text must be JSON. */
    private static Span longestArray(String json) {
        Span longest = new Span(0, 0, List.of());
        Deque<Span> open = new ArrayDeque<>();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '"' -> i = JsonStrings.end(json, i) - 1;
                case '[', '{' -> open.push(new Span(i, 0, new ArrayList<>()));
                case ',' -> open.element().commas().add(i);
                case ']', '}' -> {
                    Span opened = open.pop();
                    Span closed = new Span(opened.start(), i, opened.commas());
                    if (c == ']' && !closed.commas().isEmpty() && closed.length() > longest.length()) {
                        longest = closed;
                    }
                }
                default -> {
                    // Names of literals, numbers, colons and white space belong to whatever is open.
                }
            }
        }
        return longest;
    }
}
