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
import java.util.Arrays;

/**
 * A search listing, taken apart: its lines as offsets, and its sections. A section is a run of lines of one file,
 * with what else stands between them; what stands in front of the first one belongs to section -1. Lines that name
 * no place are others; they stay where they are.
 *
 * <p>Filled by a {@link ListingParser}, then only read.
 */
final class Listing {

    /** A line that is none of the following. */
    static final int OTHER = -1;

    /** A line that the form's heading says. */
    static final int HEADING = -2;

    final String text;
    final ListingStyle style;
    final boolean crlf;
    /** In a listing with headings: whether an empty line stands before each heading but the first. */
    boolean breaks;

    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] rest = new int[64];
    private int[] section = new int[64];
    private int lines;

    private int[] pathStart = new int[16];
    private int[] pathEnd = new int[16];
    private int[] firstLine = new int[16];
    private int sections;

    Listing(String text, ListingStyle style, boolean crlf) {
        this.text = text;
        this.style = style;
        this.crlf = crlf;
    }

    /** Opens a section with the next line that is added. */
    void open(int newPathStart, int newPathEnd) {
        if (sections == pathStart.length) {
            pathStart = Arrays.copyOf(pathStart, sections * 2);
            pathEnd = Arrays.copyOf(pathEnd, sections * 2);
            firstLine = Arrays.copyOf(firstLine, sections * 2);
        }
        pathStart[sections] = newPathStart;
        pathEnd[sections] = newPathEnd;
        firstLine[sections++] = lines;
    }

    /** Adds a line to the section that is open; its rest is an offset, {@link #OTHER} or {@link #HEADING}. */
    void add(int newStart, int newEnd, int newRest) {
        if (lines == start.length) {
            start = Arrays.copyOf(start, lines * 2);
            end = Arrays.copyOf(end, lines * 2);
            rest = Arrays.copyOf(rest, lines * 2);
            section = Arrays.copyOf(section, lines * 2);
        }
        start[lines] = newStart;
        end[lines] = newEnd;
        rest[lines] = newRest;
        section[lines++] = sections - 1;
    }

    /** Makes lines that were taken for others the first ones of the section that is open. */
    void claim(int line, int newRest) {
        rest[line] = newRest;
        section[line] = sections - 1;
        firstLine[sections - 1] = line;
    }

    /** Leaves a line to the heading below it. */
    void drop(int line) {
        rest[line] = HEADING;
    }

    /** How many lines there are. */
    int lines() {
        return lines;
    }

    /** Where a line starts. */
    int start(int line) {
        return start[line];
    }

    /** The offset behind a line, without its line break. */
    int end(int line) {
        return end[line];
    }

    /** Where what follows path and mark starts; negative for lines without a place. */
    int rest(int line) {
        return rest[line];
    }

    boolean isEntry(int line) {
        return rest[line] >= 0;
    }

    /** The section of a line; -1 in front of the first one. */
    int section(int line) {
        return section[line];
    }

    int sections() {
        return sections;
    }

    int pathStart(int ofSection) {
        return pathStart[ofSection];
    }

    int pathEnd(int ofSection) {
        return pathEnd[ofSection];
    }

    int firstLine(int ofSection) {
        return ofSection < sections ? firstLine[ofSection] : lines;
    }
}
