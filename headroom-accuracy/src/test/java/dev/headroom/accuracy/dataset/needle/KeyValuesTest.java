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
package dev.headroom.accuracy.dataset.needle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.EvalCase.Expected;
import dev.headroom.accuracy.dataset.LoadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyValuesTest {
    private static final LoadOptions SIX =
            LoadOptions.of(Map.of(), Path.of("none")).limit(6);

    @Test
    void asksForKeysFromTheFirstToTheLast() {
        List<EvalCase> cases = KeyValues.of(75).load(SIX).cases();

        assertThat(cases.stream().map(EvalCase::id))
                .containsExactly(
                        "key-value-75-0-at-1",
                        "key-value-75-1-at-15",
                        "key-value-75-2-at-30",
                        "key-value-75-3-at-45",
                        "key-value-75-4-at-60",
                        "key-value-75-5-at-75");
    }

    @Test
    void expectsTheValueThatStandsBesideTheKey() {
        EvalCase third = KeyValues.of(75).load(SIX).cases().get(2);

        String text = third.results().get(0).text();
        String key = third.question().substring(29, 65);
        String value = ((Expected.Answer) third.expected()).accepted().get(0);

        assertThat(text).contains("\"" + key + "\": \"" + value + "\"");
        assertThat(text.indexOf(value)).isEqualTo(text.lastIndexOf(value));
        assertThat(text.lines().toList().get(30)).contains(value);
    }

    @Test
    void isTheSameOnEveryCallAndDifferentFromCaseToCase() {
        List<EvalCase> first = KeyValues.of(75).load(SIX).cases();
        List<EvalCase> second = KeyValues.of(75).load(SIX).cases();

        assertThat(first).isEqualTo(second);
        assertThat(first.stream().map(EvalCase::results)).doesNotHaveDuplicates();
    }

    @Test
    void saysNothingOfTheValueInTheQuestion() {
        for (EvalCase evalCase : KeyValues.of(75).load(SIX).cases()) {
            String value = ((Expected.Answer) evalCase.expected()).accepted().get(0);

            assertThat(evalCase.question()).doesNotContain(value);
        }
    }
}
