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

import dev.headroom.engine.internal.text.LineFrame;
import java.util.Arrays;

/** Writes a tree as {@code ls -R} does. */
final class SectionDrawing {

    private SectionDrawing() {}

    /** The text of a tree; linear in it. */
    static String text(TreeNodes nodes, LineFrame frame) {
        int[] nextSibling = nextSiblings(nodes);
        String lineEnd = frame.lineEnd();
        StringBuilder out = new StringBuilder(nodes.text.length() * 2);
        StringBuilder path = new StringBuilder();
        int[] reaches = new int[16];
        for (int i = 0; i < nodes.size(); i++) {
            int level = nodes.depth[i];
            if (level < 0 || !nodes.headings.get(i)) {
                continue;
            }
            path.setLength(level == 0 ? 0 : reaches[level - 1]);
            path.append(level == 0 ? "" : "/").append(nodes.text, nodes.from[i], nodes.to[i]);
            reaches = level < reaches.length ? reaches : Arrays.copyOf(reaches, level * 2);
            reaches[level] = path.length();
            out.append(out.length() == 0 ? "" : lineEnd);
            out.append(path).append(':').append(lineEnd);
            boolean parent = i + 1 < nodes.size() && nodes.depth[i + 1] > level;
            for (int child = parent ? i + 1 : 0; child > 0; child = nextSibling[child]) {
                out.append(nodes.text, nodes.from[child], nodes.to[child]).append(lineEnd);
            }
        }
        return frame.finish(out);
    }

    /** For each name the next one directly below the same name; 0 behind the last one. */
    private static int[] nextSiblings(TreeNodes nodes) {
        int[] next = new int[nodes.size()];
        int[] open = new int[16];
        int deepest = -1;
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int level = Math.max(0, nodes.depth[i]);
            open = level < open.length ? open : Arrays.copyOf(open, level * 2);
            next[i] = level > deepest ? 0 : open[level];
            Arrays.fill(open, Math.min(level, deepest + 1), level, 0);
            open[level] = i;
            deepest = level;
        }
        return next;
    }
}
