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
package dev.headroom.code.tree;

import dev.headroom.code.outline.Language;
import dev.headroom.code.outline.Source;
import java.util.Set;

/**
 * Whether a text is worth parsing as a language. Parsers recover from anything, but in a text of another language they
 * take very long to, and in one without lines there is nothing to leave out. Stateless; linear.
 */
final class Plausibility {

    /** Longer lines on average are those of minified code. */
    private static final int LONGEST_ON_AVERAGE = 300;

    /** So many lines of a hundred may look like those of a language without braces. */
    private static final int MOST_PERCENT = 3;

    private static final Set<String> OPENING = Set.of("if", "elif", "for", "while", "def", "class", "with", "except");

    private Plausibility() {}

    static boolean isPlausible(Source source, Language language) {
        if (source.code().length() > (long) LONGEST_ON_AVERAGE * Math.max(1, source.size())) {
            return false;
        }
        if (language.isIndented()) {
            return true;
        }
        int foreign = 0;
        for (int line = 0; line < source.size(); line++) {
            foreign += opensIndentedBlock(source, line) ? 1 : 0;
        }
        return foreign * 100L <= (long) source.size() * MOST_PERCENT;
    }

    /** A line such as {@code if x:}; {@code case x:} is one of braces, too. */
    private static boolean opensIndentedBlock(Source source, int line) {
        int start = source.indented(line);
        int end = source.end(line);
        if (end <= start || source.code().charAt(end - 1) != ':') {
            return false;
        }
        int behind = start;
        while (behind < end && Character.isLetter(source.code().charAt(behind))) {
            behind++;
        }
        return OPENING.contains(source.code().substring(start, behind));
    }
}
