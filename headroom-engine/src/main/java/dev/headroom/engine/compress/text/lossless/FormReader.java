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

import dev.headroom.engine.compress.text.lossless.ShortForms.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a lossless form back. Whatever {@link FormWriter} did not write gives nothing, and so does a forged form that
 * would unfold beyond {@value #MOST_CHARACTERS} characters. Not thread-safe; linear in form and text.
 */
final class FormReader {

    /** Twice what the engine compresses by default. */
    static final int MOST_CHARACTERS = 64 * 1024 * 1024;

    /** Stands in front of a line that is neither to be broken nor to be padded. */
    static final char AS_IT_WAS = '\\';

    private record Range(int from, int to) {}

    private record OpenBlock(String name, int from) {}

    private final String form;
    private final char[] chars;
    private final Chars out;
    private final Chars line = new Chars(256);
    private final Map<String, Range> blocks = new HashMap<>();
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private Header header = new Header(0, false, false, false, 0, 0, Optional.empty());
    private ShortForms shortForms = ShortForms.NONE;
    private int at;
    private int lastLine = -1;

    private FormReader(String form) {
        this.form = form;
        this.chars = form.toCharArray();
        this.out = new Chars(form.length() + form.length() / 4);
    }

    static Optional<String> read(String form) {
        FormReader reader = new FormReader(form);
        if (!reader.readHeader() || !reader.readShortForms()) {
            return Optional.empty();
        }
        while (reader.at < form.length()) {
            if (!reader.readLine() || reader.out.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
        }
        if (!reader.open.isEmpty()) {
            return Optional.empty();
        }
        String text = reader.out.toString();
        return reader.header.cues().isPresent()
                ? Cues.expand(text, reader.header.cues().get())
                : Optional.of(text);
    }

    private boolean readHeader() {
        int end = form.indexOf('\n');
        Optional<Header> read = end < 0 ? Optional.empty() : Header.read(form.substring(0, end));
        header = read.orElse(header);
        at = end + 1;
        return read.isPresent();
    }

    private boolean readShortForms() {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < header.shortForms(); i++) {
            int end = form.indexOf('\n', at);
            Optional<Form> read = end < 0 ? Optional.empty() : ShortForms.read(form.substring(at, end));
            if (read.isEmpty()) {
                return false;
            }
            forms.add(read.get());
            at = end + 1;
        }
        shortForms = new ShortForms(forms);
        return true;
    }

    private boolean readLine() {
        int newline = form.indexOf('\n', at);
        int next = newline < 0 ? form.length() : newline + 1;
        int from = at;
        at = next;
        if (newline >= 0 && from < newline && "[:>".indexOf(chars[from]) >= 0) {
            Optional<Boolean> sign = readSign(from, newline);
            if (sign.isPresent()) {
                return sign.get();
            }
        }
        lastLine = out.length();
        writeLine(from, next);
        return true;
    }

    /** Reads a line of ours: whether it is right; empty when it is none. */
    private Optional<Boolean> readSign(int from, int to) {
        int sign = from;
        while (header.quoted() && sign < to && (chars[sign] == '>' || chars[sign] == ' ')) {
            sign++;
        }
        if (to - sign > BlockNames.LONGEST + 8) {
            return Optional.empty();
        }
        String line = form.substring(sign, to);
        if (line.startsWith("[x") && line.endsWith("]") && header.counted() && sign == from) {
            return number(line.substring(2, line.length() - 1)).map(this::repeatLine);
        }
        if (!header.blocks()) {
            return Optional.empty();
        }
        if (line.startsWith("[") && line.endsWith(":") && sign == from) {
            return name(line.substring(1, line.length() - 1)).map(this::open);
        }
        if (line.startsWith(":") && line.endsWith("]") && sign == from) {
            return name(line.substring(1, line.length() - 1)).map(this::close);
        }
        if (line.startsWith("[") && line.endsWith("]")) {
            String quote = form.substring(from, sign);
            return name(line.substring(1, line.length() - 1))
                    .flatMap(name -> Optional.ofNullable(blocks.get(name)))
                    .map(block -> repeat(block, quote));
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 8
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Optional<String> name(String letters) {
        boolean isName = !letters.isEmpty() && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return isName ? Optional.of(letters) : Optional.empty();
    }

    private boolean open(String name) {
        open.push(new OpenBlock(name, out.length()));
        return !blocks.containsKey(name);
    }

    private boolean close(String name) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            return false;
        }
        blocks.put(name, new Range(open.pop().from(), out.length()));
        return true;
    }

    private boolean repeatLine(int times) {
        int length = out.length() - lastLine;
        if (lastLine < 0 || (long) length * times > MOST_CHARACTERS - out.length()) {
            return false;
        }
        for (int i = 0; i < times; i++) {
            out.appendAgain(lastLine, lastLine + length);
        }
        lastLine = out.length() - length;
        return true;
    }

    private boolean repeat(Range block, String quote) {
        if (block.to() - block.from() > MOST_CHARACTERS - out.length()) {
            return false;
        }
        if (quote.isEmpty()) {
            out.appendAgain(block.from(), block.to());
            lastLine = -1;
            return true;
        }
        int from = block.from();
        while (from < block.to()) {
            int next = from + 1;
            while (out.array()[next - 1] != '\n') {
                next++;
            }
            boolean empty = PhysicalLines.contentEnd(out.array(), from, next) == from;
            out.append(empty ? quote.stripTrailing() : quote).appendAgain(from, next);
            from = next;
        }
        lastLine = -1;
        return out.length() <= MOST_CHARACTERS;
    }

    private void writeLine(int from, int next) {
        int end = PhysicalLines.contentEnd(chars, from, next);
        if (header.width() == 0 && header.padding() == 0) {
            shortForms.expand(chars, from, end, out);
            out.append(chars, end, next);
            return;
        }
        if (from < end && chars[from] == AS_IT_WAS) {
            shortForms.expand(chars, from + 1, end, out);
            out.append(chars, end, next);
            return;
        }
        line.clear();
        shortForms.expand(chars, from, end, line);
        while (line.length() < header.padding()) {
            line.append(' ');
        }
        wrap(form.substring(end, next));
    }

    /** Writes the line that was read, broken where its paragraph was. */
    private void wrap(String lineBreak) {
        char[] words = line.array();
        int indent = Wrapping.words(words, 0, line.length());
        int start = 0;
        int place = header.width() == 0 ? Wrapping.NONE : Wrapping.place(words, indent, header.width(), line.length());
        while (place != Wrapping.NONE) {
            out.append(words, start, place).append(lineBreak);
            lastLine = out.length();
            Wrapping.indent(words, 0, indent, out);
            start = place + 1;
            place = Wrapping.place(words, start, start + header.width() - indent, line.length());
        }
        out.append(words, start, line.length()).append(lineBreak);
    }
}
