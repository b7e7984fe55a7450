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

/** Reads what an {@link OutlineWriter} wrote, line by line. For one outline; not thread-safe. */
public final class OutlineReader {

    /** Takes an outline apart. Names come without quotes. */
    public interface Sink {

        /**
         * A heading.
         *
         * @param depth how many headings are open above it
         * @param name its text without the separator at its end
         * @param manner how it stands there
         */
        void heading(int depth, CharSequence name, Manner manner);

        /**
         * A name.
         *
         * @param depth how many headings are open above it
         * @param name the name
         */
        void name(int depth, CharSequence name);

        /** A line that is no path. */
        void verbatim(CharSequence line);

        /**
         * What the lines of the names that follow start with.
         *
         * @param text that start
         * @return whether there may be one
         */
        default boolean lead(CharSequence text) {
            return false;
        }
    }

    /** How a heading stands in an outline. */
    public enum Manner {
        /** As it is; a separator in it stands between names. */
        PLAIN,
        /** In quotes. */
        QUOTED,
        /** In brackets, with the separator at its end. */
        ASIDE
    }

    private final String text;
    private final char separator;
    private final Sink sink;
    private final StringBuilder word = new StringBuilder();
    private int depth;
    private int at;

    /** Whether the word that was read stood in quotes. */
    private boolean quoted;

    /**
     * A reader of one outline.
     *
     * @param text a text that holds one
     * @param separator what headings end with
     * @param sink what takes it
     */
    public OutlineReader(String text, char separator, Sink sink) {
        this.text = text;
        this.separator = separator;
        this.sink = sink;
    }

    /**
     * Reads one line.
     *
     * @param from where it starts
     * @param to the offset behind it, its line feed left out
     * @return whether it is a line of an outline, after those that were read before
     */
    public boolean line(int from, int to) {
        if (from < to && text.charAt(from) == OutlineWriter.VERBATIM) {
            sink.verbatim(text.subSequence(from + 1, to));
            return true;
        }
        if (from < to && text.charAt(from) == OutlineWriter.LEAD) {
            at = from + 1;
            return quotedWord(to) && at == to && sink.lead(word);
        }
        return names(from, to);
    }

    private boolean names(int from, int to) {
        at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        if (at - from > depth || at == to) {
            return false;
        }
        depth = at - from;
        if (text.charAt(at) == OutlineWriter.ASIDE) {
            if (!aside(to)) {
                return false;
            }
        } else {
            if (!next(to)) {
                return false;
            }
            if (isHeading(to)) {
                sink.heading(depth++, word, quoted ? Manner.QUOTED : Manner.PLAIN);
            } else {
                sink.name(depth, word);
            }
        }
        while (at < to) {
            if (text.charAt(at++) != ' ' || !next(to)) {
                return false;
            }
            sink.name(depth, word);
        }
        return true;
    }

    private boolean aside(int to) {
        at++;
        if (!quotedWord(to) || at == to || text.charAt(at) != OutlineWriter.ASIDE_END) {
            return false;
        }
        at++;
        sink.heading(depth++, word, Manner.ASIDE);
        return true;
    }

    /** Whether the word just read is a heading; if so it loses its separator. */
    private boolean isHeading(int to) {
        if (quoted) {
            boolean heading = at < to && text.charAt(at) == separator;
            at += heading ? 1 : 0;
            return heading;
        }
        boolean heading = word.charAt(word.length() - 1) == separator;
        word.setLength(heading ? word.length() - 1 : word.length());
        return heading;
    }

    /** Reads a word; false when there is none or its quotes are not closed. */
    private boolean next(int to) {
        quoted = at < to && text.charAt(at) == OutlineWriter.QUOTE;
        if (quoted) {
            return quotedWord(to);
        }
        int from = at;
        while (at < to && text.charAt(at) != ' ') {
            at++;
        }
        word.setLength(0);
        word.append(text, from, at);
        return at > from;
    }

    private boolean quotedWord(int to) {
        word.setLength(0);
        if (at == to || text.charAt(at) != OutlineWriter.QUOTE) {
            return false;
        }
        at++;
        while (at < to) {
            int quote = text.indexOf(OutlineWriter.QUOTE, at);
            if (quote < 0 || quote >= to) {
                return false;
            }
            word.append(text, at, quote);
            at = quote + 1;
            if (at == to || text.charAt(at) != OutlineWriter.QUOTE) {
                return true;
            }
            word.append(OutlineWriter.QUOTE);
            at++;
        }
        return false;
    }
}
