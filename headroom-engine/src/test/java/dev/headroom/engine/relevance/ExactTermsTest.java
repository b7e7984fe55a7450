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

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is PG-5523?|PG-5523",
                "Find user 456.|456",
                "Look at user_id=456, please|456",
                "the order (id: 1,847)|1847",
                "Who is ada@example.com?|ada@example.com",
                "ping db-7.internal.example.com now|db-7.internal.example.com",
                "open /var/log/app.log, then|/var/log/app.log",
                "see src/main/App.java|src/main/App.java",
                "in config/database.yml.|config/database.yml",
                "raise max_connections|max_connections",
                "where is processTransaction() called|processTransaction",
                "is payment-gateway down?|payment-gateway",
                "it said ECONNRESET twice|ECONNRESET",
                "say \"connection pool\" again|connection pool",
                "say 'don't know' again|don't know",
                "run `mvn verify` first|mvn verify",
                "4ea1f3b2-7c1d-4e7a-9b1a-0c8d5e6f7a8b failed|4ea1f3b2-7c1d-4e7a-9b1a-0c8d5e6f7a8b",
                "version 2.4.1 of it|2.4.1",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8|9fceb02d0ae598e95dc970b74767f19372d61af8",
                "at 2024-12-15T03:47:23Z sharp|2024-12-15T03:47:23Z",
                "issue #1234?|1234",
                "https://example.com/a/b?c=1 broke|https://example.com/a/b?c=1"
            })
    void findsALiteralOfTheQuestion(String question, String term) {
        assertThat(ExactTerms.of(question).terms()).contains(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which service failed, and how many errors are there?",
                "It isn't what they're after; that's all, e.g. the 1st or the 22nd.",
                "Read and/or write, 24/7, I/O bound.",
                "Summarize the ERROR rows. ALL of them!",
                "10 of 20 rows",
                "",
                "?!... --- '' \"\" `` ''"
            })
    void ordinaryWordsAreNoLiterals(String question) {
        assertThat(ExactTerms.of(question).terms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "456, user_456, true",
        "456, id=456;, true",
        "456, \"456\", true",
        "456, 1456, false",
        "456, 4567, false",
        "456, 456.5, false",
        "456, 3.456, false",
        "456, the 456., true",
        "456, a456, false",
        "PG-5523, PG-55231, false",
        "PG-5523, pg-5523, false",
        "PG-5523, XPG-5523, false",
        "PG-5523, (PG-5523), true",
        "max_connections, set max_connections=5, true",
        "max_connections, max_connections_total, true"
    })
    void matchesWordsThatStandAlone(String term, String text, boolean matches) {
        assertThat(ExactTerms.of("about " + term).matches(text)).isEqualTo(matches);
    }

    @Test
    void hostsAddressesAndUuidsMatchInAnyCase() {
        ExactTerms terms = ExactTerms.of("Ada@Example.com DB-7.Example.org 4EA1F3B2-7C1D-4E7A-9B1A-0C8D5E6F7A8B");

        assertThat(terms.matches("from ada@example.COM")).isTrue();
        assertThat(terms.matches("host db-7.example.org up")).isTrue();
        assertThat(terms.matches("4ea1f3b2-7c1d-4e7a-9b1a-0c8d5e6f7a8b")).isTrue();
    }

    @Test
    void composedAndDecomposedAccentsAreDifferent() {
        ExactTerms terms = ExactTerms.of("find \"caf\u00e9\"");

        assertThat(terms.matches("the caf\u00e9 here")).isTrue();
        assertThat(terms.matches("the cafe\u0301 here")).isFalse();
    }

    @Test
    void saysWhichTermsATextHolds() {
        ExactTerms terms = ExactTerms.of("PG-5523 or PG-5524 or 789");
        char[] text = "code PG-5524, 789 times".toCharArray();

        assertThat(terms.find(text, 0, text.length)).isEqualTo(0b110);
        assertThat(terms.find(text, 0, 12)).isEqualTo(0b010);
    }

    @Test
    void givenValuesAreLiteralsAsTheyAre() {
        ExactTerms terms = ExactTerms.of("", List.of("payments", " ", "see PG-1 " + "x".repeat(200)));

        assertThat(terms.terms()).containsExactly("payments", "PG-1");
    }

    @Test
    void holdsABoundedNumberOfTerms() {
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            question.append("id-").append(i).append(' ');
        }

        ExactTerms terms = ExactTerms.of(question.toString());

        assertThat(terms.terms()).hasSize(64);
        assertThat(terms.matches("id-63")).isTrue();
        assertThat(terms.matches("id-64")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$ a1a1", "((a1*)*)* x1", "'\"`'\"`", "\\E\\Q.*1a[", "a_a_a_a_a_a_a_a_a_a_a_a_"})
    void hostileQuestionsTakeLinearTime(String hostile) {
        ExactTerms terms = ExactTerms.of(hostile.repeat(2_000));
        char[] text = ("a_".repeat(500_000) + hostile.repeat(1_000)).toCharArray();

        long found = terms.find(text, 0, text.length);

        assertThat(Long.bitCount(found)).isLessThanOrEqualTo(terms.terms().size());
    }
}
