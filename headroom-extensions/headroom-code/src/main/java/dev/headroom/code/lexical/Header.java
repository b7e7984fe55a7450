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

import java.util.Set;

/**
 * What stands in front of a brace, in masked code: of a type, of a function, or of something else. Stateless.
 *
 * @param kind what the brace starts
 * @param name the name of the type or function; may be empty
 * @param start the offset of its first character
 */
record Header(Kind kind, String name, int start) {

    /** What a brace starts. */
    enum Kind {
        TYPE,
        FUNCTION,
        OTHER
    }

    private static final Set<String> TYPES = words("""
            class interface enum record object trait impl namespace mod module protocol extension extern""");

    /** Types, unless parameters follow: a function may return a struct. */
    private static final Set<String> VALUE_TYPES = Set.of("struct", "union");

    /** No header is longer. */
    private static final int LONGEST = 2_000;

    private static final Set<String> CONTINUING =
            Set.of("where", "throws", "extends", "implements", "permits", "noexcept", "override", "const", "final");

    private static final Set<String> STEERING = words("""
            if for while switch catch match do else try synchronized with using lock foreach when select guard \
            loop return case default finally unsafe throw new await yield repeat elif until""");

    /**
     * Reads a header.
     *
     * @param text masked code
     * @param from where it may start
     * @param brace the offset of the brace behind it
     * @param semicolons whether every statement in front of it ends in a semicolon or a brace
     * @return what it says; linear in its length, of which at most the last {@value #LONGEST} characters count
     */
    static Header read(char[] text, int from, int brace, boolean semicolons) {
        int earliest = Math.max(from, brace - LONGEST);
        int start = semicolons ? earliest : start(text, earliest, brace);
        while (start < brace && Character.isWhitespace(text[start])) {
            start++;
        }
        int paren = -1;
        String first = "";
        String typeName = "";
        boolean isType = false;
        boolean valueType = false;
        String before = "";
        for (int i = start; i < brace; ) {
            if (text[i] == '(' && paren < 0) {
                paren = i;
            }
            if (!Character.isJavaIdentifierStart(text[i])) {
                i++;
                continue;
            }
            int end = i;
            while (end < brace && Character.isJavaIdentifierPart(text[end])) {
                end++;
            }
            String word = new String(text, i, end - i);
            first = first.isEmpty() ? word : first;
            boolean named = typeName.isEmpty() && (TYPES.contains(before) || VALUE_TYPES.contains(before));
            typeName = named ? word : typeName;
            isType |= paren < 0 && TYPES.contains(word);
            valueType |= paren < 0 && VALUE_TYPES.contains(word);
            before = word;
            i = end;
        }
        boolean assigned = paren >= 0 && contains(text, start, paren, '=') && !arrow(text, start, brace);
        if (isType || (valueType && paren < 0)) {
            return new Header(Kind.TYPE, typeName, start);
        }
        boolean function = (paren >= 0 && !STEERING.contains(first) && !assigned) || arrow(text, start, brace);
        return function ? new Header(Kind.FUNCTION, functionName(text, start, brace), start) : other(start);
    }

    /**
     * Where the statement in front of a brace starts, also where no semicolon ends the one before: in the line of the
     * brace, or above it while a bracket is open or the line cannot be the first.
     */
    private static int start(char[] text, int from, int brace) {
        int depth = 0;
        boolean words = false;
        for (int i = brace - 1; i >= from; i--) {
            char c = text[i];
            depth += ")]".indexOf(c) >= 0 ? 1 : "([".indexOf(c) >= 0 ? -1 : 0;
            if (c == '\n' && depth <= 0 && words && !goesOn(text, i + 1, brace)) {
                return i + 1;
            }
            words |= Character.isJavaIdentifierPart(c);
        }
        return from;
    }

    /** Whether a line goes on with the one above: {@code ) throws}, {@code where}, {@code -> T}, {@code : base()}. */
    private static boolean goesOn(char[] text, int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text[i])) {
            i++;
        }
        int end = i;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        return i < to && (":)-,.&|=>".indexOf(text[i]) >= 0 || CONTINUING.contains(new String(text, i, end - i)));
    }

    private static Header other(int start) {
        return new Header(Kind.OTHER, "", start);
    }

    private static boolean contains(char[] text, int from, int to, char wanted) {
        for (int i = from; i < to; i++) {
            if (text[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code =>} stands directly in front of the brace, or {@code function} in an assignment. */
    private static boolean arrow(char[] text, int from, int brace) {
        int i = brace - 1;
        while (i > from && Character.isWhitespace(text[i])) {
            i--;
        }
        boolean arrow = i > from && text[i] == '>' && text[i - 1] == '=';
        return arrow || holdsWord(text, from, brace, "function");
    }

    private static boolean holdsWord(char[] text, int from, int to, String word) {
        for (int i = from; i + word.length() <= to; i++) {
            int j = 0;
            while (j < word.length() && text[i + j] == word.charAt(j)) {
                j++;
            }
            if (j == word.length()) {
                return true;
            }
        }
        return false;
    }

    /** The identifier in front of the first bracket that has one; of {@code func (r *T) name()} the second. */
    private static String functionName(char[] text, int from, int to) {
        String assigned = assignedName(text, from, to);
        if (!assigned.isEmpty()) {
            return assigned;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] == '(') {
                int end = i;
                while (end > from && (Character.isWhitespace(text[end - 1]) || text[end - 1] == '>')) {
                    end = text[end - 1] == '>' ? behindGenerics(text, from, end) : end - 1;
                }
                int start = end;
                while (start > from && Character.isJavaIdentifierPart(text[start - 1])) {
                    start--;
                }
                String name = new String(text, start, end - start);
                if (!name.isEmpty() && !name.equals("func") && !name.equals("function") && !name.equals("async")) {
                    return name;
                }
            }
        }
        return "";
    }

    /** {@code name = (x) =>} and {@code name: function}. */
    private static String assignedName(char[] text, int from, int to) {
        for (int i = from; i < to && text[i] != '('; i++) {
            boolean sign = text[i] == '='
                    || (text[i] == ':' && i + 1 < to && text[i + 1] != ':' && text[i - 1 < from ? i : i - 1] != ':');
            if (sign) {
                int end = i;
                while (end > from && Character.isWhitespace(text[end - 1])) {
                    end--;
                }
                int start = end;
                while (start > from && Character.isJavaIdentifierPart(text[start - 1])) {
                    start--;
                }
                return new String(text, start, end - start);
            }
        }
        return "";
    }

    private static int behindGenerics(char[] text, int from, int end) {
        int depth = 0;
        for (int i = end - 1; i >= from; i--) {
            depth += text[i] == '>' ? 1 : text[i] == '<' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return from;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
