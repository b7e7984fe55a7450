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
package dev.headroom.spring.autoconfigure;

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.HeadroomMetrics;
import dev.headroom.engine.report.OptimizationReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@code /actuator/headroom}: what was saved since the start, altogether and for each tool, and what the last calls
 * did. It reads and changes nothing. Names of tools are shown; contents, arguments and refs are not.
 */
@Endpoint(id = "headroom")
public final class HeadroomEndpoint {

    private final HeadroomMetrics metrics;
    private final RecentReports reports;

    HeadroomEndpoint(HeadroomMetrics metrics, RecentReports reports) {
        this.metrics = metrics;
        this.reports = reports;
    }

    /**
     * All there is to see.
     *
     * @param totals the sums over all calls
     * @param tools the sums of each tool by its name; the empty name stands for results of unknown tools
     * @param passages the sums over retrieved texts, which are no part of the others
     * @param retrievals how many retrievals there were, by how they went
     * @param lastCalls the last calls that had tool results, the newest first
     */
    public record Description(
            Sums totals,
            Map<String, Sums> tools,
            Passages passages,
            Map<String, Long> retrievals,
            List<Call> lastCalls) {}

    /**
     * Sums over calls, or over the results of one tool. Tokens are those of tool results, each time they are sent.
     *
     * @param requests how many requests
     * @param toolResults how many tool results
     * @param tokensBefore their tokens
     * @param tokensAfter the tokens of what went out
     * @param tokensSaved how many fewer those are
     * @param savingsPercent the share of tokens saved, from 0 to 100, to a tenth
     * @param micros how long it took, in microseconds
     */
    public record Sums(
            long requests,
            long toolResults,
            long tokensBefore,
            long tokensAfter,
            long tokensSaved,
            double savingsPercent,
            long micros) {

        static Sums of(HeadroomMetrics.Totals totals) {
            return new Sums(
                    totals.requests(),
                    totals.blocks(),
                    totals.tokensBefore(),
                    totals.tokensAfter(),
                    totals.tokensSaved(),
                    inTenths(totals.savingsPercent()),
                    totals.micros());
        }
    }

    /**
     * Sums over retrieved texts, where those who shorten them tell the metrics.
     *
     * @param requests how often texts were retrieved
     * @param texts how many texts
     * @param tokensBefore their tokens
     * @param tokensAfter the tokens of what stayed
     * @param tokensSaved how many fewer those are
     * @param savingsPercent the share of tokens saved, from 0 to 100, to a tenth
     */
    public record Passages(
            long requests, long texts, long tokensBefore, long tokensAfter, long tokensSaved, double savingsPercent) {

        static Passages of(HeadroomMetrics.Totals totals) {
            return new Passages(
                    totals.requests(),
                    totals.blocks(),
                    totals.tokensBefore(),
                    totals.tokensAfter(),
                    totals.tokensSaved(),
                    inTenths(totals.savingsPercent()));
        }
    }

    private static double inTenths(double percent) {
        return Math.round(10 * percent) / 10.0;
    }

    /**
     * One call of the engine.
     *
     * @param at when it was done
     * @param toolResults how many tool results the request had
     * @param tokensBefore their tokens
     * @param tokensAfter the tokens of what went out
     * @param micros how long it took, in microseconds
     * @param counter the vocabulary that counted
     * @param exact whether that is the vocabulary of the model
     * @param newToolResults those of them that were not in an earlier request
     * @param warnings what went wrong beside the tool results
     */
    public record Call(
            Instant at,
            int toolResults,
            long tokensBefore,
            long tokensAfter,
            long micros,
            String counter,
            boolean exact,
            List<ToolResult> newToolResults,
            List<String> warnings) {

        static Call of(RecentReports.Dated dated) {
            OptimizationReport report = dated.report();
            return new Call(
                    dated.at(),
                    report.totals().blocks(),
                    report.totals().tokensBefore(),
                    report.totals().tokensAfter(),
                    report.totals().micros(),
                    report.counter(),
                    report.exact(),
                    report.blocks().stream()
                            .filter(block -> !block.fromMemo())
                            .map(ToolResult::of)
                            .toList(),
                    report.warnings());
        }
    }

    /**
     * What became of one tool result.
     *
     * @param message the index of its message in the request, from 0
     * @param tool the tool
     * @param kind what it was found to be, such as {@code json}
     * @param outcome how it went out: {@code unchanged}, {@code lossless} or {@code reversible}
     * @param tokensBefore its tokens
     * @param tokensAfter the tokens of what went out
     * @param leftOut what is missing, such as {@code 160 of 200 rows}; empty when nothing is
     * @param reason why nothing, or less than allowed, was done; empty when all went well
     * @param micros how long it took, in microseconds
     */
    public record ToolResult(
            int message,
            String tool,
            String kind,
            String outcome,
            int tokensBefore,
            int tokensAfter,
            String leftOut,
            String reason,
            long micros) {

        static ToolResult of(BlockReport block) {
            return new ToolResult(
                    block.message(),
                    block.tool(),
                    block.kind(),
                    block.outcome().word(),
                    block.tokensBefore(),
                    block.tokensAfter(),
                    block.leftOut().stream()
                            .map(out -> out.count() + " of " + out.total() + " " + out.unit())
                            .collect(Collectors.joining(", ")),
                    block.reason(),
                    block.micros());
        }
    }

    /** {@return all there is to see at this moment} */
    @ReadOperation
    public Description headroom() {
        SortedMap<String, Sums> tools = new TreeMap<>();
        metrics.tools().forEach((tool, totals) -> tools.put(tool, Sums.of(totals)));
        return new Description(
                Sums.of(metrics.totals()),
                tools,
                Passages.of(metrics.passages()),
                metrics.retrievals(),
                reports.newestFirst().stream().map(Call::of).toList());
    }
}
