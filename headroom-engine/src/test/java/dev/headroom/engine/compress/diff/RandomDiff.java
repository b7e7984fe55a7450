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
package dev.headroom.engine.compress.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Seeded git diffs, made by editing files: lines added, removed and changed, blocks moved between files, white space
 * changed, lock files, commits, ends without a newline.
 */
final class RandomDiff {

    private static final int CONTEXT = 3;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private List<String> moving = List.of();

    /** A line of both sides, or of one; the mark is that of the diff. */
    private record Edit(char mark, String text) {}

    private RandomDiff(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        RandomDiff diff = new RandomDiff(seed);
        int commits = 1 + diff.random.nextInt(3);
        for (int commit = 0; commit < commits; commit++) {
            if (seed % 3 == 0) {
                diff.commit(commit);
            }
            int files = 1 + diff.random.nextInt(4);
            for (int file = 0; file < files; file++) {
                diff.file(commit * 10 + file);
            }
        }
        return diff.out.toString();
    }

    private void commit(int number) {
        out.append(number == 0 ? "" : "\n").append("commit ").append(String.format(Locale.ROOT, "%040x", number + 1));
        out.append("\nAuthor: A <a@b.c>\nDate:   Fri\n\n    Change ")
                .append(number)
                .append("\n    \n");
        for (int i = random.nextInt(12); i > 0; i--) {
            out.append("    Words about it, ").append(i).append(".\n");
        }
        out.append('\n');
    }

    private void file(int number) {
        boolean lock = random.nextInt(5) == 0;
        String path = lock ? "web" + number + "/package-lock.json" : "src/part/File" + number + ".java";
        out.append("diff --git a/")
                .append(path)
                .append(" b/")
                .append(path)
                .append("\nindex ")
                .append(100 + number);
        out.append("..200 100644\n--- a/")
                .append(path)
                .append("\n+++ b/")
                .append(path)
                .append('\n');
        hunks(edits(number));
    }

    private List<Edit> edits(int number) {
        List<Edit> edits = new ArrayList<>();
        int lines = 20 + random.nextInt(60);
        for (int i = 0; i < lines; i++) {
            String line = random.nextInt(6) == 0
                    ? ""
                    : "    int v" + i + " = compute(" + number + ", " + random.nextInt(9) + ");";
            switch (random.nextInt(14)) {
                case 0 -> edits.add(new Edit('+', line));
                case 1 -> edits.add(new Edit('-', line));
                case 2 -> change(edits, line);
                case 3 -> space(edits, line);
                case 4 -> move(edits, number);
                default -> edits.add(new Edit(' ', line));
            }
        }
        return edits;
    }

    private static void change(List<Edit> edits, String line) {
        edits.add(new Edit('-', line + " // old"));
        edits.add(new Edit('+', line + " // new"));
    }

    private void space(List<Edit> edits, String line) {
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            edits.add(new Edit('-', line + " f" + i + "(a,b);"));
        }
        for (int i = 0; i < size; i++) {
            edits.add(new Edit('+', "  " + line + " f" + i + "(a, b);"));
        }
    }

    /** Removes a block, or adds the one removed last. */
    private void move(List<Edit> edits, int number) {
        if (moving.isEmpty()) {
            List<String> block = new ArrayList<>();
            for (int i = 3 + random.nextInt(9); i > 0; i--) {
                block.add("        moved(" + number + ", " + edits.size() + ", " + i + ");");
            }
            block.forEach(line -> edits.add(new Edit('-', line)));
            moving = block;
        } else {
            moving.forEach(line -> edits.add(new Edit('+', line)));
            moving = List.of();
        }
    }

    private void hunks(List<Edit> edits) {
        int old = 1;
        int fresh = 1;
        int at = 0;
        while (at < edits.size()) {
            int change = nextChange(edits, at);
            int from = Math.max(at, change - CONTEXT);
            for (; at < from; at++) {
                old++;
                fresh++;
            }
            if (change == edits.size()) {
                return;
            }
            int to = hunkEnd(edits, change);
            int oldCount = count(edits, from, to, '+');
            int freshCount = count(edits, from, to, '-');
            out.append("@@ -").append(oldCount == 0 ? old - 1 : old).append(',').append(oldCount);
            out.append(" +")
                    .append(freshCount == 0 ? fresh - 1 : fresh)
                    .append(',')
                    .append(freshCount)
                    .append(" @@ class F\n");
            for (; at < to; at++) {
                out.append(edits.get(at).mark).append(edits.get(at).text).append('\n');
            }
            if (at == edits.size() && random.nextInt(3) == 0) {
                out.append("\\ No newline at end of file\n");
            }
            old += oldCount;
            fresh += freshCount;
        }
    }

    private static int nextChange(List<Edit> edits, int from) {
        int at = from;
        while (at < edits.size() && edits.get(at).mark == ' ') {
            at++;
        }
        return at;
    }

    /** Behind the context of the last change that is near. */
    private static int hunkEnd(List<Edit> edits, int change) {
        int end = change + 1;
        for (int at = change + 1; at < edits.size() && at - end <= 2 * CONTEXT; at++) {
            end = edits.get(at).mark == ' ' ? end : at + 1;
        }
        return Math.min(edits.size(), end + CONTEXT);
    }

    private static int count(List<Edit> edits, int from, int to, char not) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += edits.get(i).mark == not ? 0 : 1;
        }
        return count;
    }
}
