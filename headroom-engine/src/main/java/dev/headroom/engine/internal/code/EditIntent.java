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
package dev.headroom.engine.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a question asks to change, to test or to judge code, so that every line of it matters. Judged by whole
 * English words:
 *
 * <ul>
 *   <li>anywhere: words that are about changing or judging code whoever says them, {@code fix}, {@code refactor},
 *       {@code rename}, {@code implement}, {@code review}, {@code debug}, {@code bug};
 *   <li>as a request only: verbs that code itself does too, {@code add}, {@code change}, {@code write}, {@code remove}.
 *       "Write tests", "please add a flag", "can you change it" are requests; "which functions write files?" is none.
 * </ul>
 *
 * <p>A word that is the name of something does not count: {@code list.remove}, {@code add(x)}, {@code fix_up},
 * {@code `edit`}, "the review method". Stateless; linear.
 */
public final class EditIntent {

    private static final Set<String> ANYWHERE = words("""
            edit edits editing fix fixes fixing modify modifying refactor refactoring refactors rename renaming \
            rewrite rewriting implement implementing rework reworking patch patching repair migrate migrating \
            optimize optimise optimizing optimising improve improving improvement improvements simplify \
            simplifying cleanup tidy reformat harden deprecate bugfix debug debugging review reviewing audit \
            auditing critique diagnose bug bugs buggy vulnerability vulnerabilities typo typos""");

    private static final Set<String> REQUESTED = words("""
            add adapt adjust apply change check clean complete convert correct create delete disable drop enable \
            extend extract finish format inline insert make merge move port remove replace resolve solve split \
            test translate undo revert update upgrade verify write""");

    /** What stands in front of a request within a sentence. */
    private static final Set<String> BEFORE_REQUEST = words("""
            please and then also now just to you let's lets should must not don't help me or first next finally""");

    /** What makes a question of "we" and "I" a request: shall we change it? */
    private static final Set<String> MODALS = Set.of("can", "could", "should", "shall", "must", "may", "let", "will");

    /** Behind these, "to" tells what something is for: used to write files. */
    private static final Set<String> PURPOSE = Set.of("used", "able", "responsible", "meant", "allowed", "supposed");

    private static final Set<String> DETERMINERS = words("""
            the a an this that each every its which what any all of""");

    /** What a verb names when an article stands in front of it: the review method. */
    private static final Set<String> THINGS = words("""
            function functions method methods class classes command commands handler handlers module modules \
            endpoint endpoints event events package packages helper helpers type types step steps""");

    /** A word of a question: lower case, and what stands around it. */
    private record Word(String text, char before, char behind, boolean startsSentence, boolean isMember) {

        boolean isName() {
            return "._:`/$#@".indexOf(before) >= 0 || "(_`/=".indexOf(behind) >= 0 || isMember;
        }
    }

    private EditIntent() {}

    /**
     * Judges a question.
     *
     * @param question what the user said last; may be empty
     * @return true when it asks to change, to test or to judge code
     */
    public static boolean isIn(String question) {
        List<Word> words = read(question);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean asks = ANYWHERE.contains(word.text) || (REQUESTED.contains(word.text) && isRequest(words, i));
            if (asks && !word.isName() && !isThing(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRequest(List<Word> words, int at) {
        if (words.get(at).startsSentence) {
            return true;
        }
        String before = words.get(at - 1).text;
        String earlier = at < 2 ? "" : words.get(at - 2).text;
        return switch (before) {
            case "to" -> !PURPOSE.contains(earlier);
            case "we", "i" -> MODALS.contains(earlier);
            default -> BEFORE_REQUEST.contains(before);
        };
    }

    private static boolean isThing(List<Word> words, int at) {
        return at > 0
                && at + 1 < words.size()
                && DETERMINERS.contains(words.get(at - 1).text)
                && THINGS.contains(words.get(at + 1).text);
    }

    private static List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        boolean startsSentence = true;
        for (int i = 0; i < text.length(); ) {
            if (!isWordPart(text.charAt(i))) {
                startsSentence |= endsSentence(text, i);
                i++;
                continue;
            }
            int end = wordEnd(text, i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char behind = end == text.length() ? ' ' : text.charAt(end);
            boolean member = behind == '.' && end + 1 < text.length() && isWordPart(text.charAt(end + 1));
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            words.add(new Word(word, before, behind, startsSentence, member));
            startsSentence = false;
            i = end;
        }
        return words;
    }

    /** A comma starts a part that may be a request: "in main.rs, add a flag". */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean blankBehind = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return "\n!?;-*\u2022".indexOf(c) >= 0 || (".,:)".indexOf(c) >= 0 && blankBehind);
    }

    /** An identifier such as {@code fix_up} is one word, and none of ours. */
    private static int wordEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (isWordPart(text.charAt(i)) || isInnerApostrophe(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isInnerApostrophe(String text, int i) {
        return (text.charAt(i) == '\'' || text.charAt(i) == '\u2019')
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
