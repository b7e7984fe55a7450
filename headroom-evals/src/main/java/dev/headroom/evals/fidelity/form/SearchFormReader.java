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

/** Selections of search results: files as headings, matches with their numbers below them. */
final class SearchFormReader implements FormReader {
    private static final String HEADER = "[headroom search: ";
    private static final String COMMON = "; paths start with ";
    private static final String COUNTS = "[headroom: files not named above";

    @Override
    public boolean reads(String header) {
        return header.startsWith(HEADER) && header.contains(" shown");
    }

    @Override
    public Optional<Reading> read(List<String> lines) {
        String header = lines.get(0);
        if (!reads(lines.get(0))) {
            return Optional.empty();
        }
        int at = header.indexOf(COMMON);
        Body body = new Body(at < 0 ? "" : header.substring(at + COMMON.length(), header.length() - 1));
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(COUNTS)) {
                break;
            }
            body.line(line);
        }
        return Optional.of(Reading.of(body.shown, List.of(), body.rest));
    }

    /** The lines below the header, heading by heading. */
    private static final class Body {
        private final String common;
        private final Map<Integer, String> shown = new TreeMap<>();
        private final List<String> rest = new ArrayList<>();
        private String folder = "";
        private String file = "";

        Body(String common) {
            this.common = common;
        }

        void line(String line) {
            if (line.startsWith("## ")) {
                file = common + folder + withoutCount(line.substring(3));
                rest.add(file);
            } else if (line.startsWith("# ")) {
                String name = withoutCount(line.substring(2));
                folder = name.endsWith("/") ? name : "";
                file = common + name;
                rest.add(file);
            } else {
                match(line);
            }
        }

        private void match(String line) {
            int end = 0;
            while (end < line.length() && (Character.isDigit(line.charAt(end)) || line.charAt(end) == ',')) {
                end++;
            }
            if (end == 0 || end == line.length()) {
                rest.add(line);
                return;
            }
            for (String number : line.substring(0, end).split(",", -1)) {
                String text = number + line.substring(end);
                rest.add(text);
                shown.put(-1 - shown.size(), file + line.charAt(end) + text);
            }
        }

        private static String withoutCount(String heading) {
            int bracket = heading.lastIndexOf(" (");
            return heading.endsWith(")") && bracket > 0 ? heading.substring(0, bracket) : heading;
        }
    }
}
