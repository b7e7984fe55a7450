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
package dev.headroom.engine.ccr.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3               | 3",
                "2-4             | 2-4",
                "7,3,10-12       | 3,7,10-12",
                "1-3,2-5,5       | 1-3,4-5",
                "18-             | 18-20",
                " 4 - 6 , 8      | 4-6,8",
                "18-99999        | 18-20",
                "0,2             | 2"
            })
    void readsNumbersAndRanges(String text, String rows) throws QueryException {
        assertThat(RowNumbers.parse(text, 20).from(1)).isEqualTo("rows=\"" + rows + "\"");
    }

    @Test
    void meansAllRowsWhenBlank() throws QueryException {
        assertThat(RowNumbers.parse(" ", 20).from(1)).isEqualTo("rows=\"1-20\"");
        assertThat(RowNumbers.parse("", 0).isEmpty()).isTrue();
    }

    @Test
    void leavesNothingOfRowsBehindTheEnd() throws QueryException {
        assertThat(RowNumbers.parse("21-30", 20).isEmpty()).isTrue();
    }

    @Test
    void readsWhereToContinueALongRow() throws QueryException {
        RowNumbers numbers = RowNumbers.parse("7@15000", 20);

        assertThat(numbers.offset()).isEqualTo(15_000);
        assertThat(numbers.from(1)).isEqualTo("rows=\"7\"");
    }

    @Test
    void saysHowToGoOnWithinTheRowsAskedFor() throws QueryException {
        assertThat(RowNumbers.parse("1-5,8,10-12", 20).from(4)).isEqualTo("rows=\"4-5,8,10-12\"");
        assertThat(RowNumbers.parse("1,3,5,7,9,".repeat(100) + "12", 20).from(4))
                .isEqualTo("rows=\"5,7,9,12\"");
    }

    @Test
    void namesOnlyRowsThatWereAskedForHoweverManyRangesAreLeft() throws QueryException {
        StringBuilder even = new StringBuilder("2");
        for (int row = 4; row <= 400; row += 2) {
            even.append(",").append(row);
        }

        String rest = RowNumbers.parse(even.toString(), 400).from(100);

        assertThat(rest)
                .startsWith("rows=\"100,102,104,")
                .doesNotContain("-")
                .endsWith("180\", then with those you asked for from 182 on")
                .hasSizeLessThan(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1-2-3", "-5", "5-3", "1,,2", "1.5", "9999999999", "7@", "1-3@5", "3@x", "\u0663"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> RowNumbers.parse(text, 20))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("rows");
    }
}
