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
package dev.headroom.engine.guarantees;

import dev.headroom.engine.detect.ContentKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The golden files: {@code corpus/<kind>/<case>.input} and, beside it, the lossless form as {@code .output}. */
public final class Corpus {

    /**
     * A golden case.
     *
     * @param kind what the input is
     * @param name the name of the file without its ending
     * @param input the original
     */
    public record Case(ContentKind kind, String name, String input) {

        /** The form that is expected; empty when the file is missing. */
        String output() {
            Path file = directory().resolve(folder(kind)).resolve(name + ".output");
            return Files.exists(file) ? read(file) : "";
        }

        /** Where the form belongs in the source tree. */
        Path source() {
            return Path.of("src", "test", "resources", "corpus", folder(kind), name + ".output");
        }

        @Override
        public String toString() {
            return folder(kind) + "/" + name;
        }
    }

    private Corpus() {}

    /**
     * All cases.
     *
     * @return in the order of kinds and names
     */
    public static List<Case> cases() {
        return cases(List.of(ContentKind.values()));
    }

    /**
     * The cases of some kinds.
     *
     * @param kinds the kinds
     * @return in the order of kinds and names
     */
    public static List<Case> cases(Collection<ContentKind> kinds) {
        return kinds.stream().sorted().flatMap(Corpus::ofKind).toList();
    }

    private static Stream<Case> ofKind(ContentKind kind) {
        Path folder = directory().resolve(folder(kind));
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".input"))
                    .sorted()
                    .map(file -> new Case(kind, name(file), read(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".input", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(ContentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Path directory() {
        try {
            return Path.of(Corpus.class.getResource("/corpus").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
