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
package dev.headroom.engine.internal.delimited.markdown;

/**
 * Walks over the cells of one line of a Markdown table. A pipe behind a backslash belongs to its cell (GitHub Flavored
 * Markdown, section 4.10). For one use.
 */
final class MarkdownCursor {

    private final String text;
    private final int lineEnd;
    private int at;
    private int start;
    private int end;
    private boolean escaped;

    MarkdownCursor(String text, int lineStart, int lineEnd) {
        this.text = text;
        this.lineEnd = lineEnd;
        this.at = lineStart;
    }

    /** Steps to the next cell; false behind the last one, and on a line that does not start with a pipe. */
    boolean next() {
        if (at >= lineEnd || text.charAt(at) != '|') {
            return false;
        }
        int pipe = text.indexOf('|', at + 1);
        escaped = false;
        while (pipe >= 0 && pipe < lineEnd && text.charAt(pipe - 1) == '\\') {
            escaped = true;
            pipe = text.indexOf('|', pipe + 1);
        }
        if (pipe < 0 || pipe >= lineEnd) {
            return false;
        }
        start = at + 1;
        end = pipe;
        at = pipe;
        return true;
    }

    /** Whether the line ended with the pipe of its last cell. */
    boolean finished() {
        return at == lineEnd - 1;
    }

    /** Where the cell's text starts, behind its padding. */
    int contentStart() {
        int i = start;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Where the cell's text ends, before its padding; not before {@link #contentStart}. */
    int contentEnd() {
        int i = end;
        while (i > start && text.charAt(i - 1) == ' ') {
            i--;
        }
        return Math.max(i, contentStart());
    }

    /** The offset behind the pipe that opens the cell. */
    int start() {
        return start;
    }

    /** The offset of the pipe that closes the cell. */
    int end() {
        return end;
    }

    /** What the cell says, without padding and without the backslashes before pipes. */
    String value() {
        String content = text.substring(contentStart(), contentEnd());
        return escaped ? content.replace("\\|", "|") : content;
    }

    /** Whether the cell has a pipe with a backslash before it. */
    boolean escaped() {
        return escaped;
    }
}
