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
package dev.headroom.engine.internal.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {

    @Test
    void makesAnObjectOfEveryRecord() {
        DelimitedTable table = parsed("id,name\n1,Ann\n2,Ben\n", DelimitedFormat.CSV);

        assertThat(table.tape().lexeme(0)).isEqualTo("[{\"id\":1,\"name\":\"Ann\"},{\"id\":2,\"name\":\"Ben\"}]");
        assertThat(table.style()).isEqualTo("csv");
    }

    @Test
    void keepsLiteralsAsTheyAreWritten() {
        DelimitedTable table = parsed(
                "n,t\n1.10,true\n-0,false\n1e400,null\n9007199254740993,True\n007,\n+1,.5\n1.,0x1F\n-,NaN\n1E+05,nul\n",
                DelimitedFormat.CSV);

        assertThat(table.tape().lexeme(0))
                .isEqualTo("[{\"n\":1.10,\"t\":true},{\"n\":-0,\"t\":false},{\"n\":1e400,\"t\":null},"
                        + "{\"n\":9007199254740993,\"t\":\"True\"},{\"n\":\"007\",\"t\":\"\"},"
                        + "{\"n\":\"+1\",\"t\":\".5\"},"
                        + "{\"n\":\"1.\",\"t\":\"0x1F\"},{\"n\":\"-\",\"t\":\"NaN\"},{\"n\":1E+05,\"t\":\"nul\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "CSV@id,name~@1,Ann~@2,\"B~,\"\"n\"\"\"~@3,~",
                "CSV@\"id\",\"name\"#@\"1\",\"A#n\"#@\"2\",\"\"#@\"3\",\"x\"",
                "CSV@^id,name~@1,Ann~@2,Ben~@,",
                "TSV@id\tname#@1\t#@2\tBen#@\t5\" disk",
                "MARKDOWN@|id|name|~|--|--|~@|1||~@|2|B \\| n|~@|3|x|~~"
            })
    void knowsWhereEveryRecordStands(String format, String header, String one, String two, String three) {
        List<String> lines = Stream.of(header, one, two, three)
                .map(line -> line.replace("~", "\n").replace("#", "\r\n").replace('^', '\uFEFF'))
                .toList();

        DelimitedTable table = parsed(String.join("", lines), DelimitedFormat.valueOf(format));

        assertThat(table.header())
                .isEqualTo(
                        lines.get(0).replace("\uFEFF", "").lines().findFirst().orElseThrow());
        assertThat(table.size()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).mapToObj(table::row))
                .isEqualTo(lines.stream()
                        .skip(1)
                        .map(line -> line.replaceAll("[\r\n]+$", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "id;name\\n1;Ann\\n2;Be,n\\n@csv; sep=semicolon",
                "id|name\\n1|Ann\\n2|Ben\\n@csv; sep=pipe",
                "id,name\\r\\n1,Ann\\r\\n2,Ben\\r\\n@csv; crlf",
                "id,name\\n1,Ann\\n2,Ben@csv; no final newline",
                "^id,name\\n1,Ann\\n2,Ben\\n@csv; bom",
                "id,name\\n1,\"A,n\"\\n2,\"B\"\"n\"\\n3,\"two\\nlines\"\\n4,\\n@csv",
                "\"id\",\"name\"\\n\"1\",\"Ann\"\\n\"2\",\"\"\\n@csv; quote all",
                "id,name\\n\"1\",\"Ann\"\\n\"2\",\"\"\\n@csv; quote all; header bare",
                "\"id\",\"name\"\\n1,Ann\\n2,\\n@csv; header quoted",
                "\"id\",\"name\"\\n1,\"Ann\"\\n2.5,\"\"\\n@csv; quote strings",
                "id,name\\n1,\"Ann\"\\n2,\"Ben\"\\n@csv; quote strings; header bare",
                "\"id\",\"name\"\\n1,\"Ann\"\\nNA,\"Ben\"\\nNA,NA\\n@csv; quote strings; bare=NA",
                "\"id\",\"name\"\\n1,\"Ann\"\\n,\"Ben\"\\n@csv; quote strings; bare=",
                "^id;name\\r\\n\"1\";\"Ann\"@csv; sep=semicolon; bom; crlf; no final newline; quote all; header bare"
            })
    void writesSeparatedRecordsAgain(String escaped, String style) {
        String text = unescaped(escaped);

        DelimitedTable table = parsed(text, DelimitedFormat.CSV);

        assertThat(table.style()).isEqualTo(style);
        assertThat(rendered(table)).isEqualTo(text);
    }

    @Test
    void keepsQuotesThatTellTextFromNumbers() {
        String text = "zip,n\n\"01234\",1\n\"1234\",2\n\"true\",3\n";

        assertThat(parsed(text, DelimitedFormat.CSV).tape().lexeme(0))
                .isEqualTo("[{\"zip\":\"01234\",\"n\":1},{\"zip\":\"1234\",\"n\":2},{\"zip\":\"true\",\"n\":3}]");
        assertThat(parsed("zip,n\n\"1234\",a\n\"5678\",b\n", DelimitedFormat.CSV)
                        .tape()
                        .lexeme(0))
                .isEqualTo("[{\"zip\":\"1234\",\"n\":\"a\"},{\"zip\":\"5678\",\"n\":\"b\"}]");
    }

    @Test
    void readsTabsWithAndWithoutQuotes() {
        DelimitedTable quoted = parsed("a\tb\n1\t\"x\ty\"\n", DelimitedFormat.TSV);
        DelimitedTable plain = parsed("a\tb\n5\" disk\t1\n\"open\t2\n", DelimitedFormat.TSV);

        assertThat(quoted.style()).isEqualTo("tsv");
        assertThat(quoted.tape().lexeme(0)).isEqualTo("[{\"a\":1,\"b\":\"x\\ty\"}]");
        assertThat(plain.style()).isEqualTo("tsv; quote none");
        assertThat(plain.tape().lexeme(0)).isEqualTo("[{\"a\":\"5\\\" disk\",\"b\":1},{\"a\":\"\\\"open\",\"b\":2}]");
        assertThat(parsed("a\tb\n1\t2\n", DelimitedFormat.CSV).style()).isEqualTo("tsv");
    }

    @Test
    void keepsNamesThatAreEmptyOrComeTwice() {
        DelimitedTable table = parsed(",n,n,\"a,b\"\n0,1,2,3\n", DelimitedFormat.CSV);

        assertThat(table.tape().lexeme(0)).isEqualTo("[{\"\":0,\"n\":1,\"n\":2,\"a,b\":3}]");
        assertThat(rendered(table)).isEqualTo(",n,n,\"a,b\"\n0,1,2,3\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one\n1\n2\n",
                "a,b\n",
                "a,b",
                "a,b\n1,2\n3\n",
                "a,b\n1,2,3\n",
                "a,b\n1,2\n\n3,4\n",
                "a,b\n1,2\n\n",
                "a,b\n1,\"x\n",
                "a,b\n1,\"x\"y\n",
                "a,b\n1,x\"y\n",
                // Quoted and bare strings side by side.
                "a,b\n\"x\",1\ny,2\nz,3\n",
                // An empty field quoted here and bare there.
                "a,b\n\"\",1\n,2\nx,3\n",
                // Line ends of both kinds.
                "a,b\r\n1,2\n3,4\r\n",
                "a,b\n1,2\r\n3,4\n"
            })
    void refusesRecordsItCouldNotWriteAgain(String text) {
        assertThat(DelimitedText.parse(text, DelimitedFormat.CSV))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
    }

    @Test
    void refusesLongNamesOverShortFields() {
        String text = "n".repeat(100_000) + ",b\n" + "1,2\n".repeat(1_000);

        assertThat(DelimitedText.parse(text, DelimitedFormat.CSV))
                .isEqualTo(new Refused("names are far longer than the cells below them"));
    }

    @Test
    void refusesTextThatWouldFillTheHeapAsJson() {
        String text = "a,b\n" + "1,2\n".repeat(4_000_000);

        assertThat(DelimitedText.parse(text, DelimitedFormat.CSV))
                .isEqualTo(new Refused("longer than 64000000 characters as JSON"));
    }

    @Test
    @Timeout(120)
    void convertsFiveThousandColumnsAndManyRecords() {
        String wide = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n"
                + ("1,".repeat(4_999) + "x\n").repeat(20);
        String tall = "id,name\n"
                + IntStream.range(0, 200_000).mapToObj(i -> i + ",n" + i + "\n").collect(Collectors.joining());

        assertThat(rendered(parsed(wide, DelimitedFormat.CSV))).isEqualTo(wide);
        assertThat(rendered(parsed(tall, DelimitedFormat.CSV))).isEqualTo(tall);
    }

    @Test
    void keepsControlCharactersAndHalfSurrogates() {
        String text = "a,b\n\u0000,\ud83d\n\u2028,\ud83d\ude00\n";

        assertThat(rendered(parsed(text, DelimitedFormat.CSV))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "html@unknown format",
                "csv; sep=star@unknown separator",
                "csv; loud@unknown item",
                "csv;crlf@unknown format",
                "markdown; before=x@'before'",
                "markdown; padded; widths=3,-1@'widths'",
                "markdown; padded; widths=3@1 widths for 2 columns",
                "markdown; quote all@unknown item"
            })
    void rejectsStylesThatAreNotItsOwn(String style, String reason) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("[{\"a\":1,\"b\":2}]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DelimitedText.render(tape, style))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "[]",
                "[{}]",
                "[1]",
                "[{\"a\":[1]}]",
                "[{\"a\":1},{\"b\":1}]",
                "[{\"a\":1},{\"a\":1,\"b\":2}]",
                "[{\"a\":1},2]",
                "7"
            })
    void rejectsJsonThatIsNoTable(String json) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse(json);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DelimitedText.render(tape, "csv"))
                .withMessageStartingWith("json: ");
    }

    @Test
    void writesFromPrettyJsonWithEscapedNames() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("[ { \"na\\u006de\" : \"A\\u006en\", \"b\": 1 },\n {\"name\": \"x\", \"b\": 2} ]"
                .replace("\"name\"", "\"na\\u006de\""));

        assertThat(DelimitedText.render(tape, "csv")).isEqualTo("name,b\nAnn,1\nx,2\n");
    }

    private static DelimitedTable parsed(String text, DelimitedFormat format) {
        DelimitedResult result = DelimitedText.parse(text, format);
        assertThat(result).isInstanceOf(DelimitedTable.class);
        return (DelimitedTable) result;
    }

    private static String rendered(DelimitedTable table) {
        try {
            return DelimitedText.render(JsonTape.parse(table.tape().lexeme(0)), table.style());
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").replace('^', '\uFEFF');
    }
}
