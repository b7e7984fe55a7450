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
import dev.headroom.engine.ccr.FileCcrStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where originals are, for all commands that need them. */
final class StoreOption {
    private final Path home;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The folder with the originals (~/.headroom/store by default).")
    private Optional<Path> folder = Optional.empty();

    StoreOption(Path home) {
        this.home = home;
    }

    /** The store; its folder appears with the first original. */
    FileCcrStore open() {
        Path path = folder.orElse(home.resolve(".headroom").resolve("store"));
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw CommandException.badUsage(path + ": not a folder");
        }
        return FileCcrStore.create(path);
    }
}
