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
package dev.headroom.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void aPipeGetsTheTextAsItIs() {
        terminal(false).text("no line break");

        assertThat(printed()).isEqualTo("no line break");
    }

    @Test
    void aPersonGetsALineBreakOnlyWhereOneIsMissing() {
        terminal(true).text("one");
        terminal(true).text("two\n");
        terminal(true).text("");

        assertThat(printed()).isEqualTo("one\ntwo\n");
    }

    @Test
    void everythingIsUtf8() {
        terminal(false).line("\u00FC\u2713");

        assertThat(out.toByteArray()).containsExactly(0xC3, 0xBC, 0xE2, 0x9C, 0x93, '\n');
    }

    @Test
    void aComplaintIsOneLine() {
        terminal(false).complain("one\r\n   two\n\nthree\n");

        assertThat(err).hasToString("headroom: one two three" + System.lineSeparator());
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(InputStream.nullInputStream(), out, new PrintWriter(err, true), interactive);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
