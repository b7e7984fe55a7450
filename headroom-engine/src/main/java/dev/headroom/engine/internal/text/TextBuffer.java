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
package dev.headroom.engine.internal.text;

import java.util.Arrays;

/**
 * Keeps what it is given. Parts of strings are copied as blocks, which a {@link StringBuilder} does character by
 * character. Not thread-safe.
 */
public final class TextBuffer implements TextSink {

    private char[] chars;
    private int length;

    /**
     * An empty buffer.
     *
     * @param expected about how many characters there will be, at least 0; the buffer grows when there are more
     */
    public TextBuffer(int expected) {
        chars = new char[Math.max(16, expected)];
    }

    @Override
    public void add(String text, int from, int to) {
        reserve(to - from);
        text.getChars(from, to, chars, length);
        length += to - from;
    }

    @Override
    public void add(char c) {
        reserve(1);
        chars[length++] = c;
    }

    /**
     * Takes a part of an array of characters.
     *
     * @param source holds the part
     * @param from where it starts
     * @param to the offset behind it
     */
    public void add(char[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, chars, length, to - from);
        length += to - from;
    }

    /**
     * Takes blanks.
     *
     * @param count how many; none if it is negative
     */
    public void addBlanks(int count) {
        if (count > 0) {
            reserve(count);
            Arrays.fill(chars, length, length + count, ' ');
            length += count;
        }
    }

    /**
     * Takes a number in decimal digits.
     *
     * @param number at least 0
     */
    public void add(int number) {
        if (number < 10) {
            add((char) ('0' + number));
        } else {
            add(Integer.toString(number));
        }
    }

    private void reserve(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, (int)
                    Math.min(Integer.MAX_VALUE - 8, chars.length * 2L)));
        }
    }

    /** Whether it holds exactly these characters. */
    public boolean isSame(char[] other) {
        return Arrays.equals(chars, 0, length, other, 0, other.length);
    }

    /** How many characters it holds. */
    public int length() {
        return length;
    }

    /**
     * Forgets the last characters.
     *
     * @param newLength how many are to be left
     */
    public void cutTo(int newLength) {
        length = Math.min(length, newLength);
    }

    /** What it was given, as one text. */
    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
