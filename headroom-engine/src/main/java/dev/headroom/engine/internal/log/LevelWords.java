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

import dev.headroom.engine.internal.text.WordTable;

/** The words by which programs say how bad a line is. Stateless. */
public final class LevelWords {

    /** How bad a line is. */
    public enum Level {
        /** No level, or one such as INFO. */
        NONE(0),
        /** WARN and the like. */
        WARNING(1),
        /** ERROR and the like. */
        ERROR(2),
        /** FATAL, CRITICAL and worse. */
        FATAL(3);

        private final int rank;

        Level(int rank) {
            this.rank = rank;
        }

        /** From 0 on, the worse the higher. */
        public int rank() {
            return rank;
        }
    }

    /** A flag for each level: 1, 2, 4 and 8 in the order of their ranks. */
    private static final WordTable WORDS = WordTable.exact()
            .put("TRACE DEBUG DBG VERBOSE FINE FINER FINEST CONFIG INFO INF NOTICE", flag(Level.NONE))
            .put("WARN WRN WARNING", flag(Level.WARNING))
            .put("ERROR ERR SEVERE", flag(Level.ERROR))
            .put("FATAL FTL CRIT CRITICAL ALERT EMERG EMERGENCY PANIC", flag(Level.FATAL))
            .build();

    private static final Level[] LEVELS = Level.values();

    private LevelWords() {}

    /**
     * Whether a word is the name of a level, in capitals.
     *
     * @param text characters
     * @param from where the word starts
     * @param to the offset behind it
     * @return true for {@code INFO} as well as for {@code ERROR}
     */
    public static boolean isLevel(char[] text, int from, int to) {
        return WORDS.flags(text, from, to) != 0;
    }

    /**
     * How bad the level of a name is.
     *
     * @param text characters
     * @param from where the word starts
     * @param to the offset behind it
     * @return NONE if it is no level in capitals
     */
    public static Level of(char[] text, int from, int to) {
        int flags = WORDS.flags(text, from, to);
        return flags == 0 ? Level.NONE : LEVELS[Integer.numberOfTrailingZeros(flags)];
    }

    private static int flag(Level level) {
        return 1 << level.rank();
    }
}
