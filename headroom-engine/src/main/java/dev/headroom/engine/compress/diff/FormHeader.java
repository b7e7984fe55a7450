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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.internal.diff.Prefixes;
import java.util.Optional;

/**
 * The first line of a lossless form: what a heading stands for, and what cannot be read from the lines below.
 *
 * @param prefixes what stands in front of the paths of the two sides
 * @param ended whether the last line ends with a line break too
 * @param crlf whether all lines end in CRLF
 * @param escaped whether there are lines that look like headings
 */
record FormHeader(Prefixes prefixes, boolean ended, boolean crlf, boolean escaped) {

    private static final String START =
            "[headroom diff: === path (old..new) stands for the lines diff --git, index, --- and +++";
    private static final String PREFIXES = "; prefixes are ";
    private static final String NO_PREFIXES = "; no prefixes";
    private static final String AND = " and ";
    private static final String UNENDED = "; no line break at the end";
    private static final String CRLF = "; lines end in CRLF";
    private static final String ESCAPED = "; ==== is a line with one = less";

    String text() {
        StringBuilder out = new StringBuilder(START);
        if (prefixes.equals(Prefixes.NONE)) {
            out.append(NO_PREFIXES);
        } else if (!prefixes.equals(Prefixes.USUAL)) {
            out.append(PREFIXES).append(prefixes.old()).append(AND).append(prefixes.fresh());
        }
        out.append(ended ? "" : UNENDED).append(crlf ? CRLF : "").append(escaped ? ESCAPED : "");
        return out.append("]\n").toString();
    }

    /** Reads the first line of a form. */
    static Optional<FormHeader> read(String form) {
        int end = form.indexOf('\n') - 1;
        if (!form.startsWith(START) || end < START.length() || form.charAt(end) != ']') {
            return Optional.empty();
        }
        String words = form.substring(START.length(), end);
        Prefixes prefixes = words.startsWith(NO_PREFIXES) ? Prefixes.NONE : Prefixes.USUAL;
        if (words.startsWith(PREFIXES)) {
            int and = words.indexOf(AND);
            if (and < 0 || words.length() < and + AND.length() + 2) {
                return Optional.empty();
            }
            int behind = and + AND.length();
            prefixes = new Prefixes(words.substring(PREFIXES.length(), and), words.substring(behind, behind + 2));
        }
        return Optional.of(
                new FormHeader(prefixes, !words.contains(UNENDED), words.contains(CRLF), words.contains(ESCAPED)));
    }
}
