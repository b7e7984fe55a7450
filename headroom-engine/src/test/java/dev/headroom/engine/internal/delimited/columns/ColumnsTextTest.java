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
package dev.headroom.engine.internal.delimited.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTextTest {

    private static DelimitedTable table(String text) {
        DelimitedResult result = ColumnsText.read(text);
        assertThat(result).as(text).isInstanceOf(DelimitedTable.class);
        DelimitedTable table = (DelimitedTable) result;
        JsonTape written = table.grouped().orElse(table.tape());
        assertThat(ColumnsText.render(written, table.style())).isEqualTo(text);
        return table;
    }

    private static String json(DelimitedTable table) {
        return table.tape().minified(0);
    }

    @Test
    void readsColumnsThatStartBelowTheirNames() {
        DelimitedTable table = table("NAME    READY   AGE\napi-1   1/1     12\napi-2   0/1     7\n");

        assertThat(json(table))
                .isEqualTo("[{\"NAME\":\"api-1\",\"READY\":\"1/1\",\"AGE\":12},"
                        + "{\"NAME\":\"api-2\",\"READY\":\"0/1\",\"AGE\":7}]");
        assertThat(table.style()).isEqualTo("columns; gap=3");
        assertThat(table.header()).isEqualTo("NAME    READY   AGE");
        assertThat(table.row(1)).isEqualTo("api-2   0/1     7");
    }

    @Test
    void theLastCellMayEndWithBlanksOfItsOwn() {
        DelimitedTable table = table("PID TTY      COMMAND\n  1 ?        postgres: writer \n 12 pts/0    -bash\n");

        assertThat(json(table)).contains("\"postgres: writer \"").contains("\"-bash\"");
    }

    @Test
    void cellsMayHoldBlanksAndBeEmptyBelowNamesThatStandApart() {
        DelimitedTable table =
                table("ID   PORTS      MADE IN\n1    80, 443    New York\n2               \uD83D\uDE00 x\n");

        assertThat(json(table))
                .isEqualTo("[{\"ID\":1,\"PORTS\":\"80, 443\",\"MADE IN\":\"New York\"},"
                        + "{\"ID\":2,\"PORTS\":\"\",\"MADE IN\":\"\uD83D\uDE00 x\"}]");
    }

    @Test
    void numbersMayStandOnTheRightAndTheLastNameMayHaveTwoWords() {
        DelimitedTable table = table("""
                        Filesystem  Used Use% Mounted on
                        /dev/sda1    120   7% /
                        tmpfs      99999  91% /run/x
                        udev           0   0% /dev
                        /dev/sdb   55555  44% /home
                        """);

        assertThat(table.style()).isEqualTo("columns; gap=1; align=lrrl");
        assertThat(json(table))
                .startsWith("[{\"Filesystem\":\"/dev/sda1\",\"Used\":120,\"Use%\":\"7%\",\"Mounted on\":\"/\"}");
    }

    @Test
    void aCellThatIsTooWidePushesTheNextOnesOnUntilTheyFitAgain() {
        DelimitedTable table =
                table("USER  PID   VSZ TTY   CMD\nroot    1   900 ?     init\napp   271 1234567 ?   java -jar a.jar\n");

        assertThat(json(table)).contains("\"VSZ\":1234567,\"TTY\":\"?\",\"CMD\":\"java -jar a.jar\"");
    }

    @Test
    void blanksBehindTheLastColumnComeBack() {
        assertThat(table("NAME   STATE   \na      up      \nbcd    down    \n").style())
                .isEqualTo("columns; gap=3; full=15");
    }

    @Test
    void lineEndsComeBack() {
        assertThat(table("A   B\r\n1   2\r\n3   4").style()).isEqualTo("columns; crlf; no final newline; gap=3");
    }

    @Test
    void readsLongListings() {
        DelimitedTable table = table("""
                total 8
                -rw-r--r-- 1 ann staff 120 Mar  3 09:12 a b.txt
                lrwxrwxrwx 1 ann staff   5 Dec 24  2023 l -> a b.t
                """);

        assertThat(table.style()).isEqualTo("ls -l; total=8");
        assertThat(table.header()).isEmpty();
        assertThat(json(table))
                .isEqualTo("[{\"mode\":\"-rw-r--r--\",\"links\":1,\"owner\":\"ann\",\"group\":\"staff\",\"size\":120,"
                        + "\"date\":\"Mar 3 09:12\",\"name\":\"a b.txt\"},"
                        + "{\"mode\":\"lrwxrwxrwx\",\"links\":1,\"owner\":\"ann\",\"group\":\"staff\",\"size\":5,"
                        + "\"date\":\"Dec 24 2023\",\"name\":\"l\",\"target\":\"a b.t\"}]");
    }

    @Test
    void entriesOfSeveralDirectoriesSayWhichOneTheyAreIn() {
        DelimitedTable table = table("""
                .:
                total 4
                -rw-r--r-- 1 a b 7 Mar  3 09:12 x

                ./d:
                total 12
                -rw-r--r-- 1 a b   9 Mar  3 09:12 y
                -rw-r--r-- 1 a b 100 Mar  3 09:12 z

                ./e:
                total 0
                """);

        assertThat(table.size()).isEqualTo(3);
        assertThat(json(table)).contains("{\"dir\":\"./d\",\"mode\":\"-rw-r--r--\"");
        assertThat(table.grouped().orElseThrow().minified(0)).endsWith("{\"dir\":\"./e\",\"total\":0,\"entries\":[]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Dates as --time-style has them, devices, marks behind modes, an error in between, BSD's wider gaps.
                "-rw-r--r-- 1 a b 7 2024-03-03 09:12 x\n-rw-r--r-- 1 a b 7 2024-03-03 09:12 y\n",
                "-rw-r--r-- 1 a b 7 2024-03-03 09:12:01.000000000 +0100 x\n",
                "crw-rw-rw- 1 root root 1, 3 Mar  3 09:12 null\ncrw-rw-rw- 1 root root 1, 5 Mar  3 09:12 zero\n",
                "-rw-r--r--+ 1 a b 7 Mar  3 09:12 x\n-rw-r--r--  1 a b 7 Mar  3 09:12 y\n",
                "ls: cannot access 'q': No such file\n-rw-r--r-- 1 a b 7 Mar  3 09:12 x\n-rw-r--r-- 1 a b 8 Mar  3 09:12 y\n",
                "d????????? ? ? ? ?            ? lost\n-rw-r--r-- 1 a b 8 Mar  3 09:12 y\n-rw-r--r-- 1 a b 8 Mar  3 09:12 z\n",
                "total 16\n-rw-r--r--   1 ann  staff   120 Mar  3 09:12 x\ndrwxr-xr-x  12 ann  staff  4096 Mar  3 09:12 y\n",
                "-rw-r--r-- 1 a b 1.5K Mar  3 09:12  leading\n-rw-r--r-- 1 a b  12M Mar  3 09:12 trailing \n"
            })
    void longListingsOfManySortsComeBack(String text) {
        table(text);
    }

    @Test
    void aLongListingThatWasCutOffComesBack() {
        String whole = IntStream.range(0, 40)
                .mapToObj(i -> "-rw-r--r-- %2d ann   %-8s %7d Mar %2d 09:12 f%d\n"
                        .formatted(i, i % 7 == 0 ? "operator" : "staff", i * i * i * 16, i % 28 + 1, i))
                .collect(Collectors.joining());

        for (int lines = 2; lines < 40; lines++) {
            table(whole.lines().limit(lines).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    @Test
    void readsObjectsOfGitByDirectory() {
        String hash = "0123456789abcdef0123456789abcdef01234567";
        DelimitedTable table = table("100644 blob " + hash + "\tA.java\n100755 blob " + hash + "\tbin/run me\n"
                + "160000 commit " + hash + "\tbin/sub\n");

        assertThat(table.grouped().orElseThrow().minified(0))
                .contains("{\"path\":\"bin/\",\"entries\":[{\"mode\":\"100755\"");
        assertThat(table("100644 blob " + hash + "     251\ta/b\n040000 tree " + hash + "       -\ta/c\n")
                        .style())
                .isEqualTo("git ls-tree; sizes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one line",
                "NAME   AGE\n",
                "This is a sentence of words.\nAnd another one.\nAnd a third.\n",
                "src/a\nsrc/b\nsrc/c\n",
                "NAME   NAME\na      b\nc      d\n",
                "A   B\n1   2\n\nC   D\n3   4\n",
                "int a = 1;  // one\nint b = 2;  // two\nint c = 3;  // three\n",
                "INFO  starting up\nWARN  low on disk\nINFO  done\n"
            })
    void otherTextIsRefused(String text) {
        assertThat(ColumnsText.read(text)).as(text).isInstanceOf(DelimitedResult.Refused.class);
    }

    @Test
    void randomTablesComeBack() {
        for (long seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = randomTable(random);

            DelimitedResult result = ColumnsText.read(text);

            if (result instanceof DelimitedTable table) {
                assertThat(ColumnsText.render(table.grouped().orElse(table.tape()), table.style()))
                        .as("seed %d", seed)
                        .isEqualTo(text);
            } else {
                assertThat(seed).as("refused: %s\n%s", result, text).isNegative();
            }
        }
    }

    private static String randomTable(SplittableRandom random) {
        int columns = 3 + random.nextInt(4);
        int gap = 2 + random.nextInt(3);
        List<String[]> rows = new ArrayList<>();
        String[] names = new String[columns];
        for (int column = 0; column < columns; column++) {
            names[column] = "C" + "OLUMN".substring(0, random.nextInt(6)) + column;
        }
        rows.add(names);
        for (int row = 2 + random.nextInt(8); row > 0; row--) {
            String[] cells = new String[columns];
            for (int column = 0; column < columns; column++) {
                cells[column] = column > 0 && random.nextInt(8) == 0
                        ? ""
                        : "x".repeat(1 + random.nextInt(9)) + random.nextInt(99);
            }
            rows.add(cells);
        }
        StringBuilder text = new StringBuilder();
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(row -> row[at].length()).max().orElse(0) + gap;
                line.append(cells[column]).append(" ".repeat(width - cells[column].length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns; gap=x",
                "columns; at=1,2r",
                "columns; align=lx",
                "columns; align=l",
                "columns; what",
                "ls -l; last=1,2",
                "ls -l; last=a,b,c",
                "git ls-tree",
                "csv",
                ""
            })
    void badStylesAreRefused(String style) throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("[{\"a\":1,\"b\":2,\"c\":3}]");

        assertThat(catchRefusal(tape, style)).as(style).isTrue();
    }

    private static boolean catchRefusal(JsonTape tape, String style) {
        try {
            ColumnsText.render(tape, style);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "A  ", "a ", "\t", "/", "-rw-r--r-- 1 a b ", "100644 blob ", "A   B\n", "x:\n\n"})
    @Timeout(120)
    void aMillionHostileCharactersAreReadInOneGlance(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());

        assertThat(ColumnsText.read(text)).isNotNull();
        assertThat(ColumnsText.read("NAME   AGE\n" + text)).isNotNull();
    }
}
