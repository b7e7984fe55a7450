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

import dev.headroom.engine.internal.json.JsonStrings;
import org.junit.jupiter.api.Test;

/** Rows and columns of documents whose strings hold JSON. */
final class JsonInStringsTest {

    private static final String ROWS = "[{\"id\":1,\"payload\":\"{\\\"level\\\":\\\"INFO\\\",\\\"ms\\\":12}\"},"
            + "{\"id\":2,\"payload\":\"{\\\"level\\\":\\\"ERROR\\\",\\\"ms\\\":1.10}\"},"
            + "{\"id\":3,\"payload\":\"not JSON\"}]";

    private static final String INNER = "[{\"id\":1,\"level\":\"INFO\"},{\"id\":2,\"level\":\"ERROR\"}]";

    @Test
    void aConditionReachesIntoAString() throws QueryException {
        String answer = new Asking(ROWS).where("payload.level = 'ERROR' and payload.ms < 2");

        assertThat(Asking.numbers(answer)).isEqualTo("2");
    }

    @Test
    void aRowIsShownAsItWas() throws QueryException {
        assertThat(new Asking(ROWS).rows("2"))
                .contains("2: {\"id\":2,\"payload\":\"{\\\"level\\\":\\\"ERROR\\\",\\\"ms\\\":1.10}\"}");
    }

    @Test
    void theStringItselfIsStillAString() throws QueryException {
        assertThat(new Asking(ROWS).matching("payload like '%\"ERROR\"%'")).isEqualTo("2");
        assertThat(new Asking(ROWS).matching("payload = 'not JSON'")).isEqualTo("3");
        assertThat(new Asking(ROWS).select("payload"))
                .contains("\"{\\\"level\\\":\\\"ERROR\\\",\\\"ms\\\":1.10}\"")
                .contains("not JSON");
    }

    @Test
    void valuesInStringsAreCounted() throws QueryException {
        assertThat(new Asking(ROWS).select("payload.level, count(*)"))
                .contains("INFO")
                .contains("ERROR");
    }

    @Test
    void elementsOfAStringifiedArrayAreRows() throws QueryException {
        Asking content = new Asking("[{\"type\":\"text\",\"text\":" + JsonStrings.quote(INNER) + "}]");

        assertThat(content.matching("level = 'ERROR'")).isEqualTo("2");
        assertThat(content.rows("2")).contains("2: {\"id\":2,\"level\":\"ERROR\"}");
    }

    @Test
    void aStringThatHoldsTheWholeDocumentHasItsRows() throws QueryException {
        assertThat(new Asking(JsonStrings.quote(INNER)).matching("level = 'ERROR'"))
                .isEqualTo("2");
    }

    @Test
    void aStringThatHoldsNoJsonIsALine() throws QueryException {
        assertThat(new Asking("\"just text\"").rows("1")).contains("1: \"just text\"");
    }

    @Test
    void stringsInAnArrayAreReachedInto() throws QueryException {
        Asking content = new Asking("{\"lines\":[\"{\\\"level\\\":\\\"INFO\\\"}\",\"{\\\"level\\\":\\\"ERROR\\\"}\"]}");

        assertThat(content.matching("level = 'ERROR'")).isEqualTo("2");
        assertThat(content.matching("value like '%INFO%'")).isEqualTo("1");
        assertThat(content.rows("2")).contains("2: \"{\\\"level\\\":\\\"ERROR\\\"}\"");
    }
}
