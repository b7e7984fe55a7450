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

import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.internal.search.ListedFiles;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.search.MatchText;
import dev.headroom.engine.internal.search.PlaceScanner;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Writes some lines of a listing: each file by name with the number of its matches, below it what is kept of them; if
 * there is no room for all names, files of which nothing is kept are counted by folder. Not thread-safe; linear in the
 * listing.
 */
final class SelectionWriter {

    private final Listing listing;
    private final ListedFiles files;
    private final LineUnits units;
    private final Optional<FolderSummary> summary;
    private final String text;
    private final TextBuffer out;
    private final HeadingWriter headings;
    private final FoldedRun run;
    /** Kept lines, and those of them that are written. */
    private final BitSet kept = new BitSet();

    private final BitSet keptUnits;
    private final boolean foldsNumbers;
    private final BitSet written = new BitSet();
    private final BitSet named = new BitSet();
    private int matches;
    private boolean context;
    private boolean folded;

    private SelectionWriter(
            Listing listing,
            Headings headings,
            ListedFiles files,
            LineUnits units,
            Optional<FolderSummary> summary,
            BitSet keptUnits) {
        this.listing = listing;
        this.foldsNumbers = listing.style() == ListingStyle.NUMBERED || listing.style() == ListingStyle.HEADINGS;
        this.keptUnits = keptUnits;
        this.files = files;
        this.units = units;
        this.summary = summary;
        this.text = listing.text();
        this.out = new TextBuffer(8_192);
        this.headings = new HeadingWriter(listing, headings, out);
        this.run = new FoldedRun(listing);
    }

    /**
     * Writes a selection.
     *
     * @param keptUnits the units to keep
     * @param summary for files that are not named; empty when all are
     */
    static String write(
            Listing listing,
            Headings headings,
            ListedFiles files,
            LineUnits units,
            Optional<FolderSummary> summary,
            BitSet keptUnits) {
        SelectionWriter writer = new SelectionWriter(listing, headings, files, units, summary, keptUnits);
        writer.kept.or(units.lines(keptUnits));
        return writer.write();
    }

    private String write() {
        lines(0, listing.firstLine(0));
        for (int section = 0; section < listing.sections(); section++) {
            int from = listing.firstLine(section);
            int to = listing.firstLine(section + 1);
            int firstKept = kept.nextSetBit(from);
            boolean anyKept = firstKept >= 0 && firstKept < to;
            if (anyKept || (summary.isEmpty() && !named.get(files.ofSection(section)))) {
                heading(section);
                lines(from, to);
            }
        }
        summary.ifPresent(counts -> counts.write(named, out));
        return header() + out;
    }

    private void heading(int section) {
        int file = files.ofSection(section);
        String label = named.get(file) ? "" : " (" + files.matches(file) + ")";
        named.set(file);
        headings.write(section, label);
    }

    private void lines(int from, int to) {
        int runEnd = from;
        boolean folds = false;
        for (int line = from; line < to; line++) {
            if (line >= runEnd && foldsNumbers && listing.isEntry(line)) {
                runEnd = line + 1;
                while (runEnd < to && listing.isEntry(runEnd)) {
                    runEnd++;
                }
                folds = run.read(line, runEnd);
            }
            if (kept.get(line) && listing.rest(line) != Listing.HEADING && !written.get(line)) {
                line(line, folds && line < runEnd);
            }
        }
    }

    private void line(int line, boolean folds) {
        int start = listing.start(line);
        if (listing.isEntry(line)) {
            boolean match = files.isMatch(line);
            matches += match ? 1 : 0;
            context |= !match;
            start = listing.style() == ListingStyle.COUNTS ? headings.name(listing.section(line)) : listing.rest(line);
        }
        int end = Math.min(listing.end(line), units.keptEnd(line, keptUnits));
        int textStart = start;
        if (folds) {
            textStart = PlaceScanner.digitsEnd(text, start, end);
            out.add(text, start, textStart);
            equalLines(line);
        }
        out.add(text, textStart, end);
        if (end < listing.end(line)) {
            out.add(" [headroom: the first " + (end - start) + " of " + (listing.end(line) - start) + " characters]");
        }
        out.add('\n');
    }

    /** Adds the numbers of kept lines that are equal to a line above. */
    private void equalLines(int leader) {
        for (int line = run.next(leader); line >= 0; line = run.next(line)) {
            if (kept.get(line)) {
                folded = true;
                matches++;
                written.set(line);
                out.add(',');
                int start = listing.rest(line);
                out.add(text, start, PlaceScanner.digitsEnd(text, start, listing.end(line)));
            }
        }
    }

    private String header() {
        boolean counts = listing.style() == ListingStyle.COUNTS;
        String word = counts ? "count" : files.hasOnlyMessages() ? "message" : "match";
        String many = word.equals("match") ? "matches" : word + "s";
        StringBuilder header = new StringBuilder("[headroom search: ");
        header.append(matches)
                .append(" of ")
                .append(files.matches())
                .append(' ')
                .append(many);
        header.append(messages()).append(" shown");
        if (counts) {
            header.append("; # folder/; file:count");
        } else {
            header.append(", all ")
                    .append(files.size())
                    .append(summary.isPresent() ? " files counted" : " files named");
            header.append(headings.hasFolders() ? "; # file, # folder/, ## file in it" : "; # file");
            header.append(" (").append(many).append(" in it); ");
            header.append(foldsNumbers ? "N:" : ":").append(word);
        }
        header.append(context ? foldsNumbers ? ", N-context" : ", -context" : "");
        header.append(folded ? ", 3,8:match in lines 3 and 8" : "");
        String common = headings.common();
        return header.append(common.isEmpty() ? "" : "; paths start with " + common)
                .append("]\n")
                .toString();
    }

    private String messages() {
        int errors = files.messages(MatchText.ERROR);
        int warnings = files.messages(MatchText.WARNING);
        return errors + warnings == 0 ? "" : " (errors: " + errors + ", warnings: " + warnings + ")";
    }
}
