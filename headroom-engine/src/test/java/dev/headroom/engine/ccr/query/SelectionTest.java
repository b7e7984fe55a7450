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

final class SelectionTest {

    private static final Asking CALLS = new Asking("""
        [{"service":"api","ms":1.10,"tags":["x","y"],"zone":null,"who":"b"},
         {"service":"db","ms":20,"tags":[],"who":"a"},
         {"service":"api","ms":2.20,"tags":["x"],"zone":"eu","who":"10"},
         {"service":"api","ms":null,"who":"9"},
         {"service":"db","ms":"slow","zone":"us","who":"9"}]\
        """);

    @Test
    void showsOnlyTheColumnsAskedForExactlyAsTheyWere() throws QueryException {
        assertThat(CALLS.select("service, ms")).isEqualTo("""
            1: {"service":"api","ms":1.10}
            2: {"service":"db","ms":20}
            3: {"service":"api","ms":2.20}
            4: {"service":"api","ms":null}
            5: {"service":"db","ms":"slow"}\
            """);
    }

    @Test
    void leavesAbsentColumnsOutAndKeepsNull() throws QueryException {
        assertThat(CALLS.select("zone as z")).startsWith("1: {\"z\":null}\n2: {}\n3: {\"z\":\"eu\"}");
    }

    @Test
    void showsListsAndTheirElements() throws QueryException {
        assertThat(CALLS.ask("", "1", "", "tags, tags[0]", 0))
                .isEqualTo("1: {\"tags\":[\"x\",\"y\"],\"tags[0]\":\"x\"}");
    }

    @Test
    void groupsByThePlainColumnsLargestFirst() throws QueryException {
        assertThat(CALLS.select("service, count(*)"))
                .isEqualTo("{\"service\":\"api\",\"count(*)\":3}\n{\"service\":\"db\",\"count(*)\":2}\n[over 5 rows]");
        assertThat(CALLS.select("select service, COUNT(*) group by service")).startsWith("{\"service\":\"api\"");
        assertThat(CALLS.select("count(*) group by service")).startsWith("{\"service\":\"api\",\"count(*)\":3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "count(*)             | {\"count(*)\":5}",
                "count(ms)            | {\"count(ms)\":4}",
                "count(zone)          | {\"count(zone)\":2}",
                "count(tags)          | {\"count(tags)\":2}",
                "count(distinct who)  | {\"count(distinct who)\":4}",
                "count(distinct tags) | {\"count(distinct tags)\":2}",
                "min(service)         | {\"min(service)\":\"api\"}",
                "max(service)         | {\"max(service)\":\"db\"}",
                "max(ms)              | {\"max(ms)\":20}",
                "min(ms)              | {\"min(ms)\":1.10}",
                "sum(ms)              | {\"sum(ms)\":23.30}",
                "avg(ms)              | {\"avg(ms)\":7.766667}",
                "max(who)             | {\"max(who)\":\"b\"}",
                "sum(zone)            | {\"sum(zone)\":null}",
                "avg(ms) as mean      | {\"mean\":7.766667}",
                "max(row)             | {\"max(row)\":5}"
            })
    void computesAggregatesOverAllRows(String select, String expected) throws QueryException {
        assertThat(CALLS.select(select).lines().findFirst()).contains(expected);
    }

    @Test
    void saysWhatAnAggregateLeavesAside() throws QueryException {
        assertThat(CALLS.select("max(ms)"))
                .endsWith("[over 5 rows; max(ms) leaves 1 values aside that are not numbers]");
    }

    @Test
    void addsExactlyWhatFloatingPointWouldNot() throws QueryException {
        Asking rows = new Asking("[{\"a\":0.1},{\"a\":0.2},{\"a\":9007199254740993},{\"a\":-0.3}]");

        assertThat(rows.select("sum(a)")).startsWith("{\"sum(a)\":9007199254740993.0}");
    }

    @Test
    void sumsTextThatReadsAsNumbers() throws QueryException {
        Asking rows = new Asking("[{\"price\":\"12.50\"},{\"price\":\"7.50\"}]");

        assertThat(rows.select("sum(price), max(price)")).startsWith("{\"sum(price)\":20.00,\"max(price)\":\"12.50\"}");
    }

    @Test
    void refusesToWriteOutAStaggeringSumButKnowsTheMaximum() throws QueryException {
        Asking rows = new Asking("[{\"a\":1e999999999},{\"a\":1},{\"a\":1e-999999999}]");

        assertThat(rows.select("max(a), min(a)")).startsWith("{\"max(a)\":1e999999999,\"min(a)\":1e-999999999}");
        assertThatThrownBy(() -> rows.select("sum(a)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("row 1 holds 1e999999999");
    }

    @Test
    void keepsAbsentNullAndTextApartWhenGrouping() throws QueryException {
        Asking rows = new Asking("[{\"a\":null},{},{\"a\":\"null\"},{\"a\":\"\"},{}]");

        assertThat(rows.select("a, count(*)"))
                .isEqualTo("{\"count(*)\":2}\n{\"a\":null,\"count(*)\":1}\n{\"a\":\"null\",\"count(*)\":1}\n"
                        + "{\"a\":\"\",\"count(*)\":1}\n[over 5 rows]");
    }

    @Test
    void listsDistinctValues() throws QueryException {
        assertThat(CALLS.select("distinct service"))
                .isEqualTo("{\"service\":\"api\"}\n{\"service\":\"db\"}\n[over 5 rows]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* order by ms desc           | 5,2,3,1,4",
                "order by ms                  | 1,3,2,5,4",
                "service order by who, ms desc| 3,5,4,2,1",
                "service order by zone        | 3,5,1,2,4",
                "order by service desc        | 2,5,1,3,4"
            })
    void sortsNumbersThenTextThenNothing(String select, String rows) throws QueryException {
        assertThat(Asking.numbers(CALLS.select(select))).isEqualTo(rows);
    }

    @Test
    void sortsGroupsByWhatIsSelected() throws QueryException {
        assertThat(CALLS.select("service, max(ms) as m order by m desc")).startsWith("{\"service\":\"db\",\"m\":20}");
        assertThat(CALLS.select("service, count(*) order by count(*)")).startsWith("{\"service\":\"db\"");
    }

    @Test
    void aggregatesOnlyRowsThatMatch() throws QueryException {
        assertThat(CALLS.ask("", "", "service = 'api' and ms is not null", "count(*), sum(ms)", 0))
                .isEqualTo("{\"count(*)\":2,\"sum(ms)\":3.30}\n[over 2 rows]");
    }

    @Test
    void limitsGroupsAndSaysSo() throws QueryException {
        assertThat(CALLS.ask("", "", "", "who, count(*)", 1))
                .isEqualTo("{\"who\":\"9\",\"count(*)\":2}\n"
                        + "[1 of 4 groups shown, largest first; narrow with where, or raise limit; over 5 rows]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nme                    | no column 'nme'; columns are service, ms, tags, zone, who",
                "service,               | expected the name of a column",
                "median(ms)             | the functions are count, sum, avg, min and max",
                "sum(*)                 | expected the name of a column",
                "sum(distinct ms)       | distinct goes with count only",
                "service where ms > 5   | where and limit are arguments of their own",
                "service limit 5        | where and limit are arguments of their own",
                "* , service            | * stands alone",
                "service ms             | expected a comma",
                "count(*) order by ms   | order by takes only what is selected: add ms",
                "service as             | expected a name behind as",
                "count(*                | expected \")\""
            })
    void teachesHowToSelect(String select, String message) {
        assertThatThrownBy(() -> CALLS.select(select))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }
}
