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

import dev.headroom.engine.compress.text.lossless.ShortForms.Form;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is worth a {@linkplain ShortForms short form}: in a transcript who speaks and the notes in brackets that
 * come most often, in any text the beginnings of web addresses. Linear.
 */
final class ShortFormFinder {

    /** Each a token of its own, and rare in prose. */
    private static final String SIGNS = "~^\u00a7\u00b0\u00b1\u00b6\u2020\u2022";

    /** More signs than this cannot be kept in mind while reading. */
    private static final int MOST_NOTES = 4;

    private static final int MOST_ADDRESSES = 4;

    /** What a line of the explanation takes beside the two forms. */
    private static final int TOKENS_OF_A_LINE = 3;

    private static final int LEAST_GAIN = 6;

    private ShortFormFinder() {}

    static ShortForms find(PhysicalLines lines, boolean cues) {
        SpeakerNames speakers = SpeakerNames.of(lines);
        List<Form> forms = new ArrayList<>(speakers.initials());
        List<Character> signs = freeSigns(lines.text());
        if (cues || speakers.isTranscript()) {
            take(Notes.count(lines.text()), MOST_NOTES, signs, forms);
        }
        take(Addresses.count(lines.text()), MOST_ADDRESSES, signs, forms);
        return forms.isEmpty() ? ShortForms.NONE : new ShortForms(longFormsFirst(forms));
    }

    private static List<Character> freeSigns(String text) {
        List<Character> free = new ArrayList<>();
        for (int i = 0; i < SIGNS.length(); i++) {
            char sign = SIGNS.charAt(i);
            if (text.indexOf(sign) < 0) {
                free.add(sign);
            }
        }
        return free;
    }

    private static void take(List<Repeated> repeated, int most, List<Character> signs, List<Form> into) {
        List<Repeated> worthwhile = repeated.stream()
                .filter(each -> gain(each) >= LEAST_GAIN)
                .sorted(Comparator.comparingLong((Repeated each) -> -gain(each)).thenComparing(Repeated::text))
                .limit(most)
                .toList();
        for (Repeated each : worthwhile) {
            if (!signs.isEmpty()) {
                into.add(new Form(signs.remove(0).toString(), each.text()));
            }
        }
    }

    /** What a sign in its place saves, in tokens. */
    static long gain(Repeated repeated) {
        int tokens = TokenEstimate.of(repeated.text());
        return (long) repeated.count() * (tokens - 1) - tokens - TOKENS_OF_A_LINE;
    }

    private static List<Form> longFormsFirst(List<Form> forms) {
        return forms.stream()
                .sorted(Comparator.comparing(Form::isLabel)
                        .reversed()
                        .thenComparingInt(
                                form -> form.isLabel() ? 0 : -form.full().length()))
                .toList();
    }
}
