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
package dev.headroom.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "  {\"id\": 1}\n",
                "[1, 2.5, -3e7, true, false, null, \"x\"]",
                "[\n  {\"a\": \"}\"},\n  {\"a\": \"\\\"]\"}\n]\n",
                "[{\"a\":1},\n{\"a\":2}]",
                "{\r\n\t\"k\": [[], {}]\r\n}",
                "\uFEFF{\"bom\": true}",
                "[\"quoted [brackets] and {braces}\"]",
                "\"{\\\"id\\\":1}\"",
                " \"[1,{}]\\n\"\n"
            })
    void seesJson(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n ",
                "{",
                "[",
                "\"only a string\"",
                "\"{a}\" and \"{b}\"",
                "\"[open",
                "\"{",
                "42",
                "null",
                "{\"truncated\": [1, 2",
                "{not json}",
                "[INFO] build [done]",
                "[tests] ran [all]",
                "[2024-05-01 10:00:00] started [ok]",
                "[1] a footnote [2]",
                "{\"a\": 1} and more {b}",
                "[section]\nkey = value\n",
                "[123abc]",
                "{\"line\nbreak in a string\": 1}"
            })
    void doesNotTakeOtherBracketsForJson(String text) {
        assertThat(kind(text)).isNotIn(ContentKind.JSON, ContentKind.NDJSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"a\":2}",
                "{\"a\":1}\r\n{\"a\":2}\r\n",
                "[1,2]\n[3,4]\n",
                "{\"a\":1}\n\n{\"b\":[{}]}\n\n",
                "\uFEFF{\"a\":1}\n{\"a\":2}"
            })
    void seesJsonLines(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.NDJSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\nplain text\n{\"a\":2}",
                "{\"a\":1}\n{\"a\":",
                "{}\n{}\n{}\n{}\n{\"a\":",
                "{\"a\":1} trailing\n{\"a\":2}",
                "[1] one\n[2] two"
            })
    void doesNotTakeOtherLinesForJsonLines(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.UNKNOWN);
    }

    @Test
    void takesLinesOfALogInBracketsForALog() {
        assertThat(kind("[INFO] one\n[INFO] two")).isEqualTo(ContentKind.LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,Ann\n2,Ben\n3,Cy\n",
                "id,name\r\n1,Ann\r\n2,Ben\r\n3,Cy",
                "\uFEFFid;price\n1;2,50\n2;3,75\n3;4,00\n",
                "host|port|state\na|80|up\nb|81|up\nc|82|down\n",
                ",age,city\n0,31,Rome\n1,45,Oslo\n2,27,Bern\n",
                "\"name\",\"remark\"\n\"Ann\",\"says \"\"hi\"\", twice\"\n\"Ben\",\"two\nlines\"\n\"Cy\",\"\"\n",
                "First Name,Last Name,City\nAnn,Ash,Rome\nBen,Bay,Oslo\nCy,Cole,Bern\n",
                "name,city\nAnn,Rome\nBen,Oslo\nCy,Bern\n",
                "lineItem/UsageAmount,cost (USD)\n1.5,2\n3.5,4\n5.5,6\n"
            })
    void seesSeparatedRecords(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id\tname\n1\tAnn\n2\tBen\n3\tCy\n",
                "name\tsize\n5\" disk\t1\n3\" disk\t2\n\"odd\t3\n",
                "Tables\tRows\nusers\t10\norders\t20\nitems\tNULL\nparts\t7\n"
            })
    void seesTabSeparatedRecords(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.TSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Too few records to be sure.
                "id,name\n1,Ann\n2,Ben\n",
                // Records of different width.
                "id,name\n1,Ann\n2\n3,Cy\n4,Di\n",
                "id,name\n1,Ann\n\n2,Ben\n3,Cy\n",
                // Prose.
                "Dear all,\nthe fox, the dog\nthe cat, the cow\nthe hen, the pig\n",
                "However, it rained\nStill, we went\nLater, it cleared\nThen, we left\n",
                // Code.
                "import a,b\nimport c,d\nimport e,f\nimport g,h\n",
                "mov eax,ebx\nmov ecx,edx\nadd eax,ecx\nsub eax,edx\n",
                "print(a,b)\nprint(c,d)\nprint(e,f)\nprint(g,h)\n",
                "int a;\nint b;\nint c;\nint d;\n",
                "\tif (a) {\n\t\tb();\n\t}\n\treturn;\n",
                "RED, GREEN\nBLUE, BLACK\nWHITE, GREY\nPINK, BROWN\n",
                // Settings.
                "a=1,b=2\na=3,b=4\na=5,b=6\na=7,b=8\n",
                "list: a,b\nother: c,d\nthird: e,f\nlast: g,h\n",
                // Logs and listings.
                "09:00:00,123 INFO start\n09:00:01,456 INFO go\n09:00:02,1 WARN x\n09:00:03,2 INFO end\n",
                "src/A.java;12\nsrc/B.java;34\nsrc/C.java;56\nsrc/D.java;78\n",
                "src/A.java;ok\nsrc/B.java;skipped\nsrc/C.java;new\nsrc/D.java;gone\n",
                "id,name\n1, Ann\n2, Ben\n3, Cy\n",
                "max(a,b)\n1,2\n3,4\n5,6\n",
                "max(a,total\n1,2\n3,4\n5,6\n",
                "a line of some six words,b\n1,2\n3,4\n5,6\n",
                "abc1234|Ann|fix\nbcd2345|Ben|add\ncde3456|Cy|drop\ndef4567|Di|move\n",
                // A first line of data is no header: its value comes again in its column.
                "A8\tA9\tLetter\nB2\tB3\tLetter\nC1\tC4\tDigit\nD5\tD6\tLetter\n",
                "Ann,x\nAnn,y\nBen,z\nCy,w\n",
                // Irregular quotes and control characters.
                "id,name\n1,\"Ann\n2,Ben\n3,Cy\n",
                "id,name\n1,\"Ann\" x\n2,Ben\n3,Cy\n",
                "id,name\n1,A\u0000n\n2,Ben\n3,Cy\n",
                "a,a\n1,2\n3,4\n5,6\n"
            })
    void doesNotTakeOtherTextWithSeparatorsForRecords(String text) {
        assertThat(kind(text)).isNotIn(ContentKind.CSV, ContentKind.TSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
                "\n\n|a|b|\n|:-|-:|\n|1|2|\n|3|4|\n\n",
                "| a \\| b | c |\r\n| --- | :---: |\r\n| 1 | 2 |\r\n| | |",
                "| only |\n| ---- |\n| one |\n| two |\n"
            })
    void seesMarkdownTables(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.MARKDOWN_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\n|---|---|\n| 1 | 2 |\n",
                "| a | b |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n",
                "Results:\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
                "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\nThat is all.\n",
                "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n",
                "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 3 | 4 |\n",
                "| a | b |\n|---|:::|\n| 1 | 2 |\n| 3 | 4 |\n",
                "  | a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
                "a | b\n---|---\n1 | 2\n3 | 4\n",
                "|",
                "||||||"
            })
    void doesNotTakeOtherPipesForMarkdownTables(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom table of 3 rows]\nid,name\n1,a\n2,b\n3,c\n",
                "[headroom json]\n{}",
                "{\"a\":1}\n[headroom: rows 4-66 of 100 left out; nothing is lost: headroom_retrieve(ref=\"k3f9\")]",
                "text\n[headroom: lines 2-9 left out: headroom_retrieve(ref=\"k3f9\")]\n\n"
            })
    void seesItsOwnForms(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.COMPRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom]",
                "[headroom ",
                "[headroom 9",
                " [headroom table]",
                "[headroom: rows left out: headroom_retrieve(ref=\"k3f9\")]\nmore text",
                "see [headroom: rows left out: headroom_retrieve(ref=\"k3f9\")]",
                "[headroom: rows left out: (ref=\"k3f9\")]",
                "\")]"
            })
    void doesNotTakeTalkAboutItselfForItsOwnForms(String text) {
        assertThat(kind(text)).isNotEqualTo(ContentKind.COMPRESSED);
    }

    @Test
    void saysWhy() {
        assertThat(ContentDetector.detect("id,name\n1,Ann\n2,Ben\n3,Cy\n"))
                .isEqualTo(new Detection(ContentKind.CSV, "2 columns, 3 records"));
        assertThat(ContentDetector.detect("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"))
                .isEqualTo(new Detection(ContentKind.MARKDOWN_TABLE, "2 columns, 2 rows"));
        assertThat(ContentDetector.detect("{}\n{}\n{}\n"))
                .isEqualTo(new Detection(ContentKind.NDJSON, "3 lines of JSON"));
    }

    @Test
    void readsFiveThousandColumns() {
        String header = IntStream.range(0, 5_000).mapToObj(i -> "column_" + i).collect(Collectors.joining(","));
        String record = IntStream.range(0, 5_000).mapToObj(String::valueOf).collect(Collectors.joining(","));

        Detection detection = ContentDetector.detect(header + "\n" + (record + "\n").repeat(3));

        assertThat(detection).isEqualTo(new Detection(ContentKind.CSV, "5000 columns, 3 records"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", "|", "\t", "[", "{", "\"", "a,", "|-", "\\|", "[\"", "\u0000", "\r", "\n", "{\n", "|\n"})
    @Timeout(120)
    void passesOverAMillionHostileCharactersInOneGlance(String unit) {
        String hostile = unit.repeat(1_000_000 / unit.length());

        assertThat(kind(hostile)).isIn(ContentKind.UNKNOWN, ContentKind.BINARY);
        assertThat(kind("a,b\n" + hostile)).isIn(ContentKind.UNKNOWN, ContentKind.BINARY);
        assertThat(kind("[" + hostile + "]")).isIn(ContentKind.UNKNOWN, ContentKind.JSON, ContentKind.BINARY);
    }

    private static ContentKind kind(String text) {
        return ContentDetector.detect(text).kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " id | name \n----+------\n  1 | Ann\n  2 | Bo\n(2 rows)\n",
                "+----+\n| id |\n+----+\n|  1 |\n|  2 |\n+----+\n",
                """
                \u250C\u2500\u2500\u2500\u252C\u2500\u2500\u2500\u2510
                \u2502 a \u2502 b \u2502
                \u251C\u2500\u2500\u2500\u253C\u2500\u2500\u2500\u2524
                \u2502 1 \u2502 2 \u2502
                \u2514\u2500\u2500\u2500\u2534\u2500\u2500\u2500\u2518
                """
            })
    void seesTablesThatAreDrawnWithLines(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.LISTING);
        assertThat(ContentDetector.detect(text).evidence()).startsWith("a drawn table of ");
    }

    @Test
    void doesNotTakeAPlanOfChangesForAListOfSentences() {
        String step = """
              # disk.main will be created
              + resource "disk" "main" {
                  + id   = (known after apply)
                  + size = 12
                }

            """;

        assertThat(kind("The following actions will be performed:\n\n" + step.repeat(20)))
                .isEqualTo(ContentKind.UNKNOWN);
    }
}
