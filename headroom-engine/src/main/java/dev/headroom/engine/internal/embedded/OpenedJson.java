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
package dev.headroom.engine.internal.embedded;

import dev.headroom.engine.internal.embedded.TextMarks.Mark;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A document whose strings that hold JSON are opened, that is, replaced by the objects and arrays they hold:
 *
 * <pre>
 * {"id":1,"payload":"{\"level\":\"INFO\",\"ms\":1.10}"}      the document
 * {"id":1,"payload":{"level":"INFO","ms":1.10}}              opened; marks: payload
 * </pre>
 *
 * <p>A string is opened only if a known style of writing JSON gives it again character by character, number lexemes,
 * key order and duplicate keys included; others stay strings. Immutable. Linear in the document.
 */
public final class OpenedJson {

    /** No document gets longer than this, in characters: a forged one could say that it was indented a thousandfold. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final JsonTape tape;
    private final TextMarks marks;
    private final int[] texts;
    private final TextStyle[] styles;

    private OpenedJson(JsonTape tape, TextMarks marks) {
        this.tape = tape;
        this.marks = marks;
        List<Integer> nodes = new ArrayList<>();
        List<TextStyle> found = new ArrayList<>();
        new Reading(tape, nodes, found).visit(0, -1, 0, marks);
        texts = nodes.stream().mapToInt(Integer::intValue).toArray();
        styles = found.toArray(TextStyle[]::new);
    }

    /**
     * Opens a document.
     *
     * @param document the document as it is
     * @param lines whether it is values a line each ({@link JsonTape#parseSequence})
     * @return the opened document; empty when no string of it holds JSON
     */
    public static Optional<OpenedJson> of(JsonTape document, boolean lines) {
        TextMarks marks = MarkFinder.find(document);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(document.source().length);
        Opener opener = new Opener(out);
        if (!opener.write(document, marks, lines) || opener.opened() == 0) {
            return Optional.empty();
        }
        try {
            String text = out.toString();
            JsonTape tape = lines ? JsonTape.parseSequence(text) : JsonTape.parse(text);
            OpenedJson opened = new OpenedJson(tape, marks);
            return opened.isOf(document, lines) ? Optional.of(opened) : Optional.empty();
        } catch (JsonSyntaxException tooDeep) {
            return Optional.empty();
        }
    }

    /** Whether a document comes back: what is shown to a model and searched for it rests on that. */
    private boolean isOf(JsonTape document, boolean lines) {
        if (!lines) {
            return closed(0).equals(Optional.of(document.minified(0)));
        }
        int row = 1;
        int line = 1;
        while (row < tape.size() && line < document.size()) {
            if (!closed(row).equals(Optional.of(document.minified(line)))) {
                return false;
            }
            row = tape.next(row);
            line = document.next(line);
        }
        return row == tape.size() && line == document.size();
    }

    /**
     * A document that was opened before.
     *
     * @param opened the opened document, without white space between tokens
     * @param marks its marks
     * @return the same document again
     */
    public static OpenedJson of(JsonTape opened, TextMarks marks) {
        return new OpenedJson(opened, marks);
    }

    /** The opened document, without white space between tokens but for the ends of lines. */
    public JsonTape tape() {
        return tape;
    }

    /** Which parts of the opened document are texts. */
    public TextMarks marks() {
        return marks;
    }

    /** Whether a node of the opened document was a string before. */
    public boolean isText(int node) {
        return Arrays.binarySearch(texts, node) >= 0;
    }

    /**
     * What a node was before it was opened.
     *
     * @param node a node of the opened document
     * @return its JSON without white space between tokens, the texts in it strings again; empty when it gets too long
     */
    public Optional<String> closed(int node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.length() > LONGEST ? Optional.empty() : Optional.of(out.toString());
    }

    /**
     * A node as the document of its own that it was before it was opened.
     *
     * @param node a node of the opened document
     * @return a tape of {@link #closed}: of a text, a string; empty when it gets too long
     */
    public Optional<JsonTape> before(int node) {
        try {
            Optional<String> closed = closed(node);
            return closed.isEmpty() ? Optional.empty() : Optional.of(JsonTape.parse(closed.get()));
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("a closed document is JSON", e);
        }
    }

    /** Depth is that of the marks, because a text ends the run through what is around it. */
    private void append(int node, StringBuilder out) {
        int found = Arrays.binarySearch(texts, node);
        if (found < 0) {
            appendInside(node, out);
            return;
        }
        StringBuilder text = new StringBuilder();
        appendInside(node, text);
        if (text.length() > LONGEST / 2) {
            out.setLength(LONGEST + 1);
        } else {
            styles[found].append(text.toString(), out, LONGEST);
        }
    }

    private void appendInside(int node, StringBuilder out) {
        int from = tape.start(node);
        int at = firstTextBehind(node);
        while (at < texts.length && texts[at] < tape.next(node)) {
            int text = texts[at];
            out.append(tape.source(), from, tape.start(text) - from);
            append(text, out);
            from = tape.end(text);
            at = firstTextBehind(tape.next(text) - 1);
        }
        out.append(tape.source(), from, tape.end(node) - from);
    }

    private int firstTextBehind(int node) {
        int found = Arrays.binarySearch(texts, node + 1);
        return found < 0 ? -found - 1 : found;
    }

    /** Finds the nodes at marked places. */
    private record Reading(JsonTape tape, List<Integer> nodes, List<TextStyle> styles) {

        /** Depth is bounded by {@link JsonTape#MAX_DEPTH}. */
        void visit(int root, int parent, int node, TextMarks marks) {
            Optional<Mark> mark = marks.at(tape, root, parent, node);
            if (mark.isPresent()) {
                nodes.add(node);
                styles.add(mark.get().style());
            }
            TextMarks inside = mark.map(Mark::inside).orElse(marks);
            int innerRoot = mark.isPresent() ? node : root;
            for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                if (tape.kind(child).isContainer()) {
                    visit(innerRoot, node, child, inside);
                }
            }
        }
    }
}
