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
package dev.headroom.code.lexical;

import dev.headroom.code.outline.Language;
import java.util.List;

/**
 * Finds places where a source can be cut so that its beginning still reads as code: at the end of a line, outside of
 * comments and strings, with the brackets closed, and in C the conditions ended, that are open there. Goes through the
 * source once, forward. Not thread-safe.
 */
public final class Cuts {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    /** Code is not nested deeper; brackets of what is are not closed. */
    private static final int DEEPEST = 200;

    /** What closes is looked for so far outside. */
    private static final int MOST_WITHIN = 4;

    /** A line that does not end within so many characters is cut anywhere. */
    private static final int LONGEST_REST = 1_000;

    /**
     * A beginning of a source.
     *
     * @param end the offset behind it
     * @param closing what closes the brackets, and in C the conditions, that are open there
     */
    public record Cut(int end, String closing) {}

    private final String code;
    private final boolean directives;
    private final char[] text;
    private final Spans comments;
    private final Spans strings;
    private final StringBuilder open = new StringBuilder();
    private int read;

    /** Whether nothing but blanks was read of the line at hand. */
    private boolean atLineStart = true;

    private Cuts(String code, Language language, Mask mask) {
        this.code = code;
        this.directives = language == Language.C || language == Language.CPP;
        this.text = mask.text();
        this.comments = new Spans(mask.comments());
        this.strings = new Spans(mask.strings());
    }

    /**
     * The places of a source.
     *
     * @param code the source
     * @param language its language
     * @return its places, from the first on
     */
    public static Cuts of(String code, Language language) {
        return new Cuts(code, language, Mask.of(code, language));
    }

    /**
     * The first place from an offset on.
     *
     * @param offset in the source; not less than that of the call before
     * @return the place; the end of the source if there is none before
     */
    public Cut from(int offset) {
        int end = offset;
        int before = -1;
        while (end < code.length() && end != before) {
            before = end;
            end = lineEnd(comments.behind(strings.behind(end)));
        }
        end = Math.min(end, code.length());
        read(end);
        return new Cut(end, end == code.length() ? "" : closing());
    }

    private int lineEnd(int offset) {
        if (offset >= code.length() || code.charAt(offset - 1) == '\n') {
            return offset;
        }
        int newline = code.indexOf('\n', offset);
        if (newline >= 0 && newline - offset < LONGEST_REST) {
            return newline + 1;
        }
        return Character.isLowSurrogate(code.charAt(offset)) ? offset + 1 : offset;
    }

    private void read(int end) {
        for (; read < end; read++) {
            char c = text[read];
            if (OPEN.indexOf(c) >= 0) {
                open.append(CLOSE.charAt(OPEN.indexOf(c)));
            } else if (CLOSE.indexOf(c) >= 0) {
                close(c);
            } else if (directives && atLineStart && code.charAt(read) == '#') {
                directive();
            }
            atLineStart = code.charAt(read) == '\n' || (atLineStart && Character.isWhitespace(code.charAt(read)));
        }
    }

    /** What is open within stays so: with {@code #else} there may be two braces for one. */
    private void close(char closing) {
        for (int i = open.length() - 1; i >= 0 && i >= open.length() - MOST_WITHIN; i--) {
            if (open.charAt(i) == closing) {
                open.deleteCharAt(i);
                return;
            }
        }
    }

    private void directive() {
        int word = read + 1;
        while (word < code.length() && (code.charAt(word) == ' ' || code.charAt(word) == '\t')) {
            word++;
        }
        if (code.startsWith("if", word)) {
            open.append('#');
        } else if (code.startsWith("endif", word)) {
            close('#');
        }
    }

    private String closing() {
        return open.length() > DEEPEST
                ? ""
                : new StringBuilder(open).reverse().toString().replace("#", "\n#endif\n");
    }

    /** Stretches of the source in order; what does not end before the source does may be something else. */
    private final class Spans {
        private final List<int[]> all;
        private int next;

        Spans(List<int[]> all) {
            this.all = all;
        }

        /** The offset behind the stretch that an offset is in, or that offset. */
        int behind(int offset) {
            while (next < all.size() && all.get(next)[1] <= offset) {
                next++;
            }
            boolean inside = next < all.size() && all.get(next)[0] < offset && all.get(next)[1] < code.length();
            return inside ? all.get(next)[1] : offset;
        }
    }
}
