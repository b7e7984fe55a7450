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

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactRowsTest {

    private static Asking orders() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            String id = "ORD-2024-" + String.format("%04d", i);
            rows.add("{\"id\":\"" + id + "\",\"total\":" + (1_000 + i) + ",\"before\":\"ORD-2023-" + (1_000 + i)
                    + "\"}");
        }
        return new Asking("[" + String.join(",", rows) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORD-2024-0042", " \"ORD-2024-0042\" ", "1042", "'ORD-2023-1042',", "ORD-2024-0042 1042"})
    void answersAnIdWithTheRowsThatHoldItAlone(String id) throws QueryException {
        String answer = orders().query(id);

        assertThat(answer)
                .isEqualTo("42: {\"id\":\"ORD-2024-0042\",\"total\":1042,\"before\":\"ORD-2023-1042\"}\n"
                        + "[1 row of 300 matches]");
    }

    @Test
    void putsTheRowThatHoldsMostOfTheIdsFirst() throws QueryException {
        Asking rows = new Asking("""
            [{"id":"A-101"},{"id":"B-202"},{"id":"C-303","links":["A-101","B-202"]},{"id":"D-404"}]\
            """);

        assertThat(Asking.numbers(rows.query("A-101, B-202"))).startsWith("3,");
    }

    @Test
    void ranksByWordsWhenAnIdIsNotThere() throws QueryException {
        Asking rows = new Asking("""
            [{"id":"ORD-101"},{"ticket":"999"},{"id":"none"}]\
            """);

        assertThat(Asking.numbers(rows.query("ORD-101 ORD-999"))).contains("1", "2");
        assertThat(Asking.numbers(rows.ask("ORD-101", "2-3", "", "", 0))).isEmpty();
    }

    @Test
    void ranksByWordsWhenTheQuestionSaysMoreThanAnId() throws QueryException {
        Asking rows = new Asking("""
            [{"text":"outage report of last year"},{"text":"room 2024 was painted"},{"text":"nothing else"}]\
            """);

        assertThat(Asking.numbers(rows.query("2024 outage report"))).contains("1", "2");
    }

    @Test
    void takesNoPartOfALongerIdForTheId() throws QueryException {
        Asking rows = new Asking("""
            [{"id":"u-1456"},{"id":"456.5"},{"id":"u-456"},{"id":"4567"}]\
            """);

        assertThat(Asking.numbers(rows.query("456"))).isEqualTo("3");
    }

    @Test
    void losesNoIdOfAQuestionThatHasVeryMany() throws QueryException {
        List<String> rows = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            ids.add("order=ORD-" + (100 + i) + ",item:" + (7_000 + i));
            rows.add("{\"ref\":\"" + ids.get(i - 1) + "\"}");
        }
        Asking all = new Asking("[" + String.join(",", rows) + "]");

        assertThat(Asking.numbers(all.query(String.join(" ", ids))).split(",")).hasSize(30);
    }
}
