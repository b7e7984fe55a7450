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

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Ends a command with one line for the user and an exit code. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * A check failed, or something that was asked for is not there.
     *
     * @param message the line for the user
     * @return what to throw
     */
    public static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    /**
     * The command was called in a way that cannot work.
     *
     * @param message the line for the user
     * @return what to throw
     */
    public static CommandException badUsage(String message) {
        return new CommandException(ExitCode.BAD_USAGE, message);
    }

    /**
     * A file or folder that the user named cannot be used.
     *
     * @param name as the user wrote it
     * @param error what went wrong
     * @return what to throw
     */
    public static CommandException unusable(String name, IOException error) {
        return badUsage(name + ": " + reason(error));
    }

    /** {@return what the process ends with} */
    public int exitCode() {
        return exitCode;
    }

    private static String reason(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "no such file";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = error instanceof FileSystemException file ? file.getReason() : error.getMessage();
        return reason == null ? error.getClass().getSimpleName() : reason;
    }
}
