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

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.internal.diff.HunkHeader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a git diff, or what a selection shows of it, as a person would: by the numbers in the headers of hunks. Checks
 * that each hunk has exactly the lines that its header says.
 */
final class ShownDiff {

    private static final Pattern WHITE_SPACE =
            Pattern.compile("\\[headroom: white space only, \\+(\\d+) -(\\d+) in .*]");
    private static final Pattern MOVED = Pattern.compile("\\[headroom: (\\d+) more lines moved .*]");
    private static final Pattern GENERATED = Pattern.compile("\\[headroom: .*left out: \\+(\\d+) -(\\d+)]");

    /** Every line of a side by file, side and number: {@code src/A.java -12}. Changed ones end with {@code !}. */
    final Map<String, String> lines = new LinkedHashMap<>();

    /** Changed lines that are named as left out. */
    int named;

    private String file = "";
    private int files;
    private final int[] next = new int[2];
    private final int[] left = new int[2];

    static ShownDiff read(String text) {
        ShownDiff diff = new ShownDiff();
        text.lines().forEach(diff::line);
        diff.assertHunkIsWhole();
        return diff;
    }

    private void line(String line) {
        Optional<HunkHeader> header = HunkHeader.read(line, 0, line.length());
        if (left[0] > 0 || left[1] > 0) {
            body(line);
        } else if (header.isPresent()) {
            for (int side = 0; side < 2; side++) {
                next[side] = header.get().starts()[side] + (header.get().counts()[side] == 0 ? 1 : 0);
                left[side] = header.get().counts()[side];
            }
        } else if (line.startsWith("diff --git ") || line.startsWith("=== ")) {
            file = "file " + ++files;
        } else {
            note(WHITE_SPACE.matcher(line), 2);
            note(MOVED.matcher(line), 1);
            note(GENERATED.matcher(line), 2);
        }
    }

    private void note(Matcher matcher, int groups) {
        if (matcher.matches()) {
            for (int group = 1; group <= groups; group++) {
                named += Integer.parseInt(matcher.group(group));
            }
        }
    }

    private void body(String line) {
        if (line.startsWith("\\")) {
            return;
        }
        char mark = line.charAt(0);
        assertThat(mark).as(line).isIn(' ', '-', '+');
        for (int side = 0; side < 2; side++) {
            boolean has = mark == ' ' || mark == (side == 0 ? '-' : '+');
            if (has) {
                String key = file + " " + (side == 0 ? "-" : "+") + next[side]++ + (mark == ' ' ? "" : "!");
                assertThat(lines.put(key, line.substring(1))).as(key).isNull();
                left[side]--;
            }
        }
    }

    private void assertHunkIsWhole() {
        assertThat(left).containsExactly(0, 0);
    }

    /** How many lines are changed. */
    long changed() {
        return lines.keySet().stream().filter(key -> key.endsWith("!")).count();
    }
}
