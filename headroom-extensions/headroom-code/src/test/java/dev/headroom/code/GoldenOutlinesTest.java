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
package dev.headroom.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.code.Sources.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files show how outlines look; read them when they change. {@code -Dheadroom.corpus.update=true} writes
 * them again.
 */
class GoldenOutlinesTest {

    private static final boolean UPDATE = Boolean.getBoolean("headroom.corpus.update");

    static List<Sample> samples() {
        return Sources.SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOutlineIsTheOneThatWasRead(Sample sample) throws IOException {
        String form = Sources.outline(new CodeCompressor(), sample.input()).text();

        check(sample.name() + ".output", form);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOutlineWithoutNativeLibrariesIsTheOneThatWasRead(Sample sample) throws IOException {
        CodeCompressor codec = new CodeCompressor(CodeOptions.defaults(), Sources.NO_TREES);

        String form = Sources.outline(codec, sample.input()).text();

        check(sample.name() + ".lexical", form);
    }

    @Test
    void theOutlineOfANumberedReadIsTheOneThatWasRead() throws IOException {
        Sample sample = Sources.SAMPLES.get(0);
        String text = Sources.numbered(sample.text(), 1);

        String form = Sources.outline(
                        new CodeCompressor(), Sources.reversible(text, "What does parse_line check?", 800))
                .text();

        check("shop.py.numbered", form);
    }

    private static void check(String name, String form) throws IOException {
        if (UPDATE) {
            Files.writeString(Sources.sourceOf(name), form);
        }
        assertThat(form).isEqualTo(UPDATE ? form : Sources.resource(name));
    }
}
