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

/** Diffs with headings: {@code === path (old..new)} stands for the lines diff --git, index, --- and +++. */
final class DiffFormReader implements FormReader {
    private static final String HEADER = "[headroom diff";
    private static final String HEADING = "=== ";
    private static final String USUAL_MODE = "100644";

    @Override
    public boolean reads(String header) {
        return header.startsWith(HEADER);
    }

    @Override
    public Optional<Reading> read(List<String> lines) {
        if (!reads(lines.get(0))) {
            return Optional.empty();
        }
        Map<Integer, String> headings = new TreeMap<>();
        List<String> rest = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(HEADING)) {
                heading(line.substring(HEADING.length()))
                        .forEach(spelled -> headings.put(-1 - headings.size(), spelled));
            } else {
                rest.add(line);
            }
        }
        return Optional.of(new Reading(headings, List.of(), rest));
    }

    /** What a heading stands for, as far as every heading says it. */
    private static List<String> heading(String heading) {
        int bracket = heading.endsWith(")") ? heading.lastIndexOf(" (") : -1;
        String paths = bracket < 0 ? heading : heading.substring(0, bracket);
        String notes = bracket < 0 ? "" : heading.substring(bracket + 2, heading.length() - 1);
        int arrow = paths.indexOf(" -> ");
        String before = arrow < 0 ? paths : paths.substring(0, arrow);
        String after = arrow < 0 ? paths : paths.substring(arrow + 4);
        List<String> spelled = new ArrayList<>(List.of("diff --git a/" + before + " b/" + after));
        spelled.add(notes.contains("new ") ? "--- /dev/null" : "--- a/" + before);
        spelled.add(notes.contains("deleted ") ? "+++ /dev/null" : "+++ b/" + after);
        for (String note : notes.split(", ")) {
            int dots = note.indexOf("..");
            if (dots == 0) {
                spelled.add("index " + "0".repeat(note.length() - 2) + note);
            } else if (dots > 0 && note.endsWith("..")) {
                spelled.add("index " + note + "0".repeat(dots));
            } else if (dots > 0) {
                spelled.add("index " + note + (notes.contains("mode") ? "" : " " + USUAL_MODE));
            } else if (note.startsWith("new ")) {
                spelled.add(note.replace("new ", "new file mode "));
            } else if (note.startsWith("deleted ")) {
                spelled.add(note.replace("deleted ", "deleted file mode "));
            }
        }
        return spelled;
    }
}
