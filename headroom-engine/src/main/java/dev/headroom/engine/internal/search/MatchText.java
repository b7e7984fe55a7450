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

/** What the text of a match is by its looks: a message of a compiler, an import, a comment. Pure. */
public final class MatchText {

    /** A note of a compiler. */
    public static final int NOTE = 1;

    /** A warning of a compiler. */
    public static final int WARNING = 2;

    /** An error of a compiler. */
    public static final int ERROR = 3;

    private static final int SEARCHED = 100;

    private static final String[] IMPORTS = {
        "import ", "import{", "#include", "using ", "from ", "require", "package ", "use ", "export * from", "@import"
    };
    private static final String[] COMMENTS = {"//", "/*", "*", "#", "<!--", "--", ";;"};
    private static final String[] DEFINITIONS = {
        "class ", "interface ", "record ", "enum ", "struct ", "trait ", "def ", "fn ", "func ", "function "
    };
    private static final String INITIALS = "ciredstf";
    private static final String[] ERRORS = {"error", "fatal error"};
    private static final String[] WARNINGS = {"warning"};
    private static final String[] NOTES = {"note:", "info:", "remark:"};

    private MatchText() {}

    /**
     * How serious a message of a compiler is: {@link #ERROR}, {@link #WARNING}, {@link #NOTE}, or 0 for no message. A
     * message has a blank in front, a match hardly ever has one.
     *
     * @param text a listing
     * @param from where the rest of a line starts, at its number
     * @param to the offset behind the line
     * @return how serious it is
     */
    public static int severity(String text, int from, int to) {
        int start = messageStart(text, from, to) + 1;
        if (start >= to || text.charAt(start - 1) != ' ') {
            return 0;
        } else if (startsWith(ERRORS, text, start)) {
            return ERROR;
        } else if (startsWith(WARNINGS, text, start)) {
            return WARNING;
        }
        return startsWith(NOTES, text, start) ? NOTE : 0;
    }

    /**
     * Where the text of a match starts, behind its line number.
     *
     * @param text a listing
     * @param from where the rest of a line starts, at its number
     * @param to the offset behind the line
     * @return its offset
     */
    public static int textStart(String text, int from, int to) {
        int mark = PlaceScanner.digitsEnd(text, from, to);
        return Math.min(to, mark + 1);
    }

    /**
     * Where the message of a compiler starts, behind line and column.
     *
     * @param text a listing
     * @param from where the rest of a line starts, at its number
     * @param to the offset behind the line
     * @return its offset
     */
    public static int messageStart(String text, int from, int to) {
        if (from < to && text.charAt(from) == '(') {
            int colon = text.indexOf(':', from);
            return colon < 0 || colon > Math.min(to, from + SEARCHED) ? from : colon + 1;
        }
        int start = textStart(text, from, to);
        int column = PlaceScanner.digitsEnd(text, start, to);
        return column > start && column < to && (text.charAt(column) == ':' || text.startsWith(" - ", column))
                ? Math.min(to, column + (text.charAt(column) == ':' ? 1 : 2))
                : start;
    }

    /**
     * What a match is worth beside others by its looks: imports and comments tell little.
     *
     * @param text a listing
     * @param from where the rest of a line starts, at its number
     * @param to the offset behind the line
     * @return -0.4 to 0
     */
    public static double worth(String text, int from, int to) {
        int start = skipBlanks(text, textStart(text, from, to), to);
        return startsWith(IMPORTS, text, start) ? -0.4 : startsWith(COMMENTS, text, start) ? -0.2 : 0;
    }

    /**
     * Whether a match defines something, such as a class or a function.
     *
     * @param text a listing
     * @param from where the rest of a line starts, at its number
     * @param to the offset behind the line
     * @return true when it has the word for it among its first characters
     */
    public static boolean defines(String text, int from, int to) {
        int start = textStart(text, from, to);
        return defined(text, start, Math.min(to, start + SEARCHED));
    }

    private static boolean defined(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean wordStarts = (i == from || text.charAt(i - 1) == ' ') && INITIALS.indexOf(text.charAt(i)) >= 0;
            if (wordStarts && startsWith(DEFINITIONS, text, i)) {
                return true;
            }
        }
        return false;
    }

    private static int skipBlanks(String text, int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return start;
    }

    private static boolean startsWith(String[] words, String text, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
