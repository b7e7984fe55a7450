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
package dev.headroom.engine.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> of(String text) {
        Sentences sentences = Sentences.of(text);
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> text.substring(sentences.from(i), sentences.to(i)))
                .toList();
    }

    @Test
    void endsAtPunctuationBeforeWhiteSpace() {
        assertThat(of("The pool is full. Raise it to 3.5 (see docs.example.org)! Why?  Because."))
                .containsExactly("The pool is full.", "Raise it to 3.5 (see docs.example.org)!", "Why?", "Because.");
        assertThat(of("He said \"stop.\" Then it stopped...  Nobody knows.\u201d Yes"))
                .containsExactly("He said \"stop.\"", "Then it stopped...", "Nobody knows.\u201d", "Yes");
    }

    @Test
    void goesOnInLowerCase() {
        assertThat(of("Use a cache, e.g. caffeine, here. Done."))
                .containsExactly("Use a cache, e.g. caffeine, here.", "Done.");
        assertThat(of("This line was wrapped by an editor at some column\nand goes on here. Next one."))
                .containsExactly("This line was wrapped by an editor at some column\nand goes on here.", "Next one.");
        assertThat(of("This line was wrapped by an editor at some column\r\nand goes on here."))
                .hasSize(1);
    }

    @Test
    void goesOnBehindTitlesInitialsAndNumbersOfLists() {
        assertThat(of("Ask Dr. Lee or J. Park. No. 7 is Plan I. Then rest."))
                .containsExactly("Ask Dr. Lee or J. Park.", "No. 7 is Plan I.", "Then rest.");
        assertThat(of("1. Install it. Run it.\n2. Stop it."))
                .containsExactly("1. Install it.", "Run it.", "2. Stop it.");
    }

    @Test
    void goesOnInTheNextLineBehindWhatEndsNoSentence() {
        assertThat(of("The license is the one that was granted to the\nExample Foundation, or to its heirs. Yes."))
                .containsExactly(
                        "The license is the one that was granted to the\nExample Foundation, or to its heirs.", "Yes.");
        assertThat(of("The following things are in the box, all of them new\nScrewdriver\nHammer"))
                .containsExactly("The following things are in the box, all of them new", "Screwdriver", "Hammer");
    }

    @Test
    void cutsListsTablesAndCodeIntoLines() {
        assertThat(of("# Title\n\n- first\n- second\n\nkey: a\nother: b\n  nested: c\n| a | b |\n| 1 | 2 |"))
                .containsExactly(
                        "# Title", "- first", "- second", "key: a", "other: b", "nested: c", "| a | b |", "| 1 | 2 |");
    }

    @Test
    void knowsWidePunctuation() {
        assertThat(of("\u6c60\u5df2\u6ee1\u3002\u8bf7\u589e\u52a0\u3002"))
                .containsExactly("\u6c60\u5df2\u6ee1\u3002", "\u8bf7\u589e\u52a0\u3002");
    }

    @Test
    void findsNoneInNothing() {
        assertThat(of("")).isEmpty();
        assertThat(of(" \n\t ")).isEmpty();
        assertThat(of("...")).containsExactly("...");
        assertThat(of("\n\nA\n")).containsExactly("A");
    }

    @Test
    void isLinearInRunsOfSpaceAndPunctuation() {
        String text = ("." + "\n".repeat(50_000)).repeat(4) + ".".repeat(200_000) + "a" + " ".repeat(200_000);

        assertThat(of(text)).isNotEmpty();
    }
}
