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

import java.util.Map;

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

    private static final int LONGEST = 9;

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("TRACE", Level.NONE),
            Map.entry("DEBUG", Level.NONE),
            Map.entry("DBG", Level.NONE),
            Map.entry("VERBOSE", Level.NONE),
            Map.entry("FINE", Level.NONE),
            Map.entry("FINER", Level.NONE),
            Map.entry("FINEST", Level.NONE),
            Map.entry("CONFIG", Level.NONE),
            Map.entry("INFO", Level.NONE),
            Map.entry("INF", Level.NONE),
            Map.entry("NOTICE", Level.NONE),
            Map.entry("WARN", Level.WARNING),
            Map.entry("WRN", Level.WARNING),
            Map.entry("WARNING", Level.WARNING),
            Map.entry("ERROR", Level.ERROR),
            Map.entry("ERR", Level.ERROR),
            Map.entry("SEVERE", Level.ERROR),
            Map.entry("FATAL", Level.FATAL),
            Map.entry("FTL", Level.FATAL),
            Map.entry("CRIT", Level.FATAL),
            Map.entry("CRITICAL", Level.FATAL),
            Map.entry("ALERT", Level.FATAL),
            Map.entry("EMERG", Level.FATAL),
            Map.entry("EMERGENCY", Level.FATAL),
            Map.entry("PANIC", Level.FATAL));

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
        return mayBe(text, from, to) && LEVELS.containsKey(new String(text, from, to - from));
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
        return mayBe(text, from, to) ? LEVELS.getOrDefault(new String(text, from, to - from), Level.NONE) : Level.NONE;
    }

    private static boolean mayBe(char[] text, int from, int to) {
        return to - from >= 3 && to - from <= LONGEST && isCapital(text[from]) && isCapital(text[to - 1]);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
