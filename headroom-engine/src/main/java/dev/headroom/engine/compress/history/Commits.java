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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/**
 * The commits of a log.
 *
 * @param lines the lines of the log
 * @param list its commits in order
 * @param first the line of the first commit; lines before it belong to none
 */
record Commits(TextLines lines, List<CommitLines> list, int first) {

    static Commits of(TextLines lines) {
        List<CommitLines> list = new ArrayList<>();
        int start = next(lines, 0);
        int first = start;
        while (start < lines.size()) {
            int end = next(lines, start + 1);
            list.add(CommitLines.read(lines, start, end));
            start = end;
        }
        return new Commits(lines, list, first);
    }

    private static int next(TextLines lines, int from) {
        int line = from;
        while (line < lines.size() && GitLog.hashEnd(lines.text(), lines.start(line), lines.end(line)) < 0) {
            line++;
        }
        return line;
    }
}
