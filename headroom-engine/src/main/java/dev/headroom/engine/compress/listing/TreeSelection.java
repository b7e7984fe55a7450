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
package dev.headroom.engine.compress.listing;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.AskedLines;
import dev.headroom.engine.compress.lines.LineOrder;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.outline.OutlineWriter;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which names of a large tree stay: the first and the last line, lines outside of the tree, names that are asked for,
 * and then some of every parent and extension, each with all it is in. For one text.
 */
final class TreeSelection {

    /** Lines outside of the tree, such as the number of files, that stay whatever the budget. */
    private static final int MOST_OTHER_LINES = 12;

    /** Names with a literal of the question that stay whatever the budget. */
    private static final int MOST_REQUIRED = 40;

    private static final int TOKENS_PER_DIRECTORY = 60;
    private static final int MOST_EXTENSIONS = 12;
    private static final int NONE = -1;

    private final CompressionInput input;
    private final TreeNodes nodes;
    private final int lines;
    private final String opening;
    private final Directories directories;
    private final Extensions extensions = new Extensions();
    private final int[] extension;

    /** The name that each name is in; {@link #NONE} for those that are in none. */
    private final int[] parent;

    TreeSelection(CompressionInput input, TreeNodes nodes, int lines, String opening) {
        this.input = input;
        this.nodes = nodes;
        this.lines = lines;
        this.opening = opening;
        this.directories = Directories.of(nodes);
        this.extension = new int[nodes.size()];
        this.parent = parents(nodes);
        for (int i = 0; i < extension.length; i++) {
            boolean counts = nodes.depth[i] > 0 && !nodes.headings.get(i);
            extension[i] = counts ? extensions.add(nodes.text, nodes.from[i], nodes.to[i], '/') : 0;
        }
    }

    private static int[] parents(TreeNodes nodes) {
        int[] parent = new int[nodes.size()];
        int[] open = new int[16];
        for (int i = 0; i < parent.length; i++) {
            int level = nodes.depth[i];
            parent[i] = level > 0 ? open[level - 1] : NONE;
            open = level < open.length ? open : Arrays.copyOf(open, level * 2);
            if (level >= 0) {
                open[level] = i;
            }
        }
        return parent;
    }

    LineRanking ranking() {
        LineOrder ranking = new LineOrder(lines);
        add(0, ranking);
        add(nodes.size() - 1, ranking);
        int others = 0;
        for (int i = 0; i < nodes.size() && others < MOST_OTHER_LINES; i++) {
            if (nodes.depth[i] == TreeNodes.OUTSIDE && nodes.to[i] > nodes.from[i]) {
                add(i, ranking);
                others++;
            }
        }
        AskedLines asked = AskedLines.of(nodes.text, entries(), input.origin());
        asked.exact().stream().limit(MOST_REQUIRED).forEach(node -> add(node, ranking));
        ranking.require();
        asked.exact().forEach(node -> add(node, ranking));
        asked.related().forEach(node -> add(node, ranking));
        Spread.visit(directories, extension, extensions.size(), node -> add(node, ranking));
        return ranking.finish();
    }

    /** Adds a name behind all it is in. */
    private void add(int node, LineOrder ranking) {
        int top = node;
        int[] path = new int[8];
        int depth = 0;
        while (top != NONE && !ranking.has(nodes.line[top])) {
            path = depth < path.length ? path : Arrays.copyOf(path, depth * 2);
            path[depth++] = top;
            top = parent[top];
        }
        while (depth > 0) {
            ranking.add(nodes.line[path[--depth]]);
        }
    }

    private AskedLines.Entries entries() {
        return new AskedLines.Entries() {
            @Override
            public int size() {
                return nodes.size();
            }

            @Override
            public int from(int entry) {
                return nodes.from[entry];
            }

            @Override
            public int to(int entry) {
                return nodes.to[entry];
            }
        };
    }

    /** The outline of the kept names, and below it how many there are in all. */
    String text(BitSet kept) {
        StringBuilder body = new StringBuilder();
        int shown = write(kept, body);
        int all = (int) Arrays.stream(nodes.depth).filter(depth -> depth >= 0).count();
        StringBuilder text = new StringBuilder(opening);
        text.append(", ").append(shown).append(" of ").append(all).append(" names: ");
        text.append("(1 of 9) after a name says that 1 of the 9 names in it is here; ");
        text.append(TreeStyle.Layout.SINGLES.words());
        text.append(body.indexOf("\n>") >= 0 ? TreeForms.VERBATIM_MARK : "")
                .append(']')
                .append(body);
        text.append("\nall ").append(all).append(" names:");
        DirectoryCounts.append(directories, Math.max(8, input.budgetTokens() / TOKENS_PER_DIRECTORY), text);
        return text.append("\nby extension: ")
                .append(extensions.summary(MOST_EXTENSIONS))
                .toString();
    }

    private int write(BitSet kept, StringBuilder body) {
        BitSet chosen = new BitSet();
        int[] below = new int[nodes.size()];
        int[] belowShown = new int[nodes.size()];
        int shown = 0;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            boolean here = kept.get(nodes.line[i]);
            chosen.set(i, here);
            shown += here && nodes.depth[i] >= 0 ? 1 : 0;
            if (parent[i] != NONE) {
                below[parent[i]] += below[i] + 1;
                belowShown[parent[i]] += belowShown[i] + (here ? 1 : 0);
            }
        }
        OutlineWriter writer = new OutlineWriter(body, '/');
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            writer.close(Math.max(0, nodes.depth[i]));
            if (nodes.depth[i] == TreeNodes.OUTSIDE) {
                writer.verbatim(nodes.text, nodes.from[i], nodes.to[i]);
            } else if (below[i] > 0) {
                writer.heading(nodes.text, nodes.from[i], nodes.to[i], false);
                if (belowShown[i] < below[i]) {
                    writer.remark("(" + belowShown[i] + " of " + below[i] + ")");
                }
            } else {
                writer.name(nodes.text, nodes.from[i], nodes.to[i]);
            }
        }
        return shown;
    }
}
