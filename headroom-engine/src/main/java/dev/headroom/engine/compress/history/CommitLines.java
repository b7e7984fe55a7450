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

/**
 * Where the parts of a commit stand: its first line, the parents of a merge, author and date, a message, and maybe the
 * files it changes, each part behind an empty line. Lines are counted from 0; ends are the line behind.
 *
 * @param start the first line
 * @param end the line behind the last one, the empty line before the next commit included
 * @param merge the line of the parents; -1 when there is none
 * @param author the line of the author, which that of the date follows
 * @param messageEnd the line behind the message, which starts two lines behind the date
 * @param filesStart the first line on files
 * @param filesEnd the line behind those on files; the same as the first when there are none
 * @param regular whether it has author, date and message where they belong
 */
record CommitLines(
        int start, int end, int merge, int author, int messageEnd, int filesStart, int filesEnd, boolean regular) {

    static CommitLines read(TextLines lines, int start, int end) {
        String text = lines.text();
        int at = start + 1;
        int merge = -1;
        if (at < end && text.startsWith(GitLog.MERGE, lines.start(at))) {
            merge = at++;
        }
        int author = at;
        boolean headed = at + 2 < end
                && text.startsWith(GitLog.AUTHOR, lines.start(at))
                && text.startsWith(GitLog.DATE, lines.start(at + 1))
                && isEmpty(lines, at + 2);
        if (!headed) {
            return new CommitLines(start, end, merge, author, at, at, at, false);
        }
        int messageStart = at + 3;
        int messageEnd = messageEnd(lines, messageStart, end);
        int filesStart = messageEnd;
        int filesEnd = messageEnd;
        if (messageEnd + 1 < end && isEmpty(lines, messageEnd)) {
            filesStart = messageEnd + 1;
            filesEnd = filesStart;
            while (filesEnd < end && !isEmpty(lines, filesEnd)) {
                filesEnd++;
            }
        }
        boolean regular = messageEnd > messageStart;
        return new CommitLines(start, end, merge, author, messageEnd, filesStart, filesEnd, regular);
    }

    /** A message goes on over empty lines only as long as an indented line follows. */
    private static int messageEnd(TextLines lines, int start, int end) {
        int behind = start;
        for (int line = start; line < end; line++) {
            if (lines.text().startsWith(GitLog.INDENT, lines.start(line))) {
                behind = line + 1;
            } else if (!isEmpty(lines, line)) {
                break;
            }
        }
        return behind;
    }

    static boolean isEmpty(TextLines lines, int line) {
        return lines.start(line) == lines.end(line);
    }

    int date() {
        return author + 1;
    }

    int messageStart() {
        return author + 3;
    }

    /** The line of the subject. */
    int subject() {
        return regular ? messageStart() : start;
    }

    boolean hasFiles() {
        return filesEnd > filesStart;
    }
}
