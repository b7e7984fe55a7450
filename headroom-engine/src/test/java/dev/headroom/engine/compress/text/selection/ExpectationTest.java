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

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    @Test
    void aQuestionSaysWhatItsAnswerHas() {
        assertThat(Expectation.of("When does the contract end?")).isEqualTo(Set.of(Expectation.NUMBER));
        assertThat(Expectation.of("WHO signed it, and why?")).isEqualTo(Set.of(Expectation.NAME, Expectation.REASON));
        assertThat(Expectation.of("Is the pump running?")).isEmpty();
        assertThat(Expectation.of("")).isEmpty();
    }

    @Test
    void onlyWholeWordsOfAQuestionCount() {
        assertThat(Expectation.of("Whenever the whole sizeable updates")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, It costs 40 euros., true",
        "NUMBER, It costs forty euros., false",
        "NUMBER, Item 0., true",
        "NUMBER, Item 9., true",
        "NAME, It was Miriam Okafor., true",
        "NAME, Nobody knew it then., false",
        "NAME, it was X., false",
        "NAME, it was NASA., false",
        "REASON, It stopped because the valve stuck., true",
        "REASON, It stopped becausey., false",
        "REASON, That is due to rust., true",
        "REASON, The residue is thick., false",
        "REASON, It stopped., false"
    })
    void aPieceMeetsItOrNot(Expectation expectation, String piece, boolean met) {
        assertThat(expectation.isMetBy(piece.toCharArray(), 0, piece.length())).isEqualTo(met);
    }

    @Test
    void onlyThePieceItselfIsLookedAt() {
        String text = "Room 7. It was Ada because of 9";
        int from = text.indexOf("It");
        int to = text.indexOf("Ada");

        assertThat(Expectation.NUMBER.isMetBy(text.toCharArray(), from, to)).isFalse();
        assertThat(Expectation.NAME.isMetBy(text.toCharArray(), from, to)).isFalse();
        assertThat(Expectation.REASON.isMetBy(text.toCharArray(), from, to)).isFalse();
        assertThat(Expectation.NAME.isMetBy(text.toCharArray(), from, to + 3)).isTrue();
    }
}
