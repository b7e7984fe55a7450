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
package dev.headroom.engine.internal.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A diff, taken apart: its lines as offsets with what each is, its files and its hunks. Lines, files and hunks are
 * counted from 0. Filled by a {@link DiffParser}, then only read. 17 bytes a line.
 */
public final class Diff {

    private final String text;
    private final boolean crlf;

    private int[] start = new int[64];
    private int[] end = new int[64];
    private LineKind[] kind = new LineKind[64];
    private int[] hunk = new int[64];
    private int[] file = new int[64];
    private int lines;

    private final List<Hunk> hunks = new ArrayList<>();
    private int[] fileStart = new int[16];
    private int files;

    /**
     * A hunk.
     *
     * @param header its first line, read
     * @param line the number of that line
     * @param file the file it belongs to
     */
    public record Hunk(HunkHeader header, int line, int file) {}

    Diff(String text, boolean crlf) {
        this.text = text;
        this.crlf = crlf;
    }

    void openFile() {
        if (files == fileStart.length) {
            fileStart = Arrays.copyOf(fileStart, files * 2);
        }
        fileStart[files++] = lines;
    }

    void openHunk(HunkHeader header) {
        hunks.add(new Hunk(header, lines, files - 1));
    }

    void add(int newStart, int newEnd, LineKind newKind, boolean inHunk, boolean inFile) {
        if (lines == start.length) {
            start = Arrays.copyOf(start, lines * 2);
            end = Arrays.copyOf(end, lines * 2);
            kind = Arrays.copyOf(kind, lines * 2);
            hunk = Arrays.copyOf(hunk, lines * 2);
            file = Arrays.copyOf(file, lines * 2);
        }
        start[lines] = newStart;
        end[lines] = newEnd;
        kind[lines] = newKind;
        hunk[lines] = inHunk ? hunks.size() - 1 : -1;
        file[lines++] = inFile ? files - 1 : -1;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Whether all lines end in CRLF; otherwise a carriage return is part of its line. */
    public boolean endsLinesInCrlf() {
        return crlf;
    }

    /** How many lines there are. */
    public int lines() {
        return lines;
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
     * A line.
     *
     * @param line a line
     * @return its characters without the line break
     */
    public String line(int line) {
        return text.substring(start[line], end[line]);
    }

    /**
     * What a line is.
     *
     * @param line a line
     * @return its kind
     */
    public LineKind kind(int line) {
        return kind[line];
    }

    /**
     * The hunk that a line is in.
     *
     * @param line a line
     * @return the hunk, also for its first line; -1 for lines outside of hunks
     */
    public int hunk(int line) {
        return hunk[line];
    }

    /**
     * The file that a line is about.
     *
     * @param line a line
     * @return the file; -1 for lines that are about none, such as those of a commit
     */
    public int file(int line) {
        return file[line];
    }

    /** The hunks, in order. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /** How many files there are; a file that two commits change counts twice. */
    public int files() {
        return files;
    }

    /**
     * The first line that is about a file.
     *
     * @param ofFile a file
     * @return its first line
     */
    public int fileStart(int ofFile) {
        return fileStart[ofFile];
    }
}
