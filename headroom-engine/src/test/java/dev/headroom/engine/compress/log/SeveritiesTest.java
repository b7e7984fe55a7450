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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.log.LineJudge.Numbers;
import dev.headroom.engine.internal.log.LevelWords.Level;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private static final List<String> WORDS = List.of(
            ("error ERROR errors FAILED failed passed PASSED INFO WARN warning warnings FutureWarning WRN exit return"
                            + " with code status no not 0 1 12 -15 0.5 9f0c2a17 /a/error/0 E1124 \"1\" 007 00"
                            + " fatal FATAL panic alert could cannot undefined"
                            + " reference command found timed out null count at Traceback <3>")
                    .split(" ", -1));

    private static final List<String> BETWEEN = List.of(" ", " ", " ", ": ", "=", ":", " [", "] ", ", ", "_", "-", "");

    /** This is why a line that is well with numbers of which none is 0 need not be judged with others. */
    @Test
    void numbersMakeNoLineBetterThanZerosNorWorseThanOthers() {
        Random random = new Random(20_260_301);
        int[] found = new int[Level.values().length];

        for (int round = 0; round < 20_000; round++) {
            String line = line(random);
            LineJudge judge = new LineJudge(LogTokens.of(line.toCharArray()));
            Level level = judge.judge(0, Numbers.AS_THEY_ARE);
            found[level.rank()]++;
            assertThat(level).as(line).isBetween(judge.judge(0, Numbers.ZERO), judge.judge(0, Numbers.OTHER));
        }

        assertThat(Arrays.stream(found)).allMatch(count -> count > 1_000);
    }

    @Test
    void linesThatBeginWithAPriorityAreJudgedOneByOne() {
        LogTokens tokens = LogTokens.of("<6>link 7 changed\n<3>link 8 changed\n<6>link 9 changed".toCharArray());

        Severities severities = Severities.of(tokens, Messages.of(tokens, new BitSet()));

        assertThat(severities.of(0)).isEqualTo(Level.NONE);
        assertThat(severities.of(1)).isEqualTo(Level.ERROR);
        assertThat(severities.of(2)).isEqualTo(Level.NONE);
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            line.append(WORDS.get(random.nextInt(WORDS.size())));
            line.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return line.toString();
    }
}
