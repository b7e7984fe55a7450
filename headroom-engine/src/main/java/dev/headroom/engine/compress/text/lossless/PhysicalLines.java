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

import java.util.Arrays;

/** The lines of a text as offsets, however long they are; a line ends behind its line feed. Immutable, linear. */
final class PhysicalLines {

    private final String text;
    private final char[] chars;
    private final int[] starts;

    private PhysicalLines(String text, int[] starts) {
        this.text = text;
        this.chars = text.toCharArray();
        this.starts = starts;
    }

    static PhysicalLines of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 48)];
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
            int newline = text.indexOf('\n', start);
            start = newline < 0 ? text.length() : newline + 1;
        }
        return new PhysicalLines(text, Arrays.copyOf(starts, count));
    }

    String text() {
        return text;
    }

    /** The characters of the text; not to be changed. */
    char[] chars() {
        return chars;
    }

    int size() {
        return starts.length;
    }

    int start(int line) {
        return starts[line];
    }

    /** The offset behind the line break. */
    int next(int line) {
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /** The offset in front of the line break, a carriage return counted as part of it. */
    int end(int line) {
        return contentEnd(chars, starts[line], next(line));
    }

    /** The offset in front of the line break that a line may end with. */
    static int contentEnd(char[] text, int from, int next) {
        int end = next;
        if (end > from && text[end - 1] == '\n') {
            end--;
            if (end > from && text[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }
}
