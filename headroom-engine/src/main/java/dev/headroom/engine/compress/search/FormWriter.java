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
import dev.headroom.engine.internal.search.PlaceScanner;
import dev.headroom.engine.internal.text.TextBuffer;
import java.util.Optional;

/**
 * Writes the lossless form of a listing; it never ends with a line break, which might get lost. Not thread-safe; linear
 * in the listing.
 */
final class FormWriter {

    private final Listing listing;
    private final HeadingWriter headings;
    private final String text;
    private final TextBuffer out;
    private final FoldedRun run;
    private boolean context;
    private boolean folded;
    private boolean escaped;

    private FormWriter(Listing listing) {
        this.listing = listing;
        this.text = listing.text();
        this.out = new TextBuffer(text.length() / 2);
        this.headings = new HeadingWriter(listing, Headings.of(listing), out);
        this.run = new FoldedRun(listing);
    }

    /** The form; empty when the listing has something that a form cannot say. */
    static Optional<String> write(Listing listing) {
        FormWriter writer = new FormWriter(listing);
        int line = 0;
        while (line < listing.lines()) {
            line = writer.write(line);
        }
        return writer.finished();
    }

    private Optional<String> finished() {
        if (out.length() == 0) {
            return Optional.empty();
        }
        out.cutTo(out.length() - 1);
        FormHeader.Marks marks = new FormHeader.Marks(
                headings.hasFiles(),
                headings.hasFolders(),
                context,
                folded,
                escaped,
                listing.endsLinesInCrlf(),
                listing.partsFiles(),
                text.endsWith("\n"));
        FormHeader header = new FormHeader(listing.style(), marks, headings.common());
        return header.isReadable() ? Optional.of(header.text() + out) : Optional.empty();
    }

    /** Writes a line, or a run of entries; gives back the next line. */
    private int write(int line) {
        int section = listing.section(line);
        if (section >= 0 && listing.firstLine(section) == line) {
            headings.write(section, "");
        }
        if (!listing.isEntry(line)) {
            if (listing.rest(line) == Listing.OTHER) {
                other(line);
            }
            return line + 1;
        }
        int end = line + 1;
        int sectionEnd = listing.firstLine(section + 1);
        while (end < sectionEnd && listing.isEntry(end)) {
            end++;
        }
        entries(line, end);
        return end;
    }

    private void other(int line) {
        int start = listing.start(line);
        boolean lastAndEmpty = line == listing.lines() - 1 && start == listing.end(line);
        if (lastAndEmpty || FormLine.of(listing.style(), text, start, listing.end(line)) != FormLine.OTHER) {
            escaped = true;
            out.add(FormLine.ESCAPE);
        }
        out.add(text, start, listing.end(line));
        out.add('\n');
    }

    private void entries(int from, int to) {
        boolean numbers = listing.style() == ListingStyle.NUMBERED || listing.style() == ListingStyle.HEADINGS;
        boolean folds = numbers && run.read(from, to);
        for (int line = from; line < to; line++) {
            if (!folds || (run.next(line) < 0 && !run.isSaidAbove(line))) {
                entry(line);
            } else if (!run.isSaidAbove(line)) {
                folded(line);
            }
        }
    }

    private void entry(int line) {
        int start = listing.rest(line);
        if (listing.style() == ListingStyle.COUNTS) {
            start = headings.name(listing.section(line));
        } else {
            context |= isContext(start, listing.end(line));
        }
        out.add(text, start, listing.end(line));
        out.add('\n');
    }

    private boolean isContext(int start, int end) {
        int mark = PlaceScanner.digitsEnd(text, start, end);
        return mark < end && text.charAt(mark) == '-';
    }

    private void folded(int leader) {
        folded = true;
        int textStart = PlaceScanner.digitsEnd(text, listing.rest(leader), listing.end(leader));
        out.add(text, listing.rest(leader), textStart);
        for (int line = run.next(leader); line >= 0; line = run.next(line)) {
            int start = listing.rest(line);
            out.add(',');
            out.add(text, start, PlaceScanner.digitsEnd(text, start, listing.end(line)));
        }
        out.add(text, textStart, listing.end(leader));
        out.add('\n');
    }
}
