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

import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.report.OptimizationReport;
import java.util.Collections;
import java.util.Comparator;

/**
 * One text as it should be sent. Immutable and thread-safe.
 *
 * @param text the shorter form, or the same object as in the request
 * @param report what was done and why
 */
public record TextResult(String text, OptimizationReport report) {

    /** The report's only block; where a text wraps several texts, that of the one that saved most. */
    public BlockReport block() {
        return Collections.max(report.blocks(), Comparator.comparingInt(TextResult::saved));
    }

    private static int saved(BlockReport block) {
        return block.tokensBefore() - block.tokensAfter();
    }
}
