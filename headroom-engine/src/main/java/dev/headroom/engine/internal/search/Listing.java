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

import java.util.Arrays;

/**
 * A search listing, taken apart: its lines as offsets, and its sections. A section is a run of lines of one file, with
 * what else stands between them; what stands in front of the first one belongs to section -1. Lines that name no place
 * are others; they stay where they are. Lines and sections are counted from 0.
 *
 * <p>Filled by a {@link ListingParser}, then only read. 16 bytes a line.
 */
public final class Listing {

    /** The rest of a line that is none of the following. */
    public static final int OTHER = -1;

    /** The rest of a line that is the heading of its section, or the empty line in front of one. */
    public static final int HEADING = -2;

    private final String text;
    private final ListingStyle style;
    private final boolean crlf;
    private boolean parted;

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

    /** Makes a line that was taken for another one the first one of the section that is open. */
    void claim(int line, int newRest) {
        rest[line] = newRest;
        section[line] = sections - 1;
        firstLine[sections - 1] = line;
    }

    /** Leaves an empty line to the heading below it. */
    void partFiles(int emptyLine) {
        parted = true;
        rest[emptyLine] = HEADING;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** How its lines name files. */
    public ListingStyle style() {
        return style;
    }

    /** Whether all lines end in CRLF; otherwise a carriage return is part of its line. */
    public boolean endsLinesInCrlf() {
        return crlf;
    }

    /** In a listing with headings: whether an empty line stands in front of each heading but the first. */
    public boolean partsFiles() {
        return parted;
    }

    /** How many lines there are. */
    public int lines() {
        return lines;
    }

    /** How many sections there are. */
    public int sections() {
        return sections;
    }

    /**
     * Where a line starts.
     *
     * @param line a line
     * @return its offset
     */
    public int start(int line) {
        return start[line];
    }

    /**
     * Where a line ends.
     *
     * @param line a line
     * @return the offset behind it, without its line break
     */
    public int end(int line) {
        return end[line];
    }

    /**
     * Where what follows path and mark starts: {@code 12:text}.
     *
     * @param line a line
     * @return its offset; {@link #OTHER} or {@link #HEADING} for a line without a place
     */
    public int rest(int line) {
        return rest[line];
    }

    /**
     * Whether a line names a place or stands for one.
     *
     * @param line a line
     * @return true when it has a rest
     */
    public boolean isEntry(int line) {
        return rest[line] >= 0;
    }

    /**
     * Whether a line is what parts groups of lines: {@code --}.
     *
     * @param line a line
     * @return true when it is
     */
    public boolean isSeparator(int line) {
        return end[line] - start[line] == 2 && text.startsWith("--", start[line]);
    }

    /**
     * The section of a line.
     *
     * @param line a line
     * @return its section; -1 in front of the first one
     */
    public int section(int line) {
        return section[line];
    }

    /**
     * Where the path of a section starts.
     *
     * @param ofSection a section
     * @return its offset
     */
    public int pathStart(int ofSection) {
        return pathStart[ofSection];
    }

    /**
     * Where the path of a section ends.
     *
     * @param ofSection a section
     * @return the offset behind it; where it starts if the section has no path
     */
    public int pathEnd(int ofSection) {
        return pathEnd[ofSection];
    }

    /**
     * The first line of a section.
     *
     * @param ofSection a section, or one more than there are
     * @return the line; the number of lines for one section more than there are
     */
    public int firstLine(int ofSection) {
        return ofSection < sections ? firstLine[ofSection] : lines;
    }
}
