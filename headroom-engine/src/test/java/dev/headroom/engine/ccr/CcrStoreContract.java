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

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. A store's test extends this class and says how to make one. */
public abstract class CcrStoreContract {

    private static final Duration TTL = Duration.ofHours(1);
    private static final long MANY_BYTES = 100_000_000;

    /** The clock that stores are made with. */
    protected final FakeClock clock = new FakeClock();

    /**
     * Makes a store without entries.
     *
     * @param maxBytes its bound
     * @param ttl how long entries live after their last use
     * @param source its clock
     */
    protected abstract CcrStore emptyStore(long maxBytes, Duration ttl, InstantSource source);

    private CcrStore store() {
        return emptyStore(MANY_BYTES, TTL, clock);
    }

    private CcrEntry entry(String tenant, String content) {
        return CcrEntry.of(tenant, content, "search", clock.instant());
    }

    @Test
    void findsWhatWasPut() {
        CcrStore store = store();
        CcrEntry entry = entry("a", "content");

        store.put(entry);

        assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000 at the start, at the end \u0000",
                "emoji \uD83D\uDE00, CJK \u6F22\u5B57, combining e\u0301",
                "unpaired \uD800 and \uDC00",
                "\uFEFFbyte order mark",
                "line\r\nline\nline\rend\n",
                "[headroom: rows 1-2 of 3 left out]"
            })
    void givesContentBackExactly(String content) {
        CcrStore store = store();
        CcrEntry entry = entry("a", content);

        store.put(entry);

        assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mcp__a__b", "with space + % \n line \u6F22", "\"quoted\\\""})
    void givesTheToolsNameBackExactly(String tool) {
        CcrStore store = store();
        CcrEntry entry = CcrEntry.of("a", "content", tool, clock.instant());

        store.put(entry);

        assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc", "a/b\\c", "\u0000", "tenant with \uD800"})
    void acceptsAnyTenantName(String tenant) {
        CcrStore store = store();
        CcrEntry entry = entry(tenant, "content");

        store.put(entry);

        assertThat(store.get(tenant, entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @Test
    void knowsNothingOfARefThatWasNeverPut() {
        CcrStore store = store();

        CcrLookup lookup = store.get("a", ContentRef.of("a", "never"));

        assertThat(lookup).isEqualTo(new CcrLookup.Unknown());
        assertThat(store.touch("a", ContentRef.of("a", "never"))).isFalse();
    }

    @Test
    void showsATenantNothingOfAnother() {
        CcrStore store = store();
        CcrEntry entry = entry("a", "the same content");
        store.put(entry);

        CcrLookup foreign = store.get("b", entry.ref());

        assertThat(foreign).isEqualTo(new CcrLookup.Unknown());
        assertThat(store.touch("b", entry.ref())).isFalse();
        assertThat(ContentRef.of("b", "the same content")).isNotEqualTo(entry.ref());
    }

    @Test
    void expiresWhatNobodyUsedAndSaysWhen() {
        CcrStore store = emptyStore(MANY_BYTES, Duration.ofSeconds(1), clock);
        CcrEntry entry = entry("a", "content");
        store.put(entry);

        clock.advance(Duration.ofMillis(999));
        CcrLookup before = store.get("a", entry.ref());
        clock.advance(Duration.ofMillis(1050));
        CcrLookup after = store.get("a", entry.ref());

        assertThat(before).isEqualTo(new CcrLookup.Found(entry));
        assertThat(after).isEqualTo(new CcrLookup.Expired(clock.instant().minusMillis(50)));
        assertThat(store.touch("a", entry.ref())).isFalse();
        assertThat(store.stats().entries()).isZero();
    }

    @Test
    void stillSaysWhenSomethingExpiredAfterOtherWrites() {
        CcrStore store = emptyStore(MANY_BYTES, TTL, clock);
        CcrEntry entry = entry("a", "content");
        store.put(entry);

        clock.advance(TTL.plusMinutes(5));
        for (int i = 0; i < 300; i++) {
            store.put(entry("a", "other " + i));
        }

        assertThat(store.get("a", entry.ref()))
                .isEqualTo(new CcrLookup.Expired(clock.instant().minus(Duration.ofMinutes(5))));
    }

    @Test
    void readingTouchingAndPuttingAgainEachStartTheTimeToLiveAnew() {
        CcrStore store = store();
        CcrEntry entry = entry("a", "content");
        store.put(entry);

        clock.advance(Duration.ofMinutes(50));
        store.get("a", entry.ref());
        clock.advance(Duration.ofMinutes(50));
        boolean touched = store.touch("a", entry.ref());
        clock.advance(Duration.ofMinutes(50));
        store.put(entry);
        clock.advance(Duration.ofMinutes(50));

        assertThat(touched).isTrue();
        assertThat(store.get("a", entry.ref())).isInstanceOf(CcrLookup.Found.class);
    }

    @Test
    void findsAgainWhatExpiredAndWasPutAgain() {
        CcrStore store = store();
        CcrEntry entry = entry("a", "content");
        store.put(entry);
        clock.advance(Duration.ofHours(2));
        store.get("a", entry.ref());

        store.put(entry);

        assertThat(store.get("a", entry.ref())).isEqualTo(new CcrLookup.Found(entry));
    }

    @Test
    void keepsOneEntryHoweverOftenItIsPut() {
        CcrStore store = store();
        CcrEntry entry = entry("a", "content");

        store.put(entry);
        long bytes = store.stats().bytes();
        store.put(entry);
        store.put(entry);

        assertThat(store.stats()).isEqualTo(new CcrStats(1, bytes, MANY_BYTES));
    }

    @Test
    void leastRecentlyUsedEntriesMakeRoomAndTheNewestStays() {
        CcrStore store = emptyStore(30_000, TTL, clock);
        CcrEntry used = entry("a", "used " + "x".repeat(4_000));
        CcrEntry unused = entry("a", "unused " + "x".repeat(4_000));
        store.put(unused);
        clock.advance(Duration.ofSeconds(1));
        store.put(used);

        CcrEntry newest = entry("a", "");
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofSeconds(1));
            store.touch("a", used.ref());
            newest = entry("a", i + " " + "x".repeat(4_000));
            store.put(newest);
            assertThat(store.get("a", newest.ref())).isEqualTo(new CcrLookup.Found(newest));
        }

        assertThat(store.stats().bytes()).isLessThanOrEqualTo(30_000);
        assertThat(store.get("a", used.ref())).isInstanceOf(CcrLookup.Found.class);
        assertThat(store.get("a", unused.ref())).isInstanceOf(CcrLookup.Evicted.class);
    }

    @Test
    void neverLosesTheNewestEntryToPopularOldOnes() {
        CcrStore store = emptyStore(1_000_000, TTL, clock);
        for (int i = 0; i < 40; i++) {
            CcrEntry old = entry("a", "old " + i + "x".repeat(10_000));
            store.put(old);
            for (int use = 0; use < 5; use++) {
                store.touch("a", old.ref());
            }
        }

        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofSeconds(1));
            CcrEntry entry = entry("a", "new " + i + "x".repeat(20_000));
            store.put(entry);
            assertThat(store.touch("a", entry.ref())).isTrue();
        }
    }

    @Test
    void refusesVisiblyWhatIsLargerThanTheStore() {
        CcrStore store = emptyStore(1_000, TTL, clock);
        CcrEntry small = entry("a", "small");
        store.put(small);

        assertThatThrownBy(() -> store.put(entry("a", "x".repeat(2_000))))
                .isInstanceOf(CcrStoreException.class)
                .hasMessageContaining("1000 bytes")
                .hasMessageNotContaining("xxx");

        assertThat(store.touch("a", small.ref())).isTrue();
    }

    @Test
    void acceptsFiveHundredEntriesWithRoomForTen() {
        CcrStore store = emptyStore(10_000, TTL, clock);

        for (int i = 0; i < 500; i++) {
            clock.advance(Duration.ofSeconds(1));
            store.put(entry("a", i + " " + "x".repeat(400)));
        }

        assertThat(store.stats().bytes()).isLessThanOrEqualTo(10_000);
        assertThat(store.stats().entries()).isBetween(5L, 25L);
        assertThat(store.touch("a", ContentRef.of("a", "499 " + "x".repeat(400))))
                .isTrue();
    }

    @Test
    void keepsOneEntryWhenHundredThreadsPutTheSameContent() throws Exception {
        CcrStore store = store();
        CcrEntry entry = entry("a", "the same");

        List<ContentRef> refs = inThreads(20, 100, task -> {
            store.put(entry("a", "the same"));
            return ContentRef.of("a", "the same");
        });

        assertThat(new HashSet<>(refs)).containsExactly(entry.ref());
        assertThat(store.stats().entries()).isEqualTo(1);
        assertThat(store.get("a", entry.ref())).isInstanceOf(CcrLookup.Found.class);
    }

    @Test
    void staysConsistentWhenTwentyThreadsFightForRoom() throws Exception {
        CcrStore store = emptyStore(5_000, TTL, clock);

        List<CcrLookup> lookups = inThreads(20, 1_000, task -> {
            CcrEntry entry = entry("tenant " + task % 3, task + " " + "x".repeat(300));
            store.put(entry);
            store.touch(entry.tenant(), entry.ref());
            CcrLookup lookup = store.get(entry.tenant(), entry.ref());
            if (lookup instanceof CcrLookup.Found found) {
                assertThat(found.entry().content()).isEqualTo(entry.content());
            }
            return lookup;
        });

        CcrStats stats = store.stats();
        assertThat(lookups).hasSize(1_000);
        assertThat(stats.entries()).isPositive();
        assertThat(stats.bytes()).isBetween(1L, 5_000L);
    }

    @Test
    void givesOtherContentsOtherRefs() {
        Set<ContentRef> refs = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            refs.add(ContentRef.of("a", "content " + i));
        }

        assertThat(refs).hasSize(10_000);
    }

    private interface Task<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> inThreads(int threads, int tasks, Task<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                int number = i;
                calls.add(() -> task.run(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
