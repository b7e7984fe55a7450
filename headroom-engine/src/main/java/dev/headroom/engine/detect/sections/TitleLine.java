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
package dev.headroom.engine.detect.sections;

/**
 * Tells the first line of a table in columns, as {@code kubectl} and {@code docker} write it: names in capitals, at
 * least two blanks apart. Stateless; one look at the first characters settles most lines.
 */
final class TitleLine {

    private static final int FEWEST_NAMES = 3;

    private TitleLine() {}

    /** Whether a line, its line break included, is one. */
    static boolean is(String text, int from, int next) {
        int names = 0;
        int blanks = 0;
        for (int i = from; i < next; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                blanks++;
            } else if (c == '\n' || c == '\r') {
                break;
            } else if (!isPart(c)) {
                return false;
            } else {
                boolean starts = i == from || blanks > 1;
                if (starts && !isCapital(c)) {
                    return false;
                }
                names += starts ? 1 : 0;
                blanks = 0;
            }
        }
        return names >= FEWEST_NAMES;
    }

    private static boolean isPart(char c) {
        return isCapital(c) || (c >= '0' && c <= '9') || "()%/_-.:".indexOf(c) >= 0;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
