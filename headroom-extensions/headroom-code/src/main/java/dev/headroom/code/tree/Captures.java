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
package dev.headroom.code.tree;

import dev.headroom.code.tree.SyntaxTree.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.treesitter.TSNode;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;

/**
 * What a query finds in a tree, as offsets. Only what the query names crosses from native code; nothing is walked. Not
 * thread-safe.
 */
final class Captures {

    private static final Span NONE = new Span(-1, -1);

    /**
     * Something that is defined.
     *
     * @param whole all of it
     * @param name its name; starts at -1 when it has none
     * @param body its statements; starts at -1 when it has none
     */
    record Definition(Span whole, Span name, Span body) {

        boolean isNamed() {
            return name.start() >= 0;
        }
    }

    final List<Definition> functions = new ArrayList<>();
    final List<Definition> types = new ArrayList<>();
    final List<Span> data = new ArrayList<>();
    final List<Span> docs = new ArrayList<>();
    final List<Span> imports = new ArrayList<>();
    final List<Span> comments = new ArrayList<>();
    final List<Span> units = new ArrayList<>();

    private Captures() {}

    /**
     * Asks the query of a grammar.
     *
     * @param tree a tree
     * @param grammar its grammar
     * @param bodies is told each body as a node, while the tree is open
     * @return what was found
     */
    static Captures of(SyntaxTree tree, Grammar grammar, BiConsumer<Span, TSNode> bodies) {
        Captures found = new Captures();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.exec(grammar.query(), tree.root());
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                found.add(match, grammar, bodies);
            }
        }
        return found;
    }

    private void add(TSQueryMatch match, Grammar grammar, BiConsumer<Span, TSNode> bodies) {
        Span whole = NONE;
        Span name = NONE;
        Span body = NONE;
        boolean isType = false;
        for (TSQueryCapture capture : match.getCaptures()) {
            TSNode node = capture.getNode();
            Span span = Span.of(node);
            switch (grammar.captures().get(capture.getIndex())) {
                case DEF -> whole = span;
                case TYPE -> {
                    whole = span;
                    isType = true;
                }
                case NAME -> name = span;
                case BODY -> {
                    body = span;
                    bodies.accept(span, node);
                }
                case DATA -> data.add(span);
                case DOC -> docs.add(span);
                case IMPORT -> imports.add(span);
                case COMMENT -> comments.add(span);
                case UNIT -> units.add(span);
            }
        }
        if (isType) {
            types.add(new Definition(whole, name, body));
        } else if (body.start() >= 0) {
            functions.add(new Definition(whole.start() < 0 ? body : whole, name, body));
        }
    }
}
