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

/**
 * How bad each line of a log is. Lines of one signature differ in their values only, so one of them is judged for all,
 * unless it is the numbers that decide, as in {@code Errors: 0}.
 */
final class Severities {

    private final Level[] levels;
    private final int[] counts = new int[Level.values().length];

    private Severities(int lines) {
        levels = new Level[lines];
    }

    static Severities of(LogTokens tokens, Messages messages) {
        Severities severities = new Severities(tokens.lines());
        LineJudge judge = new LineJudge(tokens);
        Level[] same = new Level[messages.signatures()];
        boolean[] known = new boolean[messages.signatures()];
        boolean[] byNumbers = new boolean[messages.signatures()];
        for (int line = 0; line < tokens.lines(); line++) {
            int signature = messages.signatureOf(line);
            if (!known[signature]) {
                known[signature] = true;
                same[signature] = judge.judge(line, Numbers.AS_THEY_ARE);
                byNumbers[signature] = messages.signatureCount(signature) > 1
                        && judge.judge(line, Numbers.ZERO) != judge.judge(line, Numbers.OTHER);
            }
            Level level = byNumbers[signature] ? judge.judge(line, Numbers.AS_THEY_ARE) : same[signature];
            severities.levels[line] = level;
            severities.counts[level.rank()]++;
        }
        return severities;
    }

    Level of(int line) {
        return levels[line];
    }

    /** How many lines are of a level. */
    int count(Level level) {
        return counts[level.rank()];
    }
}
