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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static Question of(String question, String arguments) {
        return Question.of(new Origin("read", arguments, question));
    }

    @Test
    void argumentsThatSayWhatIsLookedForAreLiterals() {
        String arguments = """
                {"path": "docs/pump.md", "limit": 20, "Order": "asc", "pattern": "seal ring",
                 "filters": {"valve": 17, "url": "http://a.example"}, "deep": true, "not": null}""";

        Question question = of("Why?", arguments);

        assertThat(question.literals()).containsExactly("seal ring", "17");
        assertThat(question.words()).contains("seal ring", "17").doesNotContain("docs", "asc", "20", "example");
    }

    @Test
    void argumentsThatAreNoJsonAreOneLiteral() {
        assertThat(of("Why?", "seal ring").literals()).containsExactly("seal ring");
        assertThat(of("Why?", " ").literals()).isEmpty();
        assertThat(of("Why?", "").literals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stopped, stop",
        "stopped, stopping",
        "stop, stopped",
        "replaces, replacing",
        "policies, policy",
        "applied, apply",
        "assigned, assignment",
        "directions, directed",
        "selling, sell",
        "missed, misses"
    })
    void wordsAreAlsoAskedForInTheirOtherForms(String asked, String other) {
        assertThat(of("Was it " + asked + "?", "").words().split("\\W+", -1)).contains(asked, other);
    }

    @Test
    void shortWordsStayAsTheyAre() {
        assertThat(of("Is it on?", "").words()).isEqualToIgnoringWhitespace("Is it on?");
        assertThat(of("Does it run?", "").words()).doesNotContain("runs");
    }
}
