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

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowSourceTest {

    private static final Asking ORDERS = new Asking("""
        id,customer,Total Amount,note,error
        7,Ann,500,,
        8,Ben,60.50,"two
        lines, and ""quotes""\",timeout
        9,Cleo,"1000",null,
        010,Dan,n/a,gift,
        """);

    private static final Asking ENDPOINTS = new Asking("""

        | Endpoint | Calls | Owner |
        |----------|------:|-------|
        | /a       |    12 | @x \\| @y |
        | /b       |   200 |       |
        | /c       |     3 | @y    |
        """);

    @Test
    void givesRowsAsTheyStandBelowTheNamesOfTheColumns() throws QueryException {
        assertThat(ORDERS.rows("1,3")).isEqualTo("""
            row: id,customer,Total Amount,note,error
            1: 7,Ann,500,,
            3: 9,Cleo,"1000",null,\
            """);
        assertThat(ENDPOINTS.rows("3")).isEqualTo("""
            row: | Endpoint | Calls | Owner |
            3: | /c       |     3 | @y    |\
            """);
    }

    @Test
    void aRecordOfSeveralLinesIsOneRow() throws QueryException {
        assertThat(ORDERS.rows("2")).isEqualTo("""
            row: id,customer,Total Amount,note,error
            2: 8,Ben,60.50,"two
            lines, and ""quotes""\",timeout\
            """);
        assertThat(ORDERS.select("count(*)")).isEqualTo("{\"count(*)\":4}\n[over 4 rows]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "`Total Amount` > 99.5@1,3",
                "`Total Amount` = 500.0@1",
                "`Total Amount` between '60' and 600@1,2",
                "`Total Amount` in (1000, 'n/a')@3,4",
                "`Total Amount` = 'n/a'@4",
                "id = '010'@4",
                "id > 7@2,3",
                "row > 3@4",
                "error is null@1,3,4",
                "error is not null@2",
                "error = ''@1,3,4",
                "error != ''@2",
                "note is null@1,3",
                "note like '%lines%'@2",
                "customer in ('Ann','Dan') and note != 'gift'@1"
            })
    void findsRowsByTheColumnsOfTheHeader(String condition, String rows) throws QueryException {
        assertThat(ORDERS.matching(condition)).isEqualTo(rows);
    }

    @Test
    void comparesWhatReadsAsNumbersAsNumbersEvenWhereSomeCellsAreQuotedAsText() throws QueryException {
        Asking quoted = new Asking("name,low,high\n\"a, b\",\"9\",\"10\"\n\"c, d\",\"11\",\"1e1\"\nnull,\"1\",\"2\"\n");

        assertThat(quoted.matching("low < high")).isEqualTo("1,3");
        assertThat(quoted.select("sum(low), max(high), min(high)"))
                .startsWith("{\"sum(low)\":21,\"max(high)\":10,\"min(high)\":2}");
        assertThat(Asking.numbers(quoted.select("low order by low"))).isEqualTo("3,1,2");
    }

    @Test
    void aggregatesAreExactAndLeaveEmptyCellsAside() throws QueryException {
        Asking sums = new Asking("k,v\na,0.1\nb,0.2\nc,\nd,9007199254740993\n");

        assertThat(sums.select("count(v), sum(v), min(v), max(v)"))
                .isEqualTo("{\"count(v)\":3,\"sum(v)\":9007199254740993.3,\"min(v)\":0.1,\"max(v)\":9007199254740993}"
                        + "\n[over 4 rows]");
        assertThat(sums.select("avg(v)")).contains("{\"avg(v)\":3002399751580331.1}");
        assertThat(Asking.numbers(sums.select("k order by v desc"))).isEqualTo("4,2,1,3");
    }

    @Test
    void selectsCellsByTheNamesOfTheHeader() throws QueryException {
        assertThat(ENDPOINTS.select("Owner, Calls order by Calls desc"))
                .startsWith("2: {\"Owner\":\"\",\"Calls\":200}\n1: {\"Owner\":\"@x | @y\",\"Calls\":12}\n");
        assertThat(ENDPOINTS.select("Owner, count(*)")).contains("{\"Owner\":\"\",\"count(*)\":1}");
    }

    @Test
    void ranksRowsByWords() throws QueryException {
        assertThat(Asking.numbers(ORDERS.query("timeout"))).isEqualTo("2");
        assertThat(Asking.numbers(ENDPOINTS.query("@y"))).contains("1").contains("3");
    }

    @Test
    void namesTheColumnsWhenOneIsNotThere() {
        assertThatThrownBy(() -> ORDERS.where("amount > 3"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("columns are id, customer, `Total Amount`, note, error");
    }

    @Test
    void columnsMayBeNamedLikeWordsOfTheLanguage() throws QueryException {
        Asking keywords = new Asking("order,limit,by\n1,5,x\n2,6,y\n3,7,z\n");

        assertThat(keywords.matching("order > 1 and limit < 7")).isEqualTo("2");
        assertThat(keywords.matching("not order = 2 and by != 'z'")).isEqualTo("1");
        assertThat(keywords.select("`order`, max(`limit`)")).startsWith("{\"`order`\":1,\"max(`limit`)\":5}");
        assertThatThrownBy(() -> keywords.select("max(limit)"))
                .hasMessageContaining("expected the name of a column; a column called so stands in backticks");
    }

    @Test
    void cutsNamesThatWouldFillTheAnswer() throws QueryException {
        String names = IntStream.range(0, 3_000).mapToObj(i -> "column" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 3_000).mapToObj(i -> "v").collect(Collectors.joining(","));
        Asking wide = new Asking(names + "\n" + (row + "\n").repeat(3));

        String answer = wide.rows("2");

        assertThat(answer)
                .startsWith("row: column0,column1,")
                .contains("\n2: " + row + "\n")
                .endsWith("[the names of the columns are 31889 characters long, 1-3995 shown]")
                .hasSizeLessThan(16_000);
    }

    @Test
    void aLongRowIsContinuedWithoutTheNames() throws QueryException {
        String cell = "x".repeat(40_000);
        Asking content = new Asking("a,b\n1,2\n3," + cell + "\n5,6\n");

        assertThat(content.rows("2")).startsWith("row: a,b\n2: 3,xxx").contains("continue with rows=\"2@");
        assertThat(content.rows("2@39990")).isEqualTo("2: " + "x".repeat(12));
    }

    @Test
    void aTextThatCouldNotBeWrittenBackStaysATextOfLines() throws QueryException {
        Asking uneven = new Asking("a,b\n1,2\n3\n5,6\n");

        assertThat(uneven.rows("1")).isEqualTo("1: a,b");
        assertThat(uneven.matching("text like '%5%'")).isEqualTo("4");
    }
}
