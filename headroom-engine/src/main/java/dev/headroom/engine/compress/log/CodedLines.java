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
import java.util.Arrays;

/** The lines of a log as a plan says them, one by one. */
final class CodedLines {

    private final Chars lines = new Chars(4096);
    private final int[] starts;

    private CodedLines(int count) {
        starts = new int[count + 1];
    }

    /** Writes all lines of a plan's log. */
    static CodedLines of(Plan plan, LogLegend legend) {
        LogTokens tokens = plan.tokens();
        CodedLines coded = new CodedLines(tokens.lines());
        LineCoder coder = new LineCoder(plan, legend);
        for (int line = 0; line < tokens.lines(); line++) {
            coder.write(line, coded.lines);
            coded.lines.append('\n');
            coded.starts[line + 1] = coded.lines.length();
        }
        return coded;
    }

    /** Whether the lines below a legend are read as a text. */
    boolean decode(char[] legend, char[] text) {
        Chars form = new Chars(legend.length + lines.length() + 64);
        form.append(LogWriter.HEADER)
                .append("]\n")
                .append(legend, 0, legend.length)
                .append(lines, 0, lines.length());
        return LogReader.read(form.toArray())
                .filter(read -> Arrays.equals(read, text))
                .isPresent();
    }

    /** Appends a line without its line feed. */
    void copy(int line, Chars out) {
        out.append(lines, starts[line], starts[line + 1] - 1 - starts[line]);
    }
}
