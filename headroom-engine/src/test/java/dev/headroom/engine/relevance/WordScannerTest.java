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
package dev.headroom.engine.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disk is full.|disk is full",
                "user_id=456, ok|user_id 456 ok",
                "a.b.c: x-y_z!|a.b.c x-y_z",
                "-lead trail- ..|lead trail",
                "v2.0 3,5|v2.0 3 5",
                "caf\u00e9 cafe\u0301|caf\u00e9 cafe\u0301",
                "\u65e5\u672c\u8a9etext|\u65e5 \u672c \u8a9e text",
                "''|''"
            })
    void cutsATextIntoWords(String text, String words) {
        List<String> expected = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThat(words(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "parseHTTPHeader_v2, parse HTTP Header v 2",
        "payment-gateway, payment gateway",
        "processTransaction, process Transaction",
        "OutOfMemoryError, Out Of Memory Error",
        "req-000123, req 000123",
        "10.0.0.1, 10 0 0 1"
    })
    void takesAnIdentifierApart(String identifier, String parts) {
        assertThat(parts(identifier)).containsExactly(parts.split(" "));
    }

    @Test
    void aPlainWordHasNoParts() {
        assertThat(parts("terror")).isEmpty();
    }

    private static List<String> words(String text) {
        WordScanner scanner = new WordScanner().read(text.toCharArray(), 0, text.length());
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(text.substring(scanner.start(), scanner.end()));
        }
        return words;
    }

    private static List<String> parts(String text) {
        WordScanner scanner = new WordScanner().read(text.toCharArray(), 0, text.length());
        List<String> parts = new ArrayList<>();
        assertThat(scanner.next()).isTrue();
        while (scanner.nextPart()) {
            parts.add(text.substring(scanner.partStart(), scanner.partEnd()));
        }
        return parts;
    }
}
