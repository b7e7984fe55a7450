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

import java.util.Optional;

/**
 * Takes a diff apart in one pass. In a hunk the counts of its header say how far it goes, so that a removed line
 * that looks like a header ({@code --- a/x}) is a removed line; a hunk that is cut off ends where it is cut. Not
 * thread-safe.
 */
public final class DiffParser {

    /** What may follow the first line of a file in a git diff. */
    private static final String[] EXTENDED = {
        "index ",
        "old mode ",
        "new mode ",
        "deleted file mode ",
        "new file mode ",
        "copy from ",
        "copy to ",
        "rename from ",
        "rename to ",
        "rename old ",
        "rename new ",
        "similarity index ",
        "dissimilarity index ",
        "mode ",
        "--- ",
        "+++ ",
        "Binary files ",
        "======="
    };

    private static final String[] OF_COMMIT = {
        "Author:",
        "AuthorDate:",
        "Commit:",
        "CommitDate:",
        "Date:",
        "Merge:",
        "Reflog:",
        "Reflog message:",
        "tree ",
        "parent "
    };

    private final String text;
    private final Diff diff;
    private boolean inFile;
    private boolean inHeader;
    private boolean inHunk;
    private boolean inBinary;
    private boolean inCommit;
    private int[] left = new int[0];

    private DiffParser(String text) {
        this.text = text;
        this.diff = new Diff(text, endsLinesInCrlf(text));
    }

    /**
     * Takes a diff apart.
     *
     * @param text any text
     * @return its lines; without files when it is no diff
     */
    public static Diff parse(String text) {
        DiffParser parser = new DiffParser(text);
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = newline < 0 ? next : newline - (parser.diff.endsLinesInCrlf() ? 1 : 0);
            LineKind kind = parser.kind(start, end, next);
            boolean ofHunk = kind == LineKind.HUNK || kind.isBody();
            boolean ofFile = ofHunk || kind == LineKind.HEADER || kind == LineKind.BINARY;
            parser.diff.add(start, end, kind, ofHunk, ofFile);
            start = next;
        }
        return parser.diff;
    }

    private static boolean endsLinesInCrlf(String text) {
        int newline = text.indexOf('\n');
        boolean all = newline >= 0;
        for (; all && newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            all = newline > 0 && text.charAt(newline - 1) == '\r';
        }
        return all;
    }

    private LineKind kind(int start, int end, int next) {
        if (inHunk) {
            LineKind body = body(start, end);
            if (body != LineKind.OTHER) {
                return body;
            }
            inHunk = false;
        }
        if (text.startsWith("@@", start)) {
            Optional<HunkHeader> header = HunkHeader.read(text, start, end);
            if (header.isPresent()) {
                return hunk(header.get());
            }
        }
        return isFirstOfFile(start, end, next) ? file() : outside(start, end);
    }

    /** The kind of a line in a hunk; OTHER when the hunk is over. */
    private LineKind body(int start, int end) {
        if (start < end && text.charAt(start) == '\\') {
            return LineKind.NO_NEWLINE;
        }
        int parents = left.length - 1;
        boolean removed = false;
        boolean added = false;
        for (int i = 0; i < parents; i++) {
            char c = start + i < end ? text.charAt(start + i) : ' ';
            if (c != ' ' && c != '-' && c != '+') {
                return LineKind.OTHER;
            }
            removed |= c == '-';
            added |= c == '+';
        }
        return count(start, end, removed) ? kind(removed, added) : LineKind.OTHER;
    }

    private static LineKind kind(boolean removed, boolean added) {
        return removed ? LineKind.REMOVED : added ? LineKind.ADDED : LineKind.CONTEXT;
    }

    /** Takes a line off what the header promised; false when it promised no such line. */
    private boolean count(int start, int end, boolean removed) {
        int sides = left.length;
        for (int side = 0; side < sides; side++) {
            left[side] -= isOfSide(text, start, end, side, sides, removed) ? 1 : 0;
        }
        for (int side = 0; side < sides; side++) {
            if (left[side] < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a line of a hunk's body belongs to a side: an old side has the lines removed from it and those that were
     * not added to it, the new side all that were not removed.
     *
     * @param text a text
     * @param start where the line starts
     * @param end the offset behind it
     * @param side the side, the last one is the new one
     * @param sides how many there are
     * @param removed whether the line was removed from any side
     * @return true when the side has the line
     */
    public static boolean isOfSide(String text, int start, int end, int side, int sides, boolean removed) {
        if (side == sides - 1) {
            return !removed;
        }
        char c = start + side < end ? text.charAt(start + side) : ' ';
        return c == '-' || (c == ' ' && !removed);
    }

    private LineKind hunk(HunkHeader header) {
        if (!inFile) {
            file();
        }
        diff.openHunk(header);
        left = header.counts();
        inHunk = true;
        inHeader = false;
        inBinary = false;
        return LineKind.HUNK;
    }

    private LineKind file() {
        diff.openFile();
        inFile = true;
        inHeader = true;
        inBinary = false;
        inCommit = false;
        return LineKind.HEADER;
    }

    private boolean isFirstOfFile(int start, int end, int next) {
        if (text.startsWith("diff ", start)) {
            return text.startsWith("diff --git ", start)
                    || text.startsWith("diff --cc ", start)
                    || text.startsWith("diff --combined ", start)
                    || text.startsWith("diff -", start);
        }
        if (text.startsWith("Index: ", start)) {
            return text.startsWith("=======", next);
        }
        boolean named = text.startsWith("--- ", start) && text.startsWith("+++ ", next);
        return named && !(inHeader && isUnnamed()) && end > start + 4;
    }

    /** Whether the file whose header is open has no names of its sides yet. */
    private boolean isUnnamed() {
        for (int line = diff.fileStart(diff.files() - 1); line < diff.lines(); line++) {
            if (text.startsWith("+++ ", diff.start(line))) {
                return false;
            }
        }
        return true;
    }

    private LineKind outside(int start, int end) {
        if (isCommit(start, end)) {
            inCommit = true;
            inFile = false;
            inHeader = false;
            inBinary = false;
            return LineKind.COMMIT;
        }
        if (inHeader && startsWith(EXTENDED, start)) {
            return LineKind.HEADER;
        }
        if (inHeader && text.startsWith("GIT binary patch", start)) {
            inBinary = true;
        }
        inHeader = false;
        if (inBinary && end > start) {
            return LineKind.BINARY;
        }
        if (inCommit) {
            if (startsWith(OF_COMMIT, start)) {
                return LineKind.COMMIT;
            } else if (text.startsWith("    ", start)) {
                return LineKind.MESSAGE;
            }
        }
        return inBinary ? LineKind.BINARY : LineKind.OTHER;
    }

    private boolean isCommit(int start, int end) {
        int from = start + "commit ".length();
        if (!text.startsWith("commit ", start) || end - from < 7) {
            return false;
        }
        for (int i = from; i < Math.min(end, from + 7); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWith(String[] words, int start) {
        for (String word : words) {
            if (text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }
}
