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
import dev.headroom.engine.internal.text.LineFrame;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;

/**
 * Writes a log shorter: a line with hash, author and date of each commit, the message indented by one blank, the files
 * behind bars. Lines that come again are named with a letter where they stand first. What is no regular commit stands
 * as it is behind a mark. For one log.
 */
final class HistoryWriter {

    static final String OPENING = "[headroom git log";
    static final char VERBATIM = '>';
    static final char REFERENCE = '=';
    static final String BLOCK_OPENS = "{";
    static final String BLOCK_CLOSES = "}";
    static final String BY = " by ";
    static final String MERGING = " merging ";
    static final String BEFORE_DATE = ", ";
    static final String STRIPPED = "; stripped";

    private static final String WORDS =
            "year and time zone as in the commit above where missing, addresses where an author comes first";
    private static final String WORDS_ON_BLOCKS = "; =A is the text behind A= or from A{ to }";
    private static final String WORDS_ON_FILES =
            "; | files changed, dir/ stands before those deeper below, + or - alone is for all lines";
    private static final String WORDS_ON_LEADS = ", =\"x\" is what their lines start with";
    private static final String WORDS_ON_LINES = "; > line as it is";

    private final Commits commits;
    private final TextLines lines;
    private final String text;
    private final Repeats repeats;
    private final boolean stripped;
    private final Authors authors = new Authors();
    private final Dates dates = new Dates();
    private final StringBuilder out;

    /** The codes of blocks that were defined. */
    private final BitSet defined = new BitSet();

    /** Whether the line that is being written consists of references. */
    private boolean afterReference;

    HistoryWriter(Commits commits, Repeats repeats) {
        this.commits = commits;
        this.lines = commits.lines();
        this.text = lines.text();
        this.repeats = repeats;
        this.stripped = hasStrippedLines(commits);
        this.out = new StringBuilder(text.length());
    }

    /** Whether empty lines of messages have lost their indentation. */
    private static boolean hasStrippedLines(Commits commits) {
        for (CommitLines commit : commits.list()) {
            for (int line = commit.messageStart(); commit.regular() && line < commit.messageEnd(); line++) {
                if (CommitLines.isEmpty(commits.lines(), line)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The form of the whole log. */
    String form(LineFrame frame) {
        for (int line = 0; line < commits.first(); line++) {
            verbatim(line);
        }
        for (CommitLines commit : commits.list()) {
            if (!commit.regular() || !write(commit)) {
                for (int line = commit.start(); line < commit.end(); line++) {
                    verbatim(line);
                }
            }
        }
        String header = OPENING + (stripped ? STRIPPED : "") + frame.flags() + ": " + WORDS
                + (!defined.isEmpty() ? WORDS_ON_BLOCKS : "")
                + (out.indexOf("\n|") >= 0 ? WORDS_ON_FILES : "")
                + (out.indexOf("\n|=") >= 0 ? WORDS_ON_LEADS : "")
                + (out.indexOf("\n>") >= 0 ? WORDS_ON_LINES : "");
        return header + "]" + out;
    }

    private void verbatim(int line) {
        out.append('\n').append(VERBATIM).append(text, lines.start(line), lines.end(line));
    }

    /** Writes a commit; false, before anything is written, when its message cannot be said. */
    private boolean write(CommitLines commit) {
        if (!isUniform(commit) || isCutOff(commit)) {
            return false;
        }
        out.append('\n');
        appendHead(commit);
        appendMessage(commit);
        StringBuilder files = new StringBuilder();
        int said = commit.messageEnd();
        if (commit.hasFiles() && FileChanges.write(lines, commit.filesStart(), commit.filesEnd(), files)) {
            out.append(files);
            said = commit.filesEnd();
        }
        boolean last = commit.end() == lines.size();
        boolean ended = last ? said == commit.end() : said + 1 == commit.end() && CommitLines.isEmpty(lines, said);
        for (int line = said; !ended && line < commit.end(); line++) {
            verbatim(line);
        }
        return true;
    }

    /** Whether the next commit follows without the empty line that parts commits. */
    private boolean isCutOff(CommitLines commit) {
        int said = commit.hasFiles() ? commit.filesEnd() : commit.messageEnd();
        return said == commit.end() && said < lines.size();
    }

    /** Whether empty lines of the message look as they do in the rest of the log. */
    private boolean isUniform(CommitLines commit) {
        for (int line = commit.messageStart(); line < commit.messageEnd(); line++) {
            int length = lines.end(line) - lines.start(line);
            if (length == (stripped ? GitLog.INDENT.length() : 0)) {
                return false;
            }
        }
        return true;
    }

    private void appendHead(CommitLines commit) {
        out.append(text, lines.start(commit.start()), lines.end(commit.start()));
        if (commit.merge() >= 0) {
            out.append(MERGING);
            out.append(text, lines.start(commit.merge()) + GitLog.MERGE.length(), lines.end(commit.merge()));
        }
        String author =
                text.substring(lines.start(commit.author()) + GitLog.AUTHOR.length(), lines.end(commit.author()));
        String date = text.substring(lines.start(commit.date()) + GitLog.DATE.length(), lines.end(commit.date()));
        out.append(BY).append(authors.shorten(author)).append(BEFORE_DATE).append(dates.shorten(date));
    }

    private void appendMessage(CommitLines commit) {
        afterReference = false;
        int line = commit.messageStart();
        while (line < commit.messageEnd()) {
            int code = repeats.code(line);
            if (code == Repeats.NONE) {
                appendLine(line);
                line++;
            } else {
                int length = repeats.length(line);
                if (defined.get(code)) {
                    appendReference(code);
                } else {
                    define(code, line, length);
                }
                line += length;
            }
        }
    }

    private void appendReference(int code) {
        out.append(afterReference ? "" : "\n").append(REFERENCE);
        appendName(code, out);
        afterReference = true;
    }

    private void define(int code, int first, int length) {
        out.append('\n');
        appendName(code, out);
        out.append(length == 1 ? "=" : BLOCK_OPENS);
        int mark = out.length();
        for (int i = 0; i < length; i++) {
            appendLine(first + i);
        }
        out.deleteCharAt(mark);
        out.append(length == 1 ? "" : "\n" + BLOCK_CLOSES);
        defined.set(code);
    }

    private void appendLine(int line) {
        int from = lines.start(line) + GitLog.INDENT.length();
        out.append('\n');
        if (from < lines.end(line)) {
            out.append(' ').append(text, from, lines.end(line));
        }
        afterReference = false;
    }

    /** A to Z, then A1 and so on. */
    static void appendName(int code, StringBuilder out) {
        out.append((char) ('A' + code % 26));
        if (code >= 26) {
            out.append(code / 26);
        }
    }
}
