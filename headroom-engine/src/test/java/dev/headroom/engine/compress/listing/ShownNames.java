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
package dev.headroom.engine.compress.listing;

import java.util.ArrayList;
import java.util.List;

/** Reads the outline of a selection as a person would: the names in it, each behind all it is in. */
final class ShownNames {

    /** The paths, and lines that are none. */
    final List<String> paths = new ArrayList<>();

    private final char separator;
    private final List<String> open = new ArrayList<>();
    private String lead = "";

    private ShownNames(char separator) {
        this.separator = separator;
    }

    /**
     * Reads a selection.
     *
     * @param separator what directories end with
     * @param headings whether directories are names that are shown themselves
     */
    static List<String> of(String selection, char separator, boolean headings) {
        ShownNames names = new ShownNames(separator);
        String[] lines = selection.split("\n", -1);
        for (int i = 1; i < lines.length && !lines[i].matches("all \\d+ (paths by directory|names):"); i++) {
            names.line(lines[i], headings);
        }
        return names.paths;
    }

    private void line(String line, boolean headings) {
        if (line.startsWith(">")) {
            paths.add(line.substring(1));
            return;
        }
        if (line.startsWith("=\"")) {
            lead = unquoted(line.substring(1));
            return;
        }
        int depth = 0;
        while (line.charAt(depth) == ' ') {
            depth++;
        }
        open.subList(depth, open.size()).clear();
        for (String word : words(line.substring(depth))) {
            boolean aside = word.startsWith("(\"");
            if (word.matches("\\(\\d+ of \\d+\\)")) {
                continue;
            }
            String name = unquoted(aside ? word.substring(1, word.length() - 1) : word);
            String path = (open.isEmpty() ? "" : open.get(open.size() - 1)) + name;
            boolean heading = open.size() == depth && (aside || word.endsWith("" + separator));
            if (heading) {
                open.add(path);
            }
            if (!heading || headings) {
                paths.add(lead + path);
            }
        }
    }

    /** Words between blanks; blanks in quotes and in counts part nothing. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean count = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean starts = word.isEmpty();
            quoted ^= c == '"' && (quoted || starts || word.toString().equals("("));
            count |= starts && line.substring(i).matches("(?s)\\(\\d+ of \\d+\\).*");
            if (c == ' ' && !quoted && !count) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
                count &= c != ')';
            }
        }
        words.add(word.toString());
        return words;
    }

    /** {@code "a b"/} is {@code a b/}, a quote within is doubled. */
    private static String unquoted(String word) {
        if (!word.startsWith("\"")) {
            return word;
        }
        int end = word.lastIndexOf('"');
        return word.substring(1, end).replace("\"\"", "\"") + word.substring(end + 1);
    }
}
