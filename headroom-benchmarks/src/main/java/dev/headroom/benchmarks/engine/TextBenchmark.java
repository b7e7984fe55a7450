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
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.model.Origin;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Text of every kind through an engine that remembers nothing and counts four characters as a token: detection, form,
 * decoding and comparing. The counter {@code megabytes} is the throughput in millions of characters a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TextBenchmark {

    private static final double MILLION = 1e6;

    /** What the text is. */
    @Param({
        "csv",
        "ndjson",
        "markdown",
        "build-log",
        "access-log",
        "grep",
        "find",
        "kubectl",
        "git-log",
        "diff",
        "transcript",
        "code",
        "page"
    })
    public String kind = "";

    /** At least how many characters it has. */
    @Param({"10000", "1000000", "20000000"})
    public int characters;

    private final HeadroomEngine engine = Engines.codecsAlone();

    private String text = "";

    /** How much was read. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {

        /** Millions of characters. */
        public double megabytes;
    }

    /** Makes the text. */
    @Setup
    public void setUp() {
        text = Payloads.text(kind, characters);
    }

    /** The yardstick: the deflation of the same characters, of the Java platform. */
    @Benchmark
    public int gzip() {
        return Gzip.bytes(text);
    }

    /** The form that says everything. */
    @Benchmark
    public String lossless(Read read) {
        read.megabytes += text.length() / MILLION;
        return engine.compress(text).text();
    }

    /** A selection with its receipt. */
    @Benchmark
    public String reversible(Read read) {
        read.megabytes += text.length() / MILLION;
        return engine.compress(TextRequest.of(text)
                        .retrievalAvailable(true)
                        .origin(Origin.asking("Which refund failed and why?")))
                .text();
    }
}
