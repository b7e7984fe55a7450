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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalienceTest {

    private static double of(String piece) {
        return Salience.of(piece.toCharArray(), 0, piece.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the pump took 5 litres a day there | the pump took some litres a day there",
                "the pump took 5 to 7 litres a day | the pump took 5 or more litres a day",
                "the pump of Miriam was moved to there | the pump of everyone was moved to there",
                "the valve was never moved by the team | the valve was often moved by the team",
                "because of it the valve was never moved | because of it the valve was often moved",
                "the valve was moved by the team then | the valve was moved by the team",
                "the pump leaks | pump leaks",
                "It CANNOT be moved by the team | It should be moved by the team"
            })
    void someSayMoreThanOthers(String more, String less) {
        assertThat(of(more)).isGreaterThan(of(less));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it was 1,234.50 in all | it was 7 in all",
                "it was 10:30-11:00 or so | it was 7 or so",
                "it was 1 2 3 4 in all | it was 1 2 3 in all",
                "we met Ann Bea Cleo Dora there | we met Ann Bea Cleo dora there",
                "never a bug and never a crash now | never a bug and then a lull now",
                "uh so the pump leaks well now | the pump leaks now",
                "the pump {vocalsound} leaks now | the pump leaks now",
                "the pump [noise] leaks now | the pump leaks now",
                "we met A there now | we met a there now"
            })
    void someSayNoMoreThanOthers(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "So, yeah, okay.", "uh {laugh} um [noise]"})
    void fillersSayNothing(String piece) {
        assertThat(of(piece)).isZero();
    }

    @Test
    void aBracketThatIsNoNoteHidesNothing() {
        assertThat(of("the pump {room 5} leaks now")).isEqualTo(of("the pump (room 5) leaks now"));
        assertThat(of("the pump leaks now {soon")).isEqualTo(of("the pump leaks now soon"));
    }

    @Test
    void onlyTheGivenCharactersAreLookedAt() {
        char[] text = "17 never the pump leaks now 18".toCharArray();

        assertThat(Salience.of(text, 9, text.length - 3)).isEqualTo(of("the pump leaks now"));
    }
}
