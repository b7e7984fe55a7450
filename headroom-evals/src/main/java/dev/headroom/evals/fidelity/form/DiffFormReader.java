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
        List<String> meanings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(HEADING)) {
                heading(line.substring(HEADING.length()), meanings, rest);
            } else {
                rest.add(line);
            }
        }
        return Optional.of(new Reading(Map.of(), List.of(), rest, meanings));
    }

    /** What a heading may stand for: which of these lines a file has depends on the program that wrote the diff. */
    private static void heading(String heading, List<String> meanings, List<String> paths) {
        int bracket = heading.endsWith(")") ? heading.lastIndexOf(" (") : -1;
        String names = bracket < 0 ? heading : heading.substring(0, bracket);
        String notes = bracket < 0 ? "" : heading.substring(bracket + 2, heading.length() - 1);
        int arrow = names.indexOf(" -> ");
        String before = arrow < 0 ? names : names.substring(0, arrow);
        String after = arrow < 0 ? names : names.substring(arrow + 4);
        paths.addAll(List.of(before, after));
        meanings.addAll(List.of(
                "diff --git a/" + before + " b/" + after,
                "diff --cc " + after,
                "diff --combined " + after,
                "--- a/" + before,
                "+++ b/" + after,
                "--- /dev/null",
                "+++ /dev/null"));
        meanings.addAll(
                List.of("rename from " + before, "rename to " + after, "copy from " + before, "copy to " + after));
        for (String note : notes.split(", ", -1)) {
            note(note, meanings);
        }
    }

    private static void note(String note, List<String> meanings) {
        int dots = note.indexOf("..");
        int arrow = note.indexOf(" -> ");
        String last = note.substring(note.lastIndexOf(' ') + 1);
        if (dots >= 0) {
            String blobs = dots == 0
                    ? "0".repeat(note.length() - 2) + note
                    : note.endsWith("..") ? note + "0".repeat(dots) : note;
            meanings.addAll(List.of("index " + blobs, "index " + blobs + " " + USUAL_MODE));
        } else if (arrow > 0 && note.startsWith("mode ")) {
            meanings.addAll(List.of("old mode " + note.substring(5, arrow), "new mode " + last));
        } else {
            meanings.addAll(List.of(
                    "new file mode " + last, "deleted file mode " + last, "mode " + last, "similarity index " + last));
        }
    }
}
