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

import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.wire.WireBody;
import dev.headroom.engine.wire.WireFormat;
import dev.headroom.engine.wire.WireResult;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Request bodies around the {@link OptimizationPipeline}: bytes to messages, messages to bytes.
 *
 * @param pipeline optimizes the messages
 */
record BodyOptimizer(OptimizationPipeline pipeline) {

    OptimizedBody run(byte[] body, WireFormat format, UnaryOperator<OptimizationRequest> adjustment) {
        WireResult read = Attempt.of("wire", () -> WireBody.parse(body, format)).orElse(WireResult.Refused::new);
        if (read instanceof WireResult.Refused refused) {
            return untouched(body, "the body could not be read: " + refused.reason());
        }
        return run(body, (WireBody) read, adjustment);
    }

    private OptimizedBody run(byte[] body, WireBody wire, UnaryOperator<OptimizationRequest> adjustment) {
        OptimizationRequest request = adjustment.apply(OptimizationRequest.of(wire.messages())
                .model(wire.model().orElse(""))
                .retrievalAvailable(wire.offersTool(RetrievalTool.NAME)));
        OptimizationResult result = pipeline.run(request);
        if (result.messages() == request.messages()) {
            return new OptimizedBody(body, result.report());
        }
        return Attempt.of("wire", () -> new OptimizedBody(wire.with(result.messages()), result.report()))
                .orElse(reason -> untouched(body, "the body could not be written: " + reason));
    }

    private static OptimizedBody untouched(byte[] body, String warning) {
        return new OptimizedBody(
                body, OptimizationReport.of(List.of(), "", false).withWarning(warning));
    }
}
