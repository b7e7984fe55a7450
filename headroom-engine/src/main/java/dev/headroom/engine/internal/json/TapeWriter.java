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
package dev.headroom.engine.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON without white space and its tape at the same time, which spares the text from being read again. What is
 * written is valid as long as values are literals, containers are closed and members have names. For one use; linear.
 */
public final class TapeWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static final int MOST_NAMES = 64;

    private char[] out;
    private int length;
    private final JsonNodes nodes;
    private final int[] open = new int[JsonTape.MAX_DEPTH];
    private int depth;
    private int nameStart = -1;
    private int nameEnd = -1;
    private int nameId;

    /** Names that were written, which come again in the same order. */
    private final List<char[]> names = new ArrayList<>();

    /**
     * A writer.
     *
     * @param expectedLength about how many characters the JSON will have
     * @param expectedNodes about how many values, containers among them
     */
    public TapeWriter(int expectedLength, int expectedNodes) {
        out = new char[Math.max(16, expectedLength)];
        nodes = new JsonNodes(Math.max(16, expectedNodes));
    }

    /** How many characters were written. */
    public int length() {
        return length;
    }

    /** Opens an array. */
    public void openArray() {
        open(JsonKind.ARRAY, '[');
    }

    /** Opens an object. */
    public void openObject() {
        open(JsonKind.OBJECT, '{');
    }

    private void open(JsonKind kind, char bracket) {
        int node = begin(kind);
        ensure(1);
        out[length++] = bracket;
        open[depth++] = node;
    }

    /** Closes what was opened last. */
    public void close() {
        int node = open[--depth];
        ensure(1);
        out[length++] = nodes.kind(node) == JsonKind.ARRAY ? ']' : '}';
        nodes.end(node, length);
    }

    /**
     * Names the member that follows.
     *
     * @param quoted the name as a JSON string, with its quotes
     */
    public void name(char[] quoted) {
        ensure(quoted.length + 2);
        comma();
        nameStart = length + 1;
        System.arraycopy(quoted, 0, out, length, quoted.length);
        length += quoted.length;
        nameEnd = length - 1;
        nameId = idOf(quoted);
        out[length++] = ':';
    }

    /** The number of a name, which is 0 for names beyond the first few or out of order. */
    private int idOf(char[] quoted) {
        int next = nameId < names.size() ? nameId : 0;
        if (next < names.size() && names.get(next) == quoted) {
            return next + 1;
        }
        int known = names.indexOf(quoted);
        if (known < 0 && names.size() < MOST_NAMES) {
            names.add(quoted);
            return names.size();
        }
        return known + 1;
    }

    /** Adds a part of a text that is a number, {@code true}, {@code false} or {@code null} as it stands. */
    public void literal(String text, int from, int to) {
        JsonKind kind = switch (text.charAt(from)) {
            case 't' -> JsonKind.TRUE;
            case 'f' -> JsonKind.FALSE;
            case 'n' -> JsonKind.NULL;
            default -> JsonKind.NUMBER;
        };
        int node = begin(kind);
        ensure(to - from);
        text.getChars(from, to, out, length);
        length += to - from;
        nodes.end(node, length);
    }

    /** Adds a part of a text as a string, with the shortest escapes. */
    public void string(String text, int from, int to) {
        int node = begin(JsonKind.STRING);
        ensure(6 * (to - from) + 2);
        out[length++] = '"';
        for (int i = from + copyPlain(text, from, to); i < to; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out[length++] = c;
            } else {
                escape(c);
            }
        }
        out[length++] = '"';
        nodes.end(node, length);
    }

    /** Copies what needs no escapes, as a block; how many characters that were. */
    private int copyPlain(String text, int from, int to) {
        int start = length;
        int end = start + to - from;
        text.getChars(from, to, out, start);
        while (length < end && isPlain(out[length])) {
            length++;
        }
        return length - start;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private void escape(char c) {
        out[length++] = '\\';
        switch (c) {
            case '"', '\\' -> out[length++] = c;
            case '\n' -> out[length++] = 'n';
            case '\r' -> out[length++] = 'r';
            case '\t' -> out[length++] = 't';
            case '\b' -> out[length++] = 'b';
            case '\f' -> out[length++] = 'f';
            default -> {
                out[length++] = 'u';
                out[length++] = '0';
                out[length++] = '0';
                out[length++] = HEX[c >> 4];
                out[length++] = HEX[c & 15];
            }
        }
    }

    private int begin(JsonKind kind) {
        if (nameStart < 0) {
            ensure(1);
            comma();
        }
        int node = nodes.add(kind, length, nameStart, nameEnd);
        if (depth > 0) {
            nodes.counts[open[depth - 1]]++;
        }
        nodes.nameIds[node] = nameStart < 0 ? 0 : nameId;
        nameStart = -1;
        nameEnd = -1;
        return node;
    }

    private void comma() {
        if (depth > 0 && nodes.counts[open[depth - 1]] > 0) {
            out[length++] = ',';
        }
    }

    private void ensure(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, (int) Math.min(Integer.MAX_VALUE - 8L, (length + more) * 3L / 2));
        }
    }

    /** The tape of what was written, once everything is closed. */
    public JsonTape finish() {
        return new JsonTape(length == out.length ? out : Arrays.copyOf(out, length), nodes);
    }
}
