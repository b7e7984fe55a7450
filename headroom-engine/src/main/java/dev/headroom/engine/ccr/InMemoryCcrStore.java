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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps entries in the memory of this process, at most so many bytes, the least recently used making room first.
 *
 * <p>Strictly by recency, under one lock, and not a cache with frequency-based admission (TinyLFU): such a cache may
 * turn down the newest entry in favour of popular old ones, and the newest entry is the one whose marker has just been
 * sent. Every operation costs a few map accesses, whatever the size of the content. Safe for use by many threads.
 */
public final class InMemoryCcrStore implements CcrStore {

    /** 256 MiB: some hundreds of long agent runs, and a size that a small server can spare. */
    public static final long DEFAULT_MAX_BYTES = 256L * 1024 * 1024;

    /** 24 hours after the last use: longer than an agent run with its pauses. */
    public static final Duration DEFAULT_TTL = Duration.ofHours(24);

    /** How many entries that are gone are remembered by ref, to say when they went. */
    private static final int REMEMBERED = 10_000;

    private static final long OVERHEAD_BYTES = 256;

    private final long maxBytes;
    private final Duration ttl;
    private final InstantSource clock;
    private final Object lock = new Object();
    private final LinkedHashMap<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<Key, CcrLookup> gone = new LinkedHashMap<>();
    private long bytes;

    private InMemoryCcrStore(long maxBytes, Duration ttl, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.ttl = ttl;
        this.clock = clock;
    }

    /**
     * A store of the default size and time to live on the system's clock.
     *
     * @return an empty store
     */
    public static InMemoryCcrStore create() {
        return create(DEFAULT_MAX_BYTES, DEFAULT_TTL, InstantSource.system());
    }

    /**
     * A store with bounds of its own.
     *
     * @param maxBytes how many bytes all entries together may take, at least 1; text counts two bytes a character
     * @param ttl how long an entry lives after its last use, more than zero
     * @param clock tells the time
     * @return an empty store
     * @throws IllegalArgumentException when a bound is out of range
     */
    public static InMemoryCcrStore create(long maxBytes, Duration ttl, InstantSource clock) {
        checkBounds(maxBytes, ttl);
        return new InMemoryCcrStore(maxBytes, ttl, clock);
    }

    static void checkBounds(long maxBytes, Duration ttl) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, but is " + maxBytes);
        }
        if (ttl.isZero() || ttl.isNegative()) {
            throw new IllegalArgumentException("ttl must be more than zero, but is " + ttl);
        }
    }

    @Override
    public void put(CcrEntry entry) {
        long weight = weight(entry);
        if (weight > maxBytes) {
            throw new CcrStoreException(
                    "an entry of " + weight + " bytes does not fit into a store of " + maxBytes + " bytes");
        }
        Key key = new Key(entry.tenant(), entry.ref());
        synchronized (lock) {
            Instant now = clock.instant();
            removeExpired(now);
            gone.remove(key);
            Slot present = slots.get(key);
            if (present != null) {
                present.lastUse = now;
                return;
            }
            slots.put(key, new Slot(entry, weight, now));
            bytes += weight;
            makeRoom(now);
        }
    }

    @Override
    public CcrLookup get(String tenant, ContentRef ref) {
        Key key = new Key(tenant, ref);
        synchronized (lock) {
            Instant now = clock.instant();
            removeExpired(now);
            Slot slot = slots.get(key);
            if (slot == null) {
                return gone.getOrDefault(key, new CcrLookup.Unknown());
            }
            slot.lastUse = now;
            return new CcrLookup.Found(slot.entry);
        }
    }

    @Override
    public boolean touch(String tenant, ContentRef ref) {
        return get(tenant, ref) instanceof CcrLookup.Found;
    }

    @Override
    public CcrStats stats() {
        synchronized (lock) {
            removeExpired(clock.instant());
            return new CcrStats(slots.size(), bytes, maxBytes);
        }
    }

    /** The map is in order of use, so what has expired stands at its start. */
    private void removeExpired(Instant now) {
        Iterator<Map.Entry<Key, Slot>> oldest = slots.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Key, Slot> candidate = oldest.next();
            Instant expiry = candidate.getValue().lastUse.plus(ttl);
            if (now.isBefore(expiry)) {
                return;
            }
            remove(oldest, candidate, new CcrLookup.Expired(expiry));
        }
    }

    private void makeRoom(Instant now) {
        Iterator<Map.Entry<Key, Slot>> oldest = slots.entrySet().iterator();
        while (bytes > maxBytes) {
            remove(oldest, oldest.next(), new CcrLookup.Evicted(now));
        }
    }

    private void remove(Iterator<Map.Entry<Key, Slot>> at, Map.Entry<Key, Slot> removed, CcrLookup because) {
        Key key = removed.getKey();
        bytes -= removed.getValue().weight;
        at.remove();
        gone.put(key, because);
        if (gone.size() > REMEMBERED) {
            gone.remove(gone.keySet().iterator().next());
        }
    }

    private static long weight(CcrEntry entry) {
        return OVERHEAD_BYTES
                + 2L * entry.content().length()
                + 2L * entry.tenant().length()
                + 2L * entry.tool().length();
    }

    private record Key(String tenant, ContentRef ref) {}

    private static final class Slot {
        final CcrEntry entry;
        final long weight;
        Instant lastUse;

        Slot(CcrEntry entry, long weight, Instant lastUse) {
            this.entry = entry;
            this.weight = weight;
            this.lastUse = lastUse;
        }
    }
}
