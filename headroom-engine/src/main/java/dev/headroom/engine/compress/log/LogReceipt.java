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
import dev.headroom.engine.internal.log.LineHead;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import dev.headroom.engine.token.TokenEstimate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says, over all lines, how many errors and warnings there are, and which messages are not shown, with counts. */
final class LogReceipt {

    private static final int LONGEST_MESSAGE = 160;

    private final LogTokens tokens;
    private final Messages messages;
    private final Severities severities;
    private final int room;

    /**
     * A writer of receipts.
     *
     * @param room about how many tokens the messages may take
     */
    LogReceipt(LogTokens tokens, Messages messages, Severities severities, int room) {
        this.tokens = tokens;
        this.messages = messages;
        this.severities = severities;
        this.room = room;
    }

    void write(BitSet kept, Chars out) {
        BitSet shown = new BitSet();
        kept.stream().forEach(line -> shown.set(messages.of(line)));
        out.append("of ").append(tokens.lines()).append(" lines report errors: ");
        out.append(severities.count(Level.FATAL) + severities.count(Level.ERROR))
                .append(", warnings: ");
        out.append(severities.count(Level.WARNING));
        List<Integer> left = IntStream.range(0, messages.size())
                .filter(message -> !shown.get(message) && messages.count(message) > 1)
                .boxed()
                .sorted(Comparator.comparing(message -> -messages.count(message)))
                .toList();
        out.append(left.isEmpty() ? "\n" : "; messages not shown above:\n");
        int written = list(left, out);
        rest(left.subList(written, left.size()), shown, out);
    }

    private int list(List<Integer> left, Chars out) {
        int cost = 0;
        for (int i = 0; i < left.size(); i++) {
            String message = messages.count(left.get(i)) + "x " + text(left.get(i)) + "\n";
            cost += TokenEstimate.of(message);
            if (cost > room) {
                return i;
            }
            out.append(message);
        }
        return left.size();
    }

    private void rest(List<Integer> left, BitSet shown, Chars out) {
        int lines = left.stream().mapToInt(messages::count).sum();
        int single = (int) IntStream.range(0, messages.size())
                .filter(message -> !shown.get(message) && messages.count(message) == 1)
                .count();
        if (lines + single > 0) {
            out.append("and ")
                    .append(left.size() + single)
                    .append(" more messages of ")
                    .append(lines + single)
                    .append(" lines\n");
        }
    }

    /** What a message says, without time and level, its values as {}. */
    private String text(int message) {
        int line = messages.firstLine(message);
        int first = tokens.firstToken(line);
        StringBuilder text = new StringBuilder();
        for (int i = LineHead.end(tokens, line); i < tokens.tokens(line) && text.length() < LONGEST_MESSAGE; i++) {
            if (messages.varies(line, i)) {
                text.append("{}");
            } else {
                text.append(
                        tokens.text(), tokens.start(first + i), tokens.end(first + i, line) - tokens.start(first + i));
            }
        }
        return text.length() < LONGEST_MESSAGE ? text.toString() : text.substring(0, LONGEST_MESSAGE) + "..";
    }
}
