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
package dev.headroom.engine.compress.diff;

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.LineKind;
import java.util.Locale;
import java.util.Set;

/**
 * Tells changes of white space alone: the removed lines of a run are the added ones but for blanks between tokens,
 * indentation, and empty lines. White space within quotes counts, and so does indentation where it means something.
 * When in doubt it is a change. Pure; linear in the run.
 */
final class WhiteSpace {

    /** Languages in which indentation means something, or white space does in general. */
    private static final Set<String> INDENTED = Set.of(
            "py",
            "pyi",
            "pyx",
            "yml",
            "yaml",
            "mk",
            "mak",
            "haml",
            "pug",
            "jade",
            "slim",
            "sass",
            "styl",
            "coffee",
            "hs",
            "lhs",
            "elm",
            "purs",
            "fs",
            "fsx",
            "nim",
            "md",
            "markdown",
            "rst",
            "adoc",
            "txt",
            "tsv",
            "csv",
            "diff",
            "patch",
            "bat",
            "sh",
            "bash",
            "zsh",
            "ps1",
            "tex",
            "j2",
            "tpl",
            "snap",
            "ex",
            "vue",
            "gd",
            "bzl",
            "star");

    private static final String SIGNS = "+-*/<>=&|!%^~?:.#@";

    private WhiteSpace() {}

    /** Whether white space alone may be passed over in a file of a name. */
    static boolean isMeaningless(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 && !INDENTED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the changed lines from one up to another, which are neighbours, change white space alone. */
    static boolean isAll(Diff diff, int from, int to) {
        for (int line = from; line < to; line++) {
            if (!diff.kind(line).isChange()) {
                return false;
            }
        }
        int removed = next(diff, from, to, LineKind.REMOVED);
        int added = next(diff, from, to, LineKind.ADDED);
        while (removed < to && added < to && isSame(diff, removed, added)) {
            removed = next(diff, removed + 1, to, LineKind.REMOVED);
            added = next(diff, added + 1, to, LineKind.ADDED);
        }
        return removed >= to && added >= to;
    }

    /** The next line of a kind that is not empty. */
    private static int next(Diff diff, int from, int to, LineKind kind) {
        int line = from;
        while (line < to && (diff.kind(line) != kind || isBlank(diff, line))) {
            line++;
        }
        return line;
    }

    private static boolean isBlank(Diff diff, int line) {
        return skip(diff.text(), diff.start(line) + 1, diff.end(line)) == diff.end(line);
    }

    private static boolean isSame(Diff diff, int removed, int added) {
        String text = diff.text();
        int a = skip(text, diff.start(removed) + 1, diff.end(removed));
        int b = skip(text, diff.start(added) + 1, diff.end(added));
        int aEnd = diff.end(removed);
        int bEnd = diff.end(added);
        char quote = 0;
        while (true) {
            int nextA = quote == 0 ? skip(text, a, aEnd) : a;
            int nextB = quote == 0 ? skip(text, b, bEnd) : b;
            if (nextA == aEnd || nextB == bEnd) {
                return nextA == aEnd && nextB == bEnd;
            }
            char c = text.charAt(nextA);
            boolean parted = (nextA > a) != (nextB > b) && wouldJoin(text.charAt(a - 1), c);
            if (c != text.charAt(nextB) || parted) {
                return false;
            }
            quote = quote(quote, c, text.charAt(nextA - 1));
            a = nextA + 1;
            b = nextB + 1;
        }
    }

    private static char quote(char open, char c, char before) {
        if (open != 0) {
            return c == open && before != '\\' ? 0 : open;
        }
        return c == '"' || c == '\'' || c == '`' || c == '/' ? c : 0;
    }

    private static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    /** Whether two characters may mean something else without white space between them. */
    private static boolean wouldJoin(char one, char other) {
        return (isWord(one) && isWord(other)) || (SIGNS.indexOf(one) >= 0 && SIGNS.indexOf(other) >= 0);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
