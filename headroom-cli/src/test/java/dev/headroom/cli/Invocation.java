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

import dev.headroom.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * One call of the command, as a process would see it. Every call has engines of its own, so what one call finds of
 * another's is what another process finds.
 */
final class Invocation {
    private final int exitCode;
    private final byte[] output;
    private final String errors;

    private Invocation(int exitCode, byte[] output, String errors) {
        this.exitCode = exitCode;
        this.output = output;
        this.errors = errors;
    }

    static Invocation of(Path home, byte[] input, boolean interactive, String... args) {
        return of(home, Map.of(), input, interactive, args);
    }

    static Invocation of(Path home, Map<String, String> environment, String input, String... args) {
        return of(home, environment, input.getBytes(StandardCharsets.UTF_8), false, args);
    }

    static Invocation of(
            Path home, Map<String, String> environment, byte[] input, boolean interactive, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, new PrintWriter(err, true), interactive);
        int exitCode = Headroom.commandLine(terminal, home, environment).execute(args);
        return new Invocation(exitCode, out.toByteArray(), err.toString());
    }

    static Invocation of(Path home, String input, String... args) {
        return of(home, input.getBytes(StandardCharsets.UTF_8), false, args);
    }

    static Invocation of(Path home, byte[] input, String... args) {
        return of(home, input, false, args);
    }

    int exitCode() {
        return exitCode;
    }

    byte[] output() {
        return output;
    }

    String text() {
        return new String(output, StandardCharsets.UTF_8);
    }

    String errors() {
        return errors;
    }
}
