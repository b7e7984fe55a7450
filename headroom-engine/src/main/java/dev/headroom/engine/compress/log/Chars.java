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
package dev.headroom.engine.compress.log;

import java.util.Arrays;

/** Characters that grow; quicker than a builder of strings where arrays of characters come in. Not thread-safe. */
final class Chars {

    private char[] chars;
    private int length;

    Chars(int capacity) {
        chars = new char[Math.max(16, capacity)];
    }

    private void reserve(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length + (chars.length >> 1)));
        }
    }

    Chars append(char c) {
        if (length == chars.length) {
            reserve(1);
        }
        chars[length++] = c;
        return this;
    }

    Chars append(String text) {
        int count = text.length();
        reserve(count);
        text.getChars(0, count, chars, length);
        length += count;
        return this;
    }

    Chars append(int number) {
        return append(Integer.toString(number));
    }

    Chars append(char[] from, int start, int count) {
        reserve(count);
        System.arraycopy(from, start, chars, length, count);
        length += count;
        return this;
    }

    Chars append(Chars other, int start, int count) {
        return append(other.chars, start, count);
    }

    /** Appends characters of this one again. */
    void repeat(int start, int count) {
        reserve(count);
        System.arraycopy(chars, start, chars, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    /** Drops the last character. */
    void dropLast() {
        length--;
    }

    /** Whether it holds exactly these characters. */
    boolean holds(char[] text) {
        return Arrays.equals(chars, 0, length, text, 0, text.length);
    }

    @Override
    public String toString() {
        return String.valueOf(chars, 0, length);
    }

    /** A copy of the characters. */
    char[] toArray() {
        return Arrays.copyOf(chars, length);
    }
}
