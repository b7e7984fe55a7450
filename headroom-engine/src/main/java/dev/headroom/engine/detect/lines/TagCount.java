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

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tags of a sample of lines: how many, of which language, and which lines they explain. A line is explained when it
 * has a tag or stands within an element. Immutable; one pass.
 */
final class TagCount {

    private static final Set<String> HTML_NAMES =
            Set.of(("a abbr address article aside b blockquote body br button canvas caption center"
                            + " cite code col dd del div dl dt em fieldset figcaption figure font footer form h1"
                            + " h2 h3 h4 h5 h6 head header hr html i iframe img input label legend li link main"
                            + " meta nav noscript ol optgroup option p path picture pre script section select"
                            + " small source span strong style sub sup svg table tbody td textarea tfoot th"
                            + " thead title tr u ul video")
                    .split(" "));

    private static final Set<String> VOID_NAMES =
            Set.of("area base br col embed hr img input link meta source track wbr".split(" "));

    private static final int LONGEST_NAME = 60;

    private int lines;
    private int explained;
    private int html;
    private int opening;
    private int closing;
    private int depth;

    /** Within a tag, a comment or the like that goes on in the next line: what ends it; empty outside. */
    private String until = "";

    private TagCount() {}

    static TagCount of(List<String> sample) {
        TagCount count = new TagCount();
        for (String line : sample) {
            if (!line.isBlank()) {
                count.read(line);
            }
        }
        return count;
    }

    /** The first line that is not blank, without white space around it, in lower case, at most a tag long. */
    static String start(List<String> sample) {
        for (String line : sample) {
            if (!line.isBlank()) {
                String text = line.strip();
                return text.substring(0, Math.min(text.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** The part of the lines that tags explain. */
    double share() {
        return lines == 0 ? 0 : (double) explained / lines;
    }

    int tags() {
        return opening + closing;
    }

    /** Which part of the tags are those of HTML. */
    double htmlShare() {
        return tags() == 0 ? 0 : (double) html / tags();
    }

    /** Whether elements mostly end, as those of a document do and names in angle brackets do not. */
    boolean isClosed() {
        return closing * 2 >= opening && closing > 0;
    }

    private void read(String line) {
        lines++;
        int before = tags();
        boolean inside = depth > 0 || !until.isEmpty();
        int at = 0;
        while (at < line.length()) {
            if (!until.isEmpty()) {
                int end = line.indexOf(until, at);
                if (end < 0) {
                    break;
                }
                at = end + until.length();
                until = "";
            } else {
                int open = line.indexOf('<', at);
                if (open < 0) {
                    break;
                }
                at = readTag(line, open);
            }
        }
        explained += inside || tags() > before || !until.isEmpty() ? 1 : 0;
    }

    private int readTag(String line, int open) {
        if (line.startsWith("<!--", open)) {
            until = "-->";
            return open + 4;
        }
        if (line.startsWith("<![CDATA[", open)) {
            until = "]]>";
            return open + 9;
        }
        boolean close = line.startsWith("</", open);
        int from = open + (close ? 2 : 1);
        int to = from;
        while (to < line.length() && to < from + LONGEST_NAME && isNamePart(line.charAt(to), to == from)) {
            to++;
        }
        if (to == from || !endsName(line, to)) {
            return open + 1;
        }
        int end = line.indexOf('>', to);
        count(line.substring(from, to).toLowerCase(Locale.ROOT), close, end > 0 && line.charAt(end - 1) == '/');
        until = end < 0 ? ">" : "";
        return end < 0 ? line.length() : end + 1;
    }

    private static boolean endsName(String line, int at) {
        if (at == line.length()) {
            return true;
        }
        char c = line.charAt(at);
        return c == '>' || c == '/' || c == ' ' || c == '\t';
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':'));
    }

    private void count(String name, boolean close, boolean empty) {
        html += HTML_NAMES.contains(name) ? 1 : 0;
        if (close) {
            closing++;
            depth = Math.max(0, depth - 1);
        } else {
            boolean ended = empty || VOID_NAMES.contains(name);
            opening++;
            closing += ended ? 1 : 0;
            depth += ended ? 0 : 1;
        }
    }
}
