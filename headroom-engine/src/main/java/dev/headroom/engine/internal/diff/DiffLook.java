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

import java.util.List;

/**
 * How much of a sample of lines is a diff. A sample may start or stop in the middle of a hunk, so the counts of hunks
 * are not trusted here: a hunk goes on as long as its lines start as lines of hunks do.
 */
public final class DiffLook {

    private static final String[] HEADERS = {
        "diff --git ",
        "diff --cc ",
        "diff --combined ",
        "diff -",
        "index ",
        "--- ",
        "+++ ",
        "old mode ",
        "new mode ",
        "deleted file mode ",
        "new file mode ",
        "copy from ",
        "copy to ",
        "rename from ",
        "rename to ",
        "similarity index ",
        "dissimilarity index ",
        "Binary files ",
        "GIT binary patch",
        "Index: ",
        "======="
    };

    private static final String[] OF_COMMIT = {
        "commit ", "Author:", "AuthorDate:", "Commit:", "CommitDate:", "Date:", "Merge:"
    };

    private int explained;
    private int ofCommits;
    private int files;
    private int gitFiles;
    private int hunks;
    private int changes;
    private boolean inHunk;
    private boolean inCommit;

    private DiffLook() {}

    /**
     * Looks at some lines.
     *
     * @param lines lines without line breaks
     * @return the part of the lines that are not blank which belong to a diff; 0 when there is no file or nothing
     *     changes
     */
    public static double share(List<String> lines) {
        DiffLook look = new DiffLook();
        int filled = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                filled++;
                look.read(line);
            } else {
                look.inHunk &= !line.isEmpty();
            }
        }
        boolean diff = look.hunks > 0 ? look.files > 0 && look.changes > 0 : look.gitFiles > 0;
        return diff ? Math.min(filled, look.explained + look.ofCommits) / (double) filled : 0;
    }

    private void read(String line) {
        char first = line.charAt(0);
        if (HunkHeader.read(line, 0, line.length()).isPresent()) {
            hunks++;
            explained++;
            inHunk = true;
        } else if (startsWith(HEADERS, line)) {
            boolean named = line.startsWith("diff ") || line.startsWith("+++ ");
            files += named ? 1 : 0;
            gitFiles += line.startsWith("diff --git ") ? 1 : 0;
            explained++;
            inHunk = inHunk && !line.startsWith("diff ");
        } else if (isBody(line)) {
            explained++;
            inHunk = true;
            changes += first == '+' || first == '-' ? 1 : 0;
        } else if (startsWith(OF_COMMIT, line)) {
            inCommit = true;
            inHunk = false;
            ofCommits++;
        } else if (inCommit && line.startsWith("    ")) {
            ofCommits++;
        } else {
            inHunk = false;
        }
    }

    /** Where the sample goes on in the middle of another hunk, changes tell that it does; lists have a blank there. */
    private boolean isBody(String line) {
        char first = line.charAt(0);
        boolean blank = line.length() > 1 && line.charAt(1) == ' ' && (line.length() < 3 || line.charAt(2) != ' ');
        return inHunk
                ? first == ' ' || first == '+' || first == '-' || first == '\\'
                : hunks > 0 && (first == '+' || first == '-') && !blank;
    }

    private static boolean startsWith(String[] words, String line) {
        for (String word : words) {
            if (line.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
