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
package dev.headroom.engine.compress.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.json.JsonStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatesTest {

    private static String template(String text) {
        Sample sample = Sample.of("[" + JsonStrings.quote(text) + "]");
        Templates templates = new Templates();
        return templates.text(templates.of(sample.tape(), sample.rows().node(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Retry 2 of 3 for 'blue'|Retry # of # for '#'",
                "took 50ms on pod-auth-3|took # on pod-auth-#",
                "id 4ea1f3b2-7c1d-4e7a-9b1a-0c8d5e6f7a8b gone|id # gone",
                "commit deadbeefcafe pushed|commit # pushed",
                "don't stop it's fine|don't stop it's fine",
                "at 2024-12-15T03:47:23Z|at #-#-#:#:#",
                "plain words|plain words"
            })
    void masksWhatVaries(String text, String template) {
        assertThat(template(text)).isEqualTo(template);
    }

    @Test
    void aTemplateIsBounded() {
        assertThat(template("word ".repeat(1_000))).hasSize(160);
    }

    @Test
    void theSameTemplateHasTheSameNumber() {
        Sample sample = Sample.of("[\"a 1\",\"b 1\",\"a 2\",7]");
        Templates templates = new Templates();

        int[] numbers = java.util.stream.IntStream.range(0, 4)
                .map(row -> templates.of(sample.tape(), sample.rows().node(row)))
                .toArray();

        assertThat(numbers).containsExactly(0, 1, 0, 2);
        assertThat(templates.size()).isEqualTo(3);
    }
}
