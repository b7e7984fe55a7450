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
package dev.headroom.engine.guarantees;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.compress.QuickCounter;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.ContentBlock.ToolResult;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.List;

/** Engines of the shipped codecs for tests, which look at every block, however small. */
final class Engines {

    static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    /** Four characters are a token; quick. */
    static final TokenCounter QUICK = new QuickCounter();

    /** Above so many tokens rows are left out. */
    static final int BUDGET = 500;

    private Engines() {}

    static HeadroomEngine.Builder builder() {
        return HeadroomEngine.builder().tokenCounter(COUNTER).options(options());
    }

    static HeadroomEngine create() {
        return builder().build();
    }

    static HeadroomOptions options() {
        return options(BUDGET);
    }

    static HeadroomOptions options(int budgetTokens) {
        return HeadroomOptions.builder().budgetTokens(budgetTokens).minTokens(0).build();
    }

    /** A text for a model that can call the retrieval tool. */
    static TextResult reversible(HeadroomEngine engine, String text, String question) {
        return engine.compress(TextRequest.of(text).retrievalAvailable(true).origin(Origin.asking(question)));
    }

    /** A conversation with a model that can call the retrieval tool. */
    static OptimizationResult reversible(HeadroomEngine engine, List<Message> messages) {
        return engine.optimize(OptimizationRequest.of(messages).retrievalAvailable(true));
    }

    /** The text of the block that a report is about. */
    static String text(List<Message> messages, BlockReport report) {
        ContentBlock block = messages.get(report.message()).blocks().get(report.block());
        return ((ToolResult) block).text();
    }
}
