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

import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.report.OptimizationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The way of a request, from top to bottom. Every step but the keeping of originals is pure.
 *
 * @param blocks finds the form of each block
 * @param originals keeps what forms leave out
 * @param gates gives the token gate of a model
 * @param tenant whose content it is where a request does not say
 * @param options what may be done where a request does not say
 * @param ticker nanoseconds, for the report alone
 */
record OptimizationPipeline(
        BlockOptimizer blocks,
        Originals originals,
        Function<String, TokenGate> gates,
        String tenant,
        HeadroomOptions options,
        LongSupplier ticker) {

    OptimizationResult run(OptimizationRequest request) {
        Terms terms = terms(request.tenant(), request.retrievalAvailable(), request.model(), request.options());
        List<Message> messages = request.messages();

        List<BlockTask> tasks = Assembly.takeApart(messages, terms.options().roles()); // model
        List<HandledBlock> shorter = shorten(tasks, terms); // detect, compress, token
        List<HandledBlock> kept = originals.keep(shorter, terms); // ccr
        OptimizationReport report = report(kept, terms); // metrics

        return new OptimizationResult(Assembly.putTogether(messages, kept), report);
    }

    TextResult run(TextRequest request) {
        Terms terms = terms(request.tenant(), request.retrievalAvailable(), request.model(), request.options());
        Message message = new Message(Role.TOOL, List.of(new ContentBlock.Text(request.text())));

        List<HandledBlock> shorter = shorten(Assembly.takeApart(request.text(), request.origin()), terms);
        List<HandledBlock> kept = originals.keep(shorter, terms);

        Message out = Assembly.putTogether(List.of(message), kept).get(0);
        return new TextResult(((ContentBlock.Text) out.blocks().get(0)).text(), report(kept, terms));
    }

    private Terms terms(
            Optional<String> owner, boolean retrievalAvailable, String model, Optional<HeadroomOptions> own) {
        return Terms.of(owner.orElse(tenant), retrievalAvailable, gates.apply(model), own.orElse(options));
    }

    private List<HandledBlock> shorten(List<BlockTask> tasks, Terms terms) {
        List<HandledBlock> handled = new ArrayList<>(tasks.size());
        for (BlockTask task : tasks) {
            long start = ticker.getAsLong();
            HandledBlock block = blocks.optimize(task, terms);
            handled.add(block.after(ticker.getAsLong() - start));
        }
        return handled;
    }

    private static OptimizationReport report(List<HandledBlock> handled, Terms terms) {
        return OptimizationReport.of(
                handled.stream().map(HandledBlock::report).toList(),
                terms.gate().name(),
                terms.gate().exact());
    }
}
