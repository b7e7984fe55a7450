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
package dev.headroom.engine.compress.search;

import dev.headroom.engine.internal.search.ListingStyle;
import java.util.Optional;

/**
 * The first line of a lossless form. It says in words what the marks below it mean, but only of those that occur, and
 * holds what cannot be read from the lines: the listing's style, its line breaks, and what all paths start with.
 *
 * @param style how the listing names files
 * @param marks which marks occur
 * @param common what all paths start with; empty for nothing
 */
record FormHeader(ListingStyle style, Marks marks, String common) {

    private static final String START = "[headroom search: ";
    private static final String COMMON = "; paths start with ";
    private static final String CRLF = "; lines end in CRLF";
    private static final String UNENDED = "; no line break at the end";
    private static final String BREAKS = "; an empty line between files";

    /**
     * What occurs in a form.
     *
     * @param files whether files have headings
     * @param folders whether folders have
     * @param context whether there are lines of context
     * @param folded whether equal lines are written once
     * @param escaped whether lines are escaped
     * @param crlf whether all lines end in CRLF
     * @param breaks whether files are parted by empty lines
     * @param ended whether the last line ends with a line break too
     */
    record Marks(
            boolean files,
            boolean folders,
            boolean context,
            boolean folded,
            boolean escaped,
            boolean crlf,
            boolean breaks,
            boolean ended) {}

    String text() {
        StringBuilder out = new StringBuilder(START).append(tool(style));
        out.append(marks.files && !marks.folders ? ", # file" : "");
        out.append(
                marks.folders
                        ? style == ListingStyle.COUNTS ? ", # folder/" : ", # file, # folder/, ## file in it"
                        : "");
        out.append(match(style));
        out.append(marks.context ? context(style) : "");
        out.append(marks.folded ? ", 3,8:match in lines 3 and 8" : "");
        out.append(marks.escaped ? "; \\ starts a line that looks like one of these" : "");
        out.append(marks.breaks ? BREAKS : "")
                .append(marks.ended ? "" : UNENDED)
                .append(marks.crlf ? CRLF : "");
        out.append(common.isEmpty() ? "" : COMMON + common);
        return out.append("]\n").toString();
    }

    /** Whether {@link #read} gives it back. */
    boolean isReadable() {
        return common.indexOf('\n') < 0;
    }

    /** Reads the first line of a form; what it says of marks is not needed to read the rest. */
    static Optional<FormHeader> read(String form) {
        int end = form.indexOf('\n') - 1;
        if (!form.startsWith(START) || end < START.length() || form.charAt(end) != ']') {
            return Optional.empty();
        }
        String words = form.substring(START.length(), end);
        int at = words.indexOf(COMMON);
        String common = at < 0 ? "" : words.substring(at + COMMON.length());
        String clauses = at < 0 ? words : words.substring(0, at);
        for (ListingStyle style : ListingStyle.values()) {
            if (clauses.startsWith(tool(style) + ",")) {
                boolean crlf = clauses.endsWith(CRLF);
                boolean breaks = clauses.contains(BREAKS);
                boolean ended = !clauses.contains(UNENDED);
                Marks marks = new Marks(false, false, false, false, false, crlf, breaks, ended);
                return Optional.of(new FormHeader(style, marks, common));
            }
        }
        return Optional.empty();
    }

    private static String tool(ListingStyle style) {
        return switch (style) {
            case NUMBERED -> "grep -n by file";
            case HEADINGS -> "grep -n --heading";
            case UNNUMBERED -> "grep by file";
            case COUNTS -> "grep -c by folder";
        };
    }

    private static String match(ListingStyle style) {
        return switch (style) {
            case NUMBERED, HEADINGS -> ", N:match";
            case UNNUMBERED -> ", :match";
            case COUNTS -> ", file:count";
        };
    }

    private static String context(ListingStyle style) {
        return style == ListingStyle.UNNUMBERED ? ", -context" : ", N-context";
    }
}
