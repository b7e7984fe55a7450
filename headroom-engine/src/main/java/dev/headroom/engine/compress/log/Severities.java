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

import dev.headroom.engine.compress.log.LineJudge.Numbers;
import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.HashMap;
import java.util.Map;

/**
 * How bad each line of a log is. Lines of one signature differ in their values only, so one of them is judged for all
 * that quote the same, unless it is the numbers that decide, as in {@code Errors: 0}.
 */
final class Severities {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Level[] levels;
    private final int[] counts = new int[Level.values().length];

    private Severities(int lines) {
        levels = new Level[lines];
    }

    static Severities of(LogTokens tokens, Messages messages) {
        Severities severities = new Severities(tokens.lines());
        Judging judging = new Judging(tokens, messages);
        for (int line = 0; line < tokens.lines(); line++) {
            Level level = judging.of(line);
            severities.levels[line] = level;
            severities.counts[level.rank()]++;
        }
        return severities;
    }

    /** Judges lines from the first one on. */
    private static final class Judging {
        private final LogTokens tokens;
        private final Messages messages;
        private final LineJudge judge;
        private final Level[] same;
        private final boolean[] known;
        private final boolean[] byNumbers;
        private final Map<Long, Level> byTexts = new HashMap<>();

        Judging(LogTokens tokens, Messages messages) {
            this.tokens = tokens;
            this.messages = messages;
            this.judge = new LineJudge(tokens);
            this.same = new Level[messages.signatures()];
            this.known = new boolean[messages.signatures()];
            this.byNumbers = new boolean[messages.signatures()];
        }

        Level of(int line) {
            int signature = messages.signatureOf(line);
            if (!known[signature]) {
                known[signature] = true;
                learn(signature, line);
            }
            if (byNumbers[signature]) {
                return judge.judge(line, Numbers.AS_THEY_ARE);
            }
            long texts = quotedTexts(line);
            return texts == 0
                    ? same[signature]
                    : byTexts.computeIfAbsent(texts + signature, key -> judge.judge(line, Numbers.AS_THEY_ARE));
        }

        /** Numbers of which none is 0 make a line as bad as any can, so a line that is well with them always is. */
        private void learn(int signature, int line) {
            if (messages.signatureCount(signature) == 1) {
                same[signature] = judge.judge(line, Numbers.AS_THEY_ARE);
                return;
            }
            Level worst = judge.judge(line, Numbers.OTHER);
            same[signature] = worst;
            byNumbers[signature] =
                    startsWithPriority(line) || (worst != Level.NONE && judge.judge(line, Numbers.ZERO) != worst);
        }

        /** {@code <3>..}: the number itself is a level. */
        private boolean startsWithPriority(int line) {
            int from = tokens.lineStart(line);
            char[] text = tokens.text();
            return tokens.lineEnd(line) > from + 1
                    && text[from] == '<'
                    && text[from + 1] >= '0'
                    && text[from + 1] <= '9';
        }

        /** A hash of the quoted texts of a line, which are values but may say anything; 0 if there are none. */
        private long quotedTexts(int line) {
            long hash = 0;
            int first = tokens.firstToken(line);
            for (int token = first + 1; token < first + tokens.tokens(line); token++) {
                if (tokens.kind(token) == LogTokens.VALUE && tokens.text()[tokens.start(token) - 1] == '"') {
                    hash = (hash ^ tokens.hash(token)) * MIX;
                    hash ^= hash >>> 29;
                }
            }
            return hash;
        }
    }

    Level of(int line) {
        return levels[line];
    }

    /** How many lines are of a level. */
    int count(Level level) {
        return counts[level.rank()];
    }
}
