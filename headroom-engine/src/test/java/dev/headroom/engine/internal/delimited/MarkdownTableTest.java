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

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTableTest {

    @Test
    void makesAnObjectOfEveryRow() {
        DelimitedTable table =
                parsed("| id | name | on |\n| --- | --- | --- |\n| 1 | Ann \\| Co | true |\n| 2 |  | 007 |\n");

        assertThat(table.tape().lexeme(0))
                .isEqualTo("[{\"id\":1,\"name\":\"Ann | Co\",\"on\":true},{\"id\":2,\"name\":\"\",\"on\":\"007\"}]");
        assertThat(table.style()).isEqualTo("markdown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "| a | b |~| --- | --- |~| 1 | x |~@markdown",
                "| a | b |~| --- | --- |~| 1 | x |@markdown; no final newline",
                "| a | b |#| --- | --- |#| 1 | x |#@markdown; crlf",
                "^| a | b |~| --- | --- |~| 1 | x |~@markdown; bom",
                "~~| a | b |~| --- | --- |~| 1 | x |~~~~@markdown; before=2; after=3",
                "| a | b |~|---|---|~| 1 | x |~@markdown; tight rule",
                "|a|b|~|---|---|~|1||~@markdown; compact",
                "|a|b|~|:--|-:|~|1|x|~@markdown; compact; rule=|:--|-:|",
                "| a | b | c |~| :--- | :---: | ---: |~| 1 | x |  |~@markdown; align=lcr",
                "| a | b | c |~|:---|---|---:|~| 1 | x | |~@markdown; narrow empty; tight rule; align=l-r",
                "| a | b |~| - | -- |~| 1 | x |~@markdown; rule=| - | -- |",
                "| name  | n   |~| ----- | --- |~| Ann   | 1   |~| Bente | 200 |~@markdown; padded",
                "| name  | n   |~|-------|-----|~| Ann   | 1   |~| Bente | 200 |~@markdown; padded; tight rule",
                "| name  |   n |~| :---- | --: |~| Ann   |   1 |~| Bente | 200 |~@markdown; padded aligned; align=lr",
                "| name  |  n  |~|:------|:---:|~| Ann   |  1  |~| Bente | 20  |~"
                        + "@markdown; padded aligned; tight rule; align=lc",
                "|    | name   |   age |~|---:|:-------|------:|~|  0 | Ann    |    31 |~|  1 | Bente  |    45 |~"
                        + "@markdown; padded aligned; tight rule; align=rlr; widths=2,6,5",
                "| name | n   |~| ---- | --- |~| Bente | 200 |~| Ann  | 1   |~@markdown; padded; widths=4,3",
                "| \u00e9\u4e2d  |~| --- |~| abc |~@markdown; padded"
            })
    void writesTablesAgain(String escaped, String style) {
        String text = unescaped(escaped);

        DelimitedTable table = parsed(text);

        assertThat(table.style()).isEqualTo(style);
        assertThat(rendered(table)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "| a | b |",
                "| a | b |~|---|---|~",
                "| a | b |~| 1 | 2 |~| 3 | 4 |~",
                "| a | b |~|---|~| 1 | 2 |~",
                "| a | b |~|---|---|~| 1 |~",
                "| a | b |~|---|---|~| 1 | 2 | 3 |~",
                "| a | b |~|---|---|~| 1 | 2 |~~| 3 | 4 |~",
                "| a | b |~|---|---|~| 1 | 2 |#| 3 | 4 |~",
                "| a | b |~|---|---|~| 1 | 2 | ~",
                "| a | b |~|---|---|~| 1 | 2 \\|~",
                "| a | b |~|-:-|---|~| 1 | 2 |~",
                "| a | b |~|---|---|~|1 | 2 |~",
                "| a | b |~|---|---|~| 1  | 2 |~",
                "| a | b |~|---|---|~|  | |~",
                "  | a | b |~|---|---|~| 1 | 2 |~",
                "text~| a | b |~|---|---|~| 1 | 2 |~"
            })
    void refusesTablesItCouldNotWriteAgain(String escaped) {
        assertThat(DelimitedText.parse(unescaped(escaped), DelimitedFormat.MARKDOWN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isNotBlank());
    }

    @Test
    void refusesLongNamesOverShortCells() {
        String text = "| " + "n".repeat(100_000) + " | b |\n| --- | --- |\n" + "| 1 | 2 |\n".repeat(1_000);

        assertThat(DelimitedText.parse(text, DelimitedFormat.MARKDOWN))
                .isEqualTo(new Refused("names are far longer than the cells below them"));
    }

    @Test
    @Timeout(120)
    void convertsFiveThousandColumnsAndManyRows() {
        String header = IntStream.range(0, 5_000).mapToObj(i -> " c" + i + " |").collect(Collectors.joining());
        String wide =
                "|" + header + "\n|" + " --- |".repeat(5_000) + "\n" + ("|" + " 1 |".repeat(5_000) + "\n").repeat(10);
        String tall = "|a|b|\n|---|---|\n"
                + IntStream.range(0, 100_000).mapToObj(i -> "|" + i + "|x|\n").collect(Collectors.joining());

        assertThat(rendered(parsed(wide))).isEqualTo(wide);
        assertThat(rendered(parsed(tall))).isEqualTo(tall);
    }

    private static DelimitedTable parsed(String text) {
        DelimitedResult result = DelimitedText.parse(text, DelimitedFormat.MARKDOWN);
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
        return text.replace("~", "\n").replace("#", "\r\n").replace('^', '\uFEFF');
    }
}
