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

import dev.headroom.engine.ccr.CcrStats;
import dev.headroom.engine.ccr.CcrStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells how full the store of originals is, and whether it answers. A store that does not is {@code DEGRADED} and not
 * {@code DOWN}: nothing is left out while originals cannot be kept, so every call still works and the instance should
 * keep its traffic. Boot shows the status and does not let it decide about the application's, unless {@code
 * management.endpoint.health.status.order} names it.
 */
final class HeadroomHealthIndicator implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "Originals cannot be kept or fetched");

    private final CcrStore store;

    HeadroomHealthIndicator(CcrStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            CcrStats stats = store.stats();
            return Health.up()
                    .withDetail("entries", stats.entries())
                    .withDetail("bytes", stats.bytes())
                    .withDetail("maxBytes", stats.maxBytes())
                    .build();
        } catch (RuntimeException e) {
            // Also from a store that does not keep to its contract: a broken one must not break the page that says so.
            return Health.status(DEGRADED).withException(e).build();
        }
    }
}
