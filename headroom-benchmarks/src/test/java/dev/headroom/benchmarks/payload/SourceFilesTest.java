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
package dev.headroom.benchmarks.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SourceFilesTest {

    @ParameterizedTest
    @FieldSource("dev.headroom.benchmarks.payload.SourceFiles#LANGUAGES")
    void aSourceIsCodeOfTheLengthThatWasAskedForAndAlwaysTheSame(String language) {
        String source = SourceFiles.of(language, 20_000, 3);

        assertThat(source).hasSizeBetween(20_000, 22_000).isEqualTo(SourceFiles.of(language, 20_000, 3));
        assertThat(source).isNotEqualTo(SourceFiles.of(language, 20_000, 4));
        assertThat(ContentDetector.detect(source).kind()).isEqualTo(ContentKind.CODE);
    }

    @Test
    void otherLanguagesAreRefused() {
        assertThatThrownBy(() -> SourceFiles.of("cobol", 100, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
