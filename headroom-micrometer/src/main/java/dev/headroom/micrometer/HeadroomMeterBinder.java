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
package dev.headroom.micrometer;

import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.HeadroomMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Gives {@link HeadroomMetrics} to Micrometer:
 *
 * <pre>{@code
 * new HeadroomMeterBinder(metrics).bindTo(registry);
 * }</pre>
 *
 * <ul>
 *   <li>{@code headroom.tokens}, tag {@code stage} = {@code before} or {@code after}: tokens of tool results;
 *   <li>{@code headroom.blocks}, tags {@code kind} (such as {@code json}) and {@code outcome} ({@code unchanged},
 *       {@code lossless}, {@code reversible}): tool results;
 *   <li>{@code headroom.passages.tokens}, tag {@code stage} = {@code before} or {@code after}: tokens of retrieved
 *       texts, where {@link HeadroomMetrics} is their listener;
 *   <li>{@code headroom.retrievals}, tag {@code outcome} (such as {@code found}, {@code expired}): retrievals;
 *   <li>{@code headroom.optimize}: a timer over the calls of the engine.
 * </ul>
 *
 * <p>Tools are no tag, because there is no bound on their names; {@link HeadroomMetrics#tools} tells them apart. Do not
 * {@linkplain HeadroomMetrics#reset reset} metrics that are bound: counters must not fall. The registry holds the
 * metrics weakly, the binder strongly: keep one of them.
 */
public final class HeadroomMeterBinder implements MeterBinder {

    private final HeadroomMetrics metrics;
    private final Tags tags;

    /**
     * A binder without further tags.
     *
     * @param metrics what to give to Micrometer
     */
    public HeadroomMeterBinder(HeadroomMetrics metrics) {
        this(metrics, Tags.empty());
    }

    /**
     * A binder whose meters have further tags, such as the name of the model.
     *
     * @param metrics what to give to Micrometer
     * @param tags tags of every meter
     */
    public HeadroomMeterBinder(HeadroomMetrics metrics, Tags tags) {
        this.metrics = metrics;
        this.tags = tags;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tokens(registry, "before", HeadroomMetrics::tokensBefore);
        tokens(registry, "after", HeadroomMetrics::tokensAfter);
        passages(registry, "before", bound -> bound.passages().tokensBefore());
        passages(registry, "after", bound -> bound.passages().tokensAfter());
        for (ContentKind kind : ContentKind.values()) {
            for (BlockReport.Outcome outcome : BlockReport.Outcome.values()) {
                blocks(registry, kind.name().toLowerCase(Locale.ROOT), outcome);
            }
        }
        for (RetrievalAnswer.Outcome outcome : RetrievalAnswer.Outcome.values()) {
            retrievals(registry, outcome.name().toLowerCase(Locale.ROOT));
        }
        FunctionTimer.builder(
                        "headroom.optimize",
                        metrics,
                        HeadroomMetrics::requests,
                        bound -> bound.totals().micros(),
                        TimeUnit.MICROSECONDS)
                .description("Calls of the engine")
                .tags(tags)
                .register(registry);
    }

    private void tokens(MeterRegistry registry, String stage, ToDoubleFunction<HeadroomMetrics> count) {
        FunctionCounter.builder("headroom.tokens", metrics, count)
                .description("Tokens of tool results before and after they are shortened")
                .baseUnit("tokens")
                .tags(tags)
                .tag("stage", stage)
                .register(registry);
    }

    private void passages(MeterRegistry registry, String stage, ToDoubleFunction<HeadroomMetrics> count) {
        FunctionCounter.builder("headroom.passages.tokens", metrics, count)
                .description("Tokens of retrieved texts before and after they are shortened")
                .baseUnit("tokens")
                .tags(tags)
                .tag("stage", stage)
                .register(registry);
    }

    private void blocks(MeterRegistry registry, String kind, BlockReport.Outcome outcome) {
        FunctionCounter.builder("headroom.blocks", metrics, bound -> bound.blocks(kind, outcome))
                .description("Tool results by what they are and how they went out")
                .tags(tags)
                .tag("kind", kind)
                .tag("outcome", outcome.word())
                .register(registry);
    }

    private void retrievals(MeterRegistry registry, String outcome) {
        FunctionCounter.builder(
                        "headroom.retrievals",
                        metrics,
                        bound -> bound.retrievals().getOrDefault(outcome, 0L))
                .description("Calls of headroom_retrieve by how they went")
                .tags(tags)
                .tag("outcome", outcome)
                .register(registry);
    }
}
