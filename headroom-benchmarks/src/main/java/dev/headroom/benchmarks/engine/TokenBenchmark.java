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
import dev.headroom.engine.token.TokenCountCache;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.concurrent.TimeUnit;
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

/** Counting the tokens of a text, by each vocabulary, for the first time and when it was counted before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TokenBenchmark {

    /** Of which model; {@code gpt-4o} stands for o200k, {@code gpt-4} for cl100k. */
    @Param({"gpt-4o", "gpt-4"})
    public String model = "";

    /** What is counted. */
    @Param({"json", "build-log", "transcript"})
    public String kind = "";

    /** About how many characters it has. */
    @Param({"100000"})
    public int characters;

    private TokenCounter first = TokenCounters.forModel("gpt-4o");
    private TokenCounter again = TokenCounters.forModel("gpt-4o");
    private String text = "";

    /** Makes the text and counts it once. */
    @Setup
    public void setUp() {
        text = kind.equals("json") ? Payloads.json("log", characters / 263) : Payloads.text(kind, characters);
        first = TokenCounters.forModel(model, TokenCountCache.ofBytes(0));
        again = TokenCounters.forModel(model);
        again.count(text);
    }

    /** The yardstick: deflation of the same characters. */
    @Benchmark
    public int gzip() {
        return Gzip.bytes(text);
    }

    /** Nothing is remembered. */
    @Benchmark
    public int first() {
        return first.count(text);
    }

    /** The count is remembered. */
    @Benchmark
    public int again() {
        return again.count(text);
    }
}
