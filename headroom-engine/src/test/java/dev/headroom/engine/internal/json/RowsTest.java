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
package dev.headroom.engine.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{\"a\":1},{\"a\":2}]; []; 2",
                "{\"total\":2,\"items\":[{\"a\":1},{\"a\":2}]}; items[]; 2",
                "{\"data\":{\"items\":[{\"a\":1}]}}; data.items[]; 1",
                "[1,2,3]; []; 3",
                "[[1,2],[3,4]]; []; 2",
                "{\"a\":[1,2,3,4,5,6,7,8],\"b\":[{\"x\":1},{\"x\":2}]}; b[]; 2",
                "{\"small\":[{\"x\":1},{\"x\":2}],\"large\":[{\"y\":11111111},{\"y\":2}]}; large[]; 2",
                "{\"R\":[{\"V\":[{\"id\":\"aaaa\"},{\"id\":\"bbbb\"}]},{\"V\":[{\"id\":\"cccc\"}]}]}; R[].V[]; 3",
                "{}; ``; 0",
                "{\"a\":1}; ``; 0",
                "[]; ``; 0",
                "7; ``; 0"
            })
    void theRowsAreTheElementsAtThePlaceWithMostOfTheText(String json, String path, int size)
            throws JsonSyntaxException {
        Rows rows = Rows.of(JsonTape.parse(json));

        assertThat(rows.path()).isEqualTo(path);
        assertThat(rows.size()).isEqualTo(size);
    }

    @Test
    void aTreeHasOneRowForEachNodeInReadingOrder() throws JsonSyntaxException {
        String json =
                "{\"name\":\"root\",\"children\":[{\"name\":\"a\",\"children\":[{\"name\":\"b\"},{\"name\":\"c\"}]},"
                        + "{\"name\":\"d\",\"children\":[]}]}";
        JsonTape tape = JsonTape.parse(json);

        Rows rows = Rows.of(tape);

        List<String> names = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            names.add(tape.text(rows.node(row) + 1));
        }
        assertThat(names).containsExactly("a", "b", "c", "d");
    }

    @Test
    void everyRowKnowsItsNodeAndItsArray() throws JsonSyntaxException {
        JsonTape tape = JsonTape.parse("{\"g\":[[{\"a\":1},{\"a\":2}],[{\"a\":3}]]}");

        Rows rows = Rows.of(tape);

        assertThat(rows.size()).isEqualTo(3);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.indexOf(rows.node(row))).isEqualTo(row);
            assertThat(tape.kind(rows.array(row))).isEqualTo(JsonKind.ARRAY);
            assertThat(rows.node(row)).isBetween(rows.array(row) + 1, tape.next(rows.array(row)) - 1);
        }
        assertThat(rows.indexOf(0)).isEqualTo(-1);
        assertThat(rows.indexOf(rows.node(0) + 1)).isEqualTo(-1);
    }

    @Test
    void theSequenceOfASequenceIsItsRows() throws JsonSyntaxException {
        Rows rows = Rows.of(JsonTape.parseSequence("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"));

        assertThat(rows.path()).isEqualTo("[]");
        assertThat(rows.size()).isEqualTo(3);
    }

    @Test
    void theRowsOfASequenceAreItsValuesWhateverTheyHold() throws JsonSyntaxException {
        String line = "{\"results\":[{\"a\":11111111},{\"a\":22222222},{\"a\":33333333}]}\n";

        Rows rows = Rows.of(JsonTape.parseSequence(line + line));

        assertThat(rows.path()).isEqualTo("[]");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(Rows.of(JsonTape.parseSequence(line)).path()).isEqualTo("[].results[]");
    }

    @Test
    void whiteSpaceDoesNotChangeWhichRowsTheyAre() throws JsonSyntaxException {
        String json = "{\"one\":[{\"a\":1},{\"a\":2}],\"two\":[{\"b\":10000000},{\"b\":2}]}";
        String pretty = json.replace("{\"a\"", "\n\n        {   \"a\"");

        assertThat(Rows.of(JsonTape.parse(json)).path()).isEqualTo("two[]");
        assertThat(Rows.of(JsonTape.parse(pretty)).path()).isEqualTo("two[]");
    }
}
