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
package dev.headroom.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.CcrStoreException;
import dev.headroom.engine.ccr.ContentRef;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class HeadroomHealthIndicatorTest {

    @Test
    void tellsHowFullTheStoreIs() {
        Health health = new HeadroomHealthIndicator(store(() -> new CcrStats(3, 4_000, 5_000))).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("entries", 3L)
                .containsEntry("bytes", 4_000L)
                .containsEntry("maxBytes", 5_000L);
    }

    @Test
    void showsAStoreThatDoesNotAnswerWithoutTakingTheInstanceOutOfService() {
        Health health = new HeadroomHealthIndicator(store(() -> {
                    throw new CcrStoreException("the store's folder could not be read");
                }))
                .health();

        Status whole = StatusAggregator.getDefault().getAggregateStatus(Status.UP, health.getStatus());
        assertThat(health.getStatus()).isEqualTo(HeadroomHealthIndicator.DEGRADED);
        assertThat(health.getDetails().get("error").toString()).contains("could not be read");
        assertThat(whole).isEqualTo(Status.UP);
        assertThat(HttpCodeStatusMapper.getDefault().getStatusCode(whole)).isEqualTo(200);
    }

    @Test
    void showsAStoreThatBreaksItsContract() {
        Health health = new HeadroomHealthIndicator(store(() -> {
                    throw new IllegalStateException("closed");
                }))
                .health();

        assertThat(health.getStatus()).isEqualTo(HeadroomHealthIndicator.DEGRADED);
    }

    private static CcrStore store(Supplier<CcrStats> stats) {
        return new CcrStore() {
            @Override
            public void put(CcrEntry entry) {
                throw new UnsupportedOperationException();
            }

            @Override
            public CcrLookup get(String tenant, ContentRef ref) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean touch(String tenant, ContentRef ref) {
                throw new UnsupportedOperationException();
            }

            @Override
            public CcrStats stats() {
                return stats.get();
            }
        };
    }
}
