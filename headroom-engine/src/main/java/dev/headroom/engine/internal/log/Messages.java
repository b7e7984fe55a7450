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
package dev.headroom.engine.internal.log;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which lines of a log say the same thing with other values. Lines of one signature (the same words and signs around
 * values) are one message; of signatures that come once or twice, those that agree in most of their words are one too
 * ({@link Drain}), and the words in which they differ are values as well.
 *
 * <p>Immutable. Linear in the tokens.
 */
public final class Messages {

    /** A line that was not asked for. */
    public static final int NONE = -1;

    /** Signatures of more lines are messages of their own. */
    private static final int MOST_LINES_TO_MERGE = 3;

    private static final int MOST_PROBES = 32;

    private final LogTokens tokens;
    private final int[] lineSignatures;
    private int[] firstLines = new int[64];
    private int[] counts = new int[64];
    private int signatures;
    private int[] slots = new int[256];
    private final Drain drain;
    private final int[] messages;
    private final int[] messageLines;
    private final int[] messageCounts;

    private Messages(LogTokens tokens, BitSet leftOut) {
        this.tokens = tokens;
        this.lineSignatures = new int[tokens.lines()];
        this.drain = new Drain(tokens);
        for (int line = 0; line < lineSignatures.length; line++) {
            lineSignatures[line] = leftOut.get(line) ? NONE : signature(line);
        }
        slots = new int[0];
        messages = new int[signatures];
        int[] numbers = merge();
        messageLines = new int[numbers.length];
        messageCounts = new int[numbers.length];
        int known = 0;
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < signatures; i++) {
            int merged = messages[i];
            if (numbers[merged] == NONE) {
                messageLines[known] = firstLines[i];
                numbers[merged] = known++;
            }
            messages[i] = numbers[merged];
            messageCounts[messages[i]] += counts[i];
        }
    }

    /**
     * Sorts lines.
     *
     * @param tokens a log
     * @param leftOut lines to pass over
     * @return its messages
     */
    public static Messages of(LogTokens tokens, BitSet leftOut) {
        return new Messages(tokens, leftOut);
    }

    private int signature(int line) {
        if (signatures * 2 >= slots.length) {
            rehash();
        }
        long hash = tokens.signature(line);
        int slot = (int) hash & slots.length - 1;
        for (int probe = 0; probe < MOST_PROBES && slots[slot] != 0; probe++) {
            int known = slots[slot] - 1;
            if (tokens.signature(firstLines[known]) == hash && agree(firstLines[known], line)) {
                counts[known]++;
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (signatures == firstLines.length) {
            firstLines = Arrays.copyOf(firstLines, signatures * 2);
            counts = Arrays.copyOf(counts, signatures * 2);
        }
        firstLines[signatures] = line;
        counts[signatures]++;
        if (slots[slot] == 0) {
            slots[slot] = signatures + 1;
        }
        return signatures++;
    }

    /** Hashes may be equal by chance; then this tells. */
    private boolean agree(int a, int b) {
        int size = tokens.tokens(a);
        if (size != tokens.tokens(b)) {
            return false;
        }
        int first = tokens.firstToken(a);
        int other = tokens.firstToken(b);
        for (int i = 0; i < size; i++) {
            int kind = tokens.kind(first + i);
            if (kind != tokens.kind(other + i)
                    || (!LogTokens.varies(kind) && tokens.hash(first + i) != tokens.hash(other + i))) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        slots = new int[Math.max(256, slots.length * 2)];
        for (int i = 0; i < signatures; i++) {
            int slot = (int) tokens.signature(firstLines[i]) & slots.length - 1;
            int probe = 0;
            while (slots[slot] != 0 && probe++ < MOST_PROBES) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                slots[slot] = i + 1;
            }
        }
    }

    /** Numbers signatures by what they are merged into; returns room for a number of each. */
    private int[] merge() {
        int next = 0;
        for (int i = 0; i < signatures; i++) {
            messages[i] = counts[i] <= MOST_LINES_TO_MERGE ? drain.add(firstLines[i]) : NONE;
            next = Math.max(next, messages[i] + 1);
        }
        for (int i = 0; i < signatures; i++) {
            if (messages[i] == NONE) {
                int known = drain.find(firstLines[i]);
                messages[i] = known == NONE ? next++ : known;
            }
        }
        return new int[next];
    }

    /** {@return how many messages there are} */
    public int size() {
        return messageLines.length;
    }

    /** {@return the message of a line, counted from 0 in the order of their first lines; NONE if it was left out} */
    public int of(int line) {
        int signature = lineSignatures[line];
        return signature == NONE ? NONE : messages[signature];
    }

    /** {@return the number of the signature of a line, in the order of their first lines; NONE if it was left out} */
    public int signatureOf(int line) {
        return lineSignatures[line];
    }

    /** {@return how many signatures there are} */
    public int signatures() {
        return signatures;
    }

    /** {@return how many lines have a signature} */
    public int signatureCount(int signature) {
        return counts[signature];
    }

    /** {@return the first line of a message} */
    public int firstLine(int message) {
        return messageLines[message];
    }

    /** {@return how many lines a message has} */
    public int count(int message) {
        return messageCounts[message];
    }

    /**
     * Whether a token of a message is a value.
     *
     * @param line a line of the message
     * @param position which of its tokens, counted from 0
     * @return true if it differs, or may differ, from line to line
     */
    public boolean varies(int line, int position) {
        return LogTokens.varies(tokens.kind(tokens.firstToken(line) + position))
                || drain.isWildcard(firstLines[lineSignatures[line]], position);
    }
}
