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
import java.util.Optional;

/** Writes a document without white space, strings at marked places parsed. */
final class Opener {

    private final StringBuilder out;

    /** How many strings were parsed. */
    private int opened;

    Opener(StringBuilder out) {
        this.out = out;
    }

    int opened() {
        return opened;
    }

    /**
     * Writes a document.
     *
     * @param tape the document
     * @param marks where it has texts
     * @param lines whether the document is values a line each; they then are again
     * @return false when the document has an object or array at a marked place; what was written then is no use
     */
    boolean write(JsonTape tape, TextMarks marks, boolean lines) {
        int from = tape.start(0);
        for (Walk walk = new Walk(tape); walk.next(); ) {
            int node = walk.node();
            boolean container = tape.kind(node).isContainer();
            if (lines && node > 1 && walk.parent() == 0) {
                appendMinified(tape, from, tape.start(node));
                out.append('\n');
                from = tape.start(node);
            }
            if (!container && !MarkFinder.looksLikeJson(tape, node)) {
                continue;
            }
            Optional<Mark> mark = marks.at(tape, 0, walk.parent(), node);
            if (mark.isPresent() && container) {
                return false;
            }
            if (mark.isPresent()) {
                appendMinified(tape, from, tape.start(node));
                from = open(tape, node, mark.get()) ? tape.end(node) : tape.start(node);
            }
        }
        appendMinified(tape, from, tape.end(0));
        return true;
    }

    /** Writes what a string holds, or nothing when it would not be read back as it was. Depth is that of the marks. */
    private boolean open(JsonTape tape, int node, Mark mark) {
        int length = out.length();
        int before = opened++;
        if (writeText(tape, node, mark)) {
            return true;
        }
        out.setLength(length);
        opened = before;
        return false;
    }

    private boolean writeText(JsonTape tape, int node, Mark mark) {
        try {
            JsonTape text = JsonTape.parse(tape.text(node));
            return text.kind(0).isContainer()
                    && mark.style().wrote(text.minified(0), tape.lexeme(node))
                    && write(text, mark.inside(), false);
        } catch (JsonSyntaxException looksLikeJsonOnly) {
            return false;
        }
    }

    private void appendMinified(JsonTape tape, int from, int to) {
        char[] source = tape.source();
        int run = from;
        int i = from;
        while (i < to) {
            char c = source[i];
            if (c == '"') {
                i++;
                while (source[i] != '"') {
                    i += source[i] == '\\' ? 2 : 1;
                }
            } else if (c <= ' ') {
                out.append(source, run, i - run);
                run = i + 1;
            }
            i++;
        }
        out.append(source, run, to - run);
    }
}
