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
package dev.headroom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form of a text of several parts: a first line, then each part below a line that says what it is and how many
 * lines it takes, so that parts come apart again whatever they hold.
 *
 * <pre>
 * [headroom mixed: each part stands below its line]
 * [part 1: as it was, 1 line]
 * $ ./list --all
 * [part 2: json, 3 lines]
 * [headroom json: ..
 * </pre>
 *
 * @param parts the parts, in order
 */
record MixedForm(List<Part> parts) {

    private static final String OPENING = "[headroom mixed: each part stands below its line]";
    private static final String PART = "[part ";
    private static final String AS_IT_WAS = "as it was";
    private static final String UNENDED = ", no line break behind it";
    private static final int MOST_DIGITS = 9;

    /**
     * A part as it is shown.
     *
     * @param word what it is; empty for one that stands as it was
     * @param text what is shown, without the line break that ends it
     * @param ended whether a line break followed it in the original
     */
    record Part(String word, String text, boolean ended) {}

    MixedForm {
        parts = List.copyOf(parts);
    }

    /** A part that stands as it was. */
    static Part asItWas(String text) {
        boolean ended = text.endsWith("\n");
        return new Part("", ended ? text.substring(0, text.length() - 1) : text, ended);
    }

    String text() {
        StringBuilder out = new StringBuilder(OPENING);
        int number = 1;
        for (Part part : parts) {
            int lines = lines(part.text());
            out.append('\n').append(PART).append(number++).append(": ");
            out.append(part.word().isEmpty() ? AS_IT_WAS : part.word())
                    .append(", ")
                    .append(lines);
            out.append(lines == 1 ? " line" : " lines")
                    .append(part.ended() ? "" : UNENDED)
                    .append("]\n");
            out.append(part.text());
        }
        return out.toString();
    }

    private static int lines(String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<MixedForm> parse(String text) {
        if (!text.startsWith(OPENING + "\n")) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        int at = OPENING.length() + 1;
        while (at <= text.length()) {
            int headEnd = text.indexOf('\n', at);
            Optional<Part> head = headEnd < 0 ? Optional.empty() : head(text.substring(at, headEnd), parts.size() + 1);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            int end = headEnd;
            for (int lines = Integer.parseInt(head.get().text()); lines > 0 && end < text.length(); lines--) {
                int newline = text.indexOf('\n', end + 1);
                end = newline < 0 ? text.length() : newline;
            }
            parts.add(new Part(
                    head.get().word(),
                    text.substring(headEnd + 1, end),
                    head.get().ended()));
            at = end + 1;
        }
        MixedForm form = new MixedForm(parts);
        return form.text().equals(text) ? Optional.of(form) : Optional.empty();
    }

    /** The part that a line announces, with the number of its lines for a text. */
    private static Optional<Part> head(String line, int number) {
        String start = PART + number + ": ";
        if (!line.startsWith(start) || !line.endsWith("]")) {
            return Optional.empty();
        }
        boolean ended = !line.endsWith(UNENDED + "]");
        String body = line.substring(start.length(), line.length() - 1 - (ended ? 0 : UNENDED.length()));
        int comma = body.lastIndexOf(", ");
        int blank = body.lastIndexOf(' ');
        if (comma < 0 || blank < comma + 2) {
            return Optional.empty();
        }
        String word = body.substring(0, comma);
        String lines = body.substring(comma + 2, blank);
        boolean count = lines.length() <= MOST_DIGITS && lines.chars().allMatch(c -> c >= '0' && c <= '9');
        return count ? Optional.of(new Part(word.equals(AS_IT_WAS) ? "" : word, lines, ended)) : Optional.empty();
    }
}
