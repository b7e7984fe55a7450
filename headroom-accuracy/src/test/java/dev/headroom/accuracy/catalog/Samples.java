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
package dev.headroom.accuracy.catalog;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.LoadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The samples of the data sets, as they are and in a folder where they can be changed. */
final class Samples {
    private static final Path RESOURCES = Path.of("dev", "headroom", "accuracy", "dataset", "sample");

    private Samples() {}

    static List<Dataset> datasets() {
        return Catalog.datasets().all().stream()
                .filter(dataset -> !dataset.source().files().isEmpty())
                .toList();
    }

    static LoadOptions options() {
        return LoadOptions.of(Map.of(), Path.of("no-home")).sample(true);
    }

    static List<EvalCase> cases(Dataset dataset) {
        return dataset.load(options()).cases();
    }

    /** Writes the sample of a data set below a folder, as its publisher would have it. */
    static void copy(Dataset dataset, Path folder) throws IOException {
        for (String file : files(dataset)) {
            Path target = folder.resolve(dataset.name()).resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = Samples.class.getResourceAsStream("/"
                    + RESOURCES.resolve(dataset.name()).resolve(file).toString().replace('\\', '/'))) {
                Files.copy(in, target);
            }
        }
    }

    private static List<String> files(Dataset dataset) throws IOException {
        Path root;
        try {
            root = Path.of(Samples.class
                    .getResource("/dev/headroom/accuracy/dataset/sample/" + dataset.name())
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
