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

import java.util.Optional;

/**
 * How a text writes its cues.
 *
 * @param hours whether times have hours
 * @param separator in front of milliseconds
 * @param numbered whether a number stands above the times
 */
record CueStyle(boolean hours, char separator, boolean numbered) {

    private static final String HOURS = "00:";
    private static final String TIME = "00:00";
    private static final String MILLIS = "000";
    private static final String ARROW = " -->";
    private static final String NUMBERED = " below a number";

    /** As in {@code 00:00:00,000 --> below a number}. */
    String words() {
        return (hours ? HOURS : "") + TIME + separator + MILLIS + ARROW + (numbered ? NUMBERED : "");
    }

    /** Reads what {@link #words} writes. */
    static Optional<CueStyle> ofWords(String words) {
        for (char separator : new char[] {'.', ','}) {
            for (int i = 0; i < 4; i++) {
                CueStyle style = new CueStyle((i & 1) == 1, separator, (i & 2) == 2);
                if (style.words().equals(words)) {
                    return Optional.of(style);
                }
            }
        }
        return Optional.empty();
    }
}
