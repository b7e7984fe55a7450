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

import dev.headroom.engine.internal.diff.Diff;
import dev.headroom.engine.internal.diff.GitHeaderParser;

/** The name of a file in a diff of any kind, for looking at; not needed to read a form back. Pure. */
final class FileNames {

    private static final String NO_FILE = "/dev/null";

    private FileNames() {}

    /** The path in the new side, or in the old one if the file is gone; empty when no line says it. */
    static String path(Diff diff, int file) {
        int first = diff.fileStart(file);
        int end = GitHeaderParser.end(diff, first);
        String[] starts = {"+++ ", "rename to ", "copy to ", "--- ", "Index: ", "diff --cc ", "diff --combined "};
        for (String start : starts) {
            for (int line = first; line < end; line++) {
                if (diff.text().startsWith(start, diff.start(line))) {
                    String name = name(diff.line(line).substring(start.length()));
                    if (!name.equals(NO_FILE)) {
                        return name;
                    }
                }
            }
        }
        String line = diff.line(first);
        return diff.text().startsWith("diff ", diff.start(first))
                ? name(line.substring(line.lastIndexOf(' ') + 1))
                : "";
    }

    /** Without quotes, date, and the letter that git puts in front. */
    private static String name(String text) {
        String name = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
        int tab = name.indexOf('\t');
        name = tab < 0 ? name : name.substring(0, tab);
        boolean letter = name.length() > 2 && name.charAt(1) == '/' && "abciow".indexOf(name.charAt(0)) >= 0;
        return letter ? name.substring(2) : name;
    }
}
