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
package dev.headroom.engine.internal.text;

import java.util.Optional;

/**
 * How the lines of a text end.
 *
 * @param crlf whether in CR LF instead of LF
 * @param finalNewline whether the last one ends at all
 */
public record LineFrame(boolean crlf, boolean finalNewline) {

    private static final String CRLF = "; crlf";
    private static final String NO_FINAL_NEWLINE = "; no final newline";

    /**
     * The frame of a text.
     *
     * @param lines its lines
     * @return the frame; empty when lines end in different ways, or one is so long that it counts as several
     */
    public static Optional<LineFrame> of(TextLines lines) {
        String text = lines.text();
        boolean crlf = false;
        for (int line = 0; line < lines.size(); line++) {
            int ending = lines.next(line) - lines.end(line);
            boolean last = line == lines.size() - 1;
            if (line == 0) {
                crlf = ending == 2;
            }
            if (last && ending == 0) {
                return Optional.of(new LineFrame(crlf, false));
            }
            if (ending != (crlf ? 2 : 1)) {
                return Optional.empty();
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new LineFrame(crlf, true));
    }

    /**
     * What a form's first line says of it.
     *
     * @return nothing for the usual frame, else words that start with {@code "; "}
     */
    public String flags() {
        return (crlf ? CRLF : "") + (finalNewline ? "" : NO_FINAL_NEWLINE);
    }

    /**
     * Reads what {@link #flags} gave.
     *
     * @param flags any text
     * @return the frame; empty when these are no flags
     */
    public static Optional<LineFrame> ofFlags(String flags) {
        return switch (flags) {
            case "" -> Optional.of(new LineFrame(false, true));
            case CRLF -> Optional.of(new LineFrame(true, true));
            case NO_FINAL_NEWLINE -> Optional.of(new LineFrame(false, false));
            case CRLF + NO_FINAL_NEWLINE -> Optional.of(new LineFrame(true, false));
            default -> Optional.empty();
        };
    }

    /** What lines end in. */
    public String lineEnd() {
        return crlf ? "\r\n" : "\n";
    }

    /**
     * Takes the line end off the last line where it has none.
     *
     * @param text lines, each with its end; changed
     * @return the text
     */
    public String finish(StringBuilder text) {
        if (!finalNewline && text.length() >= lineEnd().length()) {
            text.setLength(text.length() - lineEnd().length());
        }
        return text.toString();
    }
}
