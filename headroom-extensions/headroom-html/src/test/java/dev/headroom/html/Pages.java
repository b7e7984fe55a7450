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
package dev.headroom.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden pages: {@code pages/<name>.html}, and beside each what a reader would call its text, and its form. */
final class Pages {

    /**
     * A page.
     *
     * @param name the name of its file without the ending
     * @param html the page
     * @param text what a reader would call its text
     */
    record Golden(String name, String html, String text) {

        /** The form that was read and found good; empty when there is none yet. */
        String form() {
            Path file = directory().resolve(name + ".md");
            return Files.exists(file) ? read(file) : "";
        }

        /** Where the form belongs in the source tree. */
        Path source() {
            return Path.of("src", "test", "resources", "pages", name + ".md");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Pages() {}

    static List<Golden> all() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .sorted()
                    .map(Pages::golden)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Golden golden(String name) {
        return new Golden(
                name,
                read(directory().resolve(name + ".html")),
                read(directory().resolve(name + ".txt")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Pages.class.getResource("/pages").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
