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
import dev.headroom.engine.internal.listing.PathLine;
import dev.headroom.engine.internal.outline.OutlineWriter;
import dev.headroom.engine.internal.outline.PathOutline;
import dev.headroom.engine.internal.text.TextLines;

/**
 * The files of a commit: with how much of each changed ({@code --stat}), with a letter ({@code --name-status}) or
 * alone. They become an outline behind bars. Of a stat, blanks before bars and numbers are left out, and so is the
 * last line where it follows from the others. For one commit.
 */
final class FileChanges {

    static final String MARGIN = "|";

    /** A line that says how wide names are, and one that says how many signs a line has at most. */
    static final String WIDTH = "width ";

    static final String GRAPH = "graph ";

    private final TextLines lines;
    private final String text;
    private final int from;
    private final int to;
    private final StringBuilder out;

    private FileChanges(TextLines lines, int from, int to, StringBuilder out) {
        this.lines = lines;
        this.text = lines.text();
        this.from = from;
        this.to = to;
        this.out = out;
    }

    /**
     * Writes the outline of some lines.
     *
     * @param lines holds them
     * @param from the first one
     * @param to the line behind the last one
     * @param out gets the outline, each line of which starts with a line feed
     * @return whether the lines come back from it
     */
    static boolean write(TextLines lines, int from, int to, StringBuilder out) {
        FileChanges changes = new FileChanges(lines, from, to, out);
        boolean stat = GitLog.isSummary(lines.text(), lines.start(to - 1), lines.end(to - 1));
        return stat ? changes.writeStat() : changes.writeNames();
    }

    private boolean writeStat() {
        int size = to - 1 - from;
        for (int line = from; line < to - 1; line++) {
            if (!GitLog.isStat(text, lines.start(line), lines.end(line))) {
                return false;
            }
        }
        Stat stat = Stat.read(lines, from, to - 1);
        if (!isDrawnAgain(stat)) {
            return false;
        }
        if (stat.width() != Stat.width(stat.names())) {
            out.append('\n').append(MARGIN).append(WIDTH).append(stat.width());
        }
        if (stat.graph() > 0) {
            out.append('\n').append(MARGIN).append(GRAPH).append(stat.graph());
        }
        int[] start = new int[size];
        int[] end = new int[size];
        for (int i = 0; i < size; i++) {
            start[i] = lines.start(from + i) + 1;
            end[i] = start[i] + stat.names().get(i).length();
        }
        OutlineWriter writer = new OutlineWriter(out, '/', MARGIN);
        PathOutline.ofNames(text, start, end, size, '/')
                .writeLines(writer, i -> Stat.BAR + stat.changes().get(i));
        if (!stat.summary().equals(lines.line(to - 1))) {
            out.append('\n').append(HistoryWriter.VERBATIM).append(text, lines.start(to - 1), lines.end(to - 1));
        }
        return true;
    }

    private boolean isDrawnAgain(Stat stat) {
        int line = from;
        for (String drawn : stat.lines()) {
            int length = lines.end(line) - lines.start(line);
            if (drawn.length() != length || !text.startsWith(drawn, lines.start(line))) {
                return false;
            }
            line++;
        }
        return true;
    }

    /** Renamed files, which have two paths, stand as they are. */
    private boolean writeNames() {
        int[] start = new int[to - from];
        int[] end = new int[to - from];
        int[] lineOf = new int[to - from];
        int size = 0;
        for (int line = from; line < to; line++) {
            int path = PathLine.pathStart(text, lines.start(line), lines.end(line));
            if (path >= 0) {
                start[size] = path;
                end[size] = lines.end(line);
                lineOf[size++] = line;
            }
        }
        if (size * 2 < to - from) {
            return false;
        }
        int paths = size;
        OutlineWriter writer = new OutlineWriter(out, '/', MARGIN);
        PathOutline.ofNames(text, start, end, size, '/')
                .write(
                        writer,
                        path -> {
                            int line = path == 0 ? from : lineOf[path - 1] + 1;
                            int next = path == paths ? to : lineOf[path];
                            for (; line < next; line++) {
                                writer.verbatim(text, lines.start(line), lines.end(line));
                            }
                            if (path < paths && !leadStays(path, start, lineOf)) {
                                writer.lead(text, lines.start(lineOf[path]), start[path]);
                            }
                        },
                        (path, length) -> {});
        return true;
    }

    /** The first one never does, so that a list of names is told from a stat. */
    private boolean leadStays(int path, int[] start, int[] lineOf) {
        if (path == 0) {
            return false;
        }
        int lead = lines.start(lineOf[path]);
        int before = lines.start(lineOf[path - 1]);
        return start[path] - lead == start[path - 1] - before
                && text.regionMatches(before, text, lead, start[path] - lead);
    }
}
