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
package dev.headroom.code.outline;

import dev.headroom.engine.internal.code.NumberedLines;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text as source code: the code without the line numbers that a tool wrote in front, and where each line of the text
 * is in it. Lines are those of {@link TextLines}, counted from 0; offsets are those of the code.
 *
 * <p>Lines beside a numbered stretch are no code: in the code they are empty.
 *
 * <p>Immutable and thread-safe; holds the code once more if the text is numbered.
 */
public final class Source {

    private final TextLines lines;
    private final Optional<NumberedLines> numbered;
    private final String code;
    private final int[] starts;

    private Source(TextLines lines, Optional<NumberedLines> numbered, String code, int[] starts) {
        this.lines = lines;
        this.numbered = numbered;
        this.code = code;
        this.starts = starts;
    }

    /**
     * Reads a text.
     *
     * @param text source code, with or without line numbers
     * @return the source; linear
     */
    public static Source of(String text) {
        TextLines lines = TextLines.of(text);
        Optional<NumberedLines> numbered = NumberedLines.find(lines);
        int[] starts = new int[lines.size() + 1];
        if (numbered.isPresent()) {
            return new Source(lines, numbered, strip(lines, numbered.get(), starts), starts);
        }
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = lines.start(i);
        }
        starts[lines.size()] = text.length();
        return new Source(lines, numbered, text, starts);
    }

    private static String strip(TextLines lines, NumberedLines numbered, int[] starts) {
        StringBuilder out = new StringBuilder(lines.text().length());
        int number = numbered.number();
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = out.length();
            int from = lines.start(i);
            if (i < numbered.first() || i >= numbered.behind()) {
                from = lines.end(i);
            } else if (!NumberedLines.isPiece(lines, i)) {
                from += numbered.numbering().length(lines.text(), from, lines.end(i), number++);
            }
            out.append(lines.text(), from, lines.next(i));
        }
        starts[lines.size()] = out.length();
        return out.toString();
    }

    /** The lines of the text. */
    public TextLines lines() {
        return lines;
    }

    /** The numbers in front of the lines, if there are any. */
    public Optional<NumberedLines> numbered() {
        return numbered;
    }

    /** The code. */
    public String code() {
        return code;
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /**
     * Where a line starts.
     *
     * @param line counted from 0; the number of lines stands for the end of the code
     * @return an offset in the code
     */
    public int start(int line) {
        return starts[line];
    }

    /**
     * Where a line ends.
     *
     * @param line counted from 0
     * @return the offset behind its last character that is no white space, or its start when it is blank
     */
    public int end(int line) {
        int end = starts[line + 1];
        while (end > starts[line] && Character.isWhitespace(code.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * Where the code of a line starts.
     *
     * @param line counted from 0
     * @return the offset of its first character that is no white space, or behind the line when it is blank
     */
    public int indented(int line) {
        int i = starts[line];
        while (i < starts[line + 1] && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Whether a line holds nothing but white space.
     *
     * @param line counted from 0
     * @return true when it does
     */
    public boolean isBlank(int line) {
        return indented(line) == starts[line + 1];
    }

    /**
     * Whether a line starts behind a line break, so that it is not only a piece of a long line.
     *
     * @param line counted from 0; the number of lines stands for the end of the code
     * @return true when it does
     */
    public boolean startsLine(int line) {
        return line == 0 || line == size() || code.charAt(starts[line] - 1) == '\n';
    }

    /**
     * The line that an offset is in.
     *
     * @param offset in the code
     * @return its line, counted from 0
     */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, size(), offset);
        if (found < 0) {
            return Math.max(0, -found - 2);
        }
        int last = found;
        while (last + 1 < size() && starts[last + 1] == offset) {
            last++;
        }
        return last;
    }

    /**
     * The first real line behind a line.
     *
     * @param line counted from 0
     * @return the next line that starts behind a line break, or the number of lines
     */
    public int nextLine(int line) {
        int next = line + 1;
        while (next < size() && !startsLine(next)) {
            next++;
        }
        return Math.min(next, size());
    }

    /**
     * Whether only white space stands in front of an offset in its line.
     *
     * @param offset in the code
     * @return true when the offset is the first of its line
     */
    public boolean isFirstInLine(int offset) {
        int i = offset - 1;
        while (i >= 0 && code.charAt(i) != '\n') {
            if (!Character.isWhitespace(code.charAt(i))) {
                return false;
            }
            i--;
        }
        return true;
    }

    /**
     * Whether only white space stands behind an offset in its line.
     *
     * @param offset in the code
     * @return true when nothing follows
     */
    public boolean isLastInLine(int offset) {
        int i = offset;
        while (i < code.length() && code.charAt(i) != '\n') {
            if (!Character.isWhitespace(code.charAt(i))) {
                return false;
            }
            i++;
        }
        return true;
    }
}
