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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.Sources.Sample;
import dev.headroom.code.outline.Language;
import dev.headroom.engine.model.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageGuessTest {

    static List<Sample> samples() {
        return Sources.SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsTheLanguageByTheSourceAlone(Sample sample) {
        assertThat(LanguageGuess.of(sample.text(), Origin.UNKNOWN)).startsWith(sample.language());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsTheLanguageByTheFileThatWasAskedFor(Sample sample) {
        Origin origin =
                new Origin("read", "{\"file_path\": \"/home/x.y/src/" + sample.name() + "\", \"limit\": 200}", "");

        assertThat(LanguageGuess.of("x\n", origin)).containsExactly(sample.language());
    }

    @Test
    void typeScriptIsWithJsxWhereItHasMarkup() {
        String typed = "export interface Props {\n  title: string\n}\n";

        assertThat(LanguageGuess.of(typed, Origin.UNKNOWN))
                .startsWith(Language.TYPESCRIPT)
                .doesNotContain(Language.TSX);
        assertThat(LanguageGuess.of(typed + "const a = (\n  <p>\n  </p>\n);\n", Origin.UNKNOWN))
                .startsWith(Language.TSX, Language.TYPESCRIPT);
    }

    @Test
    void aHeaderIsOfTheLanguageThatItLooksLike() {
        Origin origin = new Origin("read", "{\"path\":\"a.h\"}", "");

        assertThat(LanguageGuess.of("int a(void);\n", origin)).startsWith(Language.C);
        assertThat(LanguageGuess.of("std::string a();\n", origin)).startsWith(Language.CPP);
    }

    @Test
    void theFileOfTheCallCountsMoreThanOneInTheQuestion() {
        Origin origin = new Origin("bash", "{\"command\":\"cat a.go\"}", "Is it like main.py?");

        assertThat(LanguageGuess.of("x\n", origin)).containsExactly(Language.GO);
        assertThat(LanguageGuess.of("x\n", Origin.asking("What is in main.py?")))
                .containsExactly(Language.PYTHON);
    }

    @Test
    void knowsNothingOfTextWithoutMarks() {
        assertThat(LanguageGuess.of("a\nb\nc\n", Origin.UNKNOWN)).isEmpty();
    }
}
