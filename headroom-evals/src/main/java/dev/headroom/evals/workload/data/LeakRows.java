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
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What four tools say about a memory leak: issues, papers, code and database logs, each with one row that matters. */
public final class LeakRows {
    static final int ISSUE = 42;
    static final int PAPER = 15;
    static final int CODE = 23;
    static final int LOG = 17;
    static final List<String> SUBJECTS = List.of("data", "request", "model", "event");
    static final List<String> FILES = List.of("utils.py", "api.py", "models.py", "handlers.py");
    static final List<String> SERVICES = List.of("api", "auth", "db", "cache");

    private static final List<String> FEATURES =
            List.of("dark mode", "API pagination", "webhook support", "rate limiting");
    private static final List<String> TITLES = List.of(
            "Deep Learning for Code Generation",
            "Efficient Transformers",
            "Neural Architecture Search",
            "Language Model Scaling");
    private static final List<String> FIELDS =
            List.of("code generation", "transformer efficiency", "neural architecture", "model scaling");
    private static final List<String> OPERATIONS =
            List.of("request processed", "user authenticated", "query executed", "cache updated");

    static final String FIX = """
        def cleanup_worker(self):
            \"""Release worker resources - MEMORY LEAK FIX\"""
            self.thread_pool.shutdown(wait=True)
            self.connections.clear()
            gc.collect()\
        """;

    private static final String OVERFLOW = """
        java.lang.OutOfMemoryError: Java heap space
        \tat WorkerPool.execute(WorkerPool.java:234)
        \tat TaskRunner.run(TaskRunner.java:89)\
        """;

    private LeakRows() {}

    /**
     * Issues of a tracker; number 42 describes the leak.
     *
     * @return 50 rows
     */
    public static List<Row> issues() {
        return rows(50, LeakRows::issue);
    }

    /**
     * Papers; the one at index 15 stands out by its citations.
     *
     * @return 30 rows
     */
    public static List<Row> papers() {
        return rows(30, LeakRows::paper);
    }

    /**
     * Places in the code; the one at index 23 holds the fix.
     *
     * @return 40 rows
     */
    public static List<Row> code() {
        return rows(40, LeakRows::place);
    }

    /**
     * Database logs; the one at index 17 is the out-of-memory error.
     *
     * @return 60 rows
     */
    public static List<Row> logs() {
        return rows(60, LeakRows::log);
    }

    static List<Row> rows(int count, IntFunction<Row> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private static Row issue(int i) {
        boolean needle = i == ISSUE;
        String feature = FEATURES.get(i % 4);
        String day = Text.format("2024-12-%02d", i % 28 + 1);
        return Row.builder()
                .put("number", i)
                .put(
                        "title",
                        "Issue #" + i + ": " + (needle ? "Memory leak in worker pool" : "Feature request: " + feature))
                .put("state", i % 3 == 0 ? "closed" : "open")
                .put("author", "user" + i % 20)
                .put("labels", needle ? List.of("bug", "priority:high") : List.of("enhancement"))
                .put("created_at", day + "T10:00:00Z")
                .put("updated_at", day + "T15:00:00Z")
                .put("comments", i % 10)
                .put(
                        "body",
                        needle
                                ? "Worker threads are not being released after task completion, causing memory to grow"
                                        + " unboundedly. Stack trace attached."
                                : "Please add support for " + feature
                                        + ". This would greatly improve the user experience.")
                .put("assignees", needle ? List.of("maintainer1") : List.of())
                .put("milestone", i < 20 ? "v2.0" : null)
                .put("reactions", Row.of("thumbs_up", needle ? 47 : i % 5, "thumbs_down", 0))
                .build();
    }

    private static Row paper(int i) {
        boolean needle = i == PAPER;
        String id = Text.format("2401.%05d", i);
        return Row.builder()
                .put("id", id)
                .put("title", needle ? "Attention Is All You Need: Revisited" : TITLES.get(i % 4))
                .put(
                        "authors",
                        IntStream.range(0, 3 + i % 3)
                                .mapToObj(j -> "Author" + j)
                                .toList())
                .put(
                        "abstract",
                        needle
                                ? "We revisit the transformer architecture and propose key optimizations that reduce"
                                        + " memory usage by 40% while maintaining accuracy. Our method introduces sparse"
                                        + " attention patterns..."
                                : "This paper presents a novel approach to " + FIELDS.get(i % 4)
                                        + ". We demonstrate state-of-the-art results on benchmark datasets.")
                .put("categories", needle ? List.of("cs.LG", "cs.CL") : List.of("cs.LG"))
                .put("published", Text.format("2024-01-%02d", i % 28 + 1))
                .put("citations", needle ? 1247 : 3 * i)
                .put("pdf_url", "https://arxiv.org/pdf/" + id + ".pdf")
                .put("comment", needle ? "Accepted at NeurIPS 2024" : null)
                .build();
    }

    private static Row place(int i) {
        boolean needle = i == CODE;
        String subject = SUBJECTS.get(i % 4);
        return Row.builder()
                .put("file", "src/" + (needle ? "worker.py" : FILES.get(i % 4)))
                .put("line", 100 + 10 * i)
                .put("content", needle ? FIX + "  # Force garbage collection" : handler(subject))
                .put("language", "python")
                .put("repository", "main-app")
                .put("relevance_score", needle ? 0.98 : 0.7 - 0.01 * i)
                .put("context_before", List.of("    # Worker management", "    "))
                .put("context_after", List.of("", "    def start_worker(self):"))
                .build();
    }

    private static String handler(String subject) {
        return "def process_" + subject + "(self, input):\n"
                + "    \"\"\"Process incoming " + subject + "\"\"\"\n"
                + "    result = self.transform(input)\n"
                + "    return self.validate(result)";
    }

    private static Row log(int i) {
        boolean needle = i == LOG;
        return Row.builder()
                .put("id", Text.format("rec_%06d", i))
                .put("type", needle ? "error" : "info")
                .put("timestamp", Text.format("2024-12-15T%02d:%02d:00Z", i % 24, i % 60))
                .put("service", needle ? "worker-pool" : SERVICES.get(i % 4))
                .put(
                        "message",
                        needle
                                ? "OutOfMemoryError: heap space exhausted in WorkerPool.execute()"
                                : "Operation completed: " + OPERATIONS.get(i % 4))
                .put(
                        "metadata",
                        Row.builder()
                                .put("heap_used", needle ? "7.8GB" : 1 + i % 3 + "GB")
                                .put("heap_max", "8GB")
                                .put("thread_count", needle ? 847 : 50 + i % 50)
                                .build())
                .put("stack_trace", needle ? OVERFLOW : null)
                .build();
    }
}
