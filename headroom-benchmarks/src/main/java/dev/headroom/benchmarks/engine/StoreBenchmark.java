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
package dev.headroom.benchmarks.engine;

import dev.headroom.benchmarks.payload.Payloads;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.ccr.CcrEntry;
import dev.headroom.engine.ccr.CcrLookup;
import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.FileCcrStore;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Keeping a content, finding it again, and answering a model that asks about it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoreBenchmark {

    private static final Instant STORED_AT = Instant.parse("2026-01-01T00:00:00Z");

    /** Where contents are kept. */
    @Param({"memory", "file"})
    public String store = "";

    /** Log rows of the content; 1,000 rows are 263,000 characters. */
    @Param({"100", "1000"})
    public int rows;

    private Path folder = Path.of("");
    private CcrStore kept = InMemoryCcrStore.create();
    private HeadroomEngine engine = HeadroomEngine.create();
    private CcrEntry entry = CcrEntry.of("", "", "", STORED_AT);
    private ContentRef ref = entry.ref();
    private String[] contents = new String[0];
    private int next;

    /** Fills the store with one content. */
    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("headroom-benchmark");
        kept = store.equals("file") ? FileCcrStore.create(folder) : InMemoryCcrStore.create();
        engine = HeadroomEngine.builder().store(kept).build();
        String content = Payloads.json("log", rows);
        contents = Stream.iterate(0, i -> i < 8, i -> i + 1)
                .map(i -> content + " ".repeat(i))
                .toArray(String[]::new);
        ref = engine.keep(content).orElseThrow();
        entry = CcrEntry.of("", content, "search_logs", Instant.now());
    }

    /** Removes what was written. */
    @TearDown
    public void removeFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(StoreBenchmark::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The yardstick: deflation of the same characters. */
    @Benchmark
    public int gzip() {
        return Gzip.bytes(entry.content());
    }

    /** A content, one of eight in turn, under its hash. */
    @Benchmark
    public ContentRef put() {
        CcrEntry one = CcrEntry.of("", contents[next++ & 7], "search_logs", entry.storedAt());
        kept.put(one);
        return one.ref();
    }

    /** The whole content. */
    @Benchmark
    public CcrLookup get() {
        return kept.get("", ref);
    }

    /** Rows that fulfil a condition. */
    @Benchmark
    public RetrievalAnswer where() {
        return engine.retrieve(RetrievalQuery.of(ref.value())
                .where("level = 'ERROR' and latency_ms > 400")
                .limit(20));
    }

    /** Counts of groups. */
    @Benchmark
    public RetrievalAnswer select() {
        return engine.retrieve(RetrievalQuery.of(ref.value()).select("service, count(*), max(latency_ms)"));
    }

    /** Rows by words. */
    @Benchmark
    public RetrievalAnswer query() {
        return engine.retrieve(RetrievalQuery.of(ref.value())
                .query("upstream timeout payments")
                .limit(20));
    }
}
