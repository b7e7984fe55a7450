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
package dev.headroom.engine.compress.text.lossless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a lossless form: which of its marks are in use, in plain words.
 *
 * @param shortForms how many lines of short forms follow
 * @param blocks whether lines come again
 * @param quoted whether some do so quoted
 * @param counted whether lines come several times in a row
 * @param width the width of paragraphs that are put on one line; 0 when none are
 * @param padding the width to which lines are padded with blanks; 0 when they are not
 * @param cues how cues were written that are on one line each
 */
record Header(
        int shortForms,
        boolean blocks,
        boolean quoted,
        boolean counted,
        int width,
        int padding,
        Optional<CueStyle> cues) {

    private static final String START = "[headroom text: ";
    private static final String END = "]";
    private static final String SEPARATOR = "; ";
    private static final String SHORT_FORMS = " short forms come first";
    private static final String BLOCKS = "[A] = the lines between [A: and :A] again";
    private static final String QUOTED = "> [A] = these lines quoted";
    private static final String COUNTED = "[x9] = the line above 9 times more";
    private static final String WRAPPED = "paragraphs wrapped at ";
    private static final String WRAPPED_END = " columns are on one line, \\ starts a line that was longer";
    private static final String PADDED = "lines were padded with blanks to ";
    private static final String PADDED_END = " columns, but not those behind \\";
    private static final String CUES = "a cue is start-end and text, without an end where the next one starts; it was ";
    private static final int CUE_PARTS = 2;
    private static final int MOST_DIGITS = 4;

    String line() {
        List<String> parts = new ArrayList<>();
        cues.ifPresent(style -> parts.add(CUES + style.words()));
        if (shortForms > 0) {
            parts.add(shortForms + SHORT_FORMS);
        }
        if (blocks) {
            parts.add(BLOCKS);
        }
        if (quoted) {
            parts.add(QUOTED);
        }
        if (counted) {
            parts.add(COUNTED);
        }
        if (width > 0) {
            parts.add(WRAPPED + width + WRAPPED_END);
        }
        if (padding > 0) {
            parts.add(PADDED + padding + PADDED_END);
        }
        return START + String.join(SEPARATOR, parts) + END;
    }

    /** Reads a first line; empty unless {@link #line} writes it. */
    static Optional<Header> read(String line) {
        if (!line.startsWith(START) || !line.endsWith(END)) {
            return Optional.empty();
        }
        String inside = line.substring(START.length(), line.length() - END.length());
        List<String> parts = List.of(inside.split(SEPARATOR, -1));
        Optional<CueStyle> cues = inside.startsWith(CUES)
                ? CueStyle.ofWords(
                        String.join(SEPARATOR, parts.subList(0, CUE_PARTS)).substring(CUES.length()))
                : Optional.empty();
        Header header = new Header(
                number(parts, "", SHORT_FORMS),
                parts.contains(BLOCKS),
                parts.contains(QUOTED),
                parts.contains(COUNTED),
                number(parts, WRAPPED, WRAPPED_END),
                number(parts, PADDED, PADDED_END),
                cues);
        return header.line().equals(line) && !inside.isEmpty() ? Optional.of(header) : Optional.empty();
    }

    /** The number between two texts that a part consists of; 0 when no part does. */
    private static int number(List<String> parts, String before, String behind) {
        for (String part : parts) {
            int length = part.length() - before.length() - behind.length();
            if (length > 0 && part.startsWith(before) && part.endsWith(behind)) {
                return number(part.substring(before.length(), before.length() + length));
            }
        }
        return 0;
    }

    /** The value of a few digits; 0 when it is none, which no header has. */
    private static int number(String digits) {
        boolean isNumber = digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }
}
