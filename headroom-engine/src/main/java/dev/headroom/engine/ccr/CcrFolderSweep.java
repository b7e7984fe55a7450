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
package dev.headroom.engine.ccr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a file store's folder within its bounds: removes what has expired and, when there is too much, what was used
 * least recently. Each removed entry leaves a note ({@code <ref>.gone}) that says when and why; the newest notes are
 * kept.
 *
 * <p>Another process may use a file in the moment it is removed. So a file is first renamed, and only if it is still as
 * old as it looked, deleted; otherwise it is renamed back.
 */
final class CcrFolderSweep {

    static final String UNFINISHED_SUFFIX = ".tmp";
    private static final String GONE_SUFFIX = ".gone";
    private static final String EXPIRED = "expired ";
    private static final String EVICTED = "evicted ";
    private static final int MAX_NOTES = 1_000;
    private static final long MAX_NOTE_BYTES = 100;
    private static final Duration UNFINISHED_AGE = Duration.ofHours(1);

    /** How many writes may pass before the folder is looked at again: other processes write too. */
    private static final int WRITES_BETWEEN_SWEEPS = 256;

    private final Path root;
    private final long maxBytes;
    private final Duration ttl;
    private long knownBytes;
    private int writesLeft;

    CcrFolderSweep(Path root, long maxBytes, Duration ttl) {
        this.root = root;
        this.maxBytes = maxBytes;
        this.ttl = ttl;
    }

    private record Stored(Path path, long bytes, FileTime lastUse) {}

    private record Listing(List<Stored> entries, List<Stored> notes) {
        static final Comparator<Stored> OLDEST_FIRST =
                Comparator.comparing(Stored::lastUse).thenComparing(Stored::path);
    }

    /** Counts a written file and sweeps when that may be needed; the file itself always stays. */
    synchronized void afterWriting(Path written, long bytes, Instant now) throws IOException {
        knownBytes += bytes;
        writesLeft--;
        if (writesLeft < 0 || knownBytes > maxBytes) {
            sweep(written, now);
            writesLeft = WRITES_BETWEEN_SWEEPS;
        }
    }

    CcrStats stats(Instant now) throws IOException {
        long entries = 0;
        long bytes = 0;
        for (Stored entry : list(now).entries()) {
            if (now.isBefore(expiry(entry))) {
                entries++;
                bytes += entry.bytes();
            }
        }
        return new CcrStats(entries, bytes, maxBytes);
    }

    static Path goneFile(Path file) {
        return file.resolveSibling(file.getFileName() + GONE_SUFFIX);
    }

    static CcrLookup readGone(Path file) throws IOException {
        Path note = goneFile(file);
        try {
            if (Files.size(note) > MAX_NOTE_BYTES) {
                return new CcrLookup.Unknown();
            }
            String text = new String(Files.readAllBytes(note), StandardCharsets.UTF_8);
            Instant at = Instant.parse(text.substring(Math.min(EXPIRED.length(), text.length())));
            return text.startsWith(EXPIRED) ? new CcrLookup.Expired(at) : new CcrLookup.Evicted(at);
        } catch (NoSuchFileException | DateTimeException e) {
            return new CcrLookup.Unknown();
        }
    }

    private void sweep(Path keep, Instant now) throws IOException {
        Listing listing = list(now);
        List<Stored> alive = new ArrayList<>();
        long bytes = 0;
        for (Stored entry : listing.entries()) {
            if (now.isBefore(expiry(entry)) || !remove(entry, EXPIRED + expiry(entry))) {
                alive.add(entry);
                bytes += entry.bytes();
            }
        }
        knownBytes = bytes > maxBytes ? makeRoom(alive, bytes, keep, now) : bytes;
        dropOldNotes(listing.notes());
    }

    private long makeRoom(List<Stored> alive, long bytes, Path keep, Instant now) throws IOException {
        long enough = maxBytes - maxBytes / 10;
        long left = bytes;
        alive.sort(Listing.OLDEST_FIRST);
        for (Stored entry : alive) {
            if (left <= enough) {
                return left;
            }
            if (!entry.path().equals(keep) && remove(entry, EVICTED + now)) {
                left -= entry.bytes();
            }
        }
        return left;
    }

    /** False when somebody used the file since it was listed. */
    private static boolean remove(Stored entry, String note) throws IOException {
        Path path = entry.path();
        Path claimed = path.resolveSibling(path.getFileName() + "-claimed" + UNFINISHED_SUFFIX);
        try {
            Files.move(path, claimed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (!Files.getLastModifiedTime(claimed).equals(entry.lastUse())) {
                Files.move(claimed, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return false;
            }
            Files.write(claimed, note.getBytes(StandardCharsets.UTF_8));
            Files.move(claimed, goneFile(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException removedByAnother) {
            return true;
        }
    }

    private static void dropOldNotes(List<Stored> notes) throws IOException {
        notes.sort(Listing.OLDEST_FIRST);
        for (int i = 0; i < notes.size() - MAX_NOTES; i++) {
            Files.deleteIfExists(notes.get(i).path());
        }
    }

    private Instant expiry(Stored entry) {
        return entry.lastUse().toInstant().plus(ttl);
    }

    private Listing list(Instant now) throws IOException {
        Listing listing = new Listing(new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(root)) {
            return listing;
        }
        try (DirectoryStream<Path> tenants = Files.newDirectoryStream(root)) {
            for (Path tenant : tenants) {
                boolean ours = ContentRef.isTenantFolder(String.valueOf(tenant.getFileName()));
                if (ours && Files.isDirectory(tenant, LinkOption.NOFOLLOW_LINKS)) {
                    listFolder(tenant, listing, now);
                }
            }
        }
        return listing;
    }

    private static void listFolder(Path folder, Listing listing, Instant now) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                classify(file, listing, now);
            }
        }
    }

    private static void classify(Path file, Listing listing, Instant now) throws IOException {
        Optional<BasicFileAttributes> found = attributes(file);
        if (found.isEmpty() || !found.get().isRegularFile()) {
            return;
        }
        BasicFileAttributes attributes = found.get();
        String name = String.valueOf(file.getFileName());
        Stored stored = new Stored(file, attributes.size(), attributes.lastModifiedTime());
        if (ContentRef.isWellFormed(name)) {
            listing.entries().add(stored);
        } else if (name.endsWith(GONE_SUFFIX)) {
            listing.notes().add(stored);
        } else if (name.endsWith(UNFINISHED_SUFFIX)
                && stored.lastUse().toInstant().plus(UNFINISHED_AGE).isBefore(now)) {
            Files.deleteIfExists(file);
        }
    }

    /** Empty when the file is gone, which another process may do at any time. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
