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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentQueryTest {

    private static final Pattern CONTINUE = Pattern.compile("continue with rows=\"([^\"]+)\"");

    private static String array(int rows) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            values.add("{\"id\": " + i + ", \"name\": \"n" + i + "\"}");
        }
        return "[" + String.join(",\n", values) + "]";
    }

    @Test
    void answersWithRowsByNumber() throws QueryException {
        Asking rows = new Asking(array(20));

        assertThat(rows.rows("3,7-8"))
                .isEqualTo(
                        "3: {\"id\":3,\"name\":\"n3\"}\n7: {\"id\":7,\"name\":\"n7\"}\n8: {\"id\":8,\"name\":\"n8\"}");
        assertThat(rows.rows("25-30")).isEqualTo("no such row: rows are 1-20");
        assertThat(rows.rows("0")).isEqualTo("no such row: rows are 1-20");
    }

    @Test
    void keepsEveryLexemeOfARow() throws QueryException {
        String row = "{\"a\":1.10,\"b\":1e400,\"c\":9223372036854775808,\"d\":-0,\"e\":\"\\u00e9\\/\",\"a\":null}";

        assertThat(new Asking("[ " + row + " ]").rows("1")).isEqualTo("1: " + row);
        assertThat(new Asking("[ " + row + " ]").select("b, c, d, e, a"))
                .isEqualTo(
                        "1: {\"b\":1e400,\"c\":9223372036854775808,\"d\":-0,\"e\":\"\\u00e9\\/\",\"a\":[1.10,null]}");
    }

    @Test
    void beginsWithWhatSurroundsTheRows() throws QueryException {
        Asking document = new Asking("{\"total\": 2, \"items\": [{\"id\": 1}, {\"id\": 2}], \"next\": null}");

        assertThat(document.ask("", "", "", "", 0))
                .isEqualTo("0 (around the rows): {\"total\":2,\"items\":[rows 1-2],\"next\":null}\n"
                        + "1: {\"id\":1}\n2: {\"id\":2}");
        assertThat(document.rows("0"))
                .isEqualTo("0 (around the rows): {\"total\":2,\"items\":[rows 1-2],\"next\":null}");
        assertThat(document.where("id = 2")).isEqualTo("2: {\"id\":2}\n[1 row of 2 matches]");
        assertThat(document.query("total"))
                .isEqualTo("no row matches, but what surrounds the rows holds \"total\": rows=\"0\"");
    }

    @Test
    void numbersTheNodesOfATreeInReadingOrder() throws QueryException {
        Asking tree = new Asking("""
            {"name": "/", "children": [
              {"name": "src", "children": [{"name": "a"}, {"name": "lib", "children": [{"name": "b"}]}]},
              {"name": "doc", "children": []}]}\
            """);

        assertThat(tree.ask("", "", "", "", 0)).isEqualTo("""
            0 (around the rows): {"name":"/","children":[rows 1-5]}
            1: {"name":"src","children":[rows 2-4]}
            2: {"name":"a"}
            3: {"name":"lib","children":[row 4]}
            4: {"name":"b"}
            5: {"name":"doc","children":[]}\
            """);
        assertThat(tree.matching("name = 'b'")).isEqualTo("4");
        assertThat(tree.matching("children.name = 'b'")).isEqualTo("3");
        assertThat(tree.query("b")).startsWith("4: ");
    }

    @Test
    void takesRowsFromSeveralArraysOfOnePlace() throws QueryException {
        Asking scan = new Asking("""
            {"results": [{"target": "x", "findings": [{"id": "A", "text": "long enough"}]},
                         {"target": "y", "findings": [{"id": "B", "text": "long enough"},
                                                      {"id": "C", "text": "long enough"}]}]}\
            """);

        assertThat(scan.ask("", "", "", "", 0))
                .startsWith("0 (around the rows): {\"results\":[{\"target\":\"x\",\"findings\":[row 1]},"
                        + "{\"target\":\"y\",\"findings\":[rows 2-3]}]}\n1: {\"id\":\"A\"");
        assertThat(scan.matching("id in ('A','C')")).isEqualTo("1,3");
    }

    @Test
    void readsJsonValuesALineAsRows() throws QueryException {
        Asking lines = new Asking("{\"level\":\"INFO\"}\n{\"level\":\"ERROR\"}\r\n{\"level\":\"INFO\"}\n");

        assertThat(lines.where("level = 'ERROR'")).isEqualTo("2: {\"level\":\"ERROR\"}\n[1 row of 3 matches]");
    }

    @Test
    void readsTheMembersOfAnObjectWithoutArraysAsRows() throws QueryException {
        Asking object = new Asking("{\"name\": \"x\", \"spec\": {\"replicas\": 3}, \"status\": {\"replicas\": 2}}");

        assertThat(object.ask("", "", "", "", 0))
                .isEqualTo("1: \"name\":\"x\"\n2: \"spec\":{\"replicas\":3}\n3: \"status\":{\"replicas\":2}");
        assertThat(object.matching("key = 'spec'")).isEqualTo("2");
        assertThat(object.matching("replicas < 3")).isEqualTo("3");
        assertThat(object.matching("value = 'x'")).isEqualTo("1");
        assertThat(object.select("key, replicas"))
                .startsWith("1: {\"key\":\"name\"}\n2: {\"key\":\"spec\",\"replicas\":3}");
        assertThatThrownBy(() -> object.where("x = 1")).hasMessageContaining("columns are key, value, replicas");
    }

    @Test
    void readsPlainValuesInAnArrayAsTheColumnValue() throws QueryException {
        Asking values = new Asking("[3, 11, \"x\", null, [1, 2]]");

        assertThat(values.matching("value > 5")).isEqualTo("2");
        assertThat(values.matching("value[1] = 2")).isEqualTo("5");
        assertThat(values.matching("value = 2")).isEqualTo("5");
        assertThat(values.matching("value is null")).isEqualTo("4");
        assertThat(values.select("max(value)")).startsWith("{\"max(value)\":11}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void showsAnEmptyDocumentAsItsOnlyRow(String content) throws QueryException {
        assertThat(new Asking(content).ask("", "", "", "", 0)).isEqualTo("1: " + content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "[1, 2", "{\"a\": NaN}", "123", "\"text\"", "[1]\nplain", "\uFEFF"})
    void readsWhatIsNotJsonAsLines(String content) throws QueryException {
        assertThat(new Asking(content).ask("", "", "", "", 0)).isEqualTo(numbered(content));
    }

    private static String numbered(String content) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (String line : content.split("\n", -1)) {
            out.append(out.length() == 0 ? "" : "\n")
                    .append(number++)
                    .append(": ")
                    .append(line);
        }
        return out.toString();
    }

    @Test
    void readsDeeperNestingThanTheReaderAllowsAsLines() throws QueryException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(new Asking(deep).ask("", "", "", "", 0))
                .startsWith("1: [[[[")
                .contains("\n2: [[[[");
    }

    @Test
    void answersOnLinesOfText() throws QueryException {
        Asking text = new Asking("first\r\nsecond ERROR\n\nfourth\n");

        assertThat(text.ask("", "", "", "", 0)).isEqualTo("1: first\n2: second ERROR\n3: \n4: fourth");
        assertThat(text.where("text like '%error%'")).isEqualTo("2: second ERROR\n[1 line of 4 matches]");
        assertThat(text.matching("line between 2 and 3")).isEqualTo("2,3");
        assertThat(text.rows("4")).isEqualTo("4: fourth");
        assertThat(text.select("count(*)")).isEqualTo("{\"count(*)\":4}\n[over 4 lines]");
        assertThat(text.ask("", "2", "", "text", 0)).isEqualTo("2: {\"text\":\"second ERROR\"}");
        assertThatThrownBy(() -> text.where("level = 'x'"))
                .hasMessage("no column 'level'; columns are line, text (text goes in single quotes)");
    }

    @Test
    void keepsNulAndOtherControlCharactersOfALine() throws QueryException {
        assertThat(new Asking("\u0000a\u0000\tb\u0000").rows("1")).isEqualTo("1: \u0000a\u0000\tb\u0000");
    }

    @Test
    void saysSoWhenTheContentIsEmpty() throws QueryException {
        assertThat(new Asking("").ask("x", "", "a = 1", "", 0)).isEqualTo("the stored content is empty");
    }

    @Test
    void shows50RowsUnlessAnotherLimitIsGiven() throws QueryException {
        Asking rows = new Asking(array(120));

        String answer = rows.ask("", "", "", "", 0);

        assertThat(answer.lines()).hasSize(51);
        assertThat(answer)
                .endsWith("[rows 1-50: 50 of 120 rows shown; continue with rows=\"51-120\", all else the same]");
        assertThat(rows.ask("", "", "id > 7", "", 2))
                .endsWith("[rows 8-9: 2 of 113 rows shown; continue with rows=\"10-120\", all else the same]");
        assertThat(rows.ask("", "", "", "id", 100_000).lines()).hasSize(120);
    }

    @Test
    void pagesThroughEveryRowExactlyOnce() throws QueryException {
        Asking rows = new Asking(array(431));
        List<String> seen = new ArrayList<>();

        String next = "5-400,410-";
        for (int page = 0; !next.isEmpty(); page++) {
            String answer = rows.ask("", next, "id != 17", "", 0);
            seen.addAll(List.of(Asking.numbers(answer).split(",")));
            next = continuation(answer).orElse("");
            assertThat(page).isLessThan(20);
        }

        List<String> expected = new ArrayList<>();
        for (int i = 5; i <= 431; i++) {
            if (i != 17 && (i <= 400 || i >= 410)) {
                expected.add(Integer.toString(i));
            }
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void pagesThroughARowThatIsLongerThanAnAnswer() throws QueryException {
        String emoji = "\uD83D\uDE00";
        String text = "ab" + emoji.repeat(20_000) + "end";
        Asking rows = new Asking("[{\"id\":1},\n{\"text\":\"" + text + "\"},{\"id\":3}]");

        StringBuilder read = new StringBuilder();
        String next = "2-";
        for (int page = 0; next.startsWith("2"); page++) {
            String answer = rows.rows(next);
            String line = answer.lines().findFirst().orElseThrow();
            read.append(line.substring("2: ".length()));
            next = continuation(answer).orElse("");
            assertThat(page).isLessThan(10);
        }

        assertThat(read).hasToString("{\"text\":\"" + text + "\"}");
    }

    @Test
    void pagesThroughWhatSurroundsTheRows() throws QueryException {
        String note = "0123456789".repeat(5_000);
        Asking document = new Asking("{\"note\":\"" + note + "\",\"items\":[{\"id\":1,\"name\":\"one\"}]}");

        String first = document.ask("", "", "", "", 0);
        assertThat(first).contains("\n1: {\"id\":1,\"name\":\"one\"}\n[");
        StringBuilder read = new StringBuilder();
        String next = "0";
        for (int page = 0; !next.isEmpty(); page++) {
            String answer = document.rows(next);
            read.append(answer.lines().findFirst().orElseThrow().substring("0 (around the rows): ".length()));
            next = continuation(answer).orElse("");
            assertThat(page).isLessThan(10);
        }

        assertThat(read).hasToString("{\"note\":\"" + note + "\",\"items\":[row 1]}");
    }

    private static Optional<String> continuation(String answer) {
        String remark = answer.substring(answer.lastIndexOf('\n') + 1);
        Matcher matcher = CONTINUE.matcher(remark);
        return remark.startsWith("[") && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Test
    void saysThatARowHasNoSuchCharacter() {
        assertThatThrownBy(() -> new Asking(array(3)).rows("2@500")).hasMessage("row 2 is only 20 characters long");
    }

    @Test
    void ranksByWordsAmongTheRowsThatMatch() throws QueryException {
        Asking rows = new Asking("""
            [{"id":1,"text":"the pool is empty"},{"id":2,"text":"the pool ran out of connections"},
             {"id":3,"text":"all is well"},{"id":4,"text":"connections are fine"}]\
            """);

        assertThat(Asking.numbers(rows.query("pool connections"))).startsWith("2,");
        assertThat(Asking.numbers(rows.ask("pool connections", "", "id != 2", "", 0)))
                .doesNotContain("2")
                .isNotEmpty();
        assertThat(Asking.numbers(rows.ask("pool", "3-4", "", "", 0))).isEmpty();
        assertThat(rows.query("kubernetes"))
                .isEqualTo("no row of 4 holds any of these words; try other words, or where with like '%part%'");
    }

    @Test
    void findsPartsOfWordsWhenNoWordMatches() throws QueryException {
        Asking rows = new Asking("[{\"name\":\"ConnectionPoolExhausted\"},{\"name\":\"Other\"}]");

        assertThat(Asking.numbers(rows.query("poolexh"))).isEqualTo("1");
    }

    @Test
    void findsEscapedTextByWhatItSays() throws QueryException {
        Asking rows = new Asking("[{\"name\":\"caf\\u00e9 noir\"},{\"name\":\"tea\"}]");

        assertThat(Asking.numbers(rows.query("caf\u00e9"))).isEqualTo("1");
        assertThat(rows.matching("name = 'caf\u00e9 noir'")).isEqualTo("1");
    }

    @Test
    void combinesEverything() throws QueryException {
        Asking rows = new Asking(array(200));

        assertThat(rows.ask("n150", "100-199", "id != 120", "name", 3)).startsWith("150: {\"name\":\"n150\"}");
    }
}
