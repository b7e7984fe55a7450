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
package dev.headroom.engine.detect.lines;

import java.util.Set;

/** Judges one line by its shape. Stateless; linear in the line. */
enum CodeLine {
    /** A statement or declaration that nothing but code has. */
    SURE,
    /** What code has, and style sheets, configuration or data have too. */
    LIKELY,
    /** A comment. */
    COMMENT,
    /** Anything else. */
    OTHER;

    /** Longer lines are minified or data. */
    private static final int LONGEST = 500;

    private static final Set<String> DECLARING = words("""
            def class fn func function pub impl struct enum interface trait namespace template typedef export \
            public private protected static final abstract async const let var val fun mod type extern inline \
            unsafe override sealed record union virtual friend constexpr explicit declare readonly internal \
            protocol extension operator void int bool char double float long unsigned size_t auto mut ref object \
            data open lateinit macro_rules! synchronized""");

    private static final Set<String> IMPORTING =
            Set.of("import", "from", "use", "using", "package", "require", "include");

    private static final Set<String> STEERING = words("""
            if for while return else elif try except catch finally switch case do break continue raise throw \
            with match yield await del pass goto defer go select loop unless when guard assert new delete \
            default global nonlocal""");

    /** How a line of code goes on in the next. */
    private static final String OPEN_ENDS = "{(,[=+-&|<?:\\.";

    static CodeLine judge(String line) {
        String text = line.strip();
        if (text.length() > LONGEST) {
            return OTHER;
        }
        char first = text.charAt(0);
        if (isComment(text)) {
            return COMMENT;
        }
        if (isPunctuation(text)) {
            return LIKELY;
        }
        return switch (first) {
            case '#' -> hash(text);
            case '@' -> text.length() > 1 && Character.isLetter(text.charAt(1)) ? LIKELY : OTHER;
            case '.' -> isCall(text, 1) ? LIKELY : OTHER;
            case '}', ')', ']' -> endsLikeCode(text) ? LIKELY : OTHER;
            case '*', '&', '(', '!', '~', ':', '$', '|', '?', '+', '-' -> endsInStatement(text) ? LIKELY : OTHER;
            case '"', '\'', '`' -> quoted(text);
            default -> Character.isJavaIdentifierStart(first) ? worded(text) : OTHER;
        };
    }

    private static boolean isComment(String text) {
        return text.startsWith("//")
                || text.equals("*")
                || text.equals("*/")
                || text.startsWith("* ")
                || text.startsWith("**/")
                || text.startsWith("*/");
    }

    private static boolean isPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("{}()[];,".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Directives of C, attributes of Rust, comments of Python; a heading of Markdown looks like the last. */
    private static CodeLine hash(String text) {
        if (text.startsWith("#[") || text.startsWith("#![")) {
            return text.endsWith("]") ? SURE : LIKELY;
        }
        int start = text.length() > 1 && text.charAt(1) == ' ' ? 2 : 1;
        String word = word(text, start);
        return switch (word) {
            case "include", "define", "ifdef", "ifndef", "endif", "undef", "pragma", "elif" -> SURE;
            case "if", "else", "error" -> LIKELY;
            default -> text.startsWith("# ") || text.equals("#") || text.startsWith("#!") ? COMMENT : OTHER;
        };
    }

    /** Strings of a list, or a call's arguments; a member of JSON is none of them. */
    private static CodeLine quoted(String text) {
        char quote = text.charAt(0);
        int close = text.indexOf(quote, 1);
        if (close < 0 || text.startsWith(":", close + 1) || text.startsWith(" :", close + 1)) {
            return OTHER;
        }
        String behind = text.substring(close + 1);
        return behind.startsWith(",") || behind.startsWith(")") || behind.startsWith(".") || behind.endsWith(";")
                ? LIKELY
                : OTHER;
    }

    private static CodeLine worded(String text) {
        int end = wordEnd(text, 0);
        String word = text.substring(0, end);
        char behind = end == text.length() ? ' ' : text.charAt(end);
        if (isPlace(text, end) || isTrace(text, word)) {
            return OTHER;
        }
        if (behind == ':' && !text.startsWith("::", end)) {
            return labelled(text, end);
        }
        if (IMPORTING.contains(word) && isImport(text, end)) {
            return SURE;
        }
        if (DECLARING.contains(word) && behind == ' ' && endsLikeCode(text)) {
            return isSureDeclaration(text) ? SURE : LIKELY;
        }
        if (STEERING.contains(word) && (endsInStatement(text) || "return pass break continue".contains(word))) {
            boolean shaped = endsInStatement(text) && (behind == ' ' || behind == '(' || behind == ';');
            return shaped && (":;{".indexOf(text.charAt(text.length() - 1)) >= 0 || text.indexOf('(') > 0)
                    ? SURE
                    : LIKELY;
        }
        return expression(text, end);
    }

    /** {@code label:}, {@code field: type;} and members of objects; style sheets and YAML have the same. */
    private static CodeLine labelled(String text, int end) {
        boolean alone = end + 1 == text.length();
        boolean ends = text.endsWith(",") || text.endsWith(";") || text.endsWith("{") || text.endsWith("(");
        return alone
                ? STEERING.contains(text.substring(0, end)) || DECLARING.contains(text.substring(0, end))
                        ? LIKELY
                        : OTHER
                : ends ? LIKELY : OTHER;
    }

    private static CodeLine expression(String text, int end) {
        int at = behindPath(text, end);
        boolean call = isCall(text, 0);
        boolean assigned = isAssignment(text, at);
        if (text.endsWith(";")) {
            return call || assigned ? SURE : LIKELY;
        }
        if (text.endsWith("{")) {
            return text.indexOf('(') > 0 || text.contains("=>") ? SURE : LIKELY;
        }
        boolean self = text.startsWith("self.") || text.startsWith("this.") || isShortDeclaration(text);
        if (call && (text.endsWith(")") || openEnd(text))) {
            return self ? SURE : LIKELY;
        }
        if (assigned) {
            return self ? SURE : LIKELY;
        }
        return text.endsWith(",") && text.indexOf(' ') < 0 ? LIKELY : OTHER;
    }

    /** A place in a file, as searches and compilers write it: {@code path/File.java:12:} or {@code File.java:12}. */
    private static boolean isPlace(String text, int end) {
        int colon = text.indexOf(':', end);
        int blank = text.indexOf(' ');
        if (colon < 0 || (blank >= 0 && blank < colon) || colon + 1 >= text.length()) {
            return false;
        }
        char behind = text.charAt(colon + 1);
        int open = text.indexOf('(');
        boolean path = text.lastIndexOf('.', colon) > 0 || text.lastIndexOf('/', colon) > 0;
        return Character.isDigit(behind) || (path && behind != ':' && (open < 0 || open > colon));
    }

    private static boolean isTrace(String text, String word) {
        return (word.equals("at") && text.endsWith(")")) || (word.equals("File") && text.startsWith("File \""));
    }

    /** {@code import a.b.C;}, {@code from x import y}, {@code use a::b;}, {@code import x from "y"}. */
    private static boolean isImport(String text, int end) {
        if (text.startsWith("from ")) {
            return text.contains(" import ");
        }
        if (text.length() <= end + 1 || text.charAt(end) != ' ') {
            return false;
        }
        int words = 1;
        for (int i = end + 1; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        char last = text.charAt(text.length() - 1);
        boolean marks = text.endsWith(";") || text.endsWith("{") || text.endsWith("(") || text.contains(" as ");
        boolean path =
                text.indexOf('.') > 0 || text.indexOf("::") > 0 || text.indexOf('"') > 0 || text.indexOf('\'') > 0;
        return marks || (words <= 5 && path && last != '.') || (words <= 2 && isIdentifier(text, end + 1));
    }

    private static boolean isIdentifier(String text, int from) {
        return wordEnd(text, from) == text.length() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isSureDeclaration(String text) {
        return text.endsWith("{")
                || text.endsWith(";")
                || text.endsWith(":")
                || text.endsWith("(")
                || text.indexOf('(') > 0
                || text.contains(" = ");
    }

    private static boolean endsLikeCode(String text) {
        return endsInStatement(text) || text.contains(" = ") || text.indexOf('(') > 0;
    }

    private static boolean endsInStatement(String text) {
        char last = text.charAt(text.length() - 1);
        return ";{}):".indexOf(last) >= 0 || (openEnd(text) && last != '.') || isFollowedByComment(text);
    }

    private static boolean openEnd(String text) {
        return OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isFollowedByComment(String text) {
        int comment = Math.max(text.indexOf(" // "), Math.max(text.indexOf("  # "), text.indexOf(" /* ")));
        return comment > 0
                && ";{}):,(".indexOf(text.substring(0, comment).stripTrailing().charAt(0)) < 0
                && endsInStatement(text.substring(0, comment).stripTrailing());
    }

    /** A name directly in front of an opening bracket. */
    private static boolean isCall(String text, int from) {
        int open = text.indexOf('(', from);
        return open > from
                && (Character.isJavaIdentifierPart(text.charAt(open - 1)) || ">!?".indexOf(text.charAt(open - 1)) >= 0)
                && text.indexOf(' ', from) != open;
    }

    /** {@code a, err := f()} of Go; a variable of a makefile is written in capitals. */
    private static boolean isShortDeclaration(String text) {
        int at = text.indexOf(" := ");
        return at > 0 && Character.isLowerCase(text.charAt(0)) && text.indexOf('(') != 0;
    }

    private static boolean isAssignment(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        while (i < text.length() && "+-*/%|&^:<>?".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i + 1 < text.length() && text.charAt(i) == '=' && text.charAt(i + 1) != '=' && i > at;
    }

    /** Behind {@code a.b[0]->c}, and behind a type in front of a name. */
    private static int behindPath(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(i)) || ".->[]:*&<>".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        int next = i < text.length() && text.charAt(i) == ' ' ? wordEnd(text, i + 1) : i;
        return next > i + 1 ? next : i;
    }

    private static String word(String text, int from) {
        return text.substring(Math.min(from, text.length()), wordEnd(text, from));
    }

    private static int wordEnd(String text, int from) {
        int i = Math.min(from, text.length());
        while (i < text.length() && (Character.isJavaIdentifierPart(text.charAt(i)) || text.charAt(i) == '!')) {
            i++;
        }
        return i;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
