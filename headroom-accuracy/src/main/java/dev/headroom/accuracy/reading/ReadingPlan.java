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
package dev.headroom.accuracy.reading;

import dev.headroom.accuracy.reading.data.ReadingSet;
import dev.headroom.engine.token.TokenCounter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run asks, before it asks: each set in each notation, and what it costs. Where two notations of a set are the
 * same text (an encoding that is switched off was not used), the model is asked once and the replies count for both.
 * Immutable and thread-safe.
 *
 * @param sets  the sets
 * @param forms every set in every notation, set by set
 */
public record ReadingPlan(List<ReadingSet> sets, List<Form> forms) {

    /** The words around the data, and the reply. */
    private static final int TOKENS_AROUND = 120;

    /** Copies the lists. */
    public ReadingPlan {
        sets = List.copyOf(sets);
        forms = List.copyOf(forms);
    }

    /**
     * A set in a notation.
     *
     * @param set      the set
     * @param notation the notation
     * @param text     the rows as a text
     * @param tokens   of the text
     * @param sameAs   the name of the first notation with the same text; its own if there is none before it
     */
    public record Form(ReadingSet set, Notation notation, String text, int tokens, String sameAs) {

        /** Whether the model has to be asked about this text. */
        public boolean first() {
            return sameAs.equals(notation.name());
        }
    }

    /**
     * Writes every set in every notation.
     *
     * @param sets      the sets
     * @param notations the notations
     * @param counter   counts the tokens
     * @return the plan; takes the time of writing and counting all texts
     */
    public static ReadingPlan of(List<ReadingSet> sets, List<Notation> notations, TokenCounter counter) {
        List<Form> forms = new ArrayList<>();
        for (ReadingSet set : sets) {
            Map<String, String> firsts = new LinkedHashMap<>();
            for (Notation notation : notations) {
                String text = notation.write(set);
                String before = firsts.putIfAbsent(text, notation.name());
                forms.add(
                        new Form(set, notation, text, counter.count(text), before == null ? notation.name() : before));
            }
        }
        return new ReadingPlan(sets, forms);
    }

    /**
     * How often the model is asked.
     *
     * @return requests
     */
    public int requests() {
        return forms.stream()
                .filter(Form::first)
                .mapToInt(form -> form.set().questions().size())
                .sum();
    }

    /**
     * About how many tokens all requests have together.
     *
     * @return tokens
     */
    public long requestTokens() {
        return forms.stream()
                .filter(Form::first)
                .mapToLong(form -> (long) form.set().questions().size() * (form.tokens() + TOKENS_AROUND))
                .sum();
    }
}
