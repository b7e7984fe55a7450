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
package dev.headroom.engine.compress.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.FuzzContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;

/** Random data, whole and damaged. Of private keys nothing is shown. */
class BinaryFuzzTest extends FuzzContract {

    @Override
    protected Compressor compressor() {
        return new BinaryCompressor();
    }

    @Override
    protected ContentKind kind() {
        return ContentKind.BINARY;
    }

    @Override
    protected String text(long seed) {
        return RandomData.of(seed);
    }

    @Override
    protected List<String> pieces() {
        return List.of(
                "=",
                "==",
                "-----BEGIN CERTIFICATE-----\n",
                "-----END CERTIFICATE-----\n",
                "-----",
                "\n1: x\n",
                "A",
                "0",
                "/");
    }

    @Override
    protected int cases() {
        return 400;
    }

    /** Only lines of one width have a shorter form. */
    @Override
    protected int leastShortened() {
        return 30;
    }

    @Override
    protected int leastSelected() {
        return 90;
    }

    /** Text that is nothing but data is described as a whole. */
    @Override
    protected boolean keepsALine() {
        return false;
    }

    @Override
    protected int budget(long seed) {
        return 40 + (int) (seed % 100);
    }

    @Override
    protected void assertShown(String text, Compressed selection, List<Integer> kept, boolean whole) {
        TextLines lines = TextLines.of(text);
        String form = selection.text();
        for (int line : kept) {
            assertThat(form).contains((line + 1) + ": " + lines.line(line));
        }
        if (whole && text.contains("PRIVATE KEY-----")) {
            assertNoKeyIsShown(lines, form);
        }
    }

    private static void assertNoKeyIsShown(TextLines lines, String form) {
        boolean secret = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.line(i).strip();
            secret &= !line.startsWith("-----END ");
            if (secret && line.length() >= 12) {
                assertThat(form)
                        .doesNotContain(line.substring(0, 12))
                        .doesNotContain(line.substring(line.length() - 12));
            }
            secret |= line.startsWith("-----BEGIN ") && line.contains("PRIVATE");
        }
    }
}
