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
package dev.headroom.engine.internal.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header lines of one file of a git diff. Git says the path up to six times there; {@link #heading} says it once,
 * with what else the lines tell, and {@link #lines} are the lines again.
 *
 * @param path the file, in the old side where that has another name
 * @param newPath the file in the new side
 * @param change what happened to the file
 * @param modes {@code 100644}, or {@code 100644 -> 100755} when it changed; empty where git does not say it
 * @param percent how much of a renamed, copied or rewritten file is the same; empty where git does not say it
 * @param index the text of the index line; empty when there is none
 * @param content how the lines end
 */
public record GitHeader(
        String path, String newPath, Change change, String modes, String percent, String index, Content content) {

    /** How a heading starts. */
    public static final String START = "=== ";

    private static final String ARROW = " -> ";
    private static final String USUAL_MODE = " 100644";
    private static final String NO_FILE = "/dev/null";

    /** What happens to a file. */
    public enum Change {
        /** Its content, or its mode. */
        CHANGED(""),
        /** It is new. */
        NEW("new"),
        /** It is gone. */
        DELETED("deleted"),
        /** It has another name. */
        RENAMED("renamed"),
        /** It is a copy of another file. */
        COPIED("copied"),
        /** It has hardly anything in common with the old side. */
        REWRITTEN("rewritten"),
        /** It is the result of a merge, and differs from each side that was merged. */
        MERGED("merged");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    /** How the header lines of a file end. */
    public enum Content {
        /** With the names of both sides; hunks follow. */
        NAMED(""),
        /** With a line that says that binary files differ. */
        BINARY("binary"),
        /** With neither. */
        NONE("no names");

        private final String word;

        Content(String word) {
            this.word = word;
        }
    }

    /** The line that stands for {@link #lines}. */
    public String heading() {
        List<String> details = new ArrayList<>();
        String word = (change.word + " " + percent).strip();
        String mode = change == Change.NEW || change == Change.DELETED ? " " + modes : "";
        add(details, (word + mode).strip());
        add(details, mode.isEmpty() && !modes.isEmpty() ? "mode " + modes : "");
        add(details, shortIndex());
        add(details, content == Content.NONE && index.isEmpty() ? "" : content.word);
        String paths = path.equals(newPath) ? path : path + ARROW + newPath;
        return START + paths + " (" + String.join(", ", details) + ")";
    }

    private static void add(List<String> details, String detail) {
        if (!detail.isEmpty()) {
            details.add(detail);
        }
    }

    /** Without the mode that most files have, and without the zeros that stand for no file. */
    private String shortIndex() {
        if (index.isEmpty()) {
            return "";
        }
        boolean plain = saysMode();
        String text = plain && index.endsWith(USUAL_MODE) ? index.substring(0, index.length() - 7) : index;
        int dots = text.indexOf("..");
        if (dots > 0 && change == Change.NEW && isZeros(text, 0, dots) && text.length() == 2 * dots + 2) {
            return text.substring(dots);
        }
        boolean deleted = change == Change.DELETED && text.length() == 2 * dots + 2;
        return dots > 0 && deleted && isZeros(text, dots + 2, text.length()) ? text.substring(0, dots + 2) : text;
    }

    /** Whether git writes the mode behind the index: where it does not stand on a line of its own. */
    private boolean saysMode() {
        return modes.isEmpty() && change != Change.MERGED;
    }

    private static boolean isZeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a heading.
     *
     * @param line a line
     * @return the header; empty when the line is no heading
     */
    public static Optional<GitHeader> ofHeading(String line) {
        int open = line.lastIndexOf(" (");
        if (!line.startsWith(START) || open < START.length() || !line.endsWith(")")) {
            return Optional.empty();
        }
        String paths = line.substring(START.length(), open);
        int arrow = paths.indexOf(ARROW);
        String path = arrow < 0 ? paths : paths.substring(0, arrow);
        String newPath = arrow < 0 ? paths : paths.substring(arrow + ARROW.length());
        GitHeader header = new GitHeader(path, newPath, Change.CHANGED, "", "", "", Content.NAMED);
        for (String detail : line.substring(open + 2, line.length() - 1).split(", ", -1)) {
            header = header.with(detail);
        }
        boolean nothing = header.content == Content.NAMED && header.index.isEmpty();
        return Optional.of(nothing ? header.withContent(Content.NONE) : header.withFullIndex());
    }

    private GitHeader with(String detail) {
        for (Content value : Content.values()) {
            if (!value.word.isEmpty() && detail.equals(value.word)) {
                return withContent(value);
            }
        }
        for (Change value : Change.values()) {
            if (!value.word.isEmpty() && (detail + " ").startsWith(value.word + " ")) {
                String more = detail.substring(Math.min(detail.length(), value.word.length() + 1));
                boolean mode = value == Change.NEW || value == Change.DELETED;
                return new GitHeader(path, newPath, value, mode ? more : modes, mode ? "" : more, index, content);
            }
        }
        return detail.startsWith("mode ")
                ? new GitHeader(path, newPath, change, detail.substring(5), percent, index, content)
                : new GitHeader(path, newPath, change, modes, percent, detail, content);
    }

    private GitHeader withContent(Content newContent) {
        return new GitHeader(path, newPath, change, modes, percent, index, newContent);
    }

    private GitHeader withFullIndex() {
        String full = index;
        if (change == Change.NEW && index.startsWith("..")) {
            full = "0".repeat(index.length() - 2) + index;
        } else if (change == Change.DELETED && index.endsWith("..")) {
            full = index + "0".repeat(index.length() - 2);
        } else if (!index.isEmpty() && saysMode() && index.indexOf(' ') < 0) {
            full = index + USUAL_MODE;
        }
        return new GitHeader(path, newPath, change, modes, percent, full, content);
    }

    /**
     * The lines as git writes them.
     *
     * @param prefixes what stands in front of the paths of the two sides
     * @return the lines without line breaks
     */
    public List<String> lines(Prefixes prefixes) {
        List<String> lines = new ArrayList<>();
        String oldName = prefixes.old() + path;
        String newName = prefixes.fresh() + newPath;
        lines.add(change == Change.MERGED ? "diff --cc " + newPath : "diff --git " + oldName + " " + newName);
        addModes(lines);
        if (change == Change.RENAMED || change == Change.COPIED) {
            lines.add("similarity index " + percent);
            lines.add((change == Change.RENAMED ? "rename from " : "copy from ") + path);
            lines.add((change == Change.RENAMED ? "rename to " : "copy to ") + newPath);
        } else if (change == Change.REWRITTEN) {
            lines.add("dissimilarity index " + percent);
        }
        if (!index.isEmpty()) {
            lines.add("index " + index);
        }
        String from = change == Change.NEW ? NO_FILE : oldName;
        String to = change == Change.DELETED ? NO_FILE : newName;
        if (content == Content.BINARY) {
            lines.add("Binary files " + from + " and " + to + " differ");
        } else if (content == Content.NAMED) {
            lines.add("--- " + from + endOfName(from));
            lines.add("+++ " + to + endOfName(to));
        }
        return lines;
    }

    private void addModes(List<String> lines) {
        int arrow = modes.indexOf(ARROW);
        if (change == Change.NEW) {
            lines.add("new file mode " + modes);
        } else if (change == Change.DELETED) {
            lines.add("deleted file mode " + modes);
        } else if (arrow > 0) {
            lines.add("old mode " + modes.substring(0, arrow));
            lines.add("new mode " + modes.substring(arrow + ARROW.length()));
        }
    }

    /** A tab, as programs that read dates behind names would stop at the first blank. */
    private static String endOfName(String name) {
        return name.indexOf(' ') >= 0 ? "\t" : "";
    }
}
