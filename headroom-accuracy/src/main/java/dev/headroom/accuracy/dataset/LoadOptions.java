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
package dev.headroom.accuracy.dataset;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * From where data sets are read, and how much. Immutable and thread-safe.
 *
 * @param folder        holds a folder for each data set, of its name
 * @param mirror        the address below which missing files are fetched, as {@code MIRROR/NAME/PATH}; without one
 *     nothing is ever fetched
 * @param sample        whether the small samples inside the program are read instead of the folder
 * @param limit         how many cases at most
 * @param maxCharacters cases whose results are longer are skipped
 * @param maxFileBytes  larger files are neither fetched nor read
 */
public record LoadOptions(
        Path folder, Optional<URI> mirror, boolean sample, int limit, int maxCharacters, long maxFileBytes) {

    /** The variable that names the folder. */
    public static final String FOLDER_VARIABLE = "HEADROOM_DATASETS";

    /** The variable that names the mirror. */
    public static final String MIRROR_VARIABLE = "HEADROOM_DATASETS_MIRROR";

    /** As many cases as the reference document runs by default: enough for an interval of some 10 points. */
    public static final int DEFAULT_LIMIT = 100;

    /** Some 100,000 tokens, what most models can be asked about at all. */
    public static final int DEFAULT_MAX_CHARACTERS = 400_000;

    /** The largest file read here, a split of Natural Questions, has some 5 GB. */
    public static final long DEFAULT_MAX_FILE_BYTES = 8L * 1024 * 1024 * 1024;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when a number is below 1 or the mirror is neither http nor https
     */
    public LoadOptions {
        if (limit < 1 || maxCharacters < 1 || maxFileBytes < 1) {
            throw new IllegalArgumentException("limit " + limit + ", maxCharacters " + maxCharacters
                    + " and maxFileBytes " + maxFileBytes + " must be at least 1");
        }
        mirror.ifPresent(LoadOptions::checkMirror);
    }

    private static void checkMirror(URI mirror) {
        String scheme = String.valueOf(mirror.getScheme());
        if (mirror.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("mirror must be an http or https address, but is " + mirror);
        }
    }

    /**
     * What the environment says.
     *
     * @param environment variables; {@value #FOLDER_VARIABLE} names the folder, {@code ~/.headroom/datasets} if unset,
     *     and {@value #MIRROR_VARIABLE} the mirror, none if unset
     * @param home        the home folder of the user
     * @return the options, with the defaults for all else
     * @throws IllegalArgumentException when a variable is set to what is no path or no address
     */
    public static LoadOptions of(Map<String, String> environment, Path home) {
        String folder = environment.getOrDefault(FOLDER_VARIABLE, "");
        String mirror = environment.getOrDefault(MIRROR_VARIABLE, "");
        return new LoadOptions(
                folder.isBlank() ? home.resolve(".headroom").resolve("datasets") : Path.of(folder),
                mirror.isBlank() ? Optional.empty() : Optional.of(URI.create(mirror)),
                false,
                DEFAULT_LIMIT,
                DEFAULT_MAX_CHARACTERS,
                DEFAULT_MAX_FILE_BYTES);
    }

    /** The same options with another folder. */
    public LoadOptions folder(Path newFolder) {
        return new LoadOptions(newFolder, mirror, sample, limit, maxCharacters, maxFileBytes);
    }

    /** The same options with a mirror. */
    public LoadOptions mirror(URI newMirror) {
        return new LoadOptions(folder, Optional.of(newMirror), sample, limit, maxCharacters, maxFileBytes);
    }

    /** The same options, saying whether the samples inside the program are read. */
    public LoadOptions sample(boolean read) {
        return new LoadOptions(folder, mirror, read, limit, maxCharacters, maxFileBytes);
    }

    /** The same options for this many cases at most. */
    public LoadOptions limit(int cases) {
        return new LoadOptions(folder, mirror, sample, cases, maxCharacters, maxFileBytes);
    }

    /** The same options for cases of this many characters at most. */
    public LoadOptions maxCharacters(int characters) {
        return new LoadOptions(folder, mirror, sample, limit, characters, maxFileBytes);
    }

    /** The same options for files of this many bytes at most. */
    public LoadOptions maxFileBytes(long bytes) {
        return new LoadOptions(folder, mirror, sample, limit, maxCharacters, bytes);
    }
}
