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
package dev.headroom.accuracy;

import dev.headroom.accuracy.CaseResult.Outcome;
import dev.headroom.accuracy.metric.Bootstrap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What came of a run, and whether it passes: the compressed context must keep at least 90 % of the accuracy of the
 * original one.
 *
 * @param cases         all of them
 * @param notCompressed those that Headroom left as they are; they count for nothing
 * @param errors        those in which an arm failed; each counts as a right answer lost
 * @param original      mean score with the original context, over the cases that count
 * @param compressed    mean score with the compressed context
 * @param kept          the second as a share of the first; 0 if the first is 0
 * @param interval      of that share
 * @param tokensBefore  tokens of the tool results of the cases that count
 * @param tokensAfter   tokens of what Headroom made of them
 * @param originalInput tokens of all requests with the original context, as the provider counted them; 0 if it does not
 * @param compressedInput likewise with the compressed context, retrievals included
 * @param retrievals    calls of {@code headroom_retrieve}
 * @param metrics       mean of each metric over the cases that have it, original and compressed
 */
public record Summary(
        int cases,
        int notCompressed,
        int errors,
        double original,
        double compressed,
        double kept,
        Bootstrap.Interval interval,
        long tokensBefore,
        long tokensAfter,
        long originalInput,
        long compressedInput,
        int retrievals,
        Map<String, Pair> metrics) {

    /** The share of the original's accuracy that must be kept. */
    public static final double BAR = 0.9;

    /**
     * Where nothing is lost in n cases, up to about 3/n of all cases may still be lost (the rule of three, Hanley and
     * Lippman-Hand 1983), which no resampling of them can tell. From 30 on that is within the bar.
     */
    private static final int FEWEST_FOR_CERTAINTY = 30;

    /**
     * Two means.
     *
     * @param original   with the original context
     * @param compressed with the compressed context
     */
    public record Pair(double original, double compressed) {}

    /**
     * The summary of some results.
     *
     * @param results the results
     * @return the summary, with an interval of 95 % from a seeded bootstrap
     */
    public static Summary of(List<CaseResult> results) {
        List<CaseResult> counting = results.stream().filter(CaseResult::counts).toList();
        double[] original = scores(counting, CaseResult::originalScore);
        double[] compressed = scores(counting, CaseResult::compressedScore);
        double before = mean(original);
        double after = mean(compressed);
        return new Summary(
                results.size(),
                results.size() - counting.size(),
                (int) results.stream()
                        .filter(result -> result.outcome() == Outcome.ERROR)
                        .count(),
                before,
                after,
                before == 0 ? 0 : after / before,
                counting.isEmpty()
                        ? new Bootstrap.Interval(0, 0)
                        : Bootstrap.defaults().ratio(original, compressed),
                counting.stream().mapToLong(CaseResult::tokensBefore).sum(),
                counting.stream().mapToLong(CaseResult::tokensAfter).sum(),
                input(counting, CaseResult::original),
                input(counting, CaseResult::compressed),
                counting.stream()
                        .mapToInt(result -> result.compressed().retrievals())
                        .sum(),
                metrics(counting));
    }

    /** The cases that count. */
    public int counted() {
        return cases - notCompressed;
    }

    /** Whether the share kept reaches the bar; never if no case counts or the model knows no answer at all. */
    public boolean passed() {
        return counted() > 0 && original > 0 && kept >= BAR;
    }

    /** Whether chance hardly explains the pass: at least 30 cases, and even the low end of the interval reaches the bar. */
    public boolean certain() {
        return passed() && counted() >= FEWEST_FOR_CERTAINTY && interval.low() >= BAR;
    }

    /** Why it passes or not, in one line. */
    public String reason() {
        if (counted() == 0) {
            return "no context was compressed, so nothing is shown";
        }
        if (original == 0) {
            return "the model answers nothing right even with the original context, so nothing is shown";
        }
        if (!passed()) {
            return "less than 90 % of the original's accuracy is kept";
        }
        return certain()
                ? "at least 90 % of the original's accuracy is kept, and the whole interval says so"
                : "at least 90 % of the original's accuracy is kept, but " + counted()
                        + " cases leave room for chance; ask more to be certain";
    }

    /** Of cases without error only, so that both sums are about the same cases. */
    private static long input(List<CaseResult> counting, Function<CaseResult, ArmResult> arm) {
        return counting.stream()
                .filter(result -> result.outcome() == Outcome.COMPARED)
                .map(arm)
                .mapToLong(ArmResult::inputTokens)
                .sum();
    }

    private static double[] scores(List<CaseResult> results, ToDoubleFunction<CaseResult> score) {
        return results.stream().mapToDouble(score).toArray();
    }

    private static double mean(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return scores.length == 0 ? 0 : sum / scores.length;
    }

    /** Errors have no metrics; the score that decides is where they count. */
    private static Map<String, Pair> metrics(List<CaseResult> counting) {
        List<CaseResult> compared = counting.stream()
                .filter(result -> result.outcome() == Outcome.COMPARED)
                .toList();
        Map<String, Pair> means = new TreeMap<>();
        compared.stream()
                .flatMap(result -> result.original().metrics().keySet().stream())
                .distinct()
                .forEach(name -> means.put(
                        name,
                        new Pair(
                                mean(compared, CaseResult::original, name),
                                mean(compared, CaseResult::compressed, name))));
        return means;
    }

    private static double mean(List<CaseResult> results, Function<CaseResult, ArmResult> arm, String name) {
        return results.stream()
                .map(arm)
                .filter(result -> result.metrics().containsKey(name))
                .mapToDouble(result -> result.metrics().get(name))
                .average()
                .orElse(0);
    }
}
