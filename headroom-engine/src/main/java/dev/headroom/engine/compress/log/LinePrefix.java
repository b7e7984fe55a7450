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

/** Tells how bad a line is by how it begins. Stateless. */
final class LinePrefix {

    /** The marks of failed tests. */
    private static final String FAILED_MARKS = "\u25cf\u2715\u2717\u2718\u00d7";

    /** The longest name of a make, with its level, in front of {@code : ***}. */
    private static final int LONGEST_NAME = 20;

    private LinePrefix() {}

    /**
     * {@code E1124 07:01:06.8 ..} (glog), {@code E/Tag( 12): ..} (logcat), {@code <3>..} (syslog), {@code e: file:..}
     * (kotlinc), {@code not ok 3} (TAP), {@code make: *** ..}.
     */
    static Level level(char[] line, int length) {
        int start = 0;
        while (start < length && line[start] == ' ') {
            start++;
        }
        if (start < length && FAILED_MARKS.indexOf(line[start]) >= 0) {
            return Level.ERROR;
        }
        if (startsWith("not ok ", line, start, length)
                || (startsWith("make", line, start, length) && hasStars(line, start, length))) {
            return Level.ERROR;
        }
        if (length < 5) {
            return Level.NONE;
        }
        if (startsWith(": file:", line, 1, length) || startsWith(": /", line, 1, length)) {
            return letterLevel((char) (line[0] - 'a' + 'A'));
        }
        boolean glog = isDigit(line[1]) && isDigit(line[2]) && isDigit(line[3]) && isDigit(line[4]);
        if (glog || (line[1] == '/' && line[2] >= 'A' && line[2] <= 'Z')) {
            return letterLevel(line[0]);
        }
        if (line[0] == '<' && isDigit(line[1])) {
            int priority = 0;
            int i = 1;
            while (i < 4 && isDigit(line[i])) {
                priority = priority * 10 + line[i++] - '0';
            }
            int severity = line[i] == '>' ? priority % 8 : 7;
            return severity < 3
                    ? Level.FATAL
                    : severity == 3 ? Level.ERROR : severity == 4 ? Level.WARNING : Level.NONE;
        }
        return Level.NONE;
    }

    static boolean startsWith(String start, char[] line, int from, int length) {
        if (length - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (line[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasStars(char[] line, int from, int length) {
        for (int i = from; i < length && i < from + LONGEST_NAME; i++) {
            if (line[i] == ':') {
                return startsWith(": *** ", line, i, length);
            }
        }
        return false;
    }

    private static Level letterLevel(char letter) {
        return switch (letter) {
            case 'W' -> Level.WARNING;
            case 'E' -> Level.ERROR;
            case 'F' -> Level.FATAL;
            default -> Level.NONE;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
