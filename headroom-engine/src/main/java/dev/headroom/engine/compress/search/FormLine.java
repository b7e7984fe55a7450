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
import dev.headroom.engine.internal.search.PathLook;
import dev.headroom.engine.internal.search.PlaceScanner;

/** What a line of a form is: the grammar that writer and reader share. */
enum FormLine {
    /** {@code # folder/}: the files below lie in it. */
    FOLDER,
    /** {@code # path}: the lines below are of this file. */
    FILE,
    /** {@code ## path}: the same, for a file in the folder above. */
    FILE_IN_FOLDER,
    /** A line without its path: {@code 12:text}, {@code 12-text}, {@code 12,40:text}, {@code (12,5): text}. */
    ENTRY,
    /** A backslash and a line that is none of these but looks like one. */
    ESCAPED,
    /** Any other line. */
    OTHER;

    static final String HEADING = "# ";
    static final String HEADING_IN_FOLDER = "## ";
    static final char ESCAPE = '\\';

    /** What a line of a form is; looks at no more of it than its start and its end. */
    static FormLine of(ListingStyle style, String text, int from, int to) {
        if (from == to) {
            return OTHER;
        }
        char first = text.charAt(from);
        if (first == ESCAPE) {
            return ESCAPED;
        }
        if (first == '#' && text.startsWith(HEADING, from)) {
            return to - from == HEADING.length() || PathLook.isSlash(text.charAt(to - 1)) ? FOLDER : FILE;
        }
        if (style == ListingStyle.COUNTS) {
            return ENTRY;
        }
        if (first == '#' && text.startsWith(HEADING_IN_FOLDER, from)) {
            return FILE_IN_FOLDER;
        }
        return isEntry(style, text, from, to) ? ENTRY : OTHER;
    }

    private static boolean isEntry(ListingStyle style, String text, int from, int to) {
        char first = text.charAt(from);
        if (style == ListingStyle.UNNUMBERED) {
            boolean separator = to - from == 2 && text.startsWith("--", from);
            return first == ':' || (first == '-' && !separator);
        }
        if (first == '(') {
            return from + 1 < to && Character.isDigit(text.charAt(from + 1)) && style == ListingStyle.NUMBERED;
        }
        int end = numbersEnd(text, from, to);
        return end > from && end < to && PlaceScanner.isMark(text.charAt(end));
    }

    /** Where a list such as {@code 12,40,57} ends. */
    static int numbersEnd(String text, int from, int to) {
        int end = PlaceScanner.digitsEnd(text, from, to);
        if (end == from) {
            return from;
        }
        while (end < to && text.charAt(end) == ',') {
            int next = PlaceScanner.digitsEnd(text, end + 1, to);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
