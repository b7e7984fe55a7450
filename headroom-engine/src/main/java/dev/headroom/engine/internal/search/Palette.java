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
package dev.headroom.engine.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The colours in which search tools paint paths, line numbers and what was found. */
public enum Palette {
    /** GNU grep. */
    GREP("grep", "\33[35m\33[K", "\33[32m\33[K", "\33[01;31m\33[K", "\33[m\33[K", "\33[36m\33[K"),
    /** Git. */
    GIT_GREP("git grep", "\33[35m", "\33[32m", "\33[1;31m", "\33[m", "\33[36m"),
    /** Ripgrep, which does not paint the colons. */
    RIPGREP("rg", "\33[0m\33[35m", "\33[0m\33[32m", "\33[0m\33[1m\33[31m", "\33[0m", "");

    private static final char ESCAPE = '\33';

    /** Of lines that are not blank, at least two of three have to start in these colours. */
    private static final int OF_THREE = 2;

    private final String tool;
    private final String path;
    private final String number;
    private final String found;
    private final String end;
    private final String colon;

    Palette(String tool, String path, String number, String found, String end, String colon) {
        this.tool = tool;
        this.path = path;
        this.number = number;
        this.found = found;
        this.end = end;
        this.colon = colon;
    }

    /** The tool that paints like this. */
    public String tool() {
        return tool;
    }

    /** What stands in front of something that was found. */
    String found() {
        return found;
    }

    /** What stands behind everything painted. */
    String end() {
        return end;
    }

    /**
     * The palette that lines are painted in.
     *
     * @param lines some lines of a text
     * @return the palette; empty when too few of them start in the colours of one
     */
    public static Optional<Palette> of(List<String> lines) {
        for (Palette palette : values()) {
            int filled = 0;
            int painted = 0;
            for (String line : lines) {
                filled += line.isBlank() ? 0 : 1;
                painted += line.startsWith(palette.path) || line.startsWith(palette.number) ? 1 : 0;
            }
            if (painted > 1 && painted * 3 >= filled * OF_THREE) {
                return Optional.of(palette);
            }
        }
        return Optional.empty();
    }

    /**
     * Lines without their colours, if they are painted as those of a search tool.
     *
     * @param lines some lines of a text
     * @return the lines as they are if they are not
     */
    public static List<String> withoutColours(List<String> lines) {
        if (of(lines).isEmpty()) {
            return lines;
        }
        List<String> plain = new ArrayList<>(lines.size());
        lines.forEach(line -> plain.add(withoutColours(line)));
        return plain;
    }

    /**
     * A text without sequences that set colours ({@code ESC [ .. m}) or clear the rest of a line ({@code ESC [ K}).
     *
     * @param text any text
     * @return what is left; linear in the text
     */
    public static String withoutColours(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at + 1)) {
            int end = sequenceEnd(text, at);
            if (end > at) {
                plain.append(text, from, at);
                from = end;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** The offset behind a sequence; where it starts if it is another one. */
    private static int sequenceEnd(String text, int at) {
        if (!text.startsWith("[", at + 1)) {
            return at;
        }
        int end = at + 2;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == ';')) {
            end++;
        }
        return end < text.length() && (text.charAt(end) == 'm' || text.charAt(end) == 'K') ? end + 1 : at;
    }

    void paintPath(String plain, int from, int to, StringBuilder out) {
        out.append(path).append(plain, from, to).append(end);
    }

    void paintNumber(String plain, int from, int to, StringBuilder out) {
        out.append(number).append(plain, from, to).append(end);
    }

    void paintFound(String word, StringBuilder out) {
        out.append(found).append(word).append(end);
    }

    void paintColon(StringBuilder out) {
        out.append(colon).append(':').append(colon.isEmpty() ? "" : end);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
