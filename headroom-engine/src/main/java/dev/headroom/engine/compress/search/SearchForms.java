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

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.internal.search.ListedFiles;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingStyle;
import java.util.BitSet;
import java.util.Optional;

/** The forms of one listing. What only selections need is made when the first one is asked for. Not thread-safe. */
final class SearchForms implements LineForms {

    /** The part of the budget that names of files may take, and lines that have to stay. */
    private static final double FOR_NAMES = 0.6;

    private static final double FOR_FOLDERS = 0.3;

    /** A path is cut about every four characters; each name has a mark, a count and a line break. */
    private static final int CHARACTERS_OF_TOKEN = 4;

    private static final int TOKENS_OF_NAME = 5;
    private static final int TOKENS_OF_FOLDER = 18;

    private final CompressionInput input;
    private final Listing listing;
    private final Optional<String> lossless;
    private final Headings headings;
    private final ListedFiles files;
    private final LineUnits units;
    private final Optional<FolderSummary> summary;

    SearchForms(CompressionInput input, Listing listing, Optional<String> lossless) {
        this.input = input;
        this.listing = listing;
        this.lossless = lossless;
        this.headings = Headings.of(listing);
        this.files = ListedFiles.of(listing);
        this.units = LineUnits.of(listing.text());
        this.summary = summary();
    }

    int units() {
        return units.size();
    }

    /** Needed when there is no room for the names of all files, and for counts, whose lines are names. */
    private Optional<FolderSummary> summary() {
        boolean roomForNames = tokensOfNames() <= input.budgetTokens() * FOR_NAMES;
        if (roomForNames && listing.style() != ListingStyle.COUNTS) {
            return Optional.empty();
        }
        int mostFolders = (int) Math.max(1, input.budgetTokens() * FOR_FOLDERS / TOKENS_OF_FOLDER);
        return Optional.of(FolderSummary.of(listing, files, headings.common(), mostFolders));
    }

    private double tokensOfNames() {
        long characters = 0;
        for (int file = 0; file < files.size(); file++) {
            int section = files.firstSection(file);
            int said = Math.max(headings.common(), headings.folder(section));
            characters += listing.pathEnd(section) - listing.pathStart(section) - said;
        }
        return characters / (double) CHARACTERS_OF_TOKEN + (double) TOKENS_OF_NAME * files.size();
    }

    @Override
    public Optional<String> lossless() {
        return lossless;
    }

    @Override
    public LineRanking ranking() {
        int room = (int) (input.budgetTokens() * (1 - FOR_FOLDERS));
        return SearchRanking.of(listing, files, units, input.origin(), summary.isEmpty(), room);
    }

    @Override
    public String selection(BitSet kept) {
        return SelectionWriter.write(listing, headings, files, units, summary, kept);
    }
}
