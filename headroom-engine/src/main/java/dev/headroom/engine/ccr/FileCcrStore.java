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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps entries as files, so that refs work in another process and after a restart: one file a ref, in a folder a
 * tenant that is named by the tenant's hash. Files are written under another name and renamed, so a reader sees a whole
 * entry or none; on POSIX file systems only the owner can read them (600, folders 700). The time of last use is the
 * file's modified time. What is read is checked against its ref; a damaged file counts as unknown.
 *
 * <p>Safe for use by many threads and many processes on one folder. Each process looks at the sizes of all files at its
 * first write, again after writing a while, and whenever its own writes may have gone over the bound; so several
 * processes together can exceed the bound for a short time. When room has to be made, the least recently used files go
 * until a tenth is free.
 */
public final class FileCcrStore implements CcrStore {

    private static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final long maxBytes;
    private final Duration ttl;
    private final InstantSource clock;
    private final boolean posix;
    private final CcrFolderSweep sweep;

    private FileCcrStore(Path root, long maxBytes, Duration ttl, InstantSource clock) {
        this.root = root;
        this.maxBytes = maxBytes;
        this.ttl = ttl;
        this.clock = clock;
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        this.sweep = new CcrFolderSweep(root, maxBytes, ttl);
    }

    /**
     * A store in a folder with the default size ({@link InMemoryCcrStore#DEFAULT_MAX_BYTES}) and time to live
     * ({@link InMemoryCcrStore#DEFAULT_TTL}) on the system's clock.
     *
     * @param folder where the files are; created at the first write
     * @return a store over what is in the folder
     */
    public static FileCcrStore create(Path folder) {
        return create(folder, InMemoryCcrStore.DEFAULT_MAX_BYTES, InMemoryCcrStore.DEFAULT_TTL, InstantSource.system());
    }

    /**
     * A store in a folder with bounds of its own.
     *
     * @param folder where the files are; created at the first write
     * @param maxBytes how many bytes all files together may take, at least 1
     * @param ttl how long an entry lives after its last use, more than zero
     * @param clock tells the time
     * @return a store over what is in the folder
     * @throws IllegalArgumentException when a bound is out of range
     */
    public static FileCcrStore create(Path folder, long maxBytes, Duration ttl, InstantSource clock) {
        InMemoryCcrStore.checkBounds(maxBytes, ttl);
        return new FileCcrStore(folder, maxBytes, ttl, clock);
    }

    @Override
    public void put(CcrEntry entry) {
        byte[] bytes = CcrFile.encode(entry);
        if (bytes.length > maxBytes) {
            throw new CcrStoreException(
                    "an entry of " + bytes.length + " bytes does not fit into a store of " + maxBytes + " bytes");
        }
        Path file = file(entry.tenant(), entry.ref());
        try {
            Files.createDirectories(folderOf(file), attributes(FOLDER_MODE));
            write(file, bytes);
            Files.deleteIfExists(CcrFolderSweep.goneFile(file));
            sweep.afterWriting(file, bytes.length, clock.instant());
        } catch (IOException | UncheckedIOException e) {
            throw new CcrStoreException("the entry could not be written to the store's folder", e);
        }
    }

    @Override
    public CcrLookup get(String tenant, ContentRef ref) {
        Path file = file(tenant, ref);
        try {
            Optional<CcrLookup> absent = use(file);
            if (absent.isPresent()) {
                return absent.get();
            }
            Optional<CcrEntry> entry = CcrFile.decode(Files.readAllBytes(file), tenant, ref);
            return entry.isPresent() ? new CcrLookup.Found(entry.get()) : new CcrLookup.Unknown();
        } catch (NoSuchFileException removedMeanwhile) {
            return gone(file);
        } catch (IOException e) {
            throw new CcrStoreException("the entry could not be read from the store's folder", e);
        }
    }

    /** Damage inside the file does not show here; {@link #get} finds it. */
    @Override
    public boolean touch(String tenant, ContentRef ref) {
        try {
            return use(file(tenant, ref)).isEmpty();
        } catch (IOException e) {
            throw new CcrStoreException("the entry could not be refreshed in the store's folder", e);
        }
    }

    @Override
    public CcrStats stats() {
        try {
            return sweep.stats(clock.instant());
        } catch (IOException | UncheckedIOException e) {
            throw new CcrStoreException("the store's folder could not be read", e);
        }
    }

    private Path file(String tenant, ContentRef ref) {
        return root.resolve(ContentRef.tenantFolder(tenant)).resolve(ref.value());
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "every entry's file is in a folder");
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path unfinished =
                Files.createTempFile(folderOf(file), "", CcrFolderSweep.UNFINISHED_SUFFIX, attributes(FILE_MODE));
        try {
            Files.write(unfinished, bytes);
            Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }

    /** Starts the file's time to live anew; if there is nothing to use, says why. */
    private Optional<CcrLookup> use(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > maxBytes) {
                return Optional.of(new CcrLookup.Unknown());
            }
            Instant now = clock.instant();
            Instant expiry = attributes.lastModifiedTime().toInstant().plus(ttl);
            if (!now.isBefore(expiry)) {
                return Optional.of(new CcrLookup.Expired(expiry));
            }
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(gone(file));
        }
    }

    private static CcrLookup gone(Path file) {
        try {
            return CcrFolderSweep.readGone(file);
        } catch (IOException e) {
            throw new CcrStoreException("the store's folder could not be read", e);
        }
    }
}
