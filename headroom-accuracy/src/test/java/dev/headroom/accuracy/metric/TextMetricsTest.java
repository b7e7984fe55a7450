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
package dev.headroom.accuracy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMetricsTest {

    @Test
    void exactMatchIgnoresCaseArticlesAndPunctuation() {
        assertThat(TextMetrics.exactMatch("The Payment-Gateway.", "paymentgateway"))
                .isEqualTo(1);
        assertThat(TextMetrics.exactMatch("payment gateway", "payment gateway failed"))
                .isZero();
    }

    @Test
    void tokenF1IsTheHarmonicMeanOfPrecisionAndRecall() {
        assertThat(TextMetrics.tokenF1("the payment gateway", "Payment gateway failed"))
                .isEqualTo(0.8, within(1e-9));
        assertThat(TextMetrics.tokenF1("red red blue", "red green")).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void tokenF1OfTextsWithoutWordsIsOneOnlyIfBothHaveNone() {
        assertThat(TextMetrics.tokenF1("the", "...")).isEqualTo(1);
        assertThat(TextMetrics.tokenF1("the", "word")).isZero();
    }

    @Test
    void rougeLCountsWordsInOrderOnly() {
        assertThat(TextMetrics.rougeL("police killed gunman", "police kill gunman"))
                .isEqualTo(2.0 / 3, within(1e-9));
        assertThat(TextMetrics.rougeL("one two three four", "four three two one"))
                .isEqualTo(0.25, within(1e-9));
        assertThat(TextMetrics.tokenF1("one two three four", "four three two one"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47          | It is 47.",
                "47          | count=47, of 100",
                "1847        | 1,847 transactions",
                "1,847       | there were 1847",
                "PG-5523     | the code is pg-5523",
                "03:47:23    | at 2024-12-15 03:47:23 sharp",
                "3.47        | it cost 3.47 euro",
                "config/a.yml:12 | see config/a.yml:12.",
                "Payment Gateway | It was the payment gateway!",
            })
    void statesWhatStandsAlone(String accepted, String answer) {
        assertThat(TextMetrics.containment(accepted, answer)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "47          | It is 1470.",
                "47          | It is 47.5",
                "47          | at 10:47",
                "3.47        | it is 347",
                "347         | it is 3.47",
                "12          | 12,345",
                "PG-5523     | PG-55231",
                "gateway     | gateways fail",
            })
    void doesNotStateWhatIsPartOfSomethingElse(String accepted, String answer) {
        assertThat(TextMetrics.containment(accepted, answer)).isZero();
    }

    @Test
    void aListOfNumbersIsNotOneNumber() {
        assertThat(TextMetrics.containment("47", "rows 12,47,9")).isEqualTo(1);
    }
}
