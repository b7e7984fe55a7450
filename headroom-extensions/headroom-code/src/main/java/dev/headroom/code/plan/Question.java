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
package dev.headroom.code.plan;

import dev.headroom.code.outline.Symbol;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a question wants of a source: an overview, or certain symbols. Immutable and thread-safe; linear.
 *
 * @param text the question; may be empty
 * @param aboutStructure whether it asks how the source is built rather than what some part does
 * @param names the identifiers it holds; those that are English words only where it marks them as names
 * @param folded the identifiers of several parts, such as {@code parseArgs}, in lower case
 */
public record Question(String text, boolean aboutStructure, Set<String> names, Set<String> folded) {

    private static final Set<String> STRUCTURE = words("""
            functions methods classes types structs interfaces traits enums members symbols definitions \
            declarations signatures exports modules constants fields imports structure structured organised \
            organized organisation organization organise organize layout architecture outline overview skeleton \
            api contents summary summarise summarize contain contains defined exported exposes""");

    /** Words that are names only where they are marked as such. */
    private static final Set<String> ENGLISH = words("""
            a an and any are as at be by call called calls can class close code count create data do does done \
            each error errors explain file files find for from function get give go handle has have help how i \
            if in index init is it item items its key keys length line lines list load loop main make map match \
            max me method min module name names new next not of on one open or out part path print program read \
            result return returns run runs save send set show size start state step stop string tell test tests \
            text that the their there these they this time to type up update use used user uses value values was \
            we what when where which who why will with work works write you""");

    /** What marks the word beside it as a name. */
    private static final Set<String> MARKS = words("""
            function method class struct type interface trait enum named called def fn func symbol constructor \
            macro""");

    /**
     * Reads a question.
     *
     * @param text what the user said last; may be empty
     * @return what it wants
     */
    public static Question of(String text) {
        Set<String> names = new HashSet<>();
        Set<String> folded = new HashSet<>();
        boolean structure = false;
        String before = "";
        for (int i = 0; i < text.length(); ) {
            if (!Character.isJavaIdentifierPart(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end);
            String lower = word.toLowerCase(Locale.ROOT);
            structure |= STRUCTURE.contains(lower);
            if ((!ENGLISH.contains(lower) && !STRUCTURE.contains(lower)) || isMarked(text, i, end, before)) {
                names.add(word);
                folded.add(lower);
            }
            before = lower;
            i = end;
        }
        return new Question(text, structure, Set.copyOf(names), Set.copyOf(folded));
    }

    private static boolean isMarked(String text, int start, int end, String before) {
        char first = start == 0 ? ' ' : text.charAt(start - 1);
        char behind = end == text.length() ? ' ' : text.charAt(end);
        boolean path = (first == '.' || first == ':') && start > 1 && !Character.isWhitespace(text.charAt(start - 2));
        return path || "`'\"".indexOf(first) >= 0 || behind == '(' || behind == '`' || MARKS.contains(before);
    }

    /** Whether it names a symbol. */
    boolean names(Symbol symbol) {
        String name = symbol.name();
        return !name.isEmpty()
                && (names.contains(name) || (hasParts(name) && folded.contains(name.toLowerCase(Locale.ROOT))));
    }

    private static boolean hasParts(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (name.charAt(i) == '_'
                    || (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
