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
import dev.headroom.engine.internal.log.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the lossless form of a log: a header, a legend of patterns, and the lines in their order, each as the letters
 * of its pattern and its values.
 *
 * <pre>
 * [headroom log: ..]
 * A=[{time}] INFO - {..}
 *  B=queue {} closed after {} ms
 * [3 lines]
 * 10:00:01 B 7 12
 * B 8 31
 * 02 A shutting down
 * </pre>
 */
final class LogWriter {

    static final String HEADER = "[headroom log: ";

    /** Stands in front of a line that is not to be read as one of a pattern. */
    static final char VERBATIM = '\'';

    private final LogTokens tokens;
    private final Repeats repeats;
    private final Plan plan;
    private final Chars out;

    private LogWriter(LogTokens tokens) {
        this.tokens = tokens;
        this.repeats = Repeats.of(tokens);
        this.plan = Plan.of(tokens, Messages.of(tokens, repeats.covered()));
        this.out = new Chars(tokens.text().length / 3 + 256);
    }

    /**
     * Writes a log.
     *
     * @param text the log; not changed
     * @return its form if it decodes to the log; else nothing
     */
    static Optional<String> write(char[] text) {
        ControlMarks marks = ControlMarks.of(text);
        LogTokens tokens = LogTokens.of(marks.apply(text));
        if (tokens.lines() == 0) {
            return Optional.empty();
        }
        char[] form = new LogWriter(tokens).form(marks);
        boolean decodes =
                LogReader.read(form).filter(log -> Arrays.equals(log, text)).isPresent();
        return decodes ? Optional.of(String.valueOf(form)) : Optional.empty();
    }

    private char[] form(ControlMarks marks) {
        Chars patterns = new Chars(256);
        LegendWriter legend = new LegendWriter(plan, patterns);
        legend.write();
        patterns.append('[').append(tokens.lines()).append(LogLegend.LINES).append('\n');
        char[] written = patterns.toArray();
        out.append(HEADER)
                .append(legend.meanings())
                .append("]\n")
                .append(marks.legend())
                .append(written, 0, written.length);
        LogLegend.read(written, 0).ifPresent(this::body);
        return out.toArray();
    }

    private void body(LogLegend legend) {
        LineCoder coder = new LineCoder(plan, legend);
        Blocks blocks = Blocks.of(repeats.all());
        List<Repeats.Again> again = repeats.all();
        int next = 0;
        int line = 0;
        while (line < tokens.lines()) {
            if (next < again.size() && again.get(next).line() == line) {
                blocks.writeAgain(again.get(next), out);
                line = again.get(next).end();
                next++;
            } else {
                blocks.writeMarks(line, out);
                coder.write(line, out);
                out.append('\n');
                line++;
            }
        }
        blocks.writeMarks(line, out);
        char[] text = tokens.text();
        if (text[text.length - 1] != '\n') {
            out.dropLast();
        }
    }
}
