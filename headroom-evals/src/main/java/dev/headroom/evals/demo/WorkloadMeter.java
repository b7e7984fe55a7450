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
package dev.headroom.evals.demo;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.evals.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Sends workloads through the engine as an agent would and looks at what comes out. Every run has an engine of its own,
 * which remembers nothing, so that each run does the whole work. Immutable and thread-safe.
 *
 * <p>Example: {@code WorkloadMeter.create("gpt-4o", 3).measure(workload).lossless().tokens()}.
 */
public final class WorkloadMeter {
    private static final HeadroomOptions LOSSLESS =
            HeadroomOptions.builder().fidelity(Fidelity.LOSSLESS).build();

    private final String model;
    private final int runs;
    private final LongSupplier ticker;

    /** A form and the engine that made it and keeps the originals. */
    private record Run(HeadroomEngine engine, Form form) {}

    private WorkloadMeter(String model, int runs, LongSupplier ticker) {
        this.model = model;
        this.runs = runs;
        this.ticker = ticker;
    }

    /**
     * A meter for a model.
     *
     * @param model decides which vocabulary counts tokens
     * @param runs  over how many runs of each form the median of the time is taken, at least 1
     * @return the meter
     * @throws IllegalArgumentException if there are no runs
     */
    public static WorkloadMeter create(String model, int runs) {
        return create(model, runs, System::nanoTime);
    }

    /**
     * A meter with a clock of its own.
     *
     * @param model  decides which vocabulary counts tokens
     * @param runs   over how many runs of each form the median of the time is taken, at least 1
     * @param ticker nanoseconds that pass
     * @return the meter
     * @throws IllegalArgumentException if there are no runs
     */
    static WorkloadMeter create(String model, int runs, LongSupplier ticker) {
        if (runs < 1) {
            throw new IllegalArgumentException("runs must be at least 1, but is " + runs);
        }
        return new WorkloadMeter(model, runs, ticker);
    }

    /**
     * Runs a workload once and forgets the result, for the Java machine to get warm.
     *
     * @param workload any workload
     */
    public void warmUp(Workload workload) {
        List<Message> messages = WorkloadMessages.of(workload);
        HeadroomEngine.create().optimize(lossless(messages));
        HeadroomEngine.create().optimize(reversible(messages));
    }

    /**
     * Measures a workload.
     *
     * @param workload any workload
     * @return the measurement; but for the times the same on every call
     */
    public Measurement measure(Workload workload) {
        List<Message> messages = WorkloadMessages.of(workload);
        Run lossless = run(lossless(messages));
        Run reversible = run(reversible(messages));
        AnswerSearch search = new AnswerSearch(reversible.engine(), reversible.form());
        return new Measurement(
                workload,
                lossless.form(),
                reversible.form(),
                decoded(lossless, workload),
                workload.questions().stream().map(search::find).toList());
    }

    private OptimizationRequest lossless(List<Message> messages) {
        return OptimizationRequest.of(messages).model(model).options(LOSSLESS);
    }

    private OptimizationRequest reversible(List<Message> messages) {
        return OptimizationRequest.of(messages).model(model).retrievalAvailable(true);
    }

    private Run run(OptimizationRequest request) {
        long[] nanos = new long[runs];
        HeadroomEngine engine = HeadroomEngine.create();
        OptimizationResult result = timed(engine, request, nanos, 0);
        for (int run = 1; run < runs; run++) {
            timed(HeadroomEngine.create(), request, nanos, run);
        }
        Arrays.sort(nanos);
        List<String> texts = WorkloadMessages.toolResults(result.messages());
        return new Run(engine, new Form(texts, result.report(), nanos[runs / 2]));
    }

    private OptimizationResult timed(HeadroomEngine engine, OptimizationRequest request, long[] nanos, int run) {
        long start = ticker.getAsLong();
        OptimizationResult result = engine.optimize(request);
        nanos[run] = ticker.getAsLong() - start;
        return result;
    }

    private static List<Boolean> decoded(Run lossless, Workload workload) {
        Form form = lossless.form();
        List<Boolean> decoded = new ArrayList<>();
        for (int i = 0; i < form.texts().size(); i++) {
            String original = workload.toolResults().get(i).content();
            BlockReport report = form.report().blocks().get(i);
            decoded.add(comesBack(lossless.engine(), original, form.texts().get(i), report));
        }
        return decoded;
    }

    private static boolean comesBack(HeadroomEngine engine, String original, String text, BlockReport report) {
        return switch (report.outcome()) {
            case UNCHANGED -> text.equals(original);
            case LOSSLESS ->
                engine.decode(text) instanceof DecodeResult.Original decoded
                        && isSame(decoded.text(), original, report.kind());
            case REVERSIBLE -> false;
        };
    }

    /** JSON comes back without the white space between its tokens, everything else character by character. */
    private static boolean isSame(String decoded, String original, String kind) {
        return decoded.equals(original) || (kind.equals("json") && decoded.equals(JsonSpaces.removedFrom(original)));
    }
}
