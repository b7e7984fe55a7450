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

import dev.headroom.engine.internal.outline.OutlineReader;
import java.util.Arrays;
import java.util.BitSet;

/** Reads the names of a tree back from its outline. For one form. */
final class TreeReader implements OutlineReader.Sink {

    private final TreeStyle style;
    private final StringBuilder names = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] depth = new int[64];
    private final BitSet headings = new BitSet();
    private int size;

    /** For each open heading of the outline the depth of the names in it. */
    private int[] within = new int[16];

    TreeReader(TreeStyle style) {
        this.style = style;
    }

    /** Reads the lines of a form; the first one starts with the line feed at an offset. */
    boolean read(String form, int offset) {
        OutlineReader reader = new OutlineReader(form, '/', this);
        int start = offset;
        while (start < form.length()) {
            int newline = form.indexOf('\n', start + 1);
            int end = newline < 0 ? form.length() : newline;
            boolean read =
                    style.layout() == TreeStyle.Layout.LINES ? line(form, start + 1, end) : reader.line(start + 1, end);
            if (!read) {
                return false;
            }
            start = end;
        }
        return true;
    }

    private boolean line(String form, int start, int end) {
        if (start < end && form.charAt(start) == '>') {
            add(TreeNodes.OUTSIDE, form, start + 1, end);
            return true;
        }
        int at = start;
        while (at < end && form.charAt(at) == ' ') {
            at++;
        }
        int above = size == 0 ? TreeNodes.OUTSIDE : depth[size - 1];
        add(at - start, form, at, end);
        headings.set(Math.max(0, size - 2), size > 1 && depth[size - 1] > above && above >= 0);
        return at - start <= above + 1;
    }

    private void add(int level, CharSequence text, int start, int end) {
        if (size == depth.length) {
            depth = Arrays.copyOf(depth, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = names.length();
        names.append(text, start, end);
        to[size] = names.length();
        depth[size++] = level;
    }

    private int level(int open) {
        return open == 0 ? 0 : within[open - 1];
    }

    @Override
    public void heading(int open, CharSequence name, OutlineReader.Manner manner) {
        boolean chain = style.layout() == TreeStyle.Layout.CHAINS && manner == OutlineReader.Manner.PLAIN;
        int level = level(open);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || (chain && name.charAt(i) == '/')) {
                headings.set(size);
                add(level++, name, start, i);
                start = i + 1;
            }
        }
        within = open < within.length ? within : Arrays.copyOf(within, open * 2);
        within[open] = level;
    }

    @Override
    public void name(int open, CharSequence name) {
        add(level(open), name, 0, name.length());
    }

    @Override
    public void verbatim(CharSequence line) {
        add(TreeNodes.OUTSIDE, line, 0, line.length());
    }

    TreeNodes nodes() {
        return new TreeNodes(
                names,
                Arrays.copyOf(from, size),
                Arrays.copyOf(to, size),
                Arrays.copyOf(depth, size),
                new int[0],
                headings,
                style.shape());
    }
}
