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
package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.MixedForm.Part;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedFormTest {

    private static final MixedForm SMALL = new MixedForm(
            List.of(MixedForm.asItWas("$ ls\n"), new Part("json", "[headroom json: x]\n[2 rows]", false)));

    @Test
    void saysOfEachPartWhatItIsAndHowLong() {
        assertThat(SMALL.text()).isEqualTo("""
                [headroom mixed: each part stands below its line]
                [part 1: as it was, 1 line]
                $ ls
                [part 2: json, 2 lines, no line break behind it]
                [headroom json: x]
                [2 rows]""");
    }

    @Test
    void anyPartsComeApartAgain() {
        String[] pieces = {
            "a", "\n", "[part 2: json, 1 line]", "[headroom mixed: each part stands below its line]", "\r", ""
        };
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Part> parts = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> new Part(
                            random.nextBoolean() ? "" : "log",
                            pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)],
                            random.nextBoolean()))
                    .toList();

            assertThat(MixedForm.parse(new MixedForm(parts).text())).hasValue(new MixedForm(parts));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[headroom mixed: each part stands below its line]",
                "[headroom mixed: each part stands below its line]\n",
                "[headroom mixed: each part stands below its line]\nx",
                "[headroom mixed: each part stands below its line]\n[part 1: json, 2 lines]\nx",
                "[headroom mixed: each part stands below its line]\n[part 1: json, 1 lines]\nx",
                "[headroom mixed: each part stands below its line]\n[part 2: json, 1 line]\nx",
                "[headroom mixed: each part stands below its line]\n[part 1: json, 9999999999 lines]\nx",
                "[headroom mixed: each part stands below its line]\n[part 1: json, 1 line]\nx\ny"
            })
    void nothingElseIsRead(String text) {
        assertThat(MixedForm.parse(text)).isEmpty();
    }
}
