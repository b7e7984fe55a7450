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

import java.util.Optional;

/**
 * Whether a text is code from its beginning on. What a parser cannot understand costs it a time that grows with the
 * square of the length, so it gets the beginning first, then four times as much, and so on, as long as what it
 * understands is code. That costs a third more for code and spares the most of it for what is none. Stateless.
 */
final class Beginnings {

    private static final int FIRST = 2_500;

    private static final int GROWTH = 4;

    private Beginnings() {}

    /**
     * Parses beginnings that are shorter than the whole.
     *
     * @param code a text
     * @param grammar the rules of a language
     * @return whether each is code of that language, as far as a beginning can be
     */
    static boolean areCode(String code, Grammar grammar) {
        for (int end = FIRST; end < code.length(); end *= GROWTH) {
            if (!isCode(code.substring(0, end), grammar)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String code, Grammar grammar) {
        Optional<SyntaxTree> parsed = SyntaxTree.parse(code, grammar);
        if (parsed.isEmpty()) {
            return false;
        }
        try (SyntaxTree tree = parsed.get()) {
            return tree.faults().isPresent();
        }
    }
}
