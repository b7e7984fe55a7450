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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.outline.Symbol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What functions are there?",
                "How is the module organised?",
                "Which methods does Config have?",
                "Give me an overview",
                "Summarize main.rs"
            })
    void knowsQuestionsAboutStructure(String text) {
        assertThat(Question.of(text).aboutStructure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"How does parse_line work?", "Why is the sum too large?", "Where is the retry?", ""})
    void otherQuestionsAreAboutWhatTheCodeDoes(String text) {
        assertThat(Question.of(text).aboutStructure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "How does parse_line work?, parse_line",
        "How does Parser.parseLine() work?, parseLine",
        "What about parseline?, parseLine",
        "Explain Ledger::book, book",
        "What does run() do?, run",
        "What does `main` do?, main",
        "Explain the method close, close",
        "How does tokenize cut words?, tokenize"
    })
    void findsTheSymbolsThatItNames(String text, String name) {
        assertThat(Question.of(text).names(new Symbol(name, 0, 1, true))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "How does it run and what is the result?, run",
        "What functions are there?, functions",
        "How does parse_line work?, parse",
        "How does parse_line work?, line",
        "What is this?, ''"
    })
    void ordinaryWordsNameNothing(String text, String name) {
        assertThat(Question.of(text).names(new Symbol(name, 0, 1, true))).isFalse();
    }
}
