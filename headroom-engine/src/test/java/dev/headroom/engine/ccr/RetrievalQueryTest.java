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
package dev.headroom.engine.ccr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetrievalQueryTest {

    @Test
    void readsAllArguments() {
        RetrievalQuery query = RetrievalQuery.parse("""
            {"ref":" k3f9 ","query":"a \\u00e9","rows":"1-2","where":"x = 1","select":"y","limit":7}\
            """);

        assertThat(query).isEqualTo(new RetrievalQuery("k3f9", "a \u00e9", "1-2", "x = 1", "y", 7));
    }

    @Test
    void treatsNullAsAbsent() {
        RetrievalQuery query = RetrievalQuery.parse("{\"ref\":\"k\",\"query\":null,\"limit\":null}");

        assertThat(query).isEqualTo(RetrievalQuery.of("k"));
    }

    @Test
    void readsNumbersAndListsWhereModelsWriteThem() {
        assertThat(RetrievalQuery.parse("{\"ref\":\"k\",\"rows\":12}").rows()).isEqualTo("12");
        assertThat(RetrievalQuery.parse("{\"ref\":\"k\",\"rows\":[3,\"7-9\"]}").rows())
                .isEqualTo("3,7-9");
        assertThat(RetrievalQuery.parse("{\"ref\":\"k\",\"limit\":\"20\"}").limit())
                .isEqualTo(20);
        assertThat(RetrievalQuery.parse("{\"ref\":\"k\",\"query\":456}").query())
                .isEqualTo("456");
    }

    @Test
    void buildsTheSameQueryInCode() {
        RetrievalQuery query = RetrievalQuery.of("k")
                .query("q")
                .rows("1")
                .where("w")
                .select("s")
                .limit(3);

        assertThat(query).isEqualTo(new RetrievalQuery("k", "q", "1", "w", "s", 3));
        assertThatThrownBy(() -> RetrievalQuery.of("k").limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                               | ref is required",
                "                                 | one JSON object",
                "[]                               | one JSON object",
                "\"k\"                            | one JSON object",
                "{\"ref\":\"k\"                   | one JSON object",
                "{\"ref\":5,\"where\":true}       | where must be a string such as",
                "{\"ref\":[\"k\"]}                | ref must be a string",
                "{\"ref\":\"k\",\"limit\":0}      | limit must be a whole number such as 50, but is 0",
                "{\"ref\":\"k\",\"limit\":-5}     | limit must be",
                "{\"ref\":\"k\",\"limit\":2.5}    | limit must be",
                "{\"ref\":\"k\",\"limit\":1e99}   | limit must be",
                "{\"ref\":\"k\",\"limit\":\"x\"}  | limit must be",
                "{\"ref\":\"k\",\"rows\":{}}      | rows must be a string such as",
                "{\"ref\":\"k\",\"level\":\"E\"}  | no property \"level\"; properties are ref, query, rows"
            })
    void teachesWhatIsMeant(String arguments, String message) {
        assertThatThrownBy(() -> RetrievalQuery.parse(arguments == null ? "" : arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesArgumentsOfAMegabyte() {
        assertThatThrownBy(() -> RetrievalQuery.parse("{\"ref\":\"" + "x".repeat(1_000_000) + "\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100000");
    }
}
