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
package dev.headroom.evals.fidelity.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Selections of lists of paths: a name that ends in / comes before the names behind it and on deeper lines. */
final class PathFormReader implements FormReader {
    private static final String HEADER = "[headroom paths, ";
    private static final String COUNTS = "all ";

    @Override
    public boolean reads(String header) {
        return header.startsWith(HEADER);
    }

    @Override
    public Optional<Reading> read(List<String> lines) {
        if (!reads(lines.get(0))) {
            return Optional.empty();
        }
        Outline outline = new Outline();
        int at = 1;
        while (at < lines.size() && !isCounts(lines.get(at))) {
            outline.line(lines.get(at++));
        }
        return Optional.of(Reading.of(outline.paths, List.of(), List.of()));
    }

    private static boolean isCounts(String line) {
        return line.startsWith(COUNTS) && line.contains(" paths by ");
    }

    /** The paths that lines spell. */
    private static final class Outline {
        private final Map<Integer, String> paths = new TreeMap<>();
        private final List<String> folders = new ArrayList<>();

        void line(String line) {
            if (line.startsWith(">")) {
                add(line.substring(1));
                return;
            }
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == ' ') {
                depth++;
            }
            while (folders.size() > depth) {
                folders.remove(folders.size() - 1);
            }
            String folder = depth == 0 || folders.isEmpty() ? "" : folders.get(folders.size() - 1);
            for (String name : names(line.substring(depth))) {
                if (name.endsWith("/")) {
                    folder += name;
                    folders.add(folder);
                } else {
                    add(folder + name);
                }
            }
        }

        private void add(String path) {
            paths.put(-1 - paths.size(), path);
        }

        /** Names are parted by blanks; those with blanks in them are quoted; {@code (2 of 9)} is no name. */
        private static List<String> names(String line) {
            List<String> names = new ArrayList<>();
            int start = 0;
            while (start < line.length()) {
                char first = line.charAt(start);
                char close = first == '"' ? '"' : first == '(' ? ')' : ' ';
                int end = line.indexOf(close, start + 1);
                int to = end < 0 ? line.length() : end;
                if (first == '"') {
                    names.add(line.substring(start + 1, to));
                } else if (first != '(') {
                    names.add(line.substring(start, to));
                }
                start = close == ' ' ? to + 1 : to + 2;
            }
            return names;
        }
    }
}
