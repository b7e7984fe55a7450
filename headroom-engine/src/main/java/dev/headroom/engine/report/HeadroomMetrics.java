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
package dev.headroom.engine.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what an engine saves.
 *
 * <pre>{@code
 * HeadroomMetrics metrics = new HeadroomMetrics();
 * HeadroomEngine engine = HeadroomEngine.builder().listener(metrics).build();
 * ...
 * metrics.tokensSaved();     // 48213
 * metrics.savingsPercent();  // 83.1
 * }</pre>
 *
 * <p>Tokens are those of tool results, each time they are sent: a result that stays in a conversation for ten calls is
 * paid for ten times and counts ten times. What people and the model wrote is not counted, because it never changes.
 *
 * <p>Thread-safe and exact; a call costs one lock and one map access for each block.
 */
public final class HeadroomMetrics implements OptimizationListener {

    /** The name under which tools are counted once there are {@value #MOST_TOOLS} others. */
    public static final String OTHER_TOOLS = "(other)";

    /** How many tools are told apart; names come from hosts and servers, so there is no other bound. */
    static final int MOST_TOOLS = 500;

    private final Object lock = new Object();
    private Totals totals = Totals.NONE;
    private final SortedMap<String, Totals> tools = new TreeMap<>();
    private final Map<BlockGroup, Long> blocks = new LinkedHashMap<>();
    private final SortedMap<String, Long> retrievals = new TreeMap<>();
    private Totals passages = Totals.NONE;
    private Optional<OptimizationReport> last = Optional.empty();

    /** Blocks that are counted together. */
    private record BlockGroup(String kind, BlockReport.Outcome outcome) {}

    /**
     * Sums over requests, or over the results of one tool.
     *
     * @param requests how many requests
     * @param blocks how many tool results
     * @param tokensBefore their tokens
     * @param tokensAfter the tokens of what went out
     * @param micros how long it took, in microseconds
     */
    public record Totals(long requests, long blocks, long tokensBefore, long tokensAfter, long micros) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0);

        /** How many tokens fewer went out. */
        public long tokensSaved() {
            return tokensBefore - tokensAfter;
        }

        /** The share of tokens saved, from 0 to 100; 0 when there were none. */
        public double savingsPercent() {
            return tokensBefore == 0 ? 0 : 100.0 * tokensSaved() / tokensBefore;
        }

        private Totals plus(Totals other) {
            return new Totals(
                    requests + other.requests,
                    blocks + other.blocks,
                    tokensBefore + other.tokensBefore,
                    tokensAfter + other.tokensAfter,
                    micros + other.micros);
        }
    }

    /** Metrics of an engine that has not done anything yet. */
    public HeadroomMetrics() {}

    @Override
    public void onOptimized(OptimizationReport report) {
        OptimizationReport.Totals sums = report.totals();
        Totals request = new Totals(1, sums.blocks(), sums.tokensBefore(), sums.tokensAfter(), sums.micros());
        Map<String, Totals> ofTools = new LinkedHashMap<>();
        for (BlockReport block : report.blocks()) {
            long first = ofTools.containsKey(block.tool()) ? 0 : 1;
            Totals one = new Totals(first, 1, block.tokensBefore(), block.tokensAfter(), block.micros());
            ofTools.merge(block.tool(), one, Totals::plus);
        }
        synchronized (lock) {
            totals = totals.plus(request);
            last = Optional.of(report);
            ofTools.forEach((tool, sum) -> tools.merge(known(tool), sum, Totals::plus));
            report.blocks()
                    .forEach(block -> blocks.merge(new BlockGroup(block.kind(), block.outcome()), 1L, Long::sum));
        }
    }

    @Override
    public void onRetrieved(RetrievalReport report) {
        synchronized (lock) {
            retrievals.merge(report.outcome(), 1L, Long::sum);
        }
    }

    @Override
    public void onPassages(PassagesReport report) {
        synchronized (lock) {
            passages =
                    passages.plus(new Totals(1, report.textsBefore(), report.tokensBefore(), report.tokensAfter(), 0));
        }
    }

    private String known(String tool) {
        return tools.containsKey(tool) || tools.size() < MOST_TOOLS ? tool : OTHER_TOOLS;
    }

    /** {@return all sums at one moment} */
    public Totals totals() {
        synchronized (lock) {
            return totals;
        }
    }

    /** {@return how many calls of the engine there were, also those with nothing to shorten} */
    public long requests() {
        return totals().requests();
    }

    /** {@return the tokens of all tool results as they came} */
    public long tokensBefore() {
        return totals().tokensBefore();
    }

    /** {@return the tokens of all tool results as they went out} */
    public long tokensAfter() {
        return totals().tokensAfter();
    }

    /** {@return how many tokens fewer went out} */
    public long tokensSaved() {
        return totals().tokensSaved();
    }

    /** {@return the share of tokens saved, from 0 to 100; 0 when there were none} */
    public double savingsPercent() {
        return totals().savingsPercent();
    }

    /** {@return what the newest call of the engine did; empty before the first} */
    public Optional<OptimizationReport> lastReport() {
        synchronized (lock) {
            return last;
        }
    }

    /**
     * The sums of each tool at one moment.
     *
     * @return by the tool's name, in alphabetical order; the empty name stands for results of unknown tools, {@link
     *     #OTHER_TOOLS} for those beyond 500
     */
    public SortedMap<String, Totals> tools() {
        synchronized (lock) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(tools));
        }
    }

    /**
     * How many retrievals there were.
     *
     * @return by their outcome, as in {@link RetrievalReport#outcome}; without outcomes that did not happen
     */
    public SortedMap<String, Long> retrievals() {
        synchronized (lock) {
            return Collections.unmodifiableSortedMap(new TreeMap<>(retrievals));
        }
    }

    /**
     * The sums over retrieved texts, from those who shorten them and were given these metrics as their listener. They
     * are no part of {@link #totals}.
     *
     * @return retrievals as requests, texts as blocks; no time
     */
    public Totals passages() {
        synchronized (lock) {
            return passages;
        }
    }

    /**
     * How many tool results of a kind went out in a way.
     *
     * @param kind what they were found to be, such as {@code json}
     * @param outcome how they went out
     * @return how many there were
     */
    public long blocks(String kind, BlockReport.Outcome outcome) {
        synchronized (lock) {
            return blocks.getOrDefault(new BlockGroup(kind, outcome), 0L);
        }
    }

    /** Starts again at zero. */
    public void reset() {
        synchronized (lock) {
            totals = Totals.NONE;
            last = Optional.empty();
            tools.clear();
            blocks.clear();
            retrievals.clear();
            passages = Totals.NONE;
        }
    }
}
