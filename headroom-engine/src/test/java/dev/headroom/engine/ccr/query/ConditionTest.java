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

final class ConditionTest {

    private static final Asking LOG = new Asking("""
        [
          {"level": "INFO", "ms": 50, "time": "2026-01-02T10:00:00Z", "labels": ["a", "b"], "ok": true,
           "meta": {"host": "web-1", "tags": [{"k": "x", "v": 1}]}, "code": "200"},
          {"level": "ERROR", "ms": 501.50, "time": "2026-01-02T10:05:00Z", "labels": [], "ok": false,
           "meta": {"host": "web-2", "tags": [{"k": "y", "v": 2}, {"k": "x", "v": 3}]}, "error": "boom: it's 50%"},
          {"level": "WARN", "ms": 1e400, "time": "2026-01-03", "labels": ["b", null], "ok": null, "error": null,
           "meta": {"host": "db-1"}, "odd name": 1, "a.b": 2, "code": 200, "row-id": 9},
          {"level": "error", "ms": "n/a", "labels": "a", "meta": null, "min": 5, "deep\\u0041": "\\u00e9"}
        ]\
        """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "level = 'ERROR'                                  | 2",
                "level = \"ERROR\"                                | 2",
                "level == 'ERROR'                                 | 2",
                "'ERROR' = level                                  | 2",
                "level != 'ERROR'                                 | 1,3,4",
                "level <> 'ERROR'                                 | 1,3,4",
                "error != 'x'                                     | 1,2,3,4",
                "level = 'ERROR' or ms < 51                       | 1,2",
                "level = 'ERROR' and ms < 51                      | none",
                "level = 'INFO' or level = 'WARN' and ms < 1      | 1",
                "(level = 'INFO' or level = 'WARN') and ms > 60   | 3",
                "not level = 'INFO'                               | 2,3,4",
                "not (level = 'INFO' or level = 'WARN')           | 2,4",
                "NOT NOT level = 'INFO'                           | 1",
                "level='INFO'&&ms=50                              | 1",
                "ms > 500                                         | 2,3",
                "500 < ms                                         | 2,3",
                "ms >= 501.5                                      | 2,3",
                "ms = 501.5                                       | 2",
                "ms = 1e400                                       | 3",
                "ms < 1e999999999                                 | 1,2,3",
                "ms = '50'                                        | 1",
                "ms != 50                                         | 2,3,4",
                "ms = 'n/a'                                       | 4",
                "ms between 50 and 501.50                         | 1,2",
                "ms not between 50 and 501.50                     | 3,4",
                "time > '2026-01-02T10:03'                        | 2,3",
                "time between '2026-01-02' and '2026-01-03'       | 1,2,3",
                "level like 'err%'                                | 2,4",
                "level not like '%R%'                             | 1",
                "level like '_NFO'                                | 1",
                "error like '%50\\%'                              | 2",
                "error like '%it''s%'                             | 2",
                "error like '%it\\'s%'                            | 2",
                "error like \"%it's%\"                            | 2",
                "ms like '50%'                                    | 1,2",
                "level in ('INFO', 'WARN')                        | 1,3",
                "level not in ('INFO','WARN')                     | 2,4",
                "ms in (50, 501.5)                                | 1,2",
                "code in (200)                                    | 1,3",
                "code in ('200')                                  | 1,3",
                "code = 200                                       | 1,3",
                "error is null                                    | 1,3,4",
                "error is not null                                | 2",
                "error = null                                     | 1,3,4",
                "error != null                                    | 2",
                "meta.host is null                                | 4",
                "labels = 'a'                                     | 1,4",
                "labels != 'a'                                    | 2,3",
                "labels like 'B'                                  | 1,3",
                "labels[0] = 'b'                                  | 3",
                "labels[1] is null                                | 2,3,4",
                "labels is null                                   | none",
                "meta.host = 'db-1'                               | 3",
                "meta.host like 'web-%'                           | 1,2",
                "meta.tags.k = 'x'                                | 1,2",
                "meta.tags[0].k = 'x'                             | 1",
                "meta.tags[].v = 3                                | 2",
                "meta.tags[*].v >= 3                              | 2",
                "meta['host'] = 'web-1'                           | 1",
                "meta like '%WEB-1%'                              | 1",
                "ok = true                                        | 1",
                "ok                                               | 1",
                "not ok                                           | 2,3,4",
                "ok = false                                       | 2",
                "ok = 'true'                                      | 1",
                "(ok)                                             | 1",
                "ok and ms = 50                                   | 1",
                "`odd name` = 1                                   | 3",
                "a.b = 2                                          | 3",
                "`a.b` = 2                                        | 3",
                "row-id = 9                                       | 3",
                "min = 5                                          | 4",
                "deepA = '\u00e9'                                 | 4",
                "row > 2                                          | 3,4",
                "row in (1,4)                                     | 1,4",
                "code = ms                                        | none",
                "level > meta.host                                | none",
                "meta.host > level                                | 1,2,3",
                "where level = 'INFO'                             | 1"
            })
    void findsTheRowsThatSatisfyACondition(String condition, String rows) throws QueryException {
        assertThat(LOG.matching(condition)).isEqualTo(rows == null ? "" : rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "lvl = 'ERROR'        | no column 'lvl'; columns are level, ms, time, labels, ok, meta.host",
                "level = ERROR        | no column 'ERROR'; columns are",
                "level                = | where, at its end: expected a value: 'text' in quotes, or a number",
                "level 'ERROR'        | expected a comparison",
                "level = 'ERROR       | the quote ' is not closed",
                "level = 2026-01-02   | put dates, times and other text in single quotes",
                "ms > 500ms           | put dates, times and other text in single quotes",
                "'a' = 'b'            | one side must be a column",
                "level = 'a' level    | expected and, or, or the end",
                "(level = 'a'         | expected \")\"",
                "level = 'a')         | expected and, or, or the end",
                "level in 'a'         | expected \"(\"",
                "level in ()          | expected a value",
                "level is 'a'         | expected \"null\"",
                "level like 5         | expected a text in single quotes",
                "level not = 5        | expected like, in or between behind not",
                "level between 1      | expected \"and\"",
                "level ~ 'a'          | this character has no meaning here",
                "level; drop          | this character has no meaning here",
                "lower(level) = 'a'   | there are no functions in where",
                "count(*) > 5         | there are no functions in where",
                "level = 'a' order by ms | order by and group by belong in select",
                "level > null         | null has no order",
                "labels[x] = 1        | expected the index of an element",
                "labels.0 = 1         | elements of a list are written [0]",
                "and                  | expected"
            })
    void teachesHowToWriteACondition(String condition, String message) {
        assertThatThrownBy(() -> LOG.where(condition))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allowsSixtyFourLevelsAndNotMore() throws QueryException {
        String inner = "level = 'INFO'";

        assertThat(LOG.matching("(".repeat(63) + inner + ")".repeat(63))).isEqualTo("1");
        assertThatThrownBy(() -> LOG.matching("(".repeat(64) + inner + ")".repeat(64)))
                .hasMessageContaining("nested deeper than 64 levels");
        assertThatThrownBy(() -> LOG.matching("not ".repeat(64) + inner))
                .hasMessageContaining("nested deeper than 64 levels");
    }

    @Test
    void allowsHundredTestsAndNotMore() throws QueryException {
        assertThat(LOG.matching("ms = 0" + " or ms = 50".repeat(99))).isEqualTo("1");
        assertThatThrownBy(() -> LOG.matching("ms = 0" + " or ms = 50".repeat(100)))
                .hasMessageContaining("use in (...)");
    }

    @Test
    void showsWhatAColumnHoldsWhenNothingMatches() throws QueryException {
        String answer = LOG.where("level = 'FATAL'");

        assertThat(answer)
                .isEqualTo("no row matches; there are 4; level holds \"INFO\" (1), \"ERROR\" (1), \"WARN\" (1), "
                        + "\"error\" (1)");
    }

    @Test
    void namesTheClosestOfVeryManyColumns() {
        StringBuilder row = new StringBuilder("[{");
        for (int i = 0; i < 5_000; i++) {
            row.append("\"column_").append(i).append("\":").append(i).append(',');
        }
        Asking wide = new Asking(row + "\"response_time_total\":1}]");

        assertThatThrownBy(() -> wide.where("response_time = 1"))
                .hasMessageContaining("columns are response_time_total, column_0")
                .hasMessageContaining(" and 4961 more")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_500));
    }

    @Test
    void findsValuesUnderDangerousNames() throws QueryException {
        Asking rows = new Asking("[{\"__proto__\":1},{\"constructor\":2},{\"toString\":3,\"__class__\":4}]");

        assertThat(rows.matching("__proto__ = 1")).isEqualTo("1");
        assertThat(rows.matching("constructor is not null or __class__ = 4")).isEqualTo("2,3");
    }

    @Test
    void readsTheSignsOfProgrammingLanguages() throws QueryException {
        assertThat(LOG.matching("level=='INFO'&&ms==50||level=='WARN'")).isEqualTo("1,3");
    }

    @Test
    void seesEveryValueOfADuplicateKey() throws QueryException {
        Asking rows = new Asking("[{\"a\":1,\"a\":2}]");

        assertThat(rows.matching("a = 1 and a = 2")).isEqualTo("1");
    }

    @Test
    void prefersARealColumnToTheRowNumber() throws QueryException {
        Asking rows = new Asking("[{\"row\":7},{\"other\":1}]");

        assertThat(rows.matching("row = 7")).isEqualTo("1");
        assertThat(rows.matching("row = 2")).isEmpty();
    }
}
