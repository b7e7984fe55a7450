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

import dev.headroom.cli.terminal.CommandException;
import dev.headroom.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a command works on, as it came. Nobody writes into its bytes. */
final class Input {
    static final String STANDARD_INPUT = "-";

    private final byte[] bytes;

    /** The input as text, or why it is none: replacing what is malformed would lose it. */
    sealed interface Reading {

        /** A text that encodes to the same bytes again. */
        record Text(String text) implements Reading {}

        /** Not UTF-8; the reason says where. */
        record Malformed(String reason) implements Reading {}
    }

    private Input(byte[] bytes) {
        this.bytes = bytes;
    }

    static Input read(String file, Terminal terminal) {
        try {
            return new Input(
                    file.equals(STANDARD_INPUT) ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file)));
        } catch (InvalidPathException e) {
            throw CommandException.badUsage(file + ": no such file");
        } catch (IOException e) {
            throw CommandException.unusable(file, e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    Reading reading() {
        return read(bytes);
    }

    static Reading read(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer source = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(source, text, true);
        return result.isError()
                ? new Reading.Malformed("the input is not UTF-8 from byte " + source.position() + " on")
                : new Reading.Text(text.flip().toString());
    }
}
