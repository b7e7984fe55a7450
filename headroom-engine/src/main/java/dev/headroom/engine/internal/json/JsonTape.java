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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;

/**
 * A JSON text as a flat list of nodes, in document order, each a span of the source. Node 0 is the root; the first
 * child of a container is the node after it; {@link #next} of a node is its following sibling (or the end of its
 * parent). jackson-core validates and tokenises; this class only remembers where each token stands, so number lexemes,
 * escapes and duplicate keys survive.
 *
 * <p>Immutable once parsed and safe to share. Parsing costs one streaming pass; the tape holds 29 bytes a node.
 */
public final class JsonTape {

    /** The deepest nesting that is read; deeper text is refused with a {@link JsonSyntaxException}. */
    public static final int MAX_DEPTH = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final char[] source;
    private final boolean sequence;
    private final JsonNodes nodes;

    private JsonTape(char[] source, boolean sequence) {
        this.source = source;
        this.sequence = sequence;
        this.nodes = new JsonNodes(Math.max(16, source.length / 16));
    }

    /** A tape whose text was written together with it. */
    JsonTape(char[] source, JsonNodes nodes) {
        this.source = source;
        this.sequence = false;
        this.nodes = nodes;
    }

    /**
     * Reads one JSON value.
     *
     * @param text a JSON text (RFC 8259), with any white space around it
     * @return its tape
     * @throws JsonSyntaxException when the text is not exactly one JSON value, or nests deeper than {@link #MAX_DEPTH}
     */
    public static JsonTape parse(String text) throws JsonSyntaxException {
        return parse(text.toCharArray());
    }

    /**
     * Reads one JSON value from characters, which must not be changed afterwards.
     *
     * @param text a JSON text
     * @return its tape
     * @throws JsonSyntaxException as in {@link #parse(String)}
     */
    public static JsonTape parse(char[] text) throws JsonSyntaxException {
        JsonTape tape = new JsonTape(text, false);
        tape.read();
        return tape;
    }

    /**
     * Reads JSON values that follow each other, separated by white space, as the elements of one array: node 0 is an
     * array that spans the whole text.
     *
     * @param text NDJSON, also called JSON Lines
     * @return the tape
     * @throws JsonSyntaxException when a value is not JSON
     */
    public static JsonTape parseSequence(String text) throws JsonSyntaxException {
        JsonTape tape = new JsonTape(text.toCharArray(), true);
        tape.read();
        return tape;
    }

    private void read() throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(source, 0, source.length)) {
            new Reader(parser).run();
        } catch (IOException e) {
            throw new JsonSyntaxException(reason(e), e);
        }
    }

    private static String reason(IOException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("nesting depth") ? "nested deeper than " + MAX_DEPTH + " levels" : "not valid JSON";
    }

    /** Follows the parser through the source with a cursor of its own; that spares a location object per token. */
    private final class Reader {
        private final JsonParser parser;
        private final int[] open = new int[MAX_DEPTH + 2];
        private int depth;
        private int cursor;
        private int nameStart = -1;
        private int nameEnd;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        void run() throws IOException, JsonSyntaxException {
            if (sequence) {
                open[0] = add(JsonKind.ARRAY, 0);
                depth = 1;
            }
            int roots = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == (sequence ? 1 : 0) && ++roots > 1 && !sequence) {
                    throw new JsonSyntaxException("more than one JSON value", null);
                }
                accept(token);
            }
            if (roots == 0) {
                throw new JsonSyntaxException("empty", null);
            }
            if (sequence) {
                cursor = source.length;
                close();
            }
        }

        private void accept(JsonToken token) throws IOException, JsonSyntaxException {
            skipToToken();
            switch (token) {
                case FIELD_NAME -> {
                    nameStart = cursor + 1;
                    cursor = stringEnd(cursor);
                    nameEnd = cursor - 1;
                }
                case START_OBJECT -> openContainer(JsonKind.OBJECT);
                case START_ARRAY -> openContainer(JsonKind.ARRAY);
                case END_OBJECT, END_ARRAY -> {
                    cursor++;
                    close();
                }
                case VALUE_STRING -> scalar(JsonKind.STRING, valueEnd(cursor));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(JsonKind.NUMBER, numberEnd(cursor));
                case VALUE_TRUE -> scalar(JsonKind.TRUE, cursor + 4);
                case VALUE_FALSE -> scalar(JsonKind.FALSE, cursor + 5);
                case VALUE_NULL -> scalar(JsonKind.NULL, cursor + 4);
                case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw new IllegalStateException("unexpected " + token);
            }
        }

        private void skipToToken() {
            while (true) {
                char c = source[cursor];
                if (c > ' ' && c != ',' && c != ':') {
                    return;
                }
                cursor++;
            }
        }

        /** A text that the parser leaves where it is has no escapes, so its length tells where it ends. */
        private int valueEnd(int quote) throws IOException, JsonSyntaxException {
            int length = parser.getTextLength();
            return parser.getTextCharacters() == source ? quote + length + 2 : stringEnd(quote);
        }

        /** The parser hands out a string before it has read it to its end, so the end may be missing. */
        private int stringEnd(int quote) throws JsonSyntaxException {
            int i = quote + 1;
            while (i < source.length && source[i] != '"') {
                i += source[i] == '\\' ? 2 : 1;
            }
            if (i >= source.length) {
                throw new JsonSyntaxException("not valid JSON", null);
            }
            return i + 1;
        }

        private int numberEnd(int start) {
            int i = start;
            while (i < source.length && isNumberPart(source[i])) {
                i++;
            }
            return i;
        }

        private void openContainer(JsonKind kind) {
            int node = add(kind, cursor);
            open[depth++] = node;
            cursor++;
        }

        private void close() {
            nodes.end(open[--depth], cursor);
        }

        private void scalar(JsonKind kind, int end) {
            int node = add(kind, cursor);
            cursor = end;
            nodes.end(node, end);
        }

        private int add(JsonKind kind, int start) {
            if (depth > 0) {
                nodes.counts[open[depth - 1]]++;
            }
            int node = nodes.add(kind, start, nameStart, nameEnd);
            nameStart = -1;
            return node;
        }
    }

    /** The parser has checked the number; what ends it is white space, a comma or a bracket. */
    private static boolean isNumberPart(char c) {
        return c > ' ' && c != ',' && c != '}' && c != ']';
    }

    /** Whether it is a sequence of values, whose node 0 is an array that the text does not write. */
    public boolean isSequence() {
        return sequence;
    }

    /** How many nodes there are, all depths together. */
    public int size() {
        return nodes.size;
    }

    /** What a node is. */
    public JsonKind kind(int node) {
        return nodes.kind(node);
    }

    /** Where a node's lexeme starts in {@link #source}; a string starts at its quote. */
    public int start(int node) {
        return nodes.starts[node];
    }

    /** The offset behind a node's lexeme. */
    public int end(int node) {
        return nodes.ends[node];
    }

    /** The following sibling, or, behind the last child, the node after the parent's subtree. */
    public int next(int node) {
        return nodes.nexts[node];
    }

    /** How many elements or members a container has; 0 for scalars. */
    public int count(int node) {
        return nodes.counts[node];
    }

    /** Where a member's name starts (behind its quote), or -1 for an array element or the root. */
    public int nameStart(int node) {
        return nodes.names[node];
    }

    /** The offset of the quote that ends a member's name. */
    public int nameEnd(int node) {
        return nodes.nameEnds[node];
    }

    /** A member's name as written between its quotes, escapes kept; empty for an array element or the root. */
    public String name(int node) {
        int start = nodes.names[node];
        return start < 0 ? "" : new String(source, start, nodes.nameEnds[node] - start);
    }

    /** Whether two members have the same name as it is written. */
    public boolean sameName(int one, int other) {
        int id = nodes.nameIds[one];
        return (id > 0 && id == nodes.nameIds[other])
                || Arrays.equals(
                        source,
                        nodes.names[one],
                        nodes.nameEnds[one],
                        source,
                        nodes.names[other],
                        nodes.nameEnds[other]);
    }

    /** Whether a node is a string with an escape in it. */
    public boolean isEscaped(int node) {
        if (kind(node) != JsonKind.STRING) {
            return false;
        }
        for (int i = nodes.starts[node] + 1; i < nodes.ends[node] - 1; i++) {
            if (source[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** A node's lexeme exactly as written: a string with its quotes, a container with its white space. */
    public String lexeme(int node) {
        return new String(source, nodes.starts[node], nodes.ends[node] - nodes.starts[node]);
    }

    /** What a string node says, escapes resolved; for other nodes the same as {@link #lexeme}. */
    public String text(int node) {
        return kind(node) == JsonKind.STRING
                ? JsonStrings.unescape(source, nodes.starts[node] + 1, nodes.ends[node] - 1)
                : lexeme(node);
    }

    /** The characters that all offsets refer to. Must not be changed. */
    public char[] source() {
        return source;
    }

    /** A node's text without white space between tokens, every lexeme as it was. Linear, not recursive. */
    public String minified(int node) {
        char[] out = new char[nodes.ends[node] - nodes.starts[node]];
        return new String(out, 0, minify(node, out));
    }

    /** Appends {@link #minified} to a builder. */
    public void appendMinified(int node, StringBuilder out) {
        char[] minified = new char[nodes.ends[node] - nodes.starts[node]];
        out.append(minified, 0, minify(node, minified));
    }

    /** Copies every name and lexeme in one piece, and between them what is not white space. */
    private int minify(int node, char[] out) {
        int length = 0;
        int at = nodes.starts[node];
        for (int i = node; i < nodes.nexts[node]; i++) {
            int from = i == node || nodes.names[i] < 0 ? nodes.starts[i] : nodes.names[i] - 1;
            length = copyMarks(at, from, out, length);
            at = from;
            if (from != nodes.starts[i]) {
                length = copy(from, nodes.nameEnds[i] + 1, out, length);
                length = copyMarks(nodes.nameEnds[i] + 1, nodes.starts[i], out, length);
                at = nodes.starts[i];
            }
            if (!nodes.kind(i).isContainer()) {
                length = copy(at, nodes.ends[i], out, length);
                at = nodes.ends[i];
            }
        }
        return copyMarks(at, nodes.ends[node], out, length);
    }

    private int copy(int from, int to, char[] out, int length) {
        System.arraycopy(source, from, out, length, to - from);
        return length + to - from;
    }

    private int copyMarks(int from, int to, char[] out, int length) {
        int end = length;
        for (int i = from; i < to; i++) {
            if (source[i] > ' ') {
                out[end++] = source[i];
            }
        }
        return end;
    }
}
