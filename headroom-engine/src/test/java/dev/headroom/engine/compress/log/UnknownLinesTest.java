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
package dev.headroom.engine.compress.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.CompressionOptions;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnknownLinesTest {

    private static final LogCompressor LOG = new LogCompressor();

    private static Compression compress(String text, String question) {
        return LOG.compress(new CompressionInput(
                text,
                ContentKind.UNKNOWN,
                new Origin("read_file", "", question),
                false,
                1_500,
                TokenCounters.forModel("gpt-4o"),
                CompressionOptions.defaults()));
    }

    @Test
    void saysRepeatedSettingsOnce() {
        String text = LogSamples.settings(60);

        Compressed form = (Compressed) compress(text, "Which image runs?");

        assertThat(LOG.decode(form.text())).contains(text);
        assertThat(form.text()).hasSizeLessThan(text.length() * 7 / 10);
    }

    @Test
    void leavesSettingsAloneThatAreToBeChanged() {
        assertThat(compress(LogSamples.settings(60), "Please rename service-7 in this file."))
                .isEqualTo(Compression.unchanged("no known structure, and the question is about changing it"));
    }

    @Test
    void leavesFewLinesAlone() {
        assertThat(compress(LogSamples.settings(4), "")).isInstanceOf(Unchanged.class);
    }

    @Test
    void leavesLinesAloneThatHardlyRepeat() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(Long.toString(random.nextLong(), 36)).append("\n");
        }

        assertThat(compress(text.toString(), ""))
                .isEqualTo(Compression.unchanged("no known structure, and little repeats"));
    }
}
