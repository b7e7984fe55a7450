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
package dev.headroom.examples.langchain4j;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.stream.IntStream;

/** A handbook in chunks that overlap, as splitters make them. */
final class Handbook {

    private static final List<String> SENTENCES = List.of(
            "The connection pool keeps database connections open so that requests need not wait for new ones.",
            "Every service has a pool of its own, and its size is set by max_connections.",
            "A pool starts with 5 connections and grows when requests wait longer than 50 milliseconds.",
            "When all connections are in use, requests wait up to 30 seconds and then fail with PG-5523.",
            "Raise max_connections in config/database.yml and restart one instance at a time.",
            "The database accepts 2,000 connections, so max_connections must not exceed 400 with five instances.",
            "After a change, watch the number of waiting requests for at least one hour.",
            "Connections that were idle for ten minutes are closed by the pool.",
            "A connection that is not returned within five minutes is reported as leaked, with a stack trace.",
            "Leaked connections are the usual cause of an exhausted pool at night, when batch jobs run.",
            "Batch jobs must use the pool named batch, which is limited to 20 connections.",
            "The pool's metrics are pool_active, pool_idle and pool_waiting.",
            "An alert is sent when pool_waiting stays above 10 for two minutes.",
            "The on-call engineer confirms the alert within 15 minutes.",
            "Certificates of the database are renewed every 90 days without a restart.",
            "Backups run at 02:00 and take about 40 minutes, during which queries are slower.");

    private Handbook() {}

    /**
     * Chunks of some sentences.
     *
     * @param source what the metadata call the source
     * @param size how many sentences a chunk has
     * @param step how many sentences the next one starts later
     */
    static List<TextSegment> chunks(String source, int size, int step) {
        return IntStream.iterate(0, start -> start < SENTENCES.size(), start -> start + step)
                .mapToObj(start -> SENTENCES.subList(start, Math.min(start + size, SENTENCES.size())))
                .map(sentences -> TextSegment.from(String.join(" ", sentences), Metadata.from("source", source)))
                .toList();
    }
}
