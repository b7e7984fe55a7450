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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.headroom.benchmarks.payload.Payloads;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.peer.Peer;
import dev.headroom.evals.peer.PeerInput;
import dev.headroom.evals.peer.PeerOutput;
import dev.headroom.evals.peer.Peers;
import java.io.IOException;
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

/**
 * JSON of several shapes: the whole way of a tool result without counting tokens (detection, form, decoding and
 * comparing), beside one streaming pass of jackson-core and beside what others do to the same characters.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JsonShapesBenchmark {

    /** How the rows are alike. */
    @Param({"flat", "nested", "sparse", "semi-uniform", "log"})
    public String shape = "";

    /** How many rows the array has. */
    @Param({"100", "1000", "10000"})
    public int rows;

    private final HeadroomEngine engine = Engines.codecsAlone();
    private final JsonFactory factory = new JsonFactory();
    private final Peer minifier = peer("minified JSON");
    private final Peer toon = peer("TOON");
    private final Peer csv = peer("CSV");
    private String text = "";
    private String form = "";
    private char[] characters = new char[0];
    private PeerInput input = PeerInput.of("", "json", 0, TokenCounters.forModel("gpt-4o"));

    /** Makes the rows. */
    @Setup
    public void setUp() {
        text = Payloads.json(shape, rows);
        form = engine.compress(text).text();
        characters = text.toCharArray();
        input = PeerInput.of(text, "json", 0, TokenCounters.forModel("gpt-4o"));
    }

    private static Peer peer(String name) {
        return Peers.all().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The yardstick: every token is read, none is kept. */
    @Benchmark
    public int jacksonPass() throws IOException {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(characters, 0, characters.length)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** JSON without white space. */
    @Benchmark
    public PeerOutput minified() {
        return minifier.shorten(input);
    }

    /** Token-Oriented Object Notation. */
    @Benchmark
    public PeerOutput toon() {
        return toon.shorten(input);
    }

    /** A table of comma-separated values, for flat rows only. */
    @Benchmark
    public PeerOutput csv() {
        return csv.shorten(input);
    }

    /** Deflation. */
    @Benchmark
    public int gzip() {
        return Gzip.bytes(text);
    }

    /** The form that says everything. */
    @Benchmark
    public String lossless() {
        return engine.compress(text).text();
    }

    /** A selection of rows with its receipt. */
    @Benchmark
    public String reversible() {
        return engine.compress(TextRequest.of(text)
                        .retrievalAvailable(true)
                        .origin(Origin.asking("Which of them is the largest?")))
                .text();
    }

    /** The form back to JSON. */
    @Benchmark
    public DecodeResult decode() {
        return engine.decode(form);
    }
}
