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
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.compress.listing.TreeStyle.Layout;
import dev.headroom.engine.internal.listing.Guides;
import dev.headroom.engine.internal.outline.OutlineWriter;
import dev.headroom.engine.internal.text.LineFrame;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tree as an outline without drawing; of a large one, some names and how many there are. For one text. */
final class TreeForms implements LineForms {

    static final String VERBATIM_MARK = "; > stands before a line outside of it";

    /** Names with blanks stand on lines of their own where at least one in so many has one. */
    private static final int NAMES_PER_BLANK = 2;

    /** Headings are not joined where at least one parent in so many has a slash in its name. */
    private static final int PARENTS_PER_SLASH = 10;

    private final CompressionInput input;
    private final TreeNodes nodes;
    private final TreeStyle style;
    private final int lines;

    /** What selections share; made when the first one is asked for. */
    private @Nullable TreeSelection selection;

    TreeForms(CompressionInput input, TreeNodes nodes, int lines, Optional<Guides> guides, LineFrame frame) {
        this.lines = lines;
        this.input = input;
        this.nodes = nodes;
        this.style = new TreeStyle(guides, layout(nodes, guides.isPresent()), nodes.shape, frame);
    }

    private static Layout layout(TreeNodes nodes, boolean drawn) {
        int blanks = 0;
        int slashes = 0;
        int parents = 0;
        for (int i = 0; i < nodes.size(); i++) {
            boolean inner = nodes.headings.get(i) && nodes.depth[i] > 0;
            blanks += drawn && nodes.depth[i] >= 0 && nodes.holds(i, ' ') ? 1 : 0;
            parents += inner ? 1 : 0;
            slashes += inner && nodes.holds(i, '/') ? 1 : 0;
        }
        if (blanks * NAMES_PER_BLANK > nodes.size()) {
            return Layout.LINES;
        }
        return slashes * PARENTS_PER_SLASH > parents ? Layout.SINGLES : Layout.CHAINS;
    }

    @Override
    public Optional<String> lossless() {
        StringBuilder body = new StringBuilder(input.text().length() / 2 + 64);
        if (style.layout() == Layout.LINES) {
            writeLines(body);
        } else {
            writeOutline(body);
        }
        String form = style.header(body.indexOf("\n>") >= 0 ? VERBATIM_MARK : "") + body;
        return form.length() < input.text().length() && decode(form).equals(Optional.of(input.text()))
                ? Optional.of(form)
                : Optional.empty();
    }

    private void writeLines(StringBuilder body) {
        for (int i = 0; i < nodes.size(); i++) {
            body.append('\n');
            if (nodes.depth[i] == TreeNodes.OUTSIDE) {
                body.append('>');
            }
            for (int level = 0; level < nodes.depth[i]; level++) {
                body.append(' ');
            }
            body.append(nodes.text, nodes.from[i], nodes.to[i]);
        }
    }

    private void writeOutline(StringBuilder body) {
        OutlineWriter writer = new OutlineWriter(body, '/');
        BitSet only = nodes.withOnlyAHeadingBelow();
        int[] within = new int[16];
        for (int i = 0; i < nodes.size(); i++) {
            int level = nodes.depth[i];
            if (level == TreeNodes.OUTSIDE) {
                writer.verbatim(nodes.text, nodes.from[i], nodes.to[i]);
                continue;
            }
            writer.close(level == 0 ? 0 : within[level - 1]);
            if (!nodes.headings.get(i)) {
                writer.name(nodes.text, nodes.from[i], nodes.to[i]);
                continue;
            }
            writeHeading(writer, i, level > 0 && only.get(i - 1));
            within = level < within.length ? within : Arrays.copyOf(within, level * 2);
            within[level] = writer.depth();
        }
    }

    private void writeHeading(OutlineWriter writer, int node, boolean onlyChild) {
        int from = nodes.from[node];
        int to = nodes.to[node];
        boolean chains = style.layout() == Layout.CHAINS;
        boolean slash = chains && nodes.holds(node, '/');
        if (chains && onlyChild && !slash && writer.canExtend(nodes.text, from, to)) {
            writer.extend(nodes.text, from, to);
        } else {
            writer.heading(nodes.text, from, to, slash);
        }
    }

    /** Reads a form back. */
    static Optional<String> decode(String form) {
        int start = form.indexOf('\n');
        Optional<TreeStyle> style = start < 0 ? Optional.empty() : TreeStyle.of(form.substring(0, start));
        if (style.isEmpty()) {
            return Optional.empty();
        }
        TreeReader reader = new TreeReader(style.get());
        if (!reader.read(form, start)) {
            return Optional.empty();
        }
        TreeNodes nodes = reader.nodes();
        return Optional.of(
                style.get().guides().isPresent()
                        ? new TreeDrawing(nodes, style.get()).text()
                        : SectionDrawing.text(nodes, style.get().frame()));
    }

    @Override
    public LineRanking ranking() {
        return selection().ranking();
    }

    @Override
    public String selection(BitSet kept) {
        return selection().text(kept);
    }

    private TreeSelection selection() {
        if (selection == null) {
            selection = new TreeSelection(input, nodes, lines, style.opening());
        }
        return selection;
    }
}
