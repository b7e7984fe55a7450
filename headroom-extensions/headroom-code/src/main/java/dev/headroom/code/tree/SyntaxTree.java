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

import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSTree;

/**
 * The syntax tree of one code. The parser is given UTF-16 and so counts in characters of Java, twice each: no offset
 * has to be mapped, whatever the code holds. Has to be closed; not thread-safe.
 *
 * <p>Parsing is bounded by counted work, see {@link GradualParse}.
 */
final class SyntaxTree implements AutoCloseable {

    /** A stretch of the code. */
    record Span(int start, int end) {

        static Span of(TSNode node) {
            return new Span(startOf(node), endOf(node));
        }
    }

    private final TSTree tree;
    private final int length;

    /** Takes a tree of a code of some length, to be closed with it. */
    SyntaxTree(TSTree tree, int length) {
        this.tree = tree;
        this.length = length;
    }

    static int startOf(TSNode node) {
        return node.getStartByte() / ParseBound.BYTES;
    }

    static int endOf(TSNode node) {
        return node.getEndByte() / ParseBound.BYTES;
    }

    /** The whole tree; valid until this is closed. */
    TSNode root() {
        return tree.getRootNode();
    }

    /** The smallest named node around a stretch. */
    TSNode around(int start, int end) {
        return root().getNamedDescendantForByteRange(start * ParseBound.BYTES, end * ParseBound.BYTES);
    }

    /** The places that break the rules, in order; empty when there are so many that this is no code. */
    Optional<List<Span>> faults() {
        return Faults.of(root(), length);
    }

    /** How many tokens are not understood; empty when they are so many that this is no code. */
    Optional<Integer> strayTokens() {
        return Faults.tokens(root(), length);
    }

    @Override
    public void close() {
        tree.close();
    }
}
