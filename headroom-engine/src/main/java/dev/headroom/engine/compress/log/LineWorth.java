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

import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LineHead;
import dev.headroom.engine.internal.log.LineShapes;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import dev.headroom.engine.token.TokenEstimate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the lines of a log. Required are the first and last line, of each error and each warning one line, the stack
 * trace below it unless one like it is there already, and the lines that sum up the run. Then come other wordings of
 * errors, more lines of rare ones, lines that the question asks for, the lines around errors, a line of each message,
 * and what is left, spread over the log.
 *
 * <p>Linear in the tokens, apart from sorting the few lines that match a question.
 */
final class LineWorth {

    /** Errors and warnings may take this many times the budget; the worst ones are taken first. */
    private static final int BUDGETS_FOR_REQUIRED = 4;

    /** Of messages with more wordings, one wording stands for all. */
    private static final int MOST_WORDINGS = 8;

    private static final int MOST_SUMMARIES = 12;
    private static final int LINES_AROUND = 2;

    /** Errors with fewer lines are shown more often than once if there is room. */
    private static final int RARE = 20;

    private final LogTokens tokens;
    private final Messages messages;
    private final Severities severities;
    private final int lines;
    private final int[] order;
    private final BitSet ranked;
    private final BitSet firsts = new BitSet();
    private final Traces traces;
    private int size;
    private long room;

    private LineWorth(LogTokens tokens, Messages messages, Severities severities, int budget) {
        this.tokens = tokens;
        this.messages = messages;
        this.severities = severities;
        this.lines = tokens.lines();
        this.order = new int[lines];
        this.ranked = new BitSet(lines);
        this.traces = new Traces(tokens);
        this.room = (long) BUDGETS_FOR_REQUIRED * budget;
    }

    /**
     * Ranks lines.
     *
     * @param asked lines that the question asks for, best first
     * @param budget the budget of the selection in tokens
     */
    static LineRanking rank(LogTokens tokens, Messages messages, Severities severities, int[] asked, int budget) {
        LineWorth worth = new LineWorth(tokens, messages, severities, budget);
        int required = worth.require();
        worth.addWordings(Level.ERROR);
        worth.addRareErrors(Level.ERROR);
        Arrays.stream(asked).forEach(worth::add);
        worth.addAround();
        worth.addWordings(Level.WARNING);
        worth.addRareErrors(Level.WARNING);
        worth.addMessages();
        worth.addRest();
        return new LineRanking(worth.order, required);
    }

    private void add(int line) {
        if (!ranked.get(line)) {
            ranked.set(line);
            order[size++] = line;
        }
    }

    /** Adds a line and what it costs, if there is room. */
    private void require(int line) {
        int cost = TokenEstimate.of(tokens.text(), tokens.lineStart(line), tokens.lineEnd(line)) + 2;
        if (!ranked.get(line) && cost <= room) {
            room -= cost;
            add(line);
        }
    }

    private int require() {
        require(0);
        require(lines - 1);
        findFirsts();
        requireFirsts(Level.FATAL);
        requireFirsts(Level.ERROR);
        requireTraces();
        requireSummaries();
        requireFirsts(Level.WARNING);
        return size;
    }

    /** One line of each error and warning: the first of its message and level, or of its wording if there are few. */
    private void findFirsts() {
        int levels = Level.values().length;
        int[] wordings = new int[messages.size()];
        BitSet seenMessages = new BitSet();
        BitSet seenSignatures = new BitSet();
        for (int line = 0; line < lines; line++) {
            Level level = severities.of(line);
            if (level == Level.NONE) {
                continue;
            }
            int message = messages.of(line);
            int ofMessage = message * levels + level.rank();
            int ofSignature = messages.signatureOf(line) * levels + level.rank();
            boolean wording = !seenSignatures.get(ofSignature) && wordings[message] < MOST_WORDINGS;
            if (!seenMessages.get(ofMessage) || wording) {
                firsts.set(line);
                wordings[message]++;
            }
            seenMessages.set(ofMessage);
            seenSignatures.set(ofSignature);
        }
    }

    private void requireFirsts(Level level) {
        for (int line = firsts.nextSetBit(0); line >= 0; line = firsts.nextSetBit(line + 1)) {
            if (severities.of(line) == level) {
                require(line);
            }
        }
    }

    /** The traces below errors that were taken; one that was taken with another error is not taken again. */
    private void requireTraces() {
        Set<Long> seen = new HashSet<>();
        for (int line = firsts.nextSetBit(0); line >= 0; line = firsts.nextSetBit(line + 1)) {
            if (severities.of(line).compareTo(Level.ERROR) < 0 || !ranked.get(line)) {
                continue;
            }
            int end = traces.end(line);
            if (end > line + 1 && seen.add(traces.hash(line, end))) {
                for (int i = line + 1; i < end; i++) {
                    require(i);
                }
            }
        }
    }

    /** The last ones of each message: a run is summed up at its end. */
    private void requireSummaries() {
        Map<Integer, Integer> last = new LinkedHashMap<>();
        BitSet looked = new BitSet();
        BitSet summaries = new BitSet();
        for (int line = 0; line < lines; line++) {
            int signature = messages.signatureOf(line);
            if (!looked.get(signature)) {
                looked.set(signature);
                summaries.set(
                        signature, LineShapes.isSummary(tokens.text(), tokens.lineStart(line), tokens.lineEnd(line)));
            }
            if (summaries.get(signature)) {
                last.remove(messages.of(line));
                last.put(messages.of(line), line);
            }
        }
        List<Integer> found = List.copyOf(last.values());
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - MOST_SUMMARIES); i--) {
            require(found.get(i));
        }
    }

    /** Lines of traces are there already, or below another error. */
    private void addAround() {
        for (int line = firsts.nextSetBit(0); line >= 0; line = firsts.nextSetBit(line + 1)) {
            if (severities.of(line).compareTo(Level.ERROR) < 0) {
                continue;
            }
            for (int i = Math.max(0, line - LINES_AROUND); i <= Math.min(lines - 1, line + LINES_AROUND); i++) {
                if (!traces.isPart(i)) {
                    add(i);
                }
            }
        }
    }

    private void addRareErrors(Level least) {
        for (int line = 0; line < lines; line++) {
            boolean rare = severities.of(line).compareTo(least) >= 0 && messages.count(messages.of(line)) <= RARE;
            if (rare && !traces.isPart(line)) {
                add(line);
            }
        }
    }

    /** A line of each wording, of messages too that have more of them than have to stay. */
    private void addWordings(Level least) {
        BitSet seen = new BitSet();
        for (int line = 0; line < lines; line++) {
            int signature = messages.signatureOf(line);
            if (severities.of(line).compareTo(least) >= 0 && !seen.get(signature)) {
                seen.set(signature);
                if (!traces.isPart(line)) {
                    add(line);
                }
            }
        }
    }

    private void addMessages() {
        for (int message : spread(messages.size())) {
            int line = messages.firstLine(message);
            if (LineHead.end(tokens, line) < tokens.tokens(line)) {
                add(line);
            }
        }
    }

    private void addRest() {
        for (int line : spread(lines)) {
            add(line);
        }
    }

    /** All numbers below a size, so that every beginning of them is spread evenly (van der Corput, 1935). */
    private static int[] spread(int size) {
        int[] numbers = new int[size];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, size - 1));
        int next = 0;
        for (int i = 0; next < size; i++) {
            int number = bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (number < size) {
                numbers[next++] = number;
            }
        }
        return numbers;
    }
}
