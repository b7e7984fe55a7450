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
import dev.headroom.benchmarks.payload.LogRows;
import dev.headroom.engine.compress.table.FormatException;
import dev.headroom.engine.compress.table.TableForm;
import dev.headroom.engine.compress.table.TableOptions;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
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
 * The lossless form of an array of log rows, without token counting, beside one streaming pass of jackson-core over the
 * same characters: parsing alone, with encoding, and with decoding and comparing as the engine does it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class LosslessBenchmark {

    /** How many rows the array has. */
    @Param({"1000", "100000"})
    public int rows;

    private final JsonFactory factory = new JsonFactory();
    private String text = "";
    private char[] characters = new char[0];

    /** Makes the rows. */
    @Setup
    public void setUp() {
        text = LogRows.json(rows, 7);
        characters = text.toCharArray();
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

    /** Text to tape. */
    @Benchmark
    public JsonTape parse() throws JsonSyntaxException {
        return JsonTape.parse(text);
    }

    /** Text to lossless form. */
    @Benchmark
    public String encode() throws JsonSyntaxException {
        return TableForm.encode(JsonTape.parse(text), "json", TableOptions.defaults())
                .orElseThrow();
    }

    /** Text to lossless form, decoded again and compared: what the engine does before it sends a form. */
    @Benchmark
    public boolean encodeAndVerify() throws JsonSyntaxException, FormatException {
        JsonTape tape = JsonTape.parse(text);
        String form = TableForm.encode(tape, "json", TableOptions.defaults()).orElseThrow();
        return TableForm.decode(form).equals(tape.minified(0));
    }
}
