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

import dev.headroom.engine.internal.search.ListedFiles;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.search.PathLook;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts by folder for files that there is no room to name one by one. Folders are cut to as many levels as fit.
 * Immutable; linear in the files, times the levels tried.
 */
final class FolderSummary {

    private static final int DEEPEST = 8;

    /** At so few levels files of one folder are looked for that do not stand together. */
    private static final int COUNTED_EXACTLY = 2;

    private final Listing listing;
    private final ListedFiles files;
    private final int common;
    private final int levels;

    private FolderSummary(Listing listing, ListedFiles files, int common, int levels) {
        this.listing = listing;
        this.files = files;
        this.common = common;
        this.levels = levels;
    }

    /** What is counted in a folder. */
    private static final class Count {
        int files;
        long matches;
    }

    /**
     * A summary of at most so many folders.
     *
     * @param common how many characters all paths start with that are not repeated
     * @param mostFolders how many folders may be named
     */
    static FolderSummary of(Listing listing, ListedFiles files, int common, int mostFolders) {
        for (int levels = DEEPEST; levels > 0; levels--) {
            FolderSummary summary = new FolderSummary(listing, files, common, levels);
            boolean few = summary.changes() <= mostFolders
                    || (levels <= COUNTED_EXACTLY
                            && summary.counts(new BitSet()).size() <= mostFolders);
            if (few) {
                return summary;
            }
        }
        return new FolderSummary(listing, files, common, 0);
    }

    /** How often the folder is another one than that of the file before: no fewer than there are folders. */
    private int changes() {
        int changes = 0;
        int before = 0;
        int beforeEnd = 0;
        for (int file = 0; file < files.size(); file++) {
            int start = start(file);
            int end = folderEnd(file);
            boolean same = file > 0
                    && end - start == beforeEnd - before
                    && listing.text().regionMatches(start, listing.text(), before, end - start);
            changes += same ? 0 : 1;
            before = start;
            beforeEnd = end;
        }
        return changes;
    }

    /** Writes a line for each folder with files other than those that are shown. */
    void write(BitSet shown, TextBuffer out) {
        Map<String, Count> counts = counts(shown);
        if (counts.isEmpty()) {
            return;
        }
        out.add("[headroom: files not named above, by folder]\n");
        counts.forEach((folder, count) -> out.add((folder.isEmpty() ? "(all)" : folder) + " "
                + count.matches + (count.matches == 1 ? " match in " : " matches in ")
                + count.files + (count.files == 1 ? " file\n" : " files\n")));
    }

    private Map<String, Count> counts(BitSet shown) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (int file = shown.nextClearBit(0); file < files.size(); file = shown.nextClearBit(file + 1)) {
            Count count = counts.computeIfAbsent(folder(file), any -> new Count());
            count.files++;
            count.matches += listing.style() == ListingStyle.COUNTS ? files.counted(file) : files.matches(file);
        }
        return counts;
    }

    private String folder(int file) {
        return listing.text().substring(start(file), folderEnd(file));
    }

    private int start(int file) {
        return listing.pathStart(files.firstSection(file)) + common;
    }

    private int folderEnd(int file) {
        int start = start(file);
        int end = start;
        int level = 0;
        for (int i = start; i < listing.pathEnd(files.firstSection(file)) && level < levels; i++) {
            if (PathLook.isSlash(listing.text().charAt(i))) {
                end = i + 1;
                level++;
            }
        }
        return end;
    }
}
