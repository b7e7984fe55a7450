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
package dev.headroom.engine.compress.select;

import static dev.headroom.engine.compress.select.Sample.format;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

    private static List<String> names(Sample sample) {
        return Columns.read(sample.tape(), sample.rows()).list().stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void nestedObjectsAndListsBecomeDottedNames() {
        Sample rows = Sample.of("[{\"a\":{\"b\":1,\"c\":[{\"d\":2},{\"d\":3,\"e\":[4]}]},\"f\":[],\"g\":{}},"
                + "{\"g\":5,\"f\":[6],\"a\":7}]");

        assertThat(names(rows)).containsExactly("a.b", "a.c[].d", "a.c[].e", "f", "g", "a");
    }

    @Test
    void keysInAnyOrderAndInEscapesAreTheSameColumn() {
        Sample rows = Sample.of("[{\"a\":1,\"b\":2,\"c\":3},{\"c\":1,\"a\":2,\"b\":3},{\"b\":1}]");

        Columns columns = Columns.read(rows.tape(), rows.rows());

        assertThat(names(rows)).containsExactly("a", "b", "c");
        assertThat(columns.list()).extracting(Column::presentRows).containsExactly(2, 3, 2);
    }

    @Test
    void aRepeatedKeyMakesARepeatedColumn() {
        Sample rows = Sample.of("[{\"a\":1,\"a\":2},{\"a\":3}]");

        Column column = Columns.read(rows.tape(), rows.rows()).list().get(0);

        assertThat(column.isRepeated()).isTrue();
        assertThat(column.cells()).isEqualTo(3);
        assertThat(column.presentRows()).isEqualTo(2);
    }

    @Test
    void deepValuesAreNotLookedInto() {
        String deep = "{\"x\":".repeat(300) + "1" + "}".repeat(300);
        Sample rows = Sample.rows(
                20, i -> format("{\"id\":%d,\"deep\":%s,\"level\":\"%s\"}", i, deep, i == 9 ? "error" : "ok"));

        assertThat(rows.kept("error")).containsExactly(9);
        assertThat(names(rows)).hasSize(3);
    }

    @Test
    void thousandsOfColumnsAreRead() {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            row.append(",\"field_").append(i).append("\":").append(i);
        }
        Sample rows = Sample.rows(20, i -> "{\"status\":\"" + (i == 5 ? "failed" : "ok") + "\"" + row + "}");

        assertThat(rows.kept("error")).containsExactly(5);
        assertThat(rows.receipt()).isNotEmpty();
    }

    @Test
    void keysThatNeverRepeatAreBounded() {
        Sample rows = Sample.rows(20_000, i -> format("{\"k%d\":%d}", i, i));

        assertThat(names(rows)).hasSize(8_192);
        assertThat(rows.ranked().order()).hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|%d|IDENTIFIER",
                "user_id|1%d7|IDENTIFIER",
                "line|1%d|IDENTIFIER",
                "step|%d|IDENTIFIER",
                "sha|\"a%dbc\"|IDENTIFIER",
                "created_at|1700000%d00|TIME",
                "day|\"2024-05-1%d\"|TIME",
                "text|\"request number %d came in\"|TEXT",
                "constant|\"x\"|CONSTANT",
                "nothing|null|CONSTANT"
            })
    void tellsWhatAColumnIs(String name, String value, ColumnKind kind) {
        Sample rows = Sample.rows(9, i -> format("{\"%s\":%s}", name, format(value, i)));

        assertThat(rows.profile(name).kind()).isEqualTo(kind);
    }

    @Test
    void tellsQuantitiesFromCodesAndCategories() {
        Sample rows = Sample.rows(
                60,
                i -> format(
                        "{\"bytes\":%d,\"price\":\"%d.50\",\"zip\":\"0%d\",\"http_code\":%d,\"year\":%d,\"flag\":%b,\"user_id\":%d}",
                        i * i, i * 31 % 47, 1000 + i % 4, i % 2 == 0 ? 200 : 201, 2000 + i % 9, i % 2 == 0, i % 5));

        assertThat(rows.profile("bytes").kind()).isEqualTo(ColumnKind.NUMBER);
        assertThat(rows.profile("price").kind()).isEqualTo(ColumnKind.NUMBER);
        assertThat(rows.profile("zip").kind()).isEqualTo(ColumnKind.CATEGORY);
        assertThat(rows.profile("http_code").kind()).isEqualTo(ColumnKind.CATEGORY);
        assertThat(rows.profile("year").kind()).isEqualTo(ColumnKind.CATEGORY);
        assertThat(rows.profile("flag").kind()).isEqualTo(ColumnKind.CATEGORY);
        assertThat(rows.profile("user_id").kind()).isEqualTo(ColumnKind.CATEGORY);
    }
}
