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

import dev.headroom.engine.internal.listing.PathLine;
import dev.headroom.engine.internal.text.TextLines;

/**
 * The lines of a list of paths: where in each the path stands, what stands before it, and which are no paths. Immutable
 * once made; linear in the text.
 */
final class PathLines {

    final TextLines lines;
    final char separator;

    /** Where each path starts and ends, and the line it is on. */
    final int[] from;

    final int[] to;
    final int[] line;
    final int size;

    private PathLines(TextLines lines, char separator, int[] from, int[] to, int[] line, int size) {
        this.lines = lines;
        this.separator = separator;
        this.from = from;
        this.to = to;
        this.line = line;
        this.size = size;
    }

    static PathLines of(TextLines lines) {
        String text = lines.text();
        int[] from = new int[lines.size()];
        int[] to = new int[lines.size()];
        int[] line = new int[lines.size()];
        int size = 0;
        for (int i = 0; i < lines.size(); i++) {
            int start = PathLine.pathStart(text, lines.start(i), lines.end(i));
            if (start >= 0) {
                from[size] = start;
                to[size] = lines.end(i);
                line[size++] = i;
            }
        }
        return new PathLines(lines, PathLine.separator(text), from, to, line, size);
    }

    String text() {
        return lines.text();
    }

    /** Where what stands before a path starts. */
    int leadStart(int path) {
        return lines.start(line[path]);
    }

    /** Whether the same stands before two paths; -1 is a path with nothing before it. */
    boolean leadStays(int one, int other) {
        if (one < 0) {
            return from[other] == leadStart(other);
        }
        int length = from[one] - leadStart(one);
        return length == from[other] - leadStart(other)
                && text().regionMatches(leadStart(one), text(), leadStart(other), length);
    }
}
