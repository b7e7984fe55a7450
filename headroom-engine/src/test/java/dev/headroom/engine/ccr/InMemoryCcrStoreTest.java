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
import org.junit.jupiter.api.Test;

final class InMemoryCcrStoreTest extends CcrStoreContract {

    @Override
    protected CcrStore emptyStore(long maxBytes, Duration ttl, InstantSource source) {
        return InMemoryCcrStore.create(maxBytes, ttl, source);
    }

    @Test
    void holds256MebibytesFor24HoursByDefault() {
        CcrStats stats = InMemoryCcrStore.create().stats();

        assertThat(stats).isEqualTo(new CcrStats(0, 0, 268_435_456));
        assertThat(InMemoryCcrStore.DEFAULT_TTL).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void countsTwoBytesACharacter() {
        CcrStore store = emptyStore(1_000_000, Duration.ofHours(1), clock);

        store.put(CcrEntry.of("a", "x".repeat(100_000), "search", clock.instant()));

        assertThat(store.stats().bytes()).isBetween(200_000L, 201_000L);
    }

    @Test
    void refusesBoundsThatMakeNoSense() {
        assertThatThrownBy(() -> InMemoryCcrStore.create(0, Duration.ofHours(1), clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBytes must be at least 1, but is 0");
        assertThatThrownBy(() -> InMemoryCcrStore.create(1, Duration.ZERO, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ttl must be more than zero, but is PT0S");
    }

    @Test
    void forgetsTheOldestOfManyEntriesThatAreGone() {
        CcrStore store = emptyStore(1_000, Duration.ofHours(1), clock);
        CcrEntry first = CcrEntry.of("a", "first", "search", clock.instant());
        store.put(first);

        for (int i = 0; i < 10_010; i++) {
            store.put(CcrEntry.of("a", "content " + i, "search", clock.instant()));
        }

        assertThat(store.get("a", first.ref())).isEqualTo(new CcrLookup.Unknown());
        assertThat(store.get("a", ContentRef.of("a", "content 9000"))).isInstanceOf(CcrLookup.Evicted.class);
    }
}
