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

import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.report.OptimizationReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Remembers the last calls of the engine that had tool results. Thread-safe. */
final class RecentReports implements OptimizationListener {

    /** A page of them; what is older is in the totals. */
    static final int MOST = 20;

    private final InstantSource clock;
    private final Deque<Dated> newest = new ArrayDeque<>(MOST);

    RecentReports(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A report with its time.
     *
     * @param at when the call was done
     * @param report what it did
     */
    record Dated(Instant at, OptimizationReport report) {}

    @Override
    public void onOptimized(OptimizationReport report) {
        if (report.blocks().isEmpty()) {
            return;
        }
        Dated dated = new Dated(clock.instant(), report);
        synchronized (newest) {
            if (newest.size() == MOST) {
                newest.removeFirst();
            }
            newest.addLast(dated);
        }
    }

    /** The reports, the newest first. */
    List<Dated> newestFirst() {
        List<Dated> reports;
        synchronized (newest) {
            reports = new ArrayList<>(newest);
        }
        Collections.reverse(reports);
        return List.copyOf(reports);
    }
}
