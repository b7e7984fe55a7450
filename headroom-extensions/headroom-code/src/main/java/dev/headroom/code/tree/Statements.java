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

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import dev.headroom.code.outline.StatementFinder;
import java.util.Optional;
import java.util.Set;
import org.treesitter.TSNode;

/**
 * Finds the statement around a line in a syntax tree. In braces a statement may stand at any level; in Python only
 * directly in a function, because its indentation has to fit. Valid while the tree is open.
 */
final class Statements implements StatementFinder {

    private static final Set<String> BLOCKS = words("""
            block statement_block compound_statement constructor_body statement_list program source_file \
            translation_unit class_body declaration_list field_declaration_list""");

    private static final String FUNCTION = "function_definition";

    /** Longer statements would show too much of a body. */
    private static final int MOST_LINES = 12;

    private static final int MOST_LEVELS = 60;

    private final SyntaxTree tree;
    private final Source source;
    private final Language language;

    Statements(SyntaxTree tree, Source source, Language language) {
        this.tree = tree;
        this.source = source;
        this.language = language;
    }

    @Override
    public Optional<int[]> statement(int line) {
        int start = source.indented(line);
        if (start >= source.start(line + 1)) {
            return Optional.empty();
        }
        TSNode node = tree.around(start, start + 1);
        for (int level = 0; level < MOST_LEVELS && !node.isNull(); level++) {
            TSNode parent = node.getParent();
            if (parent.isNull()) {
                return Optional.empty();
            }
            if (isBlock(parent)) {
                return lines(node, line);
            }
            node = parent;
        }
        return Optional.empty();
    }

    private boolean isBlock(TSNode node) {
        if (!BLOCKS.contains(node.getType())) {
            return false;
        }
        TSNode parent = node.getParent();
        return !language.isIndented() || (!parent.isNull() && parent.getType().equals(FUNCTION));
    }

    private Optional<int[]> lines(TSNode statement, int line) {
        int start = SyntaxTree.startOf(statement);
        int first = source.lineAt(start);
        int last = source.lineAt(Math.max(start, SyntaxTree.endOf(statement) - 1));
        boolean whole = source.isFirstInLine(start)
                && source.startsLine(first)
                && source.startsLine(last + 1)
                && first <= line
                && line <= last
                && last - first < MOST_LINES;
        return whole ? Optional.of(new int[] {first, last}) : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
