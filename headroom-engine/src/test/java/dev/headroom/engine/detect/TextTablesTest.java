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

import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.DelimitedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,Ann\n2,Ben\n3,Cleo\n",
                "\uFEFFid;name\r\n1;Ann\r\n2;Ben\r\n3;Cleo",
                "id\tname\n1\tAnn\n2\tBen\n3\tCleo\n",
                "\n| id | name |\n|---|---|\n| 1 | Ann |\n| 2 | Ben |\n| 3 | Cleo |\n"
            })
    void findsTheRowsOfATable(String text) {
        DelimitedTable table = TextTables.find(text).orElseThrow();

        assertThat(table.tape().lexeme(0))
                .isEqualTo("[{\"id\":1,\"name\":\"Ann\"},{\"id\":2,\"name\":\"Ben\"},{\"id\":3,\"name\":\"Cleo\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no table, no row",
                "[{\"id\":1},{\"id\":2}]",
                "{\"id\":1}\n{\"id\":2}\n",
                "id,name\n1,Ann\n2\n3,Cleo\n",
                "id,name\r\n1,Ann\n2,Ben\r\n3,Cleo\n",
                "[headroom csv: ]\na,b\n1,2\n1,2\n"
            })
    void findsNothingInOtherTextsAndInTablesThatWouldNotComeBack(String text) {
        assertThat(TextTables.find(text)).isEmpty();
    }

    @Test
    void readsATextAsTheKindThatItIsSaidToBe() {
        String text = "a\tb,c\n1\t2,3\n";

        assertThat(((DelimitedTable) TextTables.read(text, ContentKind.CSV)).header())
                .isEqualTo("a\tb,c");
        assertThat(((DelimitedTable) TextTables.read(text, ContentKind.CSV))
                        .tape()
                        .count(1))
                .isEqualTo(2);
        assertThat(((DelimitedTable) TextTables.read(text, ContentKind.TSV))
                        .tape()
                        .text(2))
                .isEqualTo("1");
        assertThat(TextTables.read(text, ContentKind.MARKDOWN_TABLE)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON", "COMPRESSED", "UNKNOWN"})
    void refusesWhatIsNoTableInText(ContentKind kind) {
        assertThat(TextTables.read("a,b\n1,2\n", kind)).isInstanceOf(Refused.class);
    }
}
