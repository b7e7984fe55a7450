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
package dev.headroom.engine.internal.search;

import java.util.Set;

/**
 * Tells what may be the path of a file, by its looks alone: {@code src/Main.java}, {@code ./Makefile},
 * {@code C:\My Files\a.txt}, {@code HEAD:docs/x.md}, {@code build.gradle}. Pure; linear in the path, which may be
 * {@value #LONGEST} characters.
 */
public final class PathLook {

    /** Linux allows paths of 4,096 bytes; none of a tool's output comes near. */
    public static final int LONGEST = 1_024;

    private static final int LONGEST_ENDING = 10;

    /** Files whose name alone says that they are files. */
    private static final Set<String> NAMES = Set.of(
            "Makefile",
            "Dockerfile",
            "Jenkinsfile",
            "Gemfile",
            "Rakefile",
            "Vagrantfile",
            "Procfile",
            "LICENSE",
            "README",
            "NOTICE",
            "CHANGELOG",
            "mvnw",
            "gradlew",
            "CMakeLists");

    private PathLook() {}

    /**
     * Whether characters look like the path of a file.
     *
     * @param text a text
     * @param from where the path would start
     * @param to the offset behind it
     * @return false when in doubt
     */
    public static boolean isPath(String text, int from, int to) {
        int length = to - from;
        if (length < 1 || length > LONGEST || isSlash(text.charAt(to - 1)) || text.charAt(from) == ' ') {
            return false;
        }
        boolean spaces = false;
        boolean slashes = false;
        boolean places = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '<' || c == '>' || c == '|' || c == '*') {
                return false;
            }
            spaces |= c == ' ';
            slashes |= isSlash(c);
            places |= c == ':' && i + 2 < to && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/';
        }
        if (places || text.charAt(to - 1) == ' ') {
            return false;
        }
        if (spaces) {
            return slashes && (startsLikePath(text, from, to) || hasEnding(text, from, to));
        }
        int name = lastPart(text, from, to);
        return hasLetter(text, name, to)
                && (slashes || hasEnding(text, from, to) || NAMES.contains(text.substring(name, to)));
    }

    /**
     * Whether characters surely are the path of a file: without spaces, with a letter as the ending's first character,
     * and with a folder.
     *
     * @param text a text
     * @param from where the path would start
     * @param to the offset behind it
     * @return false when in doubt
     */
    public static boolean isSurelyPath(String text, int from, int to) {
        return isPath(text, from, to)
                && has(' ', text, from, to) == 0
                && has('/', text, from, to) + has('\\', text, from, to) > 0
                && hasEnding(text, from, to);
    }

    /** Whether a character parts folders. */
    public static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /**
     * The length of a Windows drive at the start of a path.
     *
     * @param text a text
     * @param from where the path starts
     * @param to the offset behind the text
     * @return 2 for {@code C:\} and {@code C:/}, otherwise 0
     */
    public static int drive(String text, int from, int to) {
        return from + 2 < to
                        && text.charAt(from + 1) == ':'
                        && isSlash(text.charAt(from + 2))
                        && isLetter(text.charAt(from))
                ? 2
                : 0;
    }

    private static int has(char wanted, String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static boolean startsLikePath(String text, int from, int to) {
        char first = text.charAt(from);
        int dots = first == '.' ? (from + 1 < to && text.charAt(from + 1) == '.' ? 2 : 1) : 0;
        boolean rooted = isSlash(first) || (first == '~' && from + 1 < to && isSlash(text.charAt(from + 1)));
        return rooted
                || drive(text, from, to) > 0
                || (dots > 0 && from + dots < to && isSlash(text.charAt(from + dots)));
    }

    /** Ends like {@code .java} or {@code .c}: a letter and at most nine letters, digits or signs such as + and _. */
    private static boolean hasEnding(String text, int from, int to) {
        for (int i = to - 1; i >= Math.max(from, to - 1 - LONGEST_ENDING); i--) {
            char c = text.charAt(i);
            if (c == '.') {
                return i + 1 < to && isLetter(text.charAt(i + 1));
            }
            boolean usual = isLetter(c) || isDigit(c) || c == '_' || c == '+' || c == '-' || c == '~';
            if (!usual) {
                return false;
            }
        }
        return false;
    }

    /** The part behind the last slash or colon. */
    private static int lastPart(String text, int from, int to) {
        int start = to;
        while (start > from && !isSlash(text.charAt(start - 1)) && text.charAt(start - 1) != ':') {
            start--;
        }
        return start;
    }

    private static boolean hasLetter(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
