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
package dev.headroom.engine.compress.text.lossless;

import java.util.HashSet;
import java.util.Set;

/** Gives names to blocks: A to Z, AA and so on, but for those that stand in the text in a way that looks like ours. */
final class BlockNames {

    static final int LONGEST = 3;

    private static final int LETTERS = 26;

    private final Set<String> taken = new HashSet<>();
    private boolean countTaken;
    private int next;

    /** Remembers a line of the text if it looks like one of ours. */
    void meet(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == '>' || text.charAt(at) == ' ')) {
            at++;
        }
        if (to - at >= 2 && to - at <= LONGEST + 3) {
            String line = text.substring(at, to);
            if (line.startsWith("[x") && line.endsWith("]")) {
                countTaken = true;
            }
            taken.add(line.replace("[", "").replace("]", "").replace(":", ""));
        }
    }

    /** Whether a line could be taken for the sign of a line that is repeated. */
    boolean isCountTaken() {
        return countTaken;
    }

    String next() {
        while (true) {
            String name = name(next++);
            if (!taken.contains(name)) {
                return name;
            }
        }
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / LETTERS - 1) {
            name.insert(0, (char) ('A' + rest % LETTERS));
        }
        return name.toString();
    }

    /** How many names there are of at most {@link #LONGEST} letters. */
    static int most() {
        return LETTERS * LETTERS;
    }
}
