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

import dev.headroom.code.outline.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Code in which comments, strings and, in C, directives are blank, so that the brackets and words that are left mean
 * what they say. Line breaks stay, and every offset is that of the code. Made in one pass; not changed once made.
 */
final class Mask {

    private static final String BEFORE_REGEX = "=(,:[!&|?{};+-*%<>~^";

    private final String code;
    private final Language language;
    private final char[] text;
    private final List<int[]> comments = new ArrayList<>();
    private final List<int[]> strings = new ArrayList<>();

    private Mask(String code, Language language) {
        this.code = code;
        this.language = language;
        this.text = code.toCharArray();
    }

    static Mask of(String code, Language language) {
        Mask mask = new Mask(code, language);
        int i = 0;
        while (i < code.length()) {
            i = mask.step(i);
        }
        return mask;
    }

    /** The masked code; not to be changed. */
    char[] text() {
        return text;
    }

    /** The comments, as start and end. */
    List<int[]> comments() {
        return comments;
    }

    /** The strings, as start and end. */
    List<int[]> strings() {
        return strings;
    }

    private int step(int i) {
        char c = code.charAt(i);
        return switch (c) {
            case '/' -> slash(i);
            case '#' -> hash(i);
            case '"' -> quote(i, i);
            case '\'' -> apostrophe(i);
            case '`' -> backquote(i);
            case 'r', 'R' -> raw(i);
            default -> i + 1;
        };
    }

    private int slash(int i) {
        if (language.isIndented()) {
            return i + 1;
        }
        if (code.startsWith("//", i)) {
            return comment(i, lineEnd(i));
        }
        if (code.startsWith("/*", i)) {
            return comment(i, blockCommentEnd(i));
        }
        return language.isScript() && startsRegex(i) ? regex(i) : i + 1;
    }

    private int comment(int start, int end) {
        comments.add(new int[] {start, end});
        return blank(start, end);
    }

    /** Comments of Rust lie within each other. */
    private int blockCommentEnd(int start) {
        int depth = 1;
        for (int i = start + 2; i + 1 < code.length(); i++) {
            if (code.charAt(i) == '*' && code.charAt(i + 1) == '/') {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            } else if (language == Language.RUST && code.charAt(i) == '/' && code.charAt(i + 1) == '*') {
                depth++;
                i++;
            }
        }
        return code.length();
    }

    private int hash(int i) {
        if (language.isIndented()) {
            return comment(i, lineEnd(i));
        }
        boolean c = language == Language.C || language == Language.CPP;
        if (!c || !firstInLine(i)) {
            return i + 1;
        }
        int end = lineEnd(i);
        while (end < code.length() && continues(end)) {
            end = lineEnd(end + 1);
        }
        return blank(i, end);
    }

    private boolean continues(int newline) {
        int last = newline - 1;
        if (last >= 0 && code.charAt(last) == '\r') {
            last--;
        }
        return last >= 0 && code.charAt(last) == '\\';
    }

    private boolean firstInLine(int at) {
        int i = at - 1;
        while (i >= 0 && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || code.charAt(i) == '\n';
    }

    private int quote(int start, int at) {
        return code.startsWith("\"\"\"", at) && language != Language.C && language != Language.JAVASCRIPT
                ? string(start, tripleEnd(at + 3, "\"\"\""))
                : string(start, stringEnd(at + 1, '"', language == Language.RUST));
    }

    private int apostrophe(int i) {
        if (language.isIndented() && code.startsWith("'''", i)) {
            return string(i, tripleEnd(i + 3, "'''"));
        }
        if (language == Language.RUST && !isRustCharacter(i)) {
            return i + 1;
        }
        return string(i, stringEnd(i + 1, '\'', false));
    }

    /** A lifetime such as {@code 'a} has no second apostrophe behind one character. */
    private boolean isRustCharacter(int i) {
        int width = i + 1 < code.length() && Character.isHighSurrogate(code.charAt(i + 1)) ? 2 : 1;
        boolean escaped = i + 1 < code.length() && code.charAt(i + 1) == '\\';
        return escaped || (i + 1 + width < code.length() && code.charAt(i + 1 + width) == '\'');
    }

    /** A template of JavaScript or a raw string of Go; what is put into a template is masked with it. */
    private int backquote(int i) {
        boolean has = language.isScript() || language == Language.GO;
        if (!has) {
            return i + 1;
        }
        int end = i + 1;
        while (end < code.length() && code.charAt(end) != '`') {
            end += code.charAt(end) == '\\' && language != Language.GO ? 2 : 1;
        }
        return string(i, Math.min(code.length(), end + 1));
    }

    /** {@code r"..."}, {@code r#"..."#} of Rust, {@code R"x(...)x"} of C++, {@code r"..."} of Python. */
    private int raw(int i) {
        boolean starts = i == 0 || !Character.isJavaIdentifierPart(code.charAt(i - 1));
        if (!starts && code.charAt(i - 1) != 'b') {
            return i + 1;
        }
        int at = i + 1;
        if (language == Language.RUST && code.charAt(i) == 'r') {
            while (at < code.length() && code.charAt(at) == '#') {
                at++;
            }
            return at < code.length() && code.charAt(at) == '"'
                    ? string(i, tripleEnd(at + 1, "\"" + "#".repeat(at - i - 1)))
                    : i + 1;
        }
        if (language == Language.CPP && code.startsWith("R\"", i)) {
            int open = code.indexOf('(', at);
            return open < 0 || open - at > 18
                    ? i + 1
                    : string(i, tripleEnd(open + 1, ")" + code.substring(at + 1, open) + "\""));
        }
        return i + 1;
    }

    private int tripleEnd(int from, String closing) {
        boolean escapes = closing.equals("\"\"\"") || closing.equals("'''");
        for (int i = from; i < code.length(); i++) {
            if (escapes && code.charAt(i) == '\\') {
                i++;
            } else if (code.startsWith(closing, i)) {
                return i + closing.length();
            }
        }
        return code.length();
    }

    private int stringEnd(int from, char quote, boolean severalLines) {
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n' && !severalLines) {
                return i;
            }
        }
        return code.length();
    }

    private boolean startsRegex(int at) {
        int i = at - 1;
        while (i >= 0 && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
            i--;
        }
        if (i < 0 || code.charAt(i) == '\n' || BEFORE_REGEX.indexOf(code.charAt(i)) >= 0) {
            return true;
        }
        return code.startsWith("return", Math.max(0, i - 5)) && i >= 5;
    }

    private int regex(int start) {
        boolean set = false;
        for (int i = start + 1; i < code.length() && code.charAt(i) != '\n'; i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                set = true;
            } else if (c == ']') {
                set = false;
            } else if (c == '/' && !set) {
                return string(start, i + 1);
            }
        }
        return start + 1;
    }

    private int string(int start, int end) {
        strings.add(new int[] {start, Math.min(end, code.length())});
        return blank(start, Math.min(end, code.length()));
    }

    private int blank(int start, int end) {
        for (int i = start; i < end; i++) {
            text[i] = text[i] == '\n' ? '\n' : ' ';
        }
        return Math.max(end, start + 1);
    }

    private int lineEnd(int from) {
        int newline = code.indexOf('\n', from);
        return newline < 0 ? code.length() : newline;
    }
}
