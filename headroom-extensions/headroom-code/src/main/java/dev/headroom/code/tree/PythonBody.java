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

import dev.headroom.code.outline.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treesitter.TSNode;

/**
 * Which lines of a block of Python can be left out. A block needs a statement, and none is made up: the documentation
 * string stays, or else a {@code return} or {@code raise} at the end, or else the first statement, if need be the first
 * one within a compound statement. Stateless.
 */
final class PythonBody {

    private static final Set<String> LEAVING = Set.of("return_statement", "raise_statement");
    private static final Set<String> DESCENDED =
            Set.of("if_statement", "for_statement", "while_statement", "with_statement");
    private static final int MOST_LEVELS = 6;

    /** A statement that takes no more lines may stay as the only one. */
    private static final int SHORT = 4;

    /** Lines of a statement. */
    private record Lines(int first, int last) {

        int size() {
            return last - first + 1;
        }
    }

    private final Source source;

    PythonBody(Source source) {
        this.source = source;
    }

    /** The lines that can go, as first and last; empty when all have to stay. */
    Optional<int[]> spare(TSNode block) {
        return spare(block, 0);
    }

    private Optional<int[]> spare(TSNode block, int level) {
        List<TSNode> statements = statements(block);
        if (statements.isEmpty() || !startsLine(statements.get(0))) {
            return Optional.empty();
        }
        TSNode first = statements.get(0);
        Lines all = new Lines(lines(first).first, lines(block).last);
        if (isText(first)) {
            return behind(lines(first), all);
        }
        TSNode last = statements.get(statements.size() - 1);
        boolean lastIsShort = statements.size() > 1 && lines(last).size() == 1 && startsLine(last);
        if (lastIsShort && LEAVING.contains(last.getType())) {
            return range(all.first, lines(last).first - 1);
        }
        if (lines(first).size() <= SHORT && statements.size() > 1) {
            return behind(lines(first), all);
        }
        if (lastIsShort) {
            return range(all.first, lines(last).first - 1);
        }
        return level < MOST_LEVELS ? within(first, all, level + 1) : Optional.empty();
    }

    private Optional<int[]> within(TSNode statement, Lines all, int level) {
        boolean isTry = statement.getType().equals("try_statement");
        TSNode block =
                statement.getChildByFieldName(statement.getType().equals("if_statement") ? "consequence" : "body");
        if (block.isNull() || (!isTry && !DESCENDED.contains(statement.getType()))) {
            return Optional.empty();
        }
        Optional<int[]> inner = spare(block, level);
        boolean reachesEnd = inner.isPresent() && inner.get()[1] == lines(block).last;
        return reachesEnd && !isTry ? range(inner.get()[0], all.last) : inner;
    }

    private Optional<int[]> behind(Lines anchor, Lines all) {
        return range(anchor.last + 1, all.last);
    }

    private static Optional<int[]> range(int first, int last) {
        return first <= last ? Optional.of(new int[] {first, last}) : Optional.empty();
    }

    private Lines lines(TSNode node) {
        int end = SyntaxTree.endOf(node);
        return new Lines(source.lineAt(SyntaxTree.startOf(node)), source.lineAt(Math.max(0, end - 1)));
    }

    private boolean startsLine(TSNode node) {
        return source.isFirstInLine(SyntaxTree.startOf(node));
    }

    private static boolean isText(TSNode statement) {
        return statement.getType().equals("expression_statement")
                && statement.getNamedChildCount() == 1
                && statement.getNamedChild(0).getType().equals("string");
    }

    /** The first two statements and the last one tell enough. */
    private static List<TSNode> statements(TSNode block) {
        List<TSNode> statements = new ArrayList<>();
        int count = block.getNamedChildCount();
        int next = 0;
        for (; next < count && statements.size() < 2; next++) {
            addStatement(block.getNamedChild(next), statements);
        }
        int found = statements.size();
        for (int i = count - 1; i >= next && statements.size() == found; i--) {
            addStatement(block.getNamedChild(i), statements);
        }
        return statements;
    }

    private static void addStatement(TSNode node, List<TSNode> statements) {
        if (!node.getType().equals("comment")) {
            statements.add(node);
        }
    }
}
