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
import dev.headroom.engine.internal.outline.PathOutline;
import dev.headroom.engine.internal.text.TextLines;
import java.util.BitSet;

/**
 * Which paths of a long list stay: the first and the last one, lines that are no paths, those that are asked for, and
 * then some of every directory and extension. For one text.
 */
final class PathSelection {

    /** Lines that are no paths, such as errors, that stay whatever the budget. */
    private static final int MOST_OTHER_LINES = 24;

    /** Paths with a literal of the question that stay whatever the budget. */
    private static final int MOST_REQUIRED = 40;

    private static final int TOKENS_PER_DIRECTORY = 60;
    private static final int MOST_EXTENSIONS = 12;

    private final CompressionInput input;
    private final PathLines paths;
    private final Directories directories;
    private final Extensions extensions = new Extensions();
    private final int[] extension;

    PathSelection(CompressionInput input, PathLines paths) {
        this.input = input;
        this.paths = paths;
        this.directories = Directories.of(paths);
        this.extension = new int[paths.size];
        for (int path = 0; path < paths.size; path++) {
            extension[path] = extensions.add(paths.text(), paths.from[path], paths.to[path], paths.separator);
        }
    }

    LineRanking ranking() {
        LineOrder ranking = new LineOrder(paths.lines.size());
        ranking.add(0);
        ranking.add(paths.lines.size() - 1);
        addOtherLines(ranking);
        AskedLines asked = AskedLines.of(paths.text(), entries(), input.origin());
        asked.exact().stream().limit(MOST_REQUIRED).forEach(path -> ranking.add(paths.line[path]));
        ranking.require();
        asked.exact().forEach(path -> ranking.add(paths.line[path]));
        asked.related().forEach(path -> ranking.add(paths.line[path]));
        Spread.visit(directories, extension, extensions.size(), path -> ranking.add(paths.line[path]));
        return ranking.finish();
    }

    private void addOtherLines(LineOrder ranking) {
        int added = 0;
        int path = 0;
        for (int line = 0; line < paths.lines.size() && added < MOST_OTHER_LINES; line++) {
            if (path < paths.size && paths.line[path] == line) {
                path++;
            } else if (paths.lines.end(line) > paths.lines.start(line)) {
                ranking.add(line);
                added++;
            }
        }
    }

    private AskedLines.Entries entries() {
        return new AskedLines.Entries() {
            @Override
            public int size() {
                return paths.size;
            }

            @Override
            public int from(int entry) {
                return paths.leadStart(entry);
            }

            @Override
            public int to(int entry) {
                return paths.to[entry];
            }
        };
    }

    /** The outline of the kept lines, and below it how many paths there are in all. */
    String text(BitSet kept) {
        Kept chosen = new Kept(kept);
        StringBuilder body = new StringBuilder();
        chosen.write(body);
        StringBuilder text = new StringBuilder("[headroom paths, ")
                .append(kept.cardinality())
                .append(" of ")
                .append(paths.lines.size())
                .append(" lines: ");
        text.append(
                body.indexOf(" of ") >= 0
                        ? "(1 of 9) after a directory says that 1 of the 9 paths in it is here; "
                        : "");
        text.append(PathStyle.comesBefore(paths.separator));
        text.append(body.indexOf("\n=\"") >= 0 ? PathForms.LEAD_MARK : "");
        text.append(body.indexOf("\n>") >= 0 ? PathForms.VERBATIM_MARK : "");
        text.append(']').append(body).append("\nall ").append(paths.size).append(" paths by directory:");
        DirectoryCounts.append(directories, Math.max(8, input.budgetTokens() / TOKENS_PER_DIRECTORY), text);
        return text.append("\nby extension: ")
                .append(extensions.summary(MOST_EXTENSIONS))
                .toString();
    }

    /** The kept paths, as a list of their own. */
    private final class Kept {
        private final int[] from = new int[paths.size];
        private final int[] to = new int[paths.size];
        private final int[] path = new int[paths.size];
        private final int[] shown = new int[directories.size()];
        private final BitSet lines;
        private int size;

        Kept(BitSet lines) {
            this.lines = lines;
            for (int i = 0; i < paths.size; i++) {
                if (lines.get(paths.line[i])) {
                    from[size] = paths.from[i];
                    to[size] = paths.to[i];
                    path[size++] = i;
                    for (int in = directories.of(i); in != Directories.ROOT; in = directories.parent(in)) {
                        shown[in]++;
                    }
                }
            }
        }

        void write(StringBuilder body) {
            OutlineWriter writer = new OutlineWriter(body, paths.separator);
            PathOutline outline = PathOutline.ofNames(paths.text(), from, to, size, paths.separator);
            outline.write(writer, kept -> writeBefore(kept, writer), (kept, length) -> {
                int directory = directories.of(path[kept]);
                while (directories.reach(directory) > length) {
                    directory = directories.parent(directory);
                }
                if (shown[directory] < directories.total(directory)) {
                    writer.remark("(" + shown[directory] + " of " + directories.total(directory) + ")");
                }
            });
        }

        private void writeBefore(int kept, OutlineWriter writer) {
            TextLines all = paths.lines;
            int line = kept == 0 ? 0 : paths.line[path[kept - 1]] + 1;
            int end = kept == size ? all.size() : paths.line[path[kept]];
            for (int other = lines.nextSetBit(line); other >= 0 && other < end; other = lines.nextSetBit(other + 1)) {
                writer.verbatim(paths.text(), all.start(other), all.end(other));
            }
            if (kept < size && !paths.leadStays(kept == 0 ? -1 : path[kept - 1], path[kept])) {
                writer.lead(paths.text(), paths.leadStart(path[kept]), paths.from[path[kept]]);
            }
        }
    }
}
