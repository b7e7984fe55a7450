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
package dev.headroom.code;

import dev.headroom.code.outline.Language;
import dev.headroom.engine.internal.text.SampleLines;
import dev.headroom.engine.model.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a source by the file that was asked for, where a call names one, and by marks that only some
 * languages have. A guess only orders the attempts; the parser decides. Stateless; bounded by the sample.
 */
final class LanguageGuess {

    private static final int MOST = 3;

    /** What the name of the file is worth, compared with a mark. */
    private static final int ENDING = 1_000;

    private static final int LONGEST_ENDING = 6;

    private LanguageGuess() {}

    /**
     * The languages to try.
     *
     * @param code the source, without line numbers
     * @param origin where it comes from
     * @return at most three languages, best first; empty when nothing points to one
     */
    static List<Language> of(String code, Origin origin) {
        Map<Language, Integer> scores = new EnumMap<>(Language.class);
        for (String line : SampleLines.of(code)) {
            String text = line.strip();
            if (!text.isEmpty()) {
                LanguageMarks.count(text, scores);
            }
        }
        // TypeScript with JSX has the marks of both; without those of JSX it is plain TypeScript.
        scores.computeIfPresent(Language.TSX, (tsx, markup) -> markup + scores.getOrDefault(Language.TYPESCRIPT, 0));
        ending(origin.arguments()).or(() -> ending(origin.question())).ifPresent(named -> {
            // A header may be of C or of C++.
            boolean header = named == Language.C && scores.getOrDefault(Language.CPP, 0) > 0;
            scores.merge(header ? Language.CPP : named, ENDING, Integer::sum);
        });
        List<Language> guesses = new ArrayList<>(scores.keySet());
        guesses.sort(Comparator.comparing((Language language) -> -scores.getOrDefault(language, 0)));
        return List.copyOf(guesses.subList(0, Math.min(MOST, guesses.size())));
    }

    /** The language of the last file name with a known ending. */
    private static Optional<Language> ending(String text) {
        Optional<Language> found = Optional.empty();
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            int end = dot + 1;
            while (end < text.length() && end - dot <= LONGEST_ENDING && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            boolean file = dot > 0 && (Character.isLetterOrDigit(text.charAt(dot - 1)) || text.charAt(dot - 1) == '_');
            Optional<Language> language = file ? Language.ofEnding(text.substring(dot + 1, end)) : Optional.empty();
            found = language.isPresent() ? language : found;
        }
        return found;
    }
}
