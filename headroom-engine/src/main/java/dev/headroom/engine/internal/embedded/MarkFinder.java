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
package dev.headroom.engine.internal.embedded;

import dev.headroom.engine.internal.embedded.TextMarks.Mark;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the places of a document where strings hold JSON. A place counts only if no object and no array is there, which
 * could not be told from a parsed string afterwards. The style of a place is that of most characters among the first
 * texts there. Linear: every text is read once for each level of texts in texts.
 */
final class MarkFinder {

    /** So many texts of a place are looked at. */
    private static final int MOST_SAMPLES = 32;

    /** So many places of a document are named; those with the most characters. */
    private static final int MOST_PLACES = 8;

    private MarkFinder() {}

    /** Whether a string could be a JSON object or array as far as its first and last characters tell. */
    static boolean looksLikeJson(JsonTape tape, int node) {
        int from = tape.start(node) + 1;
        int to = tape.end(node) - 1;
        if (tape.kind(node) != JsonKind.STRING || to - from < 2) {
            return false;
        }
        char first = tape.source()[from];
        char last = tape.source()[to - 1];
        return first == '{' ? last == '}' || last == 'n' : first == '[' && (last == ']' || last == 'n');
    }

    static TextMarks find(JsonTape tape) {
        return find(List.of(tape), 1);
    }

    private static TextMarks find(List<JsonTape> tapes, int level) {
        Map<String, Place> places = new LinkedHashMap<>();
        tapes.stream().filter(MarkFinder::mayHoldJson).forEach(tape -> addStrings(tape, places));
        if (places.isEmpty()) {
            return TextMarks.NONE;
        }
        tapes.forEach(tape -> removeMixed(tape, places));
        long[] sizes = places.values().stream()
                .mapToLong(place -> -place.characters)
                .sorted()
                .toArray();
        long smallest = sizes.length <= MOST_PLACES ? 0 : -sizes[MOST_PLACES - 1];
        Map<String, Mark> marks = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            if (place.characters >= smallest && marks.size() < MOST_PLACES) {
                place.style().ifPresent(style -> marks.put(name, new Mark(style, inside(place.texts, level))));
            }
        });
        return new TextMarks(marks);
    }

    private static TextMarks inside(List<JsonTape> texts, int level) {
        return level == TextMarks.MOST_LEVELS ? TextMarks.NONE : find(texts, level + 1);
    }

    /** Spares most documents the rest. */
    private static boolean mayHoldJson(JsonTape tape) {
        for (int node = 0; node < tape.size(); node++) {
            if (looksLikeJson(tape, node)) {
                return true;
            }
        }
        return false;
    }

    private static void addStrings(JsonTape tape, Map<String, Place> places) {
        for (Walk walk = new Walk(tape); walk.next(); ) {
            int node = walk.node();
            if (looksLikeJson(tape, node) && hasEscape(tape, node)) {
                String name = TextMarks.place(tape, 0, walk.parent(), node);
                if (!name.isEmpty()) {
                    places.computeIfAbsent(name, key -> new Place()).add(tape, node);
                }
            }
        }
    }

    /** A text without a single escape holds no name and no string; it costs no more as it is. */
    private static boolean hasEscape(JsonTape tape, int node) {
        for (int i = tape.start(node); i < tape.end(node); i++) {
            if (tape.source()[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    private static void removeMixed(JsonTape tape, Map<String, Place> places) {
        for (Walk walk = new Walk(tape); walk.next(); ) {
            if (tape.kind(walk.node()).isContainer()) {
                places.remove(TextMarks.place(tape, 0, walk.parent(), walk.node()));
            }
        }
    }

    /** What was found at one place. */
    private static final class Place {
        final List<JsonTape> texts = new ArrayList<>();
        final Map<TextStyle, Integer> votes = new LinkedHashMap<>();
        int looked;
        long characters;

        void add(JsonTape tape, int node) {
            characters += tape.end(node) - tape.start(node);
            if (looked < MOST_SAMPLES) {
                looked++;
                sample(tape.text(node), tape.lexeme(node));
            }
        }

        private void sample(String text, String literal) {
            try {
                JsonTape tape = JsonTape.parse(text);
                if (tape.kind(0).isContainer()) {
                    TextStyle.of(tape.minified(0), text, literal).ifPresent(style -> {
                        votes.merge(style, text.length(), Integer::sum);
                        texts.add(tape);
                    });
                }
            } catch (JsonSyntaxException e) {
                characters -= literal.length();
            }
        }

        Optional<TextStyle> style() {
            return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        }
    }
}
