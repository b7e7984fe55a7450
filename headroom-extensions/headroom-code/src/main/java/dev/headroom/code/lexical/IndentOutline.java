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
package dev.headroom.code.lexical;

import dev.headroom.code.outline.FoldBuilder;
import dev.headroom.code.outline.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds functions, classes and imports of Python by indentation. A logical line goes on while a bracket is open or a
 * string goes on. Not thread-safe; linear, but for functions within functions.
 */
final class IndentOutline {

    /** Functions within more functions are not looked into. */
    private static final int MOST_LINES_LOOKED_AT = 2_000_000;

    /** A statement with the lines it takes. */
    private record Logical(int first, int last, int indent, boolean opensBlock) {}

    private final Source source;
    private final Mask mask;
    private final FoldBuilder builder;
    private final List<Logical> logical = new ArrayList<>();
    private int looked;

    IndentOutline(Source source, Mask mask, FoldBuilder builder) {
        this.source = source;
        this.mask = mask;
        this.builder = builder;
    }

    void find() {
        readLines();
        data();
        for (int i = 0; i < logical.size(); i++) {
            String head = head(logical.get(i));
            if (i == 0 && isText(logical.get(i))) {
                builder.doc(start(i), source.end(logical.get(i).last));
            } else if (head.startsWith("def ") || head.startsWith("async def ")) {
                function(i, head.substring(head.indexOf("def ") + 4));
            } else if (head.startsWith("class ")) {
                int last = logical.get(end(i) - 1).last;
                builder.symbol(name(head.substring(6)), start(i), source.end(last), false);
                builder.unit(decorated(i), source.end(last), false);
                if (i + 1 < end(i) && isText(logical.get(i + 1))) {
                    builder.doc(start(i + 1), source.end(logical.get(i + 1).last));
                }
            } else if (logical.get(i).indent == 0 && (head.startsWith("import ") || head.startsWith("from "))) {
                builder.importing(start(i), source.end(logical.get(i).last));
            }
        }
    }

    /** Brackets behind an equals sign. */
    private void data() {
        for (Brackets.Pair pair : Brackets.of(mask.text()).pairs()) {
            int i = pair.open() - 1;
            while (i > 0 && mask.text()[i] == ' ') {
                i--;
            }
            if (i > 0 && mask.text()[i] == '=' && mask.text()[i - 1] == ' ') {
                builder.data(pair.open(), pair.close() + 1);
            }
        }
    }

    private void readLines() {
        int[] stringLast = stringLines();
        int depth = 0;
        int first = -1;
        for (int line = 0; line < source.size(); line++) {
            if (first < 0 && isBlankOrComment(line)) {
                continue;
            }
            first = first < 0 ? line : first;
            char last = ' ';
            for (int i = source.start(line); i < source.start(line + 1); i++) {
                char c = mask.text()[i];
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
                last = Character.isWhitespace(c) ? last : c;
            }
            if (depth == 0 && last != '\\' && stringLast[line] <= line) {
                int indent = source.indented(first) - source.start(first);
                logical.add(new Logical(first, line, indent, last == ':'));
                first = -1;
            }
        }
    }

    /** For each line the last line of a string that starts in it or goes through it. */
    private int[] stringLines() {
        int[] last = new int[source.size()];
        for (int[] string : mask.strings()) {
            int from = source.lineAt(string[0]);
            int to = source.lineAt(Math.max(string[0], string[1] - 1));
            for (int line = from; line <= to; line++) {
                last[line] = Math.max(last[line], to);
            }
        }
        return last;
    }

    private boolean isBlankOrComment(int line) {
        int at = source.indented(line);
        return at == source.start(line + 1) || source.code().charAt(at) == '#';
    }

    private String head(Logical line) {
        int start = source.indented(line.first);
        return source.code().substring(start, Math.min(source.start(line.first + 1), start + 200));
    }

    private static String name(String text) {
        int end = 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private int start(int i) {
        return source.indented(logical.get(i).first);
    }

    /** Where a definition starts, with its decorators. */
    private int decorated(int i) {
        int first = i;
        while (first > 0
                && logical.get(first - 1).indent == logical.get(i).indent
                && head(logical.get(first - 1)).startsWith("@")) {
            first--;
        }
        return start(first);
    }

    /** The index behind the last logical line of the block below a line. */
    private int end(int i) {
        int end = i + 1;
        while (end < logical.size()
                && logical.get(end).indent > logical.get(i).indent
                && looked++ < MOST_LINES_LOOKED_AT) {
            end++;
        }
        return end;
    }

    private void function(int i, String head) {
        int end = end(i);
        Logical last = logical.get(end - 1);
        int symbol = builder.symbol(name(head), start(i), source.end(last.last), true);
        builder.unit(decorated(i), source.end(last.last), false);
        if (!logical.get(i).opensBlock || end == i + 1) {
            return;
        }
        int anchor = i + 1;
        if (isText(logical.get(anchor))) {
            builder.doc(start(anchor), source.end(logical.get(anchor).last));
        } else if (leaves(last) && last.first == last.last && last.indent == logical.get(i + 1).indent && end > i + 2) {
            builder.bodyLines(logical.get(i + 1).first, last.first - 1, symbol);
            return;
        }
        while (anchor < end && logical.get(anchor).opensBlock) {
            if (head(logical.get(anchor)).startsWith("try")
                    || head(logical.get(anchor)).startsWith("match")) {
                return;
            }
            anchor++;
        }
        if (anchor + 1 < end) {
            builder.bodyLines(logical.get(anchor).last + 1, last.last, symbol);
        }
    }

    private boolean isText(Logical line) {
        String head = head(line);
        int at = head.startsWith("r") || head.startsWith("u") ? 1 : 0;
        return head.startsWith("\"", at) || head.startsWith("'", at);
    }

    private boolean leaves(Logical line) {
        String head = head(line);
        return head.startsWith("return") || head.startsWith("raise");
    }
}
