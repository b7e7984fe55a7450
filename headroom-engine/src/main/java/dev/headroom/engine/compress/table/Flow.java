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
package dev.headroom.engine.compress.table;

import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.text.TextBuffer;

/**
 * Values within brackets: JSON whose strings and names go without quotes wherever that is unambiguous, such as
 * {@code [bug,priority:high]} or {@code {region:us-east-1,zone:"1"}}.
 */
final class Flow {

    private Flow() {}

    /** Appends any value; a scalar string is written bare or quoted. Depth is bounded by the tape. */
    static void append(JsonTape tape, int node, StringBuilder out) {
        switch (tape.kind(node)) {
            case OBJECT -> {
                out.append('{');
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    appendSeparator(child > node + 1, out);
                    appendName(tape, child, out);
                    append(tape, child, out);
                }
                out.append('}');
            }
            case ARRAY -> {
                out.append('[');
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    appendSeparator(child > node + 1, out);
                    append(tape, child, out);
                }
                out.append(']');
            }
            case STRING -> appendString(tape, node, out);
            case NUMBER, TRUE, FALSE, NULL -> appendLexeme(tape, node, out);
        }
    }

    private static void appendSeparator(boolean needed, StringBuilder out) {
        if (needed) {
            out.append(',');
        }
    }

    private static void appendName(JsonTape tape, int node, StringBuilder out) {
        String name = tape.name(node);
        if (Syntax.isBareInFlow(name, 0, name.length(), true)) {
            out.append(name).append(':');
        } else {
            out.append('"').append(name).append("\":");
        }
    }

    private static void appendString(JsonTape tape, int node, StringBuilder out) {
        int mark = out.length();
        appendLexeme(tape, node, out);
        int end = out.length();
        if (Syntax.isBareInFlow(out, mark + 1, end - 1, false)) {
            out.setLength(end - 1);
            out.deleteCharAt(mark);
        }
    }

    static void appendLexeme(JsonTape tape, int node, StringBuilder out) {
        out.append(tape.source(), tape.start(node), tape.end(node) - tape.start(node));
    }

    /** Whether a value is a container that is worth its own brackets. */
    static boolean isContainer(JsonTape tape, int node) {
        JsonKind kind = tape.kind(node);
        return kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
    }

    /**
     * Reads one value and appends it as JSON.
     *
     * @return the offset behind it
     */
    static int read(String text, int from, TextBuffer json) throws FormatException {
        return new Reader(text, json).value(from, 0);
    }

    /** The reverse of {@link Flow#append}; depth is bounded. */
    static final class Reader {
        private final String text;
        private final TextBuffer json;

        Reader(String text, TextBuffer json) {
            this.text = text;
            this.json = json;
        }

        int value(int at, int depth) throws FormatException {
            if (at >= text.length() || depth > JsonTape.MAX_DEPTH) {
                throw new FormatException("value expected");
            }
            return switch (text.charAt(at)) {
                case '{' -> container(at, depth, '}');
                case '[' -> container(at, depth, ']');
                case '"' -> quoted(at);
                default -> bare(at);
            };
        }

        private int container(int at, int depth, char close) throws FormatException {
            json.add(text.charAt(at));
            int i = at + 1;
            while (i < text.length() && text.charAt(i) != close) {
                if (i > at + 1) {
                    i = expect(i, ',');
                    json.add(',');
                }
                if (close == '}') {
                    i = name(i);
                }
                i = value(i, depth + 1);
            }
            json.add(close);
            return expect(i, close);
        }

        private int name(int at) throws FormatException {
            if (at < text.length() && text.charAt(at) == '"') {
                int end = quoted(at);
                json.add(':');
                return expect(end, ':');
            }
            int end = at;
            while (end < text.length() && text.charAt(end) != ':') {
                end++;
            }
            json.add('"');
            json.add(text, at, end);
            json.add("\":");
            return expect(end, ':');
        }

        private int quoted(int at) throws FormatException {
            int end = Syntax.behindString(text, at);
            if (end < 0) {
                throw new FormatException("unfinished string");
            }
            json.add(text, at, end);
            return end;
        }

        private int bare(int at) throws FormatException {
            int end = at;
            while (end < text.length() && !isEnd(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                throw new FormatException("empty value");
            }
            if (Syntax.isReserved(text, at, end)) {
                json.add(text, at, end);
            } else {
                json.add('"');
                json.add(text, at, end);
                json.add('"');
            }
            return end;
        }

        private static boolean isEnd(char c) {
            return c == ',' || c == ']' || c == '}';
        }

        private int expect(int at, char c) throws FormatException {
            if (at >= text.length() || text.charAt(at) != c) {
                throw new FormatException("'" + c + "' expected");
            }
            return at + 1;
        }
    }
}
