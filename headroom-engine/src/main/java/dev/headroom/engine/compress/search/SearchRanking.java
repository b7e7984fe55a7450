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

import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.compress.lines.LineUnits;
import dev.headroom.engine.compress.lines.QuestionScores;
import dev.headroom.engine.internal.search.ListedFiles;
import dev.headroom.engine.internal.search.Listing;
import dev.headroom.engine.internal.search.ListingLook;
import dev.headroom.engine.internal.search.ListingStyle;
import dev.headroom.engine.internal.search.MatchText;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which lines of a listing are worth most: distinct errors of a compiler, then the best match of each file, then
 * further matches, the better the fewer of their file are before them; context comes behind all matches. What makes
 * a match good is the question, then what it looks like. n log n in the lines.
 */
final class SearchRanking {

    private static final double DISTINCT_ERROR = 40;
    private static final double DISTINCT_WARNING = 3;
    private static final double FIRST_OF_FILE = 10;
    private static final double NOTICE = 9.5;
    private static final double FURTHER_OF_FILE = -0.25;
    private static final double CONTEXT = -6;
    private static final double STRAY = -9;
    private static final double NOTHING = -20;
    private static final double PIECE = -30;

    private static final double BY_QUESTION = 2;
    private static final double BY_PATH = 1.5;
    private static final double NAMED_FILE = 12;
    private static final double WHOLE_WORD = 0.5;
    private static final double DEFINITION = 0.2;

    /** From so many characters on a match has to be better than others to be the one that stands for its file. */
    private static final int LONG = 150;

    private static final double LONGEST = 5;

    private static final int MOST_NOTICES = 5;
    private static final int MOST_EXCERPT_LINES = 6;

    private final Listing listing;
    private final ListedFiles files;
    private final double[] worth;

    private SearchRanking(Listing listing, ListedFiles files) {
        this.listing = listing;
        this.files = files;
        this.worth = new double[listing.lines()];
    }

    /**
     * Ranks all units.
     *
     * @param named whether all files are named, so that headings have to stay
     * @param room how many tokens lines may take that have to stay
     */
    static LineRanking of(Listing listing, ListedFiles files, LineUnits units, Origin origin, boolean named, int room) {
        SearchRanking ranking = new SearchRanking(listing, files);
        ranking.rateMatches(origin);
        ranking.spreadOverFiles();
        ranking.rateDuplicates();
        ranking.rateOthers();
        ranking.rateContext();
        if (listing.style() == ListingStyle.HEADINGS) {
            ranking.rateHeadings(named);
        }
        return ranking.ranked(units, room);
    }

    private void rateMatches(Origin origin) {
        double[] byQuestion = byQuestion(origin);
        double[] byPath = byPath(origin);
        Set<Long> messages = new HashSet<>();
        for (int line = 0; line < worth.length; line++) {
            if (files.isMatch(line)) {
                int rest = listing.rest(line);
                int end = listing.end(line);
                worth[line] = listing.style() == ListingStyle.COUNTS
                        ? countWorth(rest, end)
                        : MatchText.worth(listing.text(), rest, end) + severity(line, messages);
                worth[line] += byQuestion[line] + byPath[files.ofLine(line)];
            } else {
                worth[line] = STRAY;
            }
        }
    }

    private double countWorth(int from, int to) {
        boolean none = to - from == 1 && listing.text().charAt(from) == '0';
        return none ? STRAY : 0.5 * (to - from);
    }

    /** An error that was not seen yet is worth most; two that name different symbols are different errors. */
    private double severity(int line, Set<Long> messages) {
        int severity = MatchText.severity(listing.text(), listing.rest(line), listing.end(line));
        if (severity < MatchText.WARNING) {
            return 0;
        }
        int end = listing.end(line);
        long hash = hash(MatchText.messageStart(listing.text(), listing.rest(line), end), end);
        for (int below = line + 1; below < worth.length && below <= line + 3 && !listing.isEntry(below); below++) {
            if (listing.text().startsWith("  symbol:", listing.start(below))) {
                hash = 31 * hash + hash(listing.start(below), listing.end(below));
            }
        }
        return !messages.add(hash) ? severity * 0.2 : severity == MatchText.ERROR ? DISTINCT_ERROR : DISTINCT_WARNING;
    }

    private long hash(int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = 1_000_003 * hash + listing.text().charAt(i);
        }
        return hash;
    }

    private double[] byQuestion(Origin origin) {
        QuestionScores scores = new QuestionScores(origin, worth.length);
        if (scores.isEmpty()) {
            return new double[worth.length];
        }
        char[] text = listing.text().toCharArray();
        for (int line = 0; line < worth.length; line++) {
            if (files.isMatch(line)) {
                scores.read(text, listing.rest(line), listing.end(line));
            }
            scores.endPart();
        }
        double[] rated = scores.scores();
        for (int line = 0; line < rated.length; line++) {
            rated[line] *= BY_QUESTION;
            if (scores.hasExactTerm(line)) {
                boolean defines = MatchText.defines(listing.text(), listing.rest(line), listing.end(line));
                rated[line] += WHOLE_WORD + (defines ? DEFINITION : 0);
            }
        }
        return rated;
    }

    /** A file that is named with its ending or folder is asked for as a whole. */
    private double[] byPath(Origin origin) {
        ExactTerms named = ExactTerms.of(
                "",
                ExactTerms.of(origin.question()).terms().stream()
                        .filter(SearchRanking::namesFile)
                        .toList());
        QuestionScores scores = new QuestionScores(origin, files.size());
        boolean[] asked = new boolean[files.size()];
        for (int file = 0; file < files.size(); file++) {
            int section = files.firstSection(file);
            char[] path = listing.text()
                    .substring(listing.pathStart(section), listing.pathEnd(section))
                    .toCharArray();
            asked[file] = !named.isEmpty() && named.find(path, 0, path.length) != 0;
            scores.read(path, 0, path.length);
            scores.endPart();
        }
        double[] rated = scores.scores();
        for (int file = 0; file < rated.length; file++) {
            rated[file] = BY_PATH * rated[file] + (asked[file] ? NAMED_FILE : 0);
        }
        return rated;
    }

    private static boolean namesFile(String term) {
        return term.indexOf('.') >= 0 || term.indexOf('/') >= 0 || term.indexOf('\\') >= 0;
    }

    /** The best match of each file first, then the second best ones and so on. */
    private void spreadOverFiles() {
        int[] before = new int[files.size()];
        for (int line : best(worth)) {
            if (files.isMatch(line) && listing.style() != ListingStyle.COUNTS) {
                int place = before[files.ofLine(line)]++;
                double length = Math.max(0, listing.end(line) - listing.rest(line) - LONG) / (double) LONG;
                length = Math.min(length, LONGEST);
                worth[line] -= length;
                worth[line] +=
                        place == 0 ? Math.max(0, FIRST_OF_FILE - 3 * length) : FURTHER_OF_FILE * Math.min(place, 8);
            }
        }
    }

    /** A match that is equal to one above costs only its number, so it goes with that one. */
    private void rateDuplicates() {
        FoldedRun run = new FoldedRun(listing);
        for (int from = 0; from < worth.length; from++) {
            int to = entriesEnd(from);
            if (to - from > 1 && foldsNumbers() && run.read(from, to)) {
                for (int line = from; line < to; line++) {
                    for (int next = run.next(line); next >= 0 && !run.isSaidAbove(line); next = run.next(next)) {
                        worth[next] = Math.max(worth[next], worth[line] - 0.01);
                    }
                }
            }
            from = Math.max(from, to - 1);
        }
    }

    private boolean foldsNumbers() {
        return listing.style() == ListingStyle.NUMBERED || listing.style() == ListingStyle.HEADINGS;
    }

    /** The end of the run of entries of one section that starts with a line. */
    private int entriesEnd(int from) {
        int to = from;
        while (to < worth.length && listing.isEntry(to) && listing.section(to) == listing.section(from)) {
            to++;
        }
        return to;
    }

    /** The lines below a compiler's message stay with it; some notices of a tool are kept, empty lines are not. */
    private void rateOthers() {
        int notices = 0;
        int message = -1;
        for (int line = 0; line < worth.length; line++) {
            if (listing.isEntry(line)) {
                boolean severe = MatchText.severity(listing.text(), listing.rest(line), listing.end(line)) > 0;
                message = severe ? line : -1;
                continue;
            }
            boolean empty = listing.start(line) == listing.end(line) || listing.isSeparator(line);
            if (message >= 0 && line - message <= MOST_EXCERPT_LINES && !empty) {
                worth[line] = worth[message] - 0.001 * (line - message);
            } else if (!empty && notices < MOST_NOTICES && isNotice(line)) {
                worth[line] = NOTICE;
                notices++;
            } else {
                worth[line] = empty ? NOTHING : STRAY;
            }
        }
    }

    private boolean isNotice(int line) {
        int end = Math.min(listing.end(line), listing.start(line) + 400);
        return ListingLook.isNotice(listing.text().substring(listing.start(line), end));
    }

    private void rateContext() {
        rateContext(0, worth.length, 1);
        rateContext(worth.length - 1, -1, -1);
    }

    /** Context is worth the more the nearer a match of its file is, and the better that is. */
    private void rateContext(int from, int to, int step) {
        int match = -1;
        for (int line = from; line != to; line += step) {
            if (!listing.isEntry(line)) {
                match = listing.isSeparator(line) ? -1 : match;
            } else if (files.isMatch(line)) {
                match = line;
            } else if (match >= 0 && listing.section(match) == listing.section(line)) {
                double near = CONTEXT + 0.1 * worth[match] - 0.1 * Math.abs(line - match);
                worth[line] = Math.max(worth[line], near);
            }
        }
    }

    private void rateHeadings(boolean named) {
        for (int section = listing.sections() - 1; section >= 0; section--) {
            int heading = listing.firstLine(section);
            if (listing.rest(heading) == Listing.HEADING) {
                double best = STRAY;
                for (int line = heading + 1; line < listing.firstLine(section + 1); line++) {
                    best = Math.max(best, worth[line]);
                }
                worth[heading] = named ? 2 * DISTINCT_ERROR : best + 0.001;
            }
        }
    }

    private LineRanking ranked(LineUnits units, int room) {
        double[] unitWorth = new double[units.size()];
        for (int unit = 0; unit < unitWorth.length; unit++) {
            unitWorth[unit] = units.isFirst(unit) ? worth[units.line(unit)] : PIECE;
        }
        int[] order = best(unitWorth);
        int required = 0;
        long tokens = 0;
        while (required < order.length && unitWorth[order[required]] > DISTINCT_ERROR / 2) {
            int unit = order[required];
            boolean heading = unitWorth[unit] > 1.5 * DISTINCT_ERROR;
            tokens += heading ? 0 : units.length(unit) / 4;
            if (tokens > room) {
                break;
            }
            required++;
        }
        return new LineRanking(order, required);
    }

    /** Indices by falling worth; among equals the first one first. */
    private static int[] best(double[] worth) {
        long[] keys = new long[worth.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (Math.round((1_000 - worth[i]) * 1_000) << Integer.SIZE) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }
}
