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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes. Everything is UTF-8, whatever the platform prefers: what is piped must be the same
 * bytes everywhere.
 *
 * @param in          standard input
 * @param out         standard output; nothing is buffered behind it
 * @param err         standard error
 * @param interactive whether a person looks at standard output
 */
public record Terminal(InputStream in, OutputStream out, PrintWriter err, boolean interactive) {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Writes one JSON value. */
    public interface JsonWriting {
        /**
         * Writes the value.
         *
         * @param json where to
         * @throws IOException when it cannot be written
         */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** {@return the streams of the process} */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                writer(new FileOutputStream(FileDescriptor.err)),
                Ansi.AUTO.enabled());
    }

    /** {@return a writer to standard output, for what picocli prints itself} */
    public PrintWriter printer() {
        return writer(out);
    }

    /**
     * Writes bytes as they are.
     *
     * @param bytes any bytes
     */
    public void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Writes a text and a line break.
     *
     * @param line the text
     */
    public void line(String line) {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a text as it is. For a person, the next prompt begins on a line of its own.
     *
     * @param text any text
     */
    public void text(String text) {
        boolean unended = interactive && !text.isEmpty() && !text.endsWith("\n");
        write((unended ? text + "\n" : text).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a JSON value and a line break.
     *
     * @param writing writes the value
     */
    public void json(JsonWriting writing) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writing.writeTo(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** {@return what a person types until the line ends; empty if nothing comes} */
    public String readLine() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw CommandException.failed("standard input cannot be read: " + e.getMessage());
        }
        return line.toString();
    }

    /**
     * Writes one line to standard error.
     *
     * @param message any text; its line breaks become spaces
     */
    public void complain(String message) {
        err.println("headroom: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }

    private static CommandException unwritable(IOException error) {
        return CommandException.failed("the output cannot be written: " + error.getMessage());
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
