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

/**
 * Follows comments and documentation strings of several lines through a sample. A sample has gaps, so a comment whose
 * end is not seen ends after {@value #LONGEST} lines.
 */
final class CodeComments {

    private static final int LONGEST = 400;

    private String end = "";
    private int since;

    /** Whether a line belongs to a comment of several lines, or is one of a line comment's own. */
    boolean isComment(String line) {
        String text = line.strip();
        if (!end.isEmpty()) {
            since++;
            if (text.contains(end) || since > LONGEST) {
                end = "";
            }
            return true;
        }
        String start = start(text);
        if (start.isEmpty()) {
            return false;
        }
        String behind = text.substring(text.indexOf(start) + start.length());
        String closing = start.equals("/*") ? "*/" : start;
        if (!behind.contains(closing)) {
            end = closing;
            since = 0;
        }
        return true;
    }

    private static String start(String text) {
        if (text.startsWith("/*")) {
            return "/*";
        }
        int prefix = text.startsWith("r\"\"\"") || text.startsWith("r'''") ? 1 : 0;
        return text.startsWith("\"\"\"", prefix) ? "\"\"\"" : text.startsWith("'''", prefix) ? "'''" : "";
    }
}
