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

import dev.headroom.engine.internal.listing.Guides;
import java.util.Arrays;
import java.util.Optional;

/** Draws a tree. For one tree; linear in what is drawn. */
final class TreeDrawing {

    private final TreeNodes nodes;
    private final TreeStyle style;
    private final Guides guides;
    private final StringBuilder out;
    private final StringBuilder path = new StringBuilder();
    private int[] reaches = new int[16];

    TreeDrawing(TreeNodes nodes, TreeStyle style) {
        this.nodes = nodes;
        this.style = style;
        this.guides = style.guides().orElseThrow();
        this.out = new StringBuilder(nodes.text.length() * 2 + nodes.size() * 8);
    }

    /** The text of the tree. */
    String text() {
        boolean[] last = last();
        boolean[] pipes = new boolean[16];
        for (int i = 0; i < nodes.size(); i++) {
            int level = nodes.depth[i];
            pipes = level < pipes.length ? pipes : Arrays.copyOf(pipes, level * 2);
            for (int above = 1; above < level; above++) {
                out.append(pipes[above] ? guides.pipe() : guides.gap());
            }
            if (level > 0) {
                out.append(branch(last[i], nodes.headings.get(i)));
                pipes[level] = !last[i];
            }
            appendNode(i);
            out.append(style.frame().lineEnd());
        }
        return style.frame().finish(out);
    }

    private void appendNode(int node) {
        int from = nodes.from[node];
        int to = nodes.to[node];
        Optional<TreeMarks> marks =
                nodes.depth[node] < 0 ? Optional.empty() : style.shape().marks();
        if (marks.isPresent()) {
            int mark = TreeMarks.markStart(nodes.text, from, to);
            marks.get().draw(nodes.text, mark, to, out);
            to = mark;
        }
        appendName(nodes.depth[node], from, to);
        out.append(style.shape().slashed() && nodes.headings.get(node) ? "/" : "");
    }

    private String branch(boolean isLast, boolean parent) {
        if (isLast) {
            return parent ? guides.lastParent() : guides.last();
        }
        return parent ? guides.branchParent() : guides.branch();
    }

    /** Which names are the last ones in their parents. */
    private boolean[] last() {
        boolean[] last = new boolean[nodes.size()];
        boolean[] open = new boolean[16];
        int deepest = 0;
        for (int level : style.shape().cut()) {
            open = level < open.length ? open : Arrays.copyOf(open, level + 1);
            open[level] = true;
            deepest = Math.max(deepest, level);
        }
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int level = Math.max(0, nodes.depth[i]);
            open = level < open.length ? open : Arrays.copyOf(open, level * 2);
            last[i] = level > deepest || !open[level];
            Arrays.fill(open, Math.min(level, deepest + 1), Math.max(level, deepest) + 1, false);
            open[level] = level > 0;
            deepest = level;
        }
        return last;
    }

    /** A name, or, where names were full paths, what leads to it and the name. */
    private void appendName(int level, int from, int to) {
        if (!style.shape().full() || level < 0) {
            out.append(nodes.text, from, to);
            return;
        }
        path.setLength(level == 0 ? 0 : reaches[level - 1]);
        path.append(level == 0 ? "" : "/").append(nodes.text, from, to);
        reaches = level < reaches.length ? reaches : Arrays.copyOf(reaches, level * 2);
        reaches[level] = path.length();
        out.append(path);
    }
}
