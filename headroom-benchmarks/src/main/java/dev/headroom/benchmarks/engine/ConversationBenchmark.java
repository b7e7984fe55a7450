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

import dev.headroom.benchmarks.payload.LogRows;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An agent of 100 turns that sends its whole conversation with every turn, each with a new tool result of 50 rows: all
 * 100 calls, against optimizing each tool result once and against the last call when all was seen before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ConversationBenchmark {

    private static final int TURNS = 100;
    private static final int ROWS = 50;

    private final List<Message> conversation = new ArrayList<>();
    private final HeadroomEngine warm = HeadroomEngine.create();

    /** Makes the conversation. */
    @Setup
    public void setUp() {
        conversation.add(Message.user("Which requests failed, and why?"));
        for (int turn = 0; turn < TURNS; turn++) {
            String id = "call_" + turn;
            conversation.add(Message.toolCall(id, "search_logs", "{\"page\":" + turn + "}"));
            conversation.add(Message.toolResult(id, "search_logs", LogRows.json(ROWS, turn)));
        }
        warm.optimize(OptimizationRequest.of(conversation).model("gpt-4o"));
    }

    /** Every turn sends everything so far. */
    @Benchmark
    public long growing() {
        HeadroomEngine engine = HeadroomEngine.create();
        long saved = 0;
        for (int turn = 1; turn <= TURNS; turn++) {
            OptimizationResult result = engine.optimize(OptimizationRequest.of(conversation.subList(0, 1 + 2 * turn))
                    .model("gpt-4o"));
            saved += result.report().totals().tokensSaved();
        }
        return saved;
    }

    /** The yardstick: the last turn alone, which holds every tool result once. */
    @Benchmark
    public long once() {
        return HeadroomEngine.create()
                .optimize(OptimizationRequest.of(conversation).model("gpt-4o"))
                .report()
                .totals()
                .tokensSaved();
    }

    /** The last turn again, by an engine that sent it before. */
    @Benchmark
    public long remembered() {
        return warm.optimize(OptimizationRequest.of(conversation).model("gpt-4o"))
                .report()
                .totals()
                .tokensSaved();
    }
}
