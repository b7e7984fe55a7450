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
package dev.headroom.engine.compress.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.token.TokenCounters;
import org.junit.jupiter.api.Test;

class CommitsWithoutGapTest {

    private static String log(int first) {
        StringBuilder log = new StringBuilder();
        for (int i = first; i < first + 12; i++) {
            log.append("commit 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e")
                    .append(1000 + i * 17)
                    .append('\n');
            log.append("Author: Ann Ames <ann.ames@example.org>\n");
            log.append("Date:   Mon Mar 4 18:").append(10 + i).append(":27 2024 +0100\n\n");
            log.append("    Show the total in the currency of cart ").append(i).append("\n\n");
        }
        return log.substring(0, log.length() - 1);
    }

    @Test
    void oneLogBehindAnotherComesBack() {
        String text = log(1) + log(20);
        HistoryCompressor compressor = new HistoryCompressor();

        Compression form = compressor.compress(
                CompressionInput.lossless(text, ContentKind.LISTING, TokenCounters.forModel("gpt-4o")));

        assertThat(form).isInstanceOf(Compression.Compressed.class);
        assertThat(compressor.decode(((Compression.Compressed) form).text())).contains(text);
    }
}
