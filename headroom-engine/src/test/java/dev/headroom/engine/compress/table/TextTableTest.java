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
package dev.headroom.engine.compress.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void cellsGetWhatAllRowsHaveInCommonSaidOnce() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(List.of("town-" + i * 7 % 10, "Norway", String.valueOf(100 + i * i)));
        }

        String form = TextTable.encode(List.of("Name", "Country", "Size"), rows, "table", TableOptions.defaults())
                .orElseThrow();

        assertThat(form)
                .startsWith("[headroom table: ")
                .contains("[10 rows]\nevery row:\n Country@2=Norway\n")
                .contains("\ncolumns: Name=town-{} Size\n0 100\n")
                .endsWith("\n3 181");
    }

    @Test
    void aRowOfAnotherLengthIsAMistake() {
        assertThatThrownBy(() ->
                        TextTable.encode(List.of("a", "b"), List.of(List.of("1")), "table", TableOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells");
    }

    @Test
    void fewRowsAreNotWorthIt() {
        assertThat(TextTable.encode(List.of("a"), List.of(List.of("x")), "table", TableOptions.defaults()))
                .isEmpty();
    }
}
