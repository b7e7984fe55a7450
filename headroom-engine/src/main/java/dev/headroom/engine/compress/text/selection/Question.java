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

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is asked of a text: the question, and the arguments of the call as far as they name what is looked for and not
 * where. Words are also asked for with the endings that English verbs and nouns take.
 *
 * @param words the question, its inflections and the arguments
 * @param literals arguments that have to be met exactly
 */
record Question(String words, List<String> literals) {

    /** Arguments under these names say where to look or how much to give. */
    private static final Set<String> STEERING = Set.of(
            "path",
            "file",
            "filename",
            "file_path",
            "url",
            "uri",
            "dir",
            "directory",
            "folder",
            "limit",
            "page",
            "size",
            "count",
            "offset",
            "max",
            "top",
            "first",
            "skip",
            "sort",
            "order",
            "format",
            "timeout",
            "encoding",
            "id");

    private static final List<String> SUFFIXES = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ed", "es", "er", "ers",
            "ly", "s", "e", "y");

    private static final List<String> ENDINGS =
            List.of("", "s", "e", "es", "ed", "ing", "ion", "ions", "ation", "er", "ment", "y", "ies", "ied", "ly");

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_INFLECTED = 60;

    static Question of(Origin origin) {
        List<String> literals = arguments(origin.arguments());
        StringBuilder words = new StringBuilder(origin.question());
        literals.forEach(literal -> words.append('\n').append(literal));
        inflect(words.toString(), words.append('\n'));
        return new Question(words.toString(), literals);
    }

    private static List<String> arguments(String arguments) {
        if (arguments.isBlank()) {
            return List.of();
        }
        try {
            JsonTape tape = JsonTape.parse(arguments);
            List<String> scalars = new ArrayList<>();
            for (int node = 0; node < tape.size(); node++) {
                boolean literal = tape.kind(node) == JsonKind.STRING || tape.kind(node) == JsonKind.NUMBER;
                if (literal && !STEERING.contains(tape.name(node).toLowerCase(Locale.ROOT))) {
                    scalars.add(tape.text(node));
                }
            }
            return scalars;
        } catch (JsonSyntaxException e) {
            return List.of(arguments);
        }
    }

    private static void inflect(String text, StringBuilder out) {
        int inflected = 0;
        for (String word : text.split("[^A-Za-z]+", -1)) {
            if (word.length() >= SHORTEST_WORD && inflected < MOST_INFLECTED) {
                inflected++;
                String stem = stem(word.toLowerCase(Locale.ROOT));
                ENDINGS.forEach(ending -> out.append(stem).append(ending).append(' '));
                char last = stem.charAt(stem.length() - 1);
                out.append(stem)
                        .append(last)
                        .append("ed ")
                        .append(stem)
                        .append(last)
                        .append("ing ");
            }
        }
    }

    private static String stem(String word) {
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - suffix.length());
                int length = stem.length();
                boolean doubled = length > SHORTEST_STEM && stem.charAt(length - 1) == stem.charAt(length - 2);
                return doubled && "lsz".indexOf(stem.charAt(length - 1)) < 0 ? stem.substring(0, length - 1) : stem;
            }
        }
        return word;
    }
}
