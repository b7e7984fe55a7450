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
package dev.headroom.accuracy.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.accuracy.dataset.DatasetException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void readsQuotesCommasAndLineEndsInValues() {
        CsvRecords records = open("id,text\r\n1,\"a, \"\"b\"\"\nc\"\r\n2,\"\"\n3,d");

        assertThat(records.next()).contains(Map.of("id", "1", "text", "a, \"b\"\nc"));
        assertThat(records.next()).contains(Map.of("id", "2", "text", ""));
        assertThat(records.next()).contains(Map.of("id", "3", "text", "d"));
        assertThat(records.next()).isEmpty();
    }

    @Test
    void namesTheLineOfARecordBelowOneOfSeveralLines() {
        CsvRecords records = open("id,text\n1,\"a\nb\"\n2,c\n");
        records.next();

        Map<String, String> second = records.next().orElseThrow();

        assertThat(records.value(second, "text")).isEqualTo("c");
        assertThatThrownBy(() -> records.value(second, "other"))
                .isInstanceOf(DatasetException.class)
                .hasMessage("t.csv, line 4: has no column other");
    }

    @Test
    void namesTheLineOfARecordWithTooFewValues() {
        CsvRecords records = open("id,text\n1,a\n2\n");
        records.next();

        assertThatThrownBy(records::next)
                .isInstanceOf(DatasetException.class)
                .hasMessage("t.csv, line 3: has 1 values; the header names 2");
    }

    @Test
    void namesTheLineOfAQuoteThatIsNotClosed() {
        CsvRecords records = open("id,text\n1,\"a\n2,b\n");

        assertThatThrownBy(records::next)
                .isInstanceOf(DatasetException.class)
                .hasMessage("t.csv, line 2: a quote is not closed");
    }

    private static CsvRecords open(String text) {
        return CsvRecords.open("t.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
