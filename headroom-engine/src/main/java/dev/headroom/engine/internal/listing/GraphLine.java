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
package dev.headroom.engine.internal.listing;

/**
 * A line of {@code git log --graph}: a drawing of the branches, and maybe something of a commit behind it. Pure; linear
 * in the line.
 *
 * @param sort what stands behind the drawing
 * @param star whether a commit is drawn in it
 * @param from where that starts
 */
public record GraphLine(Sort sort, boolean star, int from) {

    /** What stands behind a drawing. */
    public enum Sort {
        /** Nothing. */
        DRAWING,
        /** The first line of a commit, or all of it in short. */
        COMMIT,
        /** Author, date, parents, or the files that changed. */
        DETAIL,
        /** A line of its message. */
        MESSAGE,
        /** None of these, or there is no drawing. */
        OTHER
    }

    /** Of blanks behind a drawing, this many are those that a message is indented by. */
    private static final int MESSAGE_BLANKS = GitLog.INDENT.length();

    /**
     * Looks at a line.
     *
     * @param text any text
     * @param from where the line starts
     * @param to the offset behind it
     * @return what it is
     */
    public static GraphLine of(String text, int from, int to) {
        int at = from;
        int blanks = 0;
        boolean star = false;
        boolean drawn = false;
        while (at < to && blanks < MESSAGE_BLANKS && isDrawn(text.charAt(at), star)) {
            char c = text.charAt(at);
            blanks = c == ' ' ? blanks + 1 : 0;
            star |= c == '*';
            drawn |= c == '*' || c == '|' || c == '/' || c == '\\';
            at++;
        }
        return drawn
                ? new GraphLine(sort(text, at, to, star, blanks), star, at)
                : new GraphLine(Sort.OTHER, star, from);
    }

    /** Branches of a merge of several are drawn {@code *-.} on. */
    private static boolean isDrawn(char c, boolean star) {
        return "*|/\\ _".indexOf(c) >= 0 || (star && (c == '-' || c == '.'));
    }

    private static Sort sort(String text, int at, int to, boolean star, int blanks) {
        if (at == to) {
            return Sort.DRAWING;
        }
        if (star) {
            boolean commit = GitLog.hashEnd(text, at, to) >= 0 || GitLog.isOneLine(text, at, to);
            return commit ? Sort.COMMIT : Sort.OTHER;
        }
        if (blanks == MESSAGE_BLANKS) {
            return Sort.MESSAGE;
        }
        boolean head = text.startsWith(GitLog.AUTHOR, at)
                || text.startsWith(GitLog.DATE, at)
                || text.startsWith(GitLog.MERGE, at);
        boolean files = blanks > 0 && (GitLog.isStat(text, at - 1, to) || GitLog.isSummary(text, at - 1, to));
        return head || files || PathLine.leadLength(text.substring(at, to), 0, to - at) > 0 ? Sort.DETAIL : Sort.OTHER;
    }
}
