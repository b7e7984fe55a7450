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

import java.util.HashMap;
import java.util.Map;

/**
 * The files of a listing and how many matches each has, exactly, over all lines. A file has a number, counted in the
 * order of appearance; several sections may be of one file.
 */
public final class ListedFiles {

    private final Listing listing;
    private final int[] fileOfSection;
    private final int[] firstSection;
    private final int[] matches;
    private final long[] counted;
    private final int[] messages = new int[MatchText.ERROR + 1];
    private int size;

    private ListedFiles(Listing listing) {
        this.listing = listing;
        this.fileOfSection = new int[listing.sections()];
        this.firstSection = new int[listing.sections()];
        this.matches = new int[listing.sections()];
        this.counted = new long[listing.sections()];
    }

    /**
     * Counts the files of a listing.
     *
     * @param listing a listing
     * @return its files
     */
    public static ListedFiles of(Listing listing) {
        ListedFiles files = new ListedFiles(listing);
        Map<String, Integer> known = new HashMap<>();
        for (int section = 0; section < listing.sections(); section++) {
            String path = listing.text().substring(listing.pathStart(section), listing.pathEnd(section));
            Integer file = known.putIfAbsent(path, files.size);
            files.fileOfSection[section] = file == null ? files.size : file;
            if (file == null) {
                files.firstSection[files.size++] = section;
            }
        }
        for (int line = 0; line < listing.lines(); line++) {
            if (files.isMatch(line)) {
                files.count(line);
            }
        }
        return files;
    }

    private void count(int line) {
        int file = fileOfSection[listing.section(line)];
        matches[file]++;
        if (listing.style() == ListingStyle.NUMBERED) {
            messages[MatchText.severity(listing.text(), listing.rest(line), listing.end(line))]++;
        } else if (listing.style() == ListingStyle.COUNTS) {
            counted[file] += Integer.parseInt(listing.text(), listing.rest(line), listing.end(line), 10);
        }
    }

    /** How many files there are. */
    public int size() {
        return size;
    }

    /**
     * The file of a section.
     *
     * @param section a section
     * @return its file, counted from 0
     */
    public int ofSection(int section) {
        return fileOfSection[section];
    }

    /**
     * The file of a line.
     *
     * @param line a line that belongs to a section
     * @return its file, counted from 0
     */
    public int ofLine(int line) {
        return fileOfSection[listing.section(line)];
    }

    /**
     * The section in which a file appears first.
     *
     * @param file counted from 0
     * @return its section
     */
    public int firstSection(int file) {
        return firstSection[file];
    }

    /**
     * How many matches a file has.
     *
     * @param file counted from 0
     * @return lines that are matches, not context
     */
    public int matches(int file) {
        return matches[file];
    }

    /**
     * The sum of what is counted in a file.
     *
     * @param file counted from 0
     * @return the sum; 0 when the listing is not one of counts
     */
    public long counted(int file) {
        return counted[file];
    }

    /**
     * How many matches are messages of a compiler of a severity.
     *
     * @param severity as {@link MatchText#severity} has it
     * @return their number
     */
    public int messages(int severity) {
        return messages[severity];
    }

    /** Whether all matches are messages of a compiler. */
    public boolean hasOnlyMessages() {
        return messages[0] == 0 && matches() > 0 && listing.style() == ListingStyle.NUMBERED;
    }

    /** All matches; of counts, the number of lines that are counts. */
    public int matches() {
        int sum = 0;
        for (int file = 0; file < size; file++) {
            sum += matches[file];
        }
        return sum;
    }

    /**
     * Whether a line is a match.
     *
     * @param line a line
     * @return false for context and lines without a place
     */
    public boolean isMatch(int line) {
        if (!listing.isEntry(line)) {
            return false;
        }
        int at = listing.rest(line);
        if (listing.style() == ListingStyle.UNNUMBERED) {
            return listing.text().charAt(at) == ':';
        }
        while (at < listing.end(line) && Character.isDigit(listing.text().charAt(at))) {
            at++;
        }
        return listing.style() == ListingStyle.COUNTS
                || listing.text().charAt(at) == ':'
                || listing.text().charAt(at) == '(';
    }
}
