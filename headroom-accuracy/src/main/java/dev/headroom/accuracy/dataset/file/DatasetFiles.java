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
package dev.headroom.accuracy.dataset.file;

import dev.headroom.accuracy.dataset.Dataset;
import dev.headroom.accuracy.dataset.DatasetException;
import dev.headroom.accuracy.dataset.EvalCase;
import dev.headroom.accuracy.dataset.LoadOptions;
import dev.headroom.accuracy.dataset.LoadedDataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * The files of one data set, for one load. A file may be there compressed, with {@code .gz} at the end of its name.
 *
 * <p>The digest of each file that is opened is computed, which reads it once more than its records do, and compared
 * with {@code SHA256SUMS} if the data set's folder has one. A file that is not there is fetched from the mirror, if one
 * is named, along with that file. Not thread-safe.
 */
public final class DatasetFiles {
    private static final String SAMPLES = "/dev/headroom/accuracy/dataset/sample/";
    private static final String COMPRESSED = ".gz";

    private final Dataset dataset;
    private final LoadOptions options;
    private final Path folder;
    private final Map<String, LoadedDataset.File> opened = new LinkedHashMap<>();
    private boolean askedForSums;

    DatasetFiles(Dataset dataset, LoadOptions options) {
        this.dataset = dataset;
        this.options = options;
        this.folder = options.folder().resolve(dataset.name());
    }

    /**
     * Makes a case of each record of a file of JSON records, until there are cases enough.
     *
     * @param path  relative to the data set's folder; a JSON array, or one JSON value after the other
     * @param cases where cases go
     * @param maker makes a case of a record, or says that it has none
     * @throws DatasetException when the file is missing, altered or broken
     */
    public void each(String path, Cases cases, Function<Entry, Optional<EvalCase>> maker) {
        try (JsonRecords records = json(path)) {
            while (!cases.full()) {
                Optional<Entry> entry = records.next();
                if (entry.isEmpty()) {
                    return;
                }
                cases.add(maker.apply(entry.get()));
            }
        }
    }

    /**
     * Opens a file of JSON records.
     *
     * @param path relative to the data set's folder; a JSON array, or one JSON value after the other
     * @return its records
     * @throws DatasetException when the file is missing or altered
     */
    public JsonRecords json(String path) {
        return JsonRecords.open(path, open(path));
    }

    /**
     * Opens a file of comma-separated values with a header.
     *
     * @param path relative to the data set's folder
     * @return its records
     * @throws DatasetException when the file is missing or altered
     */
    public CsvRecords csv(String path) {
        return CsvRecords.open(path, open(path));
    }

    /**
     * The text of a file.
     *
     * @param path relative to the data set's folder
     * @return the text, read as UTF-8; what is no UTF-8 becomes replacement characters
     * @throws DatasetException when the file is missing or altered, or is larger than a text can be
     */
    public String text(String path) {
        try (InputStream in = new BoundedStream(open(path), Integer.MAX_VALUE / 4)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Whether a file is there, or on the mirror.
     *
     * @param path relative to the data set's folder
     * @return whether it can be opened
     */
    public boolean has(String path) {
        if (options.sample()) {
            return DatasetFiles.class.getResource(SAMPLES + dataset.name() + "/" + safe(path)) != null;
        }
        return stored(path).isPresent();
    }

    List<LoadedDataset.File> opened() {
        return new ArrayList<>(opened.values());
    }

    private InputStream open(String path) {
        try {
            return options.sample() ? sample(path) : file(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private InputStream sample(String path) throws IOException {
        try (InputStream in = DatasetFiles.class.getResourceAsStream(SAMPLES + dataset.name() + "/" + safe(path))) {
            if (in == null) {
                throw new DatasetException("the sample of " + dataset.name() + " has no file " + path);
            }
            byte[] bytes = in.readAllBytes();
            String digest = Checksums.sha256(new ByteArrayInputStream(bytes));
            opened.put(path, new LoadedDataset.File(path, bytes.length, digest, false));
            return new ByteArrayInputStream(bytes);
        }
    }

    private InputStream file(String path) throws IOException {
        String stored = stored(path).orElseThrow(() -> missing(path));
        Path file = folder.resolve(stored);
        if (!opened.containsKey(stored)) {
            opened.put(stored, checked(stored, file));
        }
        InputStream in = Files.newInputStream(file);
        return stored.endsWith(COMPRESSED)
                ? new BoundedStream(new GZIPInputStream(in, 1 << 16), options.maxFileBytes())
                : in;
    }

    /** The name under which a file is there, after fetching it if need be. */
    private Optional<String> stored(String path) {
        List<String> names = List.of(safe(path), path + COMPRESSED);
        Optional<String> there = names.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst();
        if (there.isPresent() || options.mirror().isEmpty()) {
            return there;
        }
        Mirror mirror = new Mirror(options.mirror().get(), options.maxFileBytes());
        Path sums = folder.resolve(Checksums.FILE);
        if (!askedForSums && !Files.exists(sums)) {
            askedForSums = true;
            mirror.fetch(dataset.name() + "/" + Checksums.FILE, sums);
        }
        return names.stream()
                .filter(name -> mirror.fetch(dataset.name() + "/" + name, folder.resolve(name)))
                .findFirst();
    }

    private LoadedDataset.File checked(String path, Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > options.maxFileBytes()) {
            throw new DatasetException(file + " has " + bytes + " bytes; " + options.maxFileBytes() + " are allowed");
        }
        String digest;
        try (InputStream in = Files.newInputStream(file)) {
            digest = Checksums.sha256(in);
        }
        Optional<String> expected = Checksums.of(folder).expected(path);
        if (expected.isPresent() && !expected.get().equals(digest)) {
            throw new DatasetException(file + " has the digest " + digest + ", but " + Checksums.FILE + " says "
                    + expected.get() + "; delete the file and get it again");
        }
        return new LoadedDataset.File(path, bytes, digest, expected.isPresent());
    }

    /** Names of files may come from records, so they must not lead out of the folder. */
    private String safe(String path) {
        boolean leaves = path.isEmpty() || path.startsWith("/") || path.contains("\\");
        for (String step : List.of(path.split("/", -1))) {
            leaves |= step.equals("..") || step.equals(".") || step.isEmpty();
        }
        if (leaves || !below(path)) {
            throw new DatasetException(dataset.name() + ": \"" + path + "\" is no path below the data set's folder");
        }
        return path;
    }

    private boolean below(String path) {
        try {
            return folder.resolve(path).normalize().startsWith(folder.normalize());
        } catch (InvalidPathException e) {
            throw new DatasetException(
                    dataset.name() + ": \"" + path + "\" cannot be the name of a file here: " + e.getReason()
                            + "; names beyond ASCII take a locale with UTF-8, such as LC_ALL=C.UTF-8",
                    e);
        }
    }

    private DatasetException missing(String path) {
        String mirror = options.mirror()
                .map(address -> "the mirror " + address + " does not have it either")
                .orElse("or name a mirror in " + LoadOptions.MIRROR_VARIABLE);
        return new DatasetException(dataset.name() + ": " + folder.resolve(path) + " is missing; get it from "
                + dataset.source().publisher() + ", " + mirror + "; the sample needs no file");
    }

    private DatasetException unreadable(String path, IOException cause) {
        return new DatasetException(dataset.name() + ": " + path + " cannot be read: " + cause.getMessage(), cause);
    }
}
