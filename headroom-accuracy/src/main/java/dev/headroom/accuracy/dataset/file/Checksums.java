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

import dev.headroom.accuracy.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The digests that a file {@code SHA256SUMS} lists, in the format of the command {@code sha256sum}. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final int HEX_DIGITS = 64;
    private static final long MAX_BYTES = 1024 * 1024;

    private final Map<String, String> digests;

    private Checksums(Map<String, String> digests) {
        this.digests = digests;
    }

    /** Those of a folder; none if it has no such file. */
    static Checksums of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Checksums(Map.of());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new DatasetException(file + " is over " + MAX_BYTES + " bytes");
            }
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Checksums parse(String file, List<String> lines) {
        Map<String, String> digests = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.length() < HEX_DIGITS + 3 || !hex(line.substring(0, HEX_DIGITS))) {
                throw new DatasetException(file + ", line " + number + ": is not a digest, two spaces and a path");
            }
            String path = line.substring(HEX_DIGITS + 2);
            digests.put(path, line.substring(0, HEX_DIGITS).toLowerCase(Locale.ROOT));
        }
        return new Checksums(digests);
    }

    private static boolean hex(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** The digest that a file should have. */
    Optional<String> expected(String path) {
        return Optional.ofNullable(digests.get(path));
    }

    /** The digest of all that is left of a stream. */
    static String sha256(InputStream in) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
