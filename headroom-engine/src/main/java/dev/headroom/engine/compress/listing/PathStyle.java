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

import dev.headroom.engine.internal.text.LineFrame;
import java.util.Optional;

/**
 * What the first line of a list of paths says.
 *
 * @param separator between the names of a path
 * @param directories whether headings are paths of the list themselves
 * @param frame how lines end
 */
record PathStyle(char separator, boolean directories, LineFrame frame) {

    private static final String OPENING = "[headroom paths";
    private static final String DIRECTORIES = "; directories listed";
    private static final String BACKSLASH = "; \\";

    /** Says what holds for every outline. */
    static String comesBefore(char separator) {
        return "a name ending in " + separator + " comes before the names behind it and on deeper lines";
    }

    /**
     * The first line of a form.
     *
     * @param marks what else the form has to explain; empty, or starting with {@code "; "}
     */
    String header(String marks) {
        return OPENING
                + (directories ? DIRECTORIES : "")
                + (separator == '\\' ? BACKSLASH : "")
                + frame.flags()
                + ": "
                + comesBefore(separator)
                + (directories ? " and is a path itself" : "")
                + marks
                + "]";
    }

    /** Reads a first line, without its line feed. */
    static Optional<PathStyle> of(String line) {
        int colon = line.indexOf(": ");
        if (!line.startsWith(OPENING) || colon < 0 || !line.endsWith("]")) {
            return Optional.empty();
        }
        String flags = line.substring(OPENING.length(), colon);
        boolean directories = flags.startsWith(DIRECTORIES);
        flags = directories ? flags.substring(DIRECTORIES.length()) : flags;
        boolean backslash = flags.startsWith(BACKSLASH);
        flags = backslash ? flags.substring(BACKSLASH.length()) : flags;
        Optional<LineFrame> frame = LineFrame.ofFlags(flags);
        return frame.map(found -> new PathStyle(backslash ? '\\' : '/', directories, found));
    }
}
