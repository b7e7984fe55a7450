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
package dev.headroom.evals.workload.data;

import dev.headroom.evals.workload.json.Row;
import java.util.List;

/** The memory leak of {@link LeakRows} told in fewer fields: the same counts and places of the rows that matter. */
public final class BriefLeakRows {
    private static final List<String> FEATURES = List.of("dark mode", "pagination", "webhooks", "rate limiting");
    private static final List<String> TITLES = List.of("Deep Learning", "Transformers", "Neural Arch", "Scaling");

    private BriefLeakRows() {}

    /**
     * Issues of a tracker; number 42 describes the leak and is open.
     *
     * @return 50 rows
     */
    public static List<Row> issues() {
        return LeakRows.rows(50, BriefLeakRows::issue);
    }

    /**
     * Papers; the one at index 15 is about worker pools.
     *
     * @return 30 rows
     */
    public static List<Row> papers() {
        return LeakRows.rows(30, BriefLeakRows::paper);
    }

    /**
     * Places in the code; the one at index 23 holds the fix.
     *
     * @return 40 rows
     */
    public static List<Row> code() {
        return LeakRows.rows(40, BriefLeakRows::place);
    }

    /**
     * Database logs; the one at index 17 is the out-of-memory error.
     *
     * @return 60 rows
     */
    public static List<Row> logs() {
        return LeakRows.rows(60, BriefLeakRows::log);
    }

    private static Row issue(int i) {
        boolean needle = i == LeakRows.ISSUE;
        return Row.builder()
                .put("number", i)
                .put("title", needle ? "Memory leak in worker pool" : "Feature: " + FEATURES.get(i % 4))
                .put("state", i % 3 == 0 && !needle ? "closed" : "open")
                .put("labels", needle ? List.of("bug", "priority:high") : List.of("enhancement"))
                .put(
                        "body",
                        needle
                                ? "Worker threads not released after task completion. Memory grows unboundedly."
                                : "Please add this feature.")
                .put("reactions", Row.of("thumbs_up", needle ? 47 : i % 5))
                .build();
    }

    private static Row paper(int i) {
        boolean needle = i == LeakRows.PAPER;
        return Row.builder()
                .put("id", Text.format("2401.%05d", i))
                .put("title", needle ? "Memory Management in Worker Pool Architectures" : TITLES.get(i % 4) + " Study")
                .put(
                        "abstract",
                        needle
                                ? "We analyze memory leak patterns in thread pools and propose cleanup strategies."
                                : "Novel approach with state-of-the-art results.")
                .put("citations", needle ? 89 : 3 * i)
                .build();
    }

    private static Row place(int i) {
        boolean needle = i == LeakRows.CODE;
        return Row.builder()
                .put("file", "src/" + (needle ? "worker.py" : LeakRows.FILES.get(i % 4)))
                .put("line", 100 + 10 * i)
                .put("content", needle ? LeakRows.FIX : "def process_" + LeakRows.SUBJECTS.get(i % 4) + "(self): pass")
                .put("relevance_score", needle ? 0.98 : 0.5 - 0.01 * i)
                .build();
    }

    private static Row log(int i) {
        if (i == LeakRows.LOG) {
            return Row.builder()
                    .put("type", "error")
                    .put("service", "worker-pool")
                    .put("message", "OutOfMemoryError: heap space exhausted")
                    .put("metadata", Row.of("heap_used", "7.8GB", "heap_max", "8GB", "thread_count", 847))
                    .put("stack_trace", "java.lang.OutOfMemoryError at WorkerPool.execute()")
                    .build();
        }
        return Row.builder()
                .put("type", "info")
                .put("service", LeakRows.SERVICES.get(i % 4))
                .put("message", "Operation completed successfully")
                .put("metadata", Row.of("heap_used", 1 + i % 3 + "GB", "thread_count", 50 + i % 50))
                .build();
    }
}
