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
package dev.headroom.engine.internal.listing;

import dev.headroom.engine.internal.delimited.columns.ColumnsText;
import dev.headroom.engine.internal.text.TextLines;
import java.util.List;
import java.util.Optional;

/** The sorts of listings, told apart by a sample of lines. */
public enum ListingShape {
    /** A path a line: {@code find}, {@code git ls-files}, {@code git status}. */
    PATHS("paths"),
    /** Names with lines drawn in front: {@code tree}. */
    TREE("a drawn tree"),
    /** Directories and the names in them: {@code ls -R}. */
    SECTIONS("names by directory"),
    /** Aligned columns: {@code ls -l}, {@code ps}, {@code df}, {@code docker ps}, {@code kubectl get}. */
    COLUMNS("columns"),
    /** Commits with messages: {@code git log}. */
    HISTORY("commits"),
    /** A commit a line: {@code git log --oneline}. */
    ONE_LINE_HISTORY("commits, one a line"),
    /** Commits with their branches drawn in front: {@code git log --graph}. */
    GRAPH("commits below a drawing of their branches");

    /**
     * What a sample was found to be.
     *
     * @param shape its sort
     * @param share how much of the sample is of this sort: the part of the lines that are not blank, from 0 to 1
     */
    public record Found(ListingShape shape, double share) {}

    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_PATHS = 5;
    private static final double MOST_BARE_NAMES = 0.7;

    /** A list of nothing but names is one of files where nearly all of them look like it. */
    private static final double NEARLY_ALL = 0.9;

    /** A log with patches is a diff sooner than a listing. */
    private static final String PATCH = "diff --git ";

    private final String words;

    ListingShape(String words) {
        this.words = words;
    }

    /** The sort in a few words. */
    public String words() {
        return words;
    }

    /**
     * Finds the sort that explains most of a sample.
     *
     * @param sample lines without line breaks
     * @return the sort and how much it explains; empty when it is no listing
     */
    public static Optional<Found> of(List<String> sample) {
        int filled = 0;
        for (String line : sample) {
            filled += line.isBlank() ? 0 : 1;
        }
        if (filled < FEWEST_LINES) {
            return Optional.empty();
        }
        Optional<Found> best = Optional.empty();
        for (ListingShape shape : values()) {
            double share = shape.share(sample, filled);
            if (share > 0 && (best.isEmpty() || share > best.get().share)) {
                best = Optional.of(new Found(shape, Math.min(1, share)));
            }
        }
        return best;
    }

    private double share(List<String> sample, int filled) {
        return switch (this) {
            case PATHS -> paths(sample, filled);
            case TREE -> Guides.of(sample).map(guides -> guides.drawn(sample)).orElse(0) / (double) filled;
            case SECTIONS -> sections(sample, filled);
            case COLUMNS -> ColumnsText.share(TextLines.uncut(String.join("\n", sample)));
            case HISTORY -> history(sample, filled);
            case ONE_LINE_HISTORY -> oneLines(sample) / (double) filled;
            case GRAPH -> graph(sample) / (double) filled;
        };
    }

    private static double paths(List<String> sample, int filled) {
        int paths = 0;
        int separated = 0;
        boolean status = PathLine.startsStatus(sample.get(0));
        for (String line : sample) {
            if (status && PathLine.isOfStatus(line)) {
                paths++;
                separated++;
            } else if (PathLine.isPath(line)) {
                paths++;
                boolean lead = PathLine.leadLength(line, 0, line.length()) > 0;
                separated += lead || line.indexOf('/') >= 0 || line.indexOf('\\') >= 0 ? 1 : 0;
            }
        }
        int bare = paths - separated;
        boolean surely = paths >= NEARLY_ALL * filled || bare <= MOST_BARE_NAMES * paths;
        return paths < FEWEST_PATHS || !surely ? 0 : paths / (double) filled;
    }

    /** Paths of directories must lead further from the first one. */
    private static double sections(List<String> sample, int filled) {
        String root = sample.get(0);
        if (!isDirectory(root)) {
            return 0;
        }
        String within = root.substring(0, root.length() - 1) + "/";
        int directories = 1;
        int names = 0;
        for (int i = 1; i < sample.size(); i++) {
            String line = sample.get(i);
            if (sample.get(i - 1).isEmpty() && isDirectory(line)) {
                directories += line.startsWith(within) ? 1 : 0;
            } else {
                names += !line.isEmpty() && line.length() < 256 && !line.contains(": ") ? 1 : 0;
            }
        }
        return directories < 2 ? 0 : (directories + names) / (double) filled;
    }

    private static boolean isDirectory(String line) {
        return line.length() > 1 && line.endsWith(":") && !line.contains(": ") && line.charAt(0) != ' ';
    }

    private static double history(List<String> sample, int filled) {
        int commits = 0;
        int authors = 0;
        int lines = 0;
        for (String line : sample) {
            int length = line.length();
            if (line.startsWith(PATCH)) {
                return 0;
            }
            boolean commit = GitLog.hashEnd(line, 0, length) >= 0;
            boolean author = line.startsWith(GitLog.AUTHOR);
            commits += commit ? 1 : 0;
            authors += author ? 1 : 0;
            boolean known = commit
                    || author
                    || line.startsWith(GitLog.DATE)
                    || line.startsWith(GitLog.MERGE)
                    || (line.startsWith(GitLog.INDENT) && !line.isBlank())
                    || GitLog.isStat(line, 0, length)
                    || GitLog.isSummary(line, 0, length)
                    || PathLine.leadLength(line, 0, length) > 0;
            lines += known ? 1 : 0;
        }
        return commits == 0 || authors == 0 ? 0 : lines / (double) filled;
    }

    /** How many lines are of a log with its graph, which shows at least one commit. */
    private static int graph(List<String> sample) {
        int lines = 0;
        int commits = 0;
        for (String line : sample) {
            GraphLine.Sort sort = GraphLine.of(line, 0, line.length()).sort();
            lines += sort == GraphLine.Sort.OTHER ? 0 : 1;
            commits += sort == GraphLine.Sort.COMMIT ? 1 : 0;
        }
        return commits == 0 ? 0 : lines;
    }

    private static int oneLines(List<String> sample) {
        int count = 0;
        for (String line : sample) {
            count += GitLog.isOneLine(line, 0, line.length()) ? 1 : 0;
        }
        return count;
    }
}
