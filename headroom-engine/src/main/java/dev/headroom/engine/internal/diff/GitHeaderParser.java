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
package dev.headroom.engine.internal.diff;

import dev.headroom.engine.internal.diff.GitHeader.Change;
import dev.headroom.engine.internal.diff.GitHeader.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the header lines of a file of a git diff, if they are exactly those that {@link GitHeader} writes. */
public final class GitHeaderParser {

    /** Git writes at most nine. */
    private static final int MOST_LINES = 12;

    private GitHeaderParser() {}

    /**
     * The number of the line behind a file's header lines.
     *
     * @param diff a diff
     * @param firstLine the first line of one of its files
     * @return the first line that is no header of the file
     */
    public static int end(Diff diff, int firstLine) {
        int end = firstLine + 1;
        while (end < diff.lines() && diff.kind(end) == LineKind.HEADER && diff.file(end) == diff.file(firstLine)) {
            end++;
        }
        return end;
    }

    /**
     * Reads the header lines of a file.
     *
     * @param diff a diff
     * @param from the first of the lines
     * @param to the line behind the last of them
     * @param prefixes what stands in front of paths in this diff
     * @return the header; empty when it could not be written in one line and come back as it was
     */
    public static Optional<GitHeader> parse(Diff diff, int from, int to, Prefixes prefixes) {
        if (to - from > MOST_LINES || !diff.text().startsWith("diff --", diff.start(from))) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        for (int line = from; line < to; line++) {
            lines.add(diff.line(line));
        }
        GitHeader header = read(lines, prefixes);
        boolean same = header.lines(prefixes).equals(lines)
                && GitHeader.ofHeading(header.heading()).filter(header::equals).isPresent();
        return same ? Optional.of(header) : Optional.empty();
    }

    private static GitHeader read(List<String> lines, Prefixes prefixes) {
        String first = lines.get(0);
        boolean merged = first.startsWith("diff --cc ");
        String deleted = after(lines, "deleted file mode ");
        String created = after(lines, "new file mode ");
        String oldMode = after(lines, "old mode ");
        String renamed = after(lines, "rename from ");
        String copied = after(lines, "copy from ");
        String path = renamed + copied;
        String newPath = after(lines, "rename to ") + after(lines, "copy to ");
        if (path.isEmpty()) {
            path = merged ? first.substring("diff --cc ".length()) : path(first, prefixes);
            newPath = path;
        }
        String same = after(lines, "similarity index ");
        String different = after(lines, "dissimilarity index ");
        Change change = merged ? Change.MERGED : change(lines);
        String modes = oldMode.isEmpty() ? created + deleted : oldMode + " -> " + after(lines, "new mode ");
        boolean binary = !after(lines, "Binary files ").isEmpty();
        boolean named = !after(lines, "+++ ").isEmpty();
        Content content = binary ? Content.BINARY : named ? Content.NAMED : Content.NONE;
        return new GitHeader(path, newPath, change, modes, same + different, after(lines, "index "), content);
    }

    private static Change change(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("new file mode ")) {
                return Change.NEW;
            } else if (line.startsWith("deleted file mode ")) {
                return Change.DELETED;
            } else if (line.startsWith("rename from ")) {
                return Change.RENAMED;
            } else if (line.startsWith("copy from ")) {
                return Change.COPIED;
            } else if (line.startsWith("dissimilarity index ")) {
                return Change.REWRITTEN;
            }
        }
        return Change.CHANGED;
    }

    /** The path of {@code diff --git a/path b/path}, which is half of what stands there. */
    private static String path(String first, Prefixes prefixes) {
        int start = "diff --git ".length();
        int both = first.length()
                - start
                - 1
                - prefixes.old().length()
                - prefixes.fresh().length();
        int from = start + prefixes.old().length();
        return both > 1 && both % 2 == 0 ? first.substring(from, from + both / 2) : "";
    }

    private static String after(List<String> lines, String start) {
        for (String line : lines) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        return "";
    }
}
