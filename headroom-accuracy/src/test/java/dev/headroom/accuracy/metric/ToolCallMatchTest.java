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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.accuracy.dataset.EvalCase.Call;
import dev.headroom.accuracy.metric.ToolCallMatch.Made;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolCallMatchTest {
    private static final Call WEATHER =
            new Call("weather", "{\"city\": [\"Paris\", \"Paris, FR\"], \"days\": [5], \"unit\": [\"C\", \"\"]}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"city\": \"Paris\", \"days\": 5}",
                "{\"days\": 5.0, \"city\": \"paris\"}",
                "{\"city\": \"Paris FR\", \"days\": 5, \"unit\": \"c\"}",
            })
    void acceptsAcceptedValuesInAnyOrderAndSpelling(String arguments) {
        assertThat(ToolCallMatch.score(List.of(WEATHER), List.of(new Made("weather", arguments))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"city\": \"London\", \"days\": 5}",
                "{\"city\": \"Paris\", \"days\": \"5\"}",
                "{\"city\": \"Paris\", \"days\": 6}",
                "{\"city\": \"Paris\"}",
                "{\"city\": \"Paris\", \"days\": 5, \"wind\": true}",
                "{\"city\": \"Paris\", \"days\": 5",
                "[\"Paris\", 5]",
            })
    void refusesOtherValuesMissingOnesUnexpectedOnesAndBrokenJson(String arguments) {
        assertThat(ToolCallMatch.score(List.of(WEATHER), List.of(new Made("weather", arguments))))
                .isZero();
    }

    @Test
    void refusesAnotherToolAndAnotherNumberOfCalls() {
        Made right = new Made("weather", "{\"city\": \"Paris\", \"days\": 5}");

        assertThat(ToolCallMatch.score(List.of(WEATHER), List.of(new Made("forecast", right.arguments()))))
                .isZero();
        assertThat(ToolCallMatch.score(List.of(WEATHER), List.of())).isZero();
        assertThat(ToolCallMatch.score(List.of(WEATHER), List.of(right, right))).isZero();
    }

    @Test
    void orderOfCallsIsFreeEvenWhereTheFirstFitIsTheWrongOne() {
        Call either = new Call("open", "{\"id\": [1, 2]}");
        Call one = new Call("open", "{\"id\": [1]}");

        double score = ToolCallMatch.score(
                List.of(either, one), List.of(new Made("open", "{\"id\": 1}"), new Made("open", "{\"id\": 2}")));

        assertThat(score).isEqualTo(1);
    }

    @Test
    void listsKeepTheirOrderAndObjectsHoldAcceptedValues() {
        Call call =
                new Call("book", "{\"seats\": [[\"1A\", \"1B\"]], \"guest\": [{\"name\": [\"Kim\"], \"age\": [30]}]}");

        assertThat(ToolCallMatch.score(
                        List.of(call),
                        List.of(new Made(
                                "book", "{\"guest\":{\"age\":30,\"name\":\"kim\"},\"seats\":[\"1a\",\"1b\"]}"))))
                .isEqualTo(1);
        assertThat(ToolCallMatch.score(
                        List.of(call),
                        List.of(new Made(
                                "book", "{\"guest\":{\"age\":30,\"name\":\"kim\"},\"seats\":[\"1b\",\"1a\"]}"))))
                .isZero();
    }

    @Test
    void brokenExpectationsAreTheCallersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ToolCallMatch.score(List.of(new Call("weather", "[1]")), List.of(new Made("weather", "{}"))))
                .withMessageContaining("[1]");
    }
}
