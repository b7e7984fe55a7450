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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.AskedLines;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineOrder;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.listing.GraphLine;
import dev.headroom.engine.internal.listing.GraphLine.Sort;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;
import java.util.Optional;

/**
 * A log with its graph. The drawing goes through every line, so nothing is said shorter without loss; of a long log the
 * lines that are asked for stay, below the commits they belong to, then commits with their subjects from the newest on,
 * and only then the rest. Lines stay as they are, drawing included. For one log.
 */
final class GraphForms implements LineForms {

    /** Lines with a literal of the question that stay whatever the budget. */
    private static final int MOST_REQUIRED = 20;

    private static final int NONE = -1;

    private static final String LEFT_OUT = "\n..";

    private final CompressionInput input;
    private final TextLines lines;

    /** For each line the one that its commit starts at. */
    private final int[] commits;

    /** For each line that a commit starts at, the first one of its message. */
    private final int[] subjects;

    private int count;

    GraphForms(CompressionInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
        commits = new int[lines.size()];
        subjects = new int[lines.size()];
        int commit = NONE;
        for (int line = 0; line < commits.length; line++) {
            Sort sort = GraphLine.of(lines.text(), lines.start(line), lines.end(line))
                    .sort();
            subjects[line] = NONE;
            if (sort == Sort.COMMIT) {
                commit = line;
                count++;
            } else if (sort == Sort.MESSAGE && commit != NONE && subjects[commit] == NONE) {
                subjects[commit] = line;
            }
            commits[line] = commit;
        }
    }

    @Override
    public Optional<String> lossless() {
        return Optional.empty();
    }

    @Override
    public LineRanking ranking() {
        LineOrder order = new LineOrder(lines.size());
        addCommit(0, order);
        order.add(lines.size() - 1);
        AskedLines asked = AskedLines.of(lines.text(), AskedLines.Entries.of(lines), input.origin());
        asked.exact().stream().limit(MOST_REQUIRED).forEach(line -> addAsked(line, order));
        order.require();
        asked.exact().forEach(line -> addAsked(line, order));
        asked.related().forEach(line -> addAsked(line, order));
        for (int line = 0; line < commits.length; line++) {
            addCommit(line, order);
        }
        return order.finish();
    }

    private void addAsked(int line, LineOrder order) {
        order.add(line);
        addCommit(line, order);
    }

    /** Adds where the commit of a line starts, and its subject. */
    private void addCommit(int line, LineOrder order) {
        int commit = commits[line];
        if (commit != NONE) {
            order.add(commit);
            if (subjects[commit] != NONE) {
                order.add(subjects[commit]);
            }
        }
    }

    @Override
    public String selection(BitSet kept) {
        StringBuilder body = new StringBuilder();
        int shown = 0;
        int number = 0;
        int last = 0;
        for (int line = 0; line < commits.length; line++) {
            number += commits[line] == line ? 1 : 0;
            if (kept.get(line)) {
                body.append(number > last + 1 ? LEFT_OUT : "").append('\n');
                body.append(lines.text(), lines.start(line), lines.end(line));
                shown += commits[line] == line ? 1 : 0;
                last = number;
            }
        }
        return "[headroom git log --graph, " + shown + " of " + count + " commits, " + kept.cardinality() + " of "
                + lines.size() + " lines: .. stands for commits left out; of those shown, other lines are left out too]"
                + body + (last < count ? LEFT_OUT : "");
    }
}
