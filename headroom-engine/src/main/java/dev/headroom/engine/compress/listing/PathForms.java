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
import dev.headroom.engine.internal.outline.OutlineReader;
import dev.headroom.engine.internal.outline.OutlineWriter;
import dev.headroom.engine.internal.outline.PathOutline;
import dev.headroom.engine.internal.text.LineFrame;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of paths as an outline; of a long one, some paths and how many there are in each directory. For one text. */
final class PathForms implements LineForms {

    static final String LEAD_MARK = "; =\"x\" is what the lines of the names below it start with";
    static final String VERBATIM_MARK = "; > stands before a line as it is";
    private static final String ASIDE_MARK = "; (\"x/\") is no path itself";

    private final CompressionInput input;
    private final PathLines paths;
    private final LineFrame frame;

    /** What selections share; made when the first one is asked for. */
    private @Nullable PathSelection selection;

    PathForms(CompressionInput input, TextLines lines, LineFrame frame) {
        this.input = input;
        this.paths = PathLines.of(lines);
        this.frame = frame;
    }

    @Override
    public Optional<String> lossless() {
        StringBuilder body = new StringBuilder(paths.text().length() / 2 + 64);
        PathOutline outline = PathOutline.of(paths.text(), paths.from, paths.to, paths.size, paths.separator);
        write(outline, paths, body);
        String marks = marks(body);
        String form = new PathStyle(paths.separator, outline.listsDirectories(), frame).header(marks) + body;
        return form.length() < paths.text().length() && decode(form).equals(Optional.of(paths.text()))
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Writes every line; lines without a path stand where they were. */
    private static void write(PathOutline outline, PathLines paths, StringBuilder body) {
        OutlineWriter writer = new OutlineWriter(body, paths.separator);
        TextLines lines = paths.lines;
        outline.write(
                writer,
                path -> {
                    int line = path == 0 ? 0 : paths.line[path - 1] + 1;
                    int end = path == paths.size ? lines.size() : paths.line[path];
                    for (; line < end; line++) {
                        writer.verbatim(paths.text(), lines.start(line), lines.end(line));
                    }
                    if (path < paths.size && !paths.leadStays(path - 1, path)) {
                        writer.lead(paths.text(), paths.leadStart(path), paths.from[path]);
                    }
                },
                (path, length) -> {});
    }

    private static String marks(StringBuilder body) {
        return (body.indexOf("\n=\"") >= 0 ? LEAD_MARK : "")
                + (body.indexOf("\n>") >= 0 ? VERBATIM_MARK : "")
                + (body.indexOf("(\"") >= 0 ? ASIDE_MARK : "");
    }

    /** Reads a form back. */
    static Optional<String> decode(String form) {
        int start = form.indexOf('\n');
        if (start < 0) {
            return Optional.empty();
        }
        Optional<PathStyle> style = PathStyle.of(form.substring(0, start));
        if (style.isEmpty()) {
            return Optional.empty();
        }
        Decoded decoded = new Decoded(style.get(), form.length() * 2);
        OutlineReader reader = new OutlineReader(form, style.get().separator(), decoded);
        while (start < form.length()) {
            int newline = form.indexOf('\n', start + 1);
            int end = newline < 0 ? form.length() : newline;
            if (!reader.line(start + 1, end)) {
                return Optional.empty();
            }
            start = end;
        }
        return Optional.of(style.get().frame().finish(decoded.text));
    }

    /** Puts the lines together again. */
    private static final class Decoded implements OutlineReader.Sink {
        private final PathStyle style;
        private final String lineEnd;
        private final StringBuilder text;
        private final StringBuilder path = new StringBuilder();
        private int[] reaches = new int[16];
        private String lead = "";

        Decoded(PathStyle style, int roughLength) {
            this.style = style;
            this.lineEnd = style.frame().lineEnd();
            this.text = new StringBuilder(roughLength);
        }

        @Override
        public void heading(int depth, CharSequence name, OutlineReader.Manner manner) {
            path.setLength(depth == 0 ? 0 : reaches[depth - 1]);
            if (manner == OutlineReader.Manner.ASIDE) {
                path.append(name);
            } else if (style.directories()) {
                appendListed(name);
            } else {
                path.append(name).append(style.separator());
            }
            if (depth == reaches.length) {
                reaches = Arrays.copyOf(reaches, depth * 2);
            }
            reaches[depth] = path.length();
        }

        private void appendListed(CharSequence name) {
            for (int i = 0; i <= name.length(); i++) {
                if (i == name.length() || name.charAt(i) == style.separator()) {
                    text.append(lead).append(path).append(lineEnd);
                    path.append(style.separator());
                } else {
                    path.append(name.charAt(i));
                }
            }
        }

        @Override
        public void name(int depth, CharSequence name) {
            text.append(lead).append(path, 0, depth == 0 ? 0 : reaches[depth - 1]);
            text.append(name).append(lineEnd);
        }

        @Override
        public void verbatim(CharSequence line) {
            text.append(line).append(lineEnd);
        }

        @Override
        public boolean lead(CharSequence start) {
            lead = start.toString();
            return true;
        }
    }

    @Override
    public LineRanking ranking() {
        return selection().ranking();
    }

    @Override
    public String selection(BitSet kept) {
        return selection().text(kept);
    }

    private PathSelection selection() {
        if (selection == null) {
            selection = new PathSelection(input, paths);
        }
        return selection;
    }
}
