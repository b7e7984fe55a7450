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

/** What texts may begin with; most are told by their first character. Immutable. */
final class Openings {

    private static final int ASCII = 128;

    private final String[] starts;
    private final boolean[] firsts = new boolean[ASCII];

    private Openings(String... starts) {
        this.starts = starts.clone();
        for (String start : starts) {
            firsts[start.charAt(0)] = true;
        }
    }

    /** Texts of ASCII, none of them empty. */
    static Openings of(String... starts) {
        return new Openings(starts);
    }

    /** Whether one of them stands at the start of a range. */
    boolean match(char[] text, int from, int to) {
        if (from >= to || text[from] >= ASCII || !firsts[text[from]]) {
            return false;
        }
        for (String start : starts) {
            if (startsWith(start, text, from, to)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(String start, char[] text, int from, int to) {
        if (to - from < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text[from + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
