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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LogTokens;

/** Writes lines as their patterns say them, one after the other; a line without a pattern as it is. */
final class LineCoder {

    private final Plan plan;
    private final LogTokens tokens;
    private final LogLegend legend;
    private final Cells cells;
    private final TimeColumn times;

    /**
     * A coder that has written no line yet.
     *
     * @param plan which pattern says which line
     * @param legend the plan's legend as its reader has it
     */
    LineCoder(Plan plan, LogLegend legend) {
        this.plan = plan;
        this.tokens = plan.tokens();
        this.legend = legend;
        this.cells = plan.cells();
        this.times = plan.times();
    }

    /** Writes the next line, without a line feed. */
    void write(int line, Chars out) {
        Pattern pattern = plan.ofLine(line);
        if (pattern == null) {
            int from = tokens.lineStart(line);
            int to = tokens.lineEnd(line);
            if (legend.claims(tokens.text(), from, to)) {
                out.append(LogWriter.VERBATIM);
            }
            out.append(tokens.text(), from, to - from);
            return;
        }
        if (pattern.values().time() >= 0) {
            int token = tokens.firstToken(line) + pattern.values().time();
            if (times.write(tokens.start(token), tokens.end(token, line), out)) {
                out.append(' ');
            }
        }
        out.append(pattern.code());
        cells.write(pattern, line, out);
    }
}
