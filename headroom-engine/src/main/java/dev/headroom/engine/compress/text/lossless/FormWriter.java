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
package dev.headroom.engine.compress.text.lossless;

import dev.headroom.engine.compress.text.lossless.Repeats.Block;
import dev.headroom.engine.compress.text.lossless.Repeats.Use;
import dev.headroom.engine.compress.text.lossless.ShortForms.Form;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the lossless form of a text: the {@link Header}, the short forms, and the lines with what repeats said once
 * and every paragraph on one line. Not thread-safe; linear.
 */
final class FormWriter {

    private final PhysicalLines lines;
    private final char[] text;
    private final ShortForms shortForms;
    private final Repeats repeats;
    private final Paragraphs paragraphs;
    private final Chars out;
    private int nextBlock;
    private final ArrayDeque<Block> open = new ArrayDeque<>();

    private final Optional<CueStyle> cues;

    private FormWriter(PhysicalLines lines, Optional<CueStyle> cues) {
        this.lines = lines;
        this.cues = cues;
        this.text = lines.chars();
        this.shortForms = ShortFormFinder.find(lines, cues.isPresent());
        this.repeats = RepeatFinder.find(lines);
        this.paragraphs = new Paragraphs(lines, repeats.usedLines());
        this.out = new Chars(text.length);
    }

    /** The form of a text; empty when nothing in it repeats. Whether it is shorter is not checked. */
    static Optional<String> write(String text) {
        PhysicalLines lines = PhysicalLines.of(text);
        Optional<Cues.Compact> cues = Cues.compact(lines);
        FormWriter writer = cues.isPresent()
                ? new FormWriter(PhysicalLines.of(cues.get().text()), cues.map(Cues.Compact::style))
                : new FormWriter(lines, Optional.empty());
        if (writer.hasNothingToSay()) {
            return Optional.empty();
        }
        writer.write();
        return Optional.of(writer.out.toString());
    }

    private boolean hasNothingToSay() {
        return shortForms.isEmpty()
                && repeats.isEmpty()
                && paragraphs.width() == 0
                && paragraphs.padding() == 0
                && cues.isEmpty();
    }

    private void write() {
        boolean quoted = repeats.uses().stream().anyMatch(use -> !use.quote().isEmpty());
        boolean counted = repeats.uses().stream().anyMatch(use -> use.block() < 0);
        boolean blocks = !repeats.blocks().isEmpty();
        Header header =
                new Header(shortForms.size(), blocks, quoted, counted, paragraphs.width(), paragraphs.padding(), cues);
        out.append(header.line()).append('\n');
        for (Form form : shortForms.forms()) {
            out.append(form.line()).append('\n');
        }
        int line = 0;
        for (Use use : repeats.uses()) {
            writeLines(line, use.from());
            closeBlocks(use.from());
            writeUse(use);
            line = use.to();
        }
        writeLines(line, lines.size());
        closeBlocks(lines.size());
    }

    private void writeUse(Use use) {
        if (use.block() < 0) {
            out.append("[x").append(Integer.toString(use.to() - use.from())).append("]\n");
        } else {
            out.append(use.quote());
            out.append('[').append(repeats.blocks().get(use.block()).name()).append("]\n");
        }
    }

    /** Writes lines in full, with the signs of the blocks that start and end among them. */
    private void writeLines(int from, int to) {
        int line = from;
        while (line < to) {
            closeBlocks(line);
            openBlocks(line);
            line = writeParagraph(line, Math.min(to, nextSign()));
        }
    }

    private void openBlocks(int line) {
        List<Block> blocks = repeats.blocks();
        while (nextBlock < blocks.size() && blocks.get(nextBlock).from() == line) {
            Block block = blocks.get(nextBlock++);
            out.append('[').append(block.name()).append(":\n");
            open.push(block);
        }
    }

    private void closeBlocks(int line) {
        while (!open.isEmpty() && open.peek().to() <= line) {
            out.append(':').append(open.pop().name()).append("]\n");
        }
    }

    /** The line in front of which the next sign of a block stands. */
    private int nextSign() {
        int start = nextBlock < repeats.blocks().size()
                ? repeats.blocks().get(nextBlock).from()
                : Integer.MAX_VALUE;
        return open.isEmpty() ? start : Math.min(start, open.peek().to());
    }

    private int writeParagraph(int line, int most) {
        int behind = paragraphs.end(line, most);
        if (behind == line + 1 && paragraphs.isMarked(line)) {
            out.append(FormReader.AS_IT_WAS);
        }
        writeJoined(line, behind);
        return behind;
    }

    private void writeJoined(int line, int behind) {
        int from = lines.start(line);
        int indent = Wrapping.words(text, from, lines.end(line)) - from;
        shortForms.shorten(text, from, paragraphs.withoutPadding(line), out);
        for (int next = line + 1; next < behind; next++) {
            out.append(' ');
            shortForms.shortenWithin(text, lines.start(next) + indent, lines.end(next), out);
        }
        out.append(text, lines.end(behind - 1), lines.next(behind - 1));
    }
}
