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
package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodeCommandTest {
    @TempDir
    private Path home;

    @Test
    void jsonComesBackWithItsLexemesAndWithoutItsWhiteSpace() {
        String compressed = compress(Samples.fewRows());

        Invocation decoded = decode(compressed);

        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.text()).isEqualTo(Samples.minified(Samples.fewRows()));
        assertThat(decoded.errors()).isEmpty();
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(home.resolve("short.txt"), compress(Samples.fewRows()));

        Invocation decoded = Invocation.of(home, "", "decode", file.toString());

        assertThat(decoded.text()).isEqualTo(Samples.minified(Samples.fewRows()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aLineBreakAddedToACompressedTextDoesNoHarm(String lineBreak) {
        String lossless = compress(Samples.fewRows()) + lineBreak;
        String reversible = compress(Samples.manyRows()) + lineBreak;

        assertThat(decode(lossless).text()).isEqualTo(Samples.minified(Samples.fewRows()));
        assertThat(decode(reversible).text()).isEqualTo(Samples.manyRows());
    }

    @Test
    void whatHasRowsLeftOutComesBackFromTheStoreByteForByte() {
        String compressed = compress(Samples.manyRows());

        Invocation decoded = decode(compressed);

        assertThat(compressed).contains("left out");
        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.text()).isEqualTo(Samples.manyRows());
    }

    @Test
    void withoutTheOriginalInTheStoreItFailsWithTheReason() {
        String compressed = compress(Samples.manyRows());

        Invocation decoded = Invocation.of(
                home, compressed, "decode", "--store", home.resolve("other").toString());

        assertThat(decoded.exitCode()).isEqualTo(1);
        assertThat(decoded.output()).isEmpty();
        assertThat(decoded.errors())
                .startsWith("headroom: nothing is stored under ref ")
                .hasLineCount(1);
    }

    @Test
    void anExpiredOriginalFailsWithTheReasonAlsoBehindALineBreak() throws IOException {
        String compressed = compress(Samples.manyRows());
        expireEverything();

        Invocation decoded = decode(compressed + "\n");

        assertThat(decoded.exitCode()).isEqualTo(1);
        assertThat(decoded.errors()).contains("expired at 2000-01-02T00:00:00Z").hasLineCount(1);
    }

    @Test
    void aFormThatWasCutOffFailsWithTheReason() {
        String compressed = compress(Samples.fewRows());

        Invocation decoded = decode(compressed.substring(0, compressed.lastIndexOf('\n')));

        assertThat(decoded.exitCode()).isEqualTo(1);
        assertThat(decoded.errors())
                .isEqualTo("headroom: the text looks like a form of Headroom, but it was changed or cut off\n");
    }

    /** A row of which a rule says everything may be an empty line; at the end it looks like an added line break. */
    @Test
    void anEmptyLastRowIsNoAddedLineBreak() {
        String rows = Samples.minified(Samples.fewRows());
        String json = rows.substring(0, rows.length() - 1) + ",{\"level\":\"INFO\",\"service\":\"auth\"}]";

        Invocation decoded = decode(compress(json));

        assertThat(decoded.text()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a plain text", "a plain text\n", "[1, 2]\r\n", "{\"a\": 1}\n\n"})
    void aTextThatIsNoFormOfOursComesBackAsItIs(String text) {
        Invocation decoded = decode(text);

        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.text()).isEqualTo(text);
    }

    @Test
    void malformedUtf8ComesBackAsItIs() {
        byte[] bytes = {'a', (byte) 0xFF, '\n'};

        Invocation decoded = Invocation.of(home, bytes, "decode");

        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.output()).isEqualTo(bytes);
    }

    @Test
    void aMissingFileIsBadUsage() {
        Invocation decoded =
                Invocation.of(home, "", "decode", home.resolve("missing").toString());

        assertThat(decoded.exitCode()).isEqualTo(2);
        assertThat(decoded.errors()).endsWith("missing: no such file\n").hasLineCount(1);
    }

    private void expireEverything() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(".headroom"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
            }
        }
    }

    private String compress(String text) {
        return Invocation.of(home, text, "compress").text();
    }

    private Invocation decode(String text) {
        return Invocation.of(home, text.getBytes(StandardCharsets.UTF_8), "decode");
    }
}
