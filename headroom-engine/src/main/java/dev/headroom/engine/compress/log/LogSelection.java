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

import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes some lines of a log under their numbers, with what says how often each message comes, and a receipt. What the
 * lines begin with in common is said once; the messages of errors and warnings stay in one piece.
 */
final class LogSelection {

    private static final String HEADER = "[headroom log, ";

    private final LogTokens tokens;
    private final Messages messages;
    private final Severities severities;
    private final boolean stripped;
    private final int receiptTokens;
    private final Traces traces;

    /**
     * A writer of selections of one log.
     *
     * @param stripped whether the lines do not show all of the original
     * @param receiptTokens about how many tokens the receipt may take
     */
    LogSelection(LogTokens tokens, Messages messages, Severities severities, boolean stripped, int receiptTokens) {
        this.tokens = tokens;
        this.messages = messages;
        this.severities = severities;
        this.stripped = stripped;
        this.receiptTokens = receiptTokens;
        this.traces = new Traces(tokens);
    }

    /** Writes the lines that are kept, at least one. */
    String write(BitSet kept) {
        LogTokens shown = LogTokens.of(textOf(kept));
        Messages ofShown = Messages.of(shown, new BitSet());
        Plan plan = Plan.of(shown, ofShown, whole(kept, ofShown));
        Chars legend = new Chars(256);
        LegendWriter writer = new LegendWriter(plan, legend);
        writer.write();
        int end = legend.length();
        char[] counted = legend.append('[')
                .append(shown.lines())
                .append(LogLegend.LINES)
                .append('\n')
                .toArray();
        Optional<CodedLines> coded = LogLegend.read(counted, 0)
                .map(read -> CodedLines.of(plan, read))
                .filter(lines -> lines.decode(counted, shown.text()));
        Chars out = new Chars(1024);
        out.append(header(kept, coded.isPresent() ? writer.meanings() : ""));
        out.append(counted, 0, coded.isPresent() ? end : 0);
        body(kept, coded, shown, out);
        new LogReceipt(tokens, messages, severities, receiptTokens).write(kept, out);
        return out.toString();
    }

    private char[] textOf(BitSet kept) {
        Chars text = new Chars(4096);
        for (int line = kept.nextSetBit(0); line >= 0; line = kept.nextSetBit(line + 1)) {
            int from = tokens.lineStart(line);
            text.append(tokens.text(), from, tokens.lineEnd(line) - from).append('\n');
        }
        return text.toArray();
    }

    private BitSet whole(BitSet kept, Messages ofShown) {
        BitSet whole = new BitSet();
        int number = 0;
        for (int line = kept.nextSetBit(0); line >= 0; line = kept.nextSetBit(line + 1)) {
            if (severities.of(line) != Level.NONE) {
                whole.set(ofShown.of(number));
            }
            number++;
        }
        return whole;
    }

    private String header(BitSet kept, String meanings) {
        return HEADER + kept.cardinality() + " of " + tokens.lines()
                + " lines: in front of a line is its number unless it follows the one above, and xN if N lines say the"
                + " same with other values" + (stripped ? "; colour codes and overwritten text are not shown" : "")
                + (meanings.isEmpty() ? "" : "; " + meanings) + "]\n";
    }

    private void body(BitSet kept, Optional<CodedLines> coded, LogTokens shown, Chars out) {
        BitSet counted = new BitSet();
        Map<Long, Integer> shownTraces = new HashMap<>();
        int previous = -2;
        int number = 0;
        for (int line = kept.nextSetBit(0); line >= 0; line = kept.nextSetBit(line + 1)) {
            number(line, line == previous + 1, counted, out);
            if (coded.isPresent()) {
                coded.get().copy(number, out);
            } else {
                int from = shown.lineStart(number);
                out.append(shown.text(), from, shown.lineEnd(number) - from);
            }
            out.append('\n');
            if (severities.of(line).compareTo(Level.ERROR) >= 0) {
                trace(line, kept, shownTraces, out);
            }
            previous = line;
            number++;
        }
    }

    /** Lines of a trace have no number of their own. */
    private void number(int line, boolean follows, BitSet counted, Chars out) {
        int message = messages.of(line);
        boolean first = !counted.get(message) && messages.count(message) > 1 && !(follows && traces.isPart(line));
        counted.set(message);
        if (first || !follows) {
            out.append(line + 1);
            if (first) {
                out.append(" x").append(messages.count(message));
            }
            out.append(": ");
        }
    }

    /** Says of a trace that was shown below another error where that is. */
    private void trace(int line, BitSet kept, Map<Long, Integer> shown, Chars out) {
        int end = traces.end(line);
        if (end == line + 1) {
            return;
        }
        Integer known = shown.get(traces.hash(line, end));
        if (known == null && kept.nextClearBit(line) >= end) {
            shown.put(traces.hash(line, end), line);
        } else if (known != null && !kept.get(line + 1)) {
            out.append("[headroom: below it the trace of line ")
                    .append(known + 1)
                    .append(" again]\n");
        }
    }
}
