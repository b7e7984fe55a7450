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
package dev.headroom.evals.peer.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that reads a text (UTF-8) from its standard input and writes one to its standard output. It is started anew
 * for each text, without a shell. Immutable and thread-safe.
 *
 * @param words   the program and its arguments, at least one word
 * @param timeout after how much time the program and its children are ended
 */
public record Program(List<String> words, Duration timeout) {
    /** A program that says more than this beyond four times what it was given is broken. */
    private static final int SPARE_BYTES = 16 << 20;

    private static final int MAX_COMPLAINT = 300;

    /** What came of a run. */
    public sealed interface Outcome {
        /**
         * The program ended well.
         *
         * @param text what it wrote, at least one character
         */
        record Written(String text) implements Outcome {}

        /**
         * The program was not found, took too long, wrote too much, nothing or something that is not UTF-8, or ended
         * with an exit code other than 0.
         *
         * @param reason what went wrong, with the last line of what the program complained about
         */
        record Broken(String reason) implements Outcome {}
    }

    /**
     * Checks that there is a program.
     *
     * @param words   the program and its arguments
     * @param timeout after how much time the program is ended
     * @throws IllegalArgumentException if there are no words
     */
    public Program {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("words must have at least one, but are " + words);
        }
    }

    /**
     * A program by its command.
     *
     * @param command split at white space; quotes and backslashes keep a word together as in a shell, and nothing is
     *                expanded. What needs a shell (pipes, variables) is written {@code sh -c '...'}
     * @param timeout after how much time the program is ended
     * @return the program; whether it exists shows when it runs
     * @throws IllegalArgumentException if there is no word, or a quote is not closed
     */
    public static Program of(String command, Duration timeout) {
        return new Program(CommandWords.split(command), timeout);
    }

    /**
     * Runs the program; blocks until it ends or its time is over.
     *
     * @param input       what it reads
     * @param environment variables it finds besides those of this process
     * @return what it wrote, or what went wrong
     */
    public Outcome run(String input, Map<String, String> environment) {
        try {
            Path file = Files.createTempFile("headroom-peer", ".txt");
            try {
                Files.writeString(file, input);
                return run(file, environment);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return new Outcome.Broken(String.valueOf(e.getMessage()));
        }
    }

    private Outcome run(Path input, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectInput(input.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            long limit = SPARE_BYTES + 4L * Files.size(input);
            BoundedReader output = BoundedReader.start(process.getInputStream(), limit);
            BoundedReader complaints = BoundedReader.start(process.getErrorStream(), limit);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Broken("took longer than " + timeout.toMillis() + " ms");
            }
            return outcome(process.exitValue(), output, complaints);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Broken("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Outcome outcome(int exitCode, BoundedReader output, BoundedReader complaints)
            throws IOException, InterruptedException {
        Optional<byte[]> written = output.await(timeout);
        if (written.isEmpty()) {
            return new Outcome.Broken("wrote too much, or does not end its output");
        }
        if (exitCode != 0) {
            return new Outcome.Broken("exit code " + exitCode + complaint(complaints.await(timeout)));
        }
        if (written.get().length == 0) {
            return new Outcome.Broken("wrote nothing" + complaint(complaints.await(timeout)));
        }
        return decoded(written.get());
    }

    private static Outcome decoded(byte[] bytes) {
        try {
            return new Outcome.Written(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new Outcome.Broken("wrote something that is not UTF-8");
        }
    }

    private static String complaint(Optional<byte[]> complaints) {
        String text = new String(complaints.orElse(new byte[0]), StandardCharsets.UTF_8).strip();
        String last = text.substring(text.lastIndexOf('\n') + 1).strip();
        return last.isEmpty() ? "" : ": " + last.substring(0, Math.min(last.length(), MAX_COMPLAINT));
    }
}
