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
package dev.headroom.langchain4j.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Remembers the token counts of short texts, the least recently used making room first. Longer texts are left to the
 * engine's counters, which remember them by hash. A cache of a pure function: dropping an entry costs time alone.
 * Thread-safe.
 */
final class ShortTextCounts {

    /** From this length on the engine's counters remember a text themselves. */
    private static final int LONGEST = 512;

    /** With the longest texts some 5 MB; an agent's conversation has some hundreds of messages. */
    private static final int MOST = 4_096;

    private final Map<String, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    });

    int count(String text, ToIntFunction<String> counting) {
        if (text.length() >= LONGEST) {
            return counting.applyAsInt(text);
        }
        Integer known = counts.get(text);
        if (known != null) {
            return known;
        }
        int counted = counting.applyAsInt(text);
        counts.put(text, counted);
        return counted;
    }

    int size() {
        return counts.size();
    }
}
