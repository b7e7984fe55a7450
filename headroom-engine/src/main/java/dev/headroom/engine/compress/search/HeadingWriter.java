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

import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.text.TextBuffer;

/** Writes the headings of sections, and a folder only where it is not the one of the heading above. Not thread-safe. */
final class HeadingWriter {

    private final Listing listing;
    private final Headings headings;
    private final TextBuffer out;
    private final boolean counts;
    private int folder;
    private int folderEnd;
    private boolean hasFiles;
    private boolean hasFolders;

    HeadingWriter(Listing listing, Headings headings, TextBuffer out) {
        this.listing = listing;
        this.headings = headings;
        this.out = out;
        this.counts = listing.style() == ListingStyle.COUNTS;
    }

    /** What all paths start with that no heading repeats. */
    String common() {
        return listing.sections() == 0
                ? ""
                : listing.text().substring(listing.pathStart(0), listing.pathStart(0) + headings.common());
    }

    /** Whether a file had a heading. */
    boolean hasFiles() {
        return hasFiles;
    }

    /** Whether a folder had one. */
    boolean hasFolders() {
        return hasFolders;
    }

    /** Where the name starts that is left when common start and folder are said. */
    int name(int section) {
        int said = Math.max(headings.common(), headings.folder(section));
        return Math.min(listing.pathStart(section) + said, listing.pathEnd(section));
    }

    /** Writes the folder of a section if it is a new one, and the section's file; counts have only folders. */
    void write(int section, String label) {
        int start = listing.pathStart(section) + headings.common();
        int end = listing.pathEnd(section);
        if (end <= start) {
            return;
        }
        int name = name(section);
        if ((name > start || counts) && !isOpen(start, name)) {
            hasFolders = true;
            folder = start;
            folderEnd = name;
            line(FormLine.HEADING, start, name, "");
        }
        if (!counts) {
            hasFiles = true;
            folderEnd = name > start ? folderEnd : folder;
            line(name > start ? FormLine.HEADING_IN_FOLDER : FormLine.HEADING, name, end, label);
        }
    }

    private boolean isOpen(int start, int end) {
        return end - start == folderEnd - folder
                && listing.text().regionMatches(start, listing.text(), folder, end - start);
    }

    private void line(String mark, int from, int to, String label) {
        out.add(mark);
        out.add(listing.text(), from, to);
        out.add(label);
        out.add('\n');
    }
}
