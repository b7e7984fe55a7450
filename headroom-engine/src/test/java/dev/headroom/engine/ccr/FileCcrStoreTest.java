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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCcrStoreTest extends CcrStoreContract {

    private static final Duration TTL = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Override
    protected CcrStore emptyStore(long maxBytes, Duration ttl, InstantSource source) {
        return FileCcrStore.create(folder.resolve("store"), maxBytes, ttl, source);
    }

    private CcrStore store() {
        return emptyStore(1_000_000, TTL, clock);
    }

    private CcrEntry put(CcrStore store, String content) {
        CcrEntry entry = CcrEntry.of("a", content, "search", clock.instant());
        store.put(entry);
        return entry;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void findsWhatAnotherStoreOnTheSameFolderPut() {
        CcrEntry entry = put(store(), "content");

        CcrLookup lookup = store().get("a", entry.ref());

        assertThat(lookup).isEqualTo(new CcrLookup.Found(entry));
    }

    @Test
    void remembersAcrossProcessesWhenAnEntryExpired() {
        CcrEntry entry = put(store(), "content");
        clock.advance(Duration.ofHours(2));
        put(store(), "other");

        CcrLookup lookup = store().get("a", entry.ref());

        assertThat(lookup).isEqualTo(new CcrLookup.Expired(clock.instant().minus(TTL)));
    }

    @Test
    void namesFilesByRefAndNeverByTenantOrTool() throws IOException {
        CcrStore store = store();
        CcrEntry entry = CcrEntry.of("../secret tenant", "content", "../../tool", clock.instant());

        store.put(entry);

        assertThat(files()).singleElement().satisfies(file -> {
            Path inStore = folder.resolve("store").relativize(file);
            assertThat(inStore.getNameCount()).isEqualTo(2);
            assertThat(inStore.getName(0).toString()).matches("[a-z2-7]{32}");
            assertThat(inStore.getName(1)).hasToString(entry.ref().value());
        });
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));

        put(store(), "content");

        Path file = files().get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store"))))
                .isEqualTo("rwx------");
    }

    @Test
    void treatsDamagedFilesAsUnknownAndMendsThemWhenPutAgain() throws IOException {
        CcrStore store = store();
        CcrEntry entry = put(store, "content that matters");
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);

        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x15;
            writeAsUsed(file, damaged);
            CcrLookup lookup = store.get("a", entry.ref());
            if (lookup instanceof CcrLookup.Found found) {
                assertThat(found.entry().content()).isEqualTo(entry.content());
            } else {
                assertThat(lookup).isEqualTo(new CcrLookup.Unknown());
            }
        }
        store.put(entry);

        assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @Test
    void neverReturnsWhatIsStoredUnderAnotherContentsRef() throws IOException {
        CcrStore store = store();
        CcrEntry entry = put(store, "content");
        Path file = files().get(0);
        ContentRef other = ContentRef.of("a", "other");
        writeAsUsed(file.resolveSibling(other.value()), Files.readAllBytes(file));

        assertThat(store.get("a", other)).isEqualTo(new CcrLookup.Unknown());
        assertThat(store.get("a", entry.ref())).isInstanceOf(CcrLookup.Found.class);
    }

    @Test
    void readsEveryTruncatedFileAsUnknown() throws IOException {
        CcrStore store = store();
        CcrEntry entry = put(store, "content");
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);

        for (int length = 0; length < bytes.length; length++) {
            writeAsUsed(file, Arrays.copyOf(bytes, length));

            assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Unknown());
        }
    }

    @Test
    void leavesNoUnfinishedFiles() throws IOException {
        CcrStore store = emptyStore(5_000, TTL, clock);

        for (int i = 0; i < 50; i++) {
            clock.advance(Duration.ofSeconds(1));
            put(store, i + "x".repeat(500));
        }

        assertThat(files()).noneMatch(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void removesUnfinishedFilesThatACrashLeftBehind() throws IOException {
        put(store(), "content");
        Path left = files().get(0).resolveSibling("123.tmp");
        writeAsUsed(left, new byte[10]);
        clock.advance(Duration.ofHours(2));

        put(store(), "more");

        assertThat(left).doesNotExist();
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        CcrStore store = emptyStore(2_000, TTL, clock);
        put(store, "content");
        Path foreign = files().get(0).resolveSibling("notes.txt");
        writeAsUsed(foreign, "mine".getBytes(StandardCharsets.UTF_8));
        clock.advance(Duration.ofHours(3));

        for (int i = 0; i < 10; i++) {
            put(store, i + "x".repeat(500));
        }

        assertThat(foreign).hasContent("mine");
    }

    @Test
    void saysSoWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("store"), "a file where the folder should be");

        assertThatThrownBy(() -> put(store(), "content")).isInstanceOf(CcrStoreException.class);
    }

    @Test
    void countsNothingBeforeTheFirstWrite() {
        assertThat(store().stats()).isEqualTo(new CcrStats(0, 0, 1_000_000));
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void keepsTheBoundWhenManyStoresShareTheFolder() {
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofSeconds(1));
            put(emptyStore(10_000, TTL, clock), i + "x".repeat(1_000));
        }

        CcrStats stats = emptyStore(10_000, TTL, clock).stats();

        assertThat(stats.bytes()).isBetween(5_000L, 10_000L);
    }

    private void writeAsUsed(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    @Test
    void leavesFoldersAndFilesThatAreNotItsOwnAlone(@TempDir Path folder) throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("drafts")).resolve("letter.tmp");
        Files.writeString(foreign, "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));
        FileCcrStore store = FileCcrStore.create(folder);

        store.put(CcrEntry.of("tenant", "content", "tool", Instant.now()));

        assertThat(foreign).hasContent("mine");
    }
}
