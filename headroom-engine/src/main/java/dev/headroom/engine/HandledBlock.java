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
package dev.headroom.engine;

import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.BlockReport.LeftOut;

/**
 * A block and what becomes of it.
 *
 * @param task the block
 * @param result how it goes out
 * @param fromMemo whether that was remembered
 * @param nanos how long it took
 */
record HandledBlock(BlockTask task, BlockResult result, boolean fromMemo, long nanos) {

    HandledBlock with(BlockResult otherResult) {
        return new HandledBlock(task, otherResult, false, nanos);
    }

    HandledBlock after(long moreNanos) {
        return new HandledBlock(task, result, fromMemo, nanos + moreNanos);
    }

    BlockReport report() {
        return new BlockReport(
                task.message(),
                task.block(),
                task.origin().tool(),
                result.kind(),
                result.compressor(),
                result.outcome(),
                result.tokensBefore(),
                result.tokensAfter(),
                result.omitted().stream()
                        .map(omitted -> leftOut(omitted.marker()))
                        .toList(),
                result.reason(),
                nanos / 1_000,
                fromMemo);
    }

    private static LeftOut leftOut(Marker marker) {
        return new LeftOut(
                marker.unit().word(),
                marker.leftOutCount(),
                marker.total(),
                marker.ref().value());
    }
}
