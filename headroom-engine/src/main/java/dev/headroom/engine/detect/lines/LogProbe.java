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
package dev.headroom.engine.detect.lines;

import dev.headroom.engine.internal.log.LogLine;
import java.util.List;

/**
 * Recognises logs: of applications, of continuous integration, of the system, and the output of builds and tests. Lines
 * that only logs have count as they are; lines that go on from them, such as what a test printed below its name, count
 * where at least {@value #ENOUGH_STRONG_PERCENT} in a hundred are of the first sort. Pure; linear in the sample.
 */
public final class LogProbe {

    private static final int ENOUGH_STRONG_PERCENT = 30;

    private LogProbe() {}

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without line breaks; the first and the last of a stretch may be cut
     * @return how much of it is a log
     */
    public static Evidence look(List<String> sampleLines) {
        int strong = 0;
        int weak = 0;
        int all = 0;
        for (String line : sampleLines) {
            if (line.isBlank()) {
                continue;
            }
            all++;
            switch (LogLine.of(line)) {
                case STRONG -> strong++;
                case WEAK -> weak++;
                case NONE -> {}
            }
        }
        if (strong == 0) {
            return Evidence.NONE;
        }
        boolean enough = strong * 100L >= (long) all * ENOUGH_STRONG_PERCENT;
        double share = (strong + (enough ? weak : 0)) / (double) all;
        return new Evidence(share, strong + " of " + all + " lines of a log");
    }
}
