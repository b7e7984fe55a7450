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
package dev.headroom.engine.internal.outline;

/**
 * Writes an outline: a heading ends with the separator of paths and stands before every name behind it on its line and
 * before every name on deeper lines. One blank in front of a line for each heading above it.
 *
 * <pre>
 * src/main/java/ Main.java
 *  util/ Dates.java Texts.java
 *  module-info.java
 * </pre>
 *
 * <p>Names with blanks, and names that could be taken for something else, stand in quotes, a quote within them
 * doubled. Lines that are no paths stand behind {@value #VERBATIM}, and {@value #LEAD} says in quotes what the lines
 * of the names that follow start with. Not thread-safe; linear in what is written.
 */
public final class OutlineWriter {

    static final char VERBATIM = '>';
    static final char LEAD = '=';
    static final char QUOTE = '"';
    static final char ASIDE = '(';
    static final char ASIDE_END = ')';

    private static final int NO_LINE = -1;

    private final StringBuilder out;
    private final char separator;
    private final String margin;
    private int depth;

    /** The depth of what the current line goes on with. */
    private int lineDepth = NO_LINE;

    /** Whether the current line ends with a heading that another one can be joined to. */
    private boolean extensible;

    /**
     * A writer of one outline.
     *
     * @param out where it goes; every line of the outline starts with a line feed
     * @param separator what headings end with
     */
    public OutlineWriter(StringBuilder out, char separator) {
        this(out, separator, "");
    }

    /**
     * A writer of an outline within something else.
     *
     * @param out where it goes; every line of the outline starts with a line feed
     * @param separator what headings end with
     * @param margin what comes behind each of these line feeds
     */
    public OutlineWriter(StringBuilder out, char separator, String margin) {
        this.out = out;
        this.separator = separator;
        this.margin = margin;
    }

    /** How many headings are open. */
    public int depth() {
        return depth;
    }

    /**
     * Opens a heading on a line of its own.
     *
     * @param text holds the heading
     * @param from where it starts
     * @param to the offset behind it; a separator is added
     * @param quoted whether it has to stand in quotes, because it would read as several headings otherwise
     */
    public void heading(CharSequence text, int from, int to, boolean quoted) {
        newLine();
        boolean plain = !quoted && (from == to || isPlain(text, from, to));
        if (plain) {
            out.append(text, from, to);
        } else {
            quote(text, from, to);
        }
        out.append(separator);
        open();
        extensible = plain;
    }

    /** Opens a heading that, among headings that are listed themselves, is not: it stands in brackets. */
    public void aside(CharSequence text, int from, int to) {
        newLine();
        out.append(ASIDE);
        quote(text, from, to);
        out.append(ASIDE_END);
        open();
    }

    /** Goes on with the heading just opened: an only child that is a heading itself. */
    public void extend(CharSequence text, int from, int to) {
        out.append(text, from, to).append(separator);
    }

    /** Whether {@link #extend} may go on with a name. */
    public boolean canExtend(CharSequence text, int from, int to) {
        return extensible && isPlain(text, from, to);
    }

    /** Adds a remark behind what was written last; the reader does not know remarks. */
    public void remark(String text) {
        out.append(' ').append(text);
        extensible = false;
    }

    /** Closes headings until so many are open. */
    public void close(int left) {
        depth = left;
    }

    /** Adds a name below the open headings: behind the one before it, or on a new line where that is deeper. */
    public void name(CharSequence text, int from, int to) {
        if (lineDepth == depth) {
            out.append(' ');
        } else {
            newLine();
            lineDepth = depth;
        }
        word(text, from, to);
        extensible = false;
    }

    /** Adds a name on a line of its own, and what is said of it. */
    public void nameAlone(CharSequence text, int from, int to, CharSequence remark) {
        newLine();
        word(text, from, to);
        out.append(remark);
        lineDepth = NO_LINE;
    }

    /** Adds a line that is no path. */
    public void verbatim(CharSequence text, int from, int to) {
        out.append('\n').append(margin).append(VERBATIM).append(text, from, to);
        lineDepth = NO_LINE;
        extensible = false;
    }

    /** Says what the lines of the names that follow start with. */
    public void lead(CharSequence text, int from, int to) {
        out.append('\n').append(margin).append(LEAD);
        quote(text, from, to);
        lineDepth = NO_LINE;
        extensible = false;
    }

    private void open() {
        depth++;
        lineDepth = depth;
    }

    private void newLine() {
        out.append('\n').append(margin);
        for (int i = 0; i < depth; i++) {
            out.append(' ');
        }
        extensible = false;
    }

    private void word(CharSequence text, int from, int to) {
        if (isPlain(text, from, to) && text.charAt(to - 1) != separator) {
            out.append(text, from, to);
        } else {
            quote(text, from, to);
        }
    }

    /** Whether a name can stand without quotes. */
    private static boolean isPlain(CharSequence text, int from, int to) {
        if (from >= to) {
            return false;
        }
        switch (text.charAt(from)) {
            case VERBATIM, LEAD, QUOTE, ASIDE -> {
                return false;
            }
            default -> {}
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ' ') {
                return false;
            }
        }
        return true;
    }

    private void quote(CharSequence text, int from, int to) {
        out.append(QUOTE);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            out.append(c);
            if (c == QUOTE) {
                out.append(QUOTE);
            }
        }
        out.append(QUOTE);
    }
}
