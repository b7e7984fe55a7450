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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Says, over all lines, how many errors and warnings there are, and which messages are not shown, with counts: first
 * those that report errors and warnings, then those of several lines.
 */
final class LogReceipt {

    private static final int LONGEST_MESSAGE = 160;

    /** Errors and warnings may take this many times the room of other messages. */
    private static final long ROOMS_FOR_ERRORS = 4;

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
        Level[] levels = levels();
        List<Integer> bad = left(
                message -> !shown.get(message) && levels[message] != Level.NONE,
                Comparator.comparing(message -> -levels[message].rank()));
        List<Integer> other = left(
                message -> !shown.get(message) && levels[message] == Level.NONE && messages.count(message) > 1,
                Comparator.comparing(message -> 0));
        out.append(bad.isEmpty() && other.isEmpty() ? "\n" : "; messages not shown above:\n");
        int writtenBad = list(bad, ROOMS_FOR_ERRORS * room, out);
        int written = list(other, room, out);
        bad.subList(0, writtenBad).forEach(shown::set);
        other.subList(0, written).forEach(shown::set);
        rest(shown, bad.size() - writtenBad, out);
    }

    /** The worst that a line of each message reports. */
    private Level[] levels() {
        Level[] levels = new Level[messages.size()];
        Arrays.fill(levels, Level.NONE);
        for (int line = 0; line < tokens.lines(); line++) {
            int message = messages.of(line);
            Level level = severities.of(line);
            levels[message] = level.rank() > levels[message].rank() ? level : levels[message];
        }
        return levels;
    }

    /** Messages, those of the most lines first where the order does not say otherwise. */
    private List<Integer> left(IntPredicate which, Comparator<Integer> order) {
        return IntStream.range(0, messages.size())
                .filter(which)
                .boxed()
                .sorted(order.thenComparing(message -> -messages.count(message)))
                .toList();
    }

    private int list(List<Integer> left, long most, Chars out) {
        long cost = 0;
        for (int i = 0; i < left.size(); i++) {
            String message = messages.count(left.get(i)) + "x " + text(left.get(i)) + "\n";
            cost += TokenEstimate.of(message);
            if (cost > most) {
                return i;
            }
            out.append(message);
        }
        return left.size();
    }

    private void rest(BitSet said, int bad, Chars out) {
        int count = 0;
        int lines = 0;
        for (int message = said.nextClearBit(0); message < messages.size(); message = said.nextClearBit(message + 1)) {
            count++;
            lines += messages.count(message);
        }
        if (count > 0) {
            out.append("and ")
                    .append(count)
                    .append(" more messages of ")
                    .append(lines)
                    .append(" lines");
            if (bad > 0) {
                out.append(", ").append(bad).append(" of these messages report errors or warnings");
            }
            out.append('\n');
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
