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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * Finds the places of a tree that break the rules: those that do not parse, and those where the parser made up what is
 * missing. Only nodes that hold such a place are looked into. What the parser does not understand it lists flat, token
 * by token; a long run of such tokens shows that the text is no code of this language, and the search ends. (To look on
 * would not be cheap: for a list of tokens a query takes a time that grows with the square of its length.)
 *
 * <p>Not thread-safe; the work is bounded by the length of the code.
 */
final class Faults {

    /** So many nodes may be seen in any tree, and one more for so many characters. */
    private static final int NODES = 4_000;

    private static final int CHARACTERS_PER_NODE = 16;

    /**
     * So many tokens in a row may be misunderstood. In sources that are cut anywhere, also within a comment, these are
     * mostly less than 40 and hardly ever more than 130.
     */
    private static final int MOST_TOKENS = 200;

    /** What the search is in: a node that does not parse or another, and how many tokens it just saw in it in a row. */
    private static final class Level {
        private final boolean error;
        private int tokens;

        Level(boolean error) {
            this.error = error;
        }
    }

    private final List<Span> found = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final long mostNodes;
    private long nodes;
    private int mostTokens;
    private int allTokens;

    private Faults(int length) {
        this.mostNodes = NODES + (long) length / CHARACTERS_PER_NODE;
    }

    /**
     * Looks through a tree.
     *
     * @param root the whole tree
     * @param length the characters of the code
     * @return the places in order, such within each other included; empty when the tree is none of code
     */
    static Optional<List<Span>> of(TSNode root, int length) {
        return in(root, length)
                .map(faults -> faults.found.stream()
                        .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                        .toList());
    }

    /** How many tokens of a tree are not understood; empty when it is none of code. */
    static Optional<Integer> tokens(TSNode root, int length) {
        return in(root, length).map(faults -> faults.allTokens);
    }

    private static Optional<Faults> in(TSNode root, int length) {
        Faults faults = new Faults(length);
        if (root.hasError()) {
            try (TSTreeCursor cursor = new TSTreeCursor(root)) {
                faults.search(cursor);
            }
        }
        return faults.isTooMuch() ? Optional.empty() : Optional.of(faults);
    }

    private boolean isTooMuch() {
        return nodes > mostNodes || mostTokens > MOST_TOKENS;
    }

    /** Goes through all nodes that hold a fault, without recursion, until there is too much to see. */
    private void search(TSTreeCursor cursor) {
        TSNode node = cursor.currentNode();
        boolean inside = look(node);
        do {
            if (inside && cursor.gotoFirstChild()) {
                levels.push(new Level(node.isError()));
            } else if (levels.isEmpty() || !cursor.gotoNextSibling()) {
                cursor.gotoParent();
                levels.poll();
                inside = false;
                continue;
            }
            node = cursor.currentNode();
            inside = look(node);
        } while (!levels.isEmpty() && !isTooMuch());
    }

    /** Takes notice of a node; true when there is a fault in it. */
    private boolean look(TSNode node) {
        nodes++;
        Level level = levels.peek();
        if (level != null && level.error) {
            level.tokens = node.getChildCount() == 0 ? level.tokens + 1 : 0;
            allTokens += node.getChildCount() == 0 ? 1 : 0;
            mostTokens = Math.max(mostTokens, level.tokens);
        }
        if (!node.hasError()) {
            return false;
        }
        if (node.isError() || node.isMissing()) {
            found.add(Span.of(node));
        }
        return true;
    }
}
