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
package dev.headroom.engine.internal.embedded;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a JSON text was written into a string.
 *
 * @param layout the white space within the text
 * @param newline whether a line end follows the text
 * @param escaping how the string was escaped
 */
record TextStyle(Layout layout, boolean newline, Escaping escaping) {

    /** As most writers do it. */
    static final TextStyle USUAL = new TextStyle(Layout.MINIFIED, false, Escaping.PLAIN);

    /** Every style there is. */
    static Stream<TextStyle> all() {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> Stream.of(false, true)
                        .flatMap(newline -> Arrays.stream(Escaping.values())
                                .map(escaping -> new TextStyle(layout, newline, escaping))));
    }

    /**
     * The style that gives exactly a string, if any does.
     *
     * @param minified the text without white space
     * @param text the text as it was written
     * @param literal the string, with quotes and escapes
     * @return the first style that fits
     */
    static Optional<TextStyle> of(String minified, String text, String literal) {
        boolean newline = text.endsWith("\n");
        for (Layout layout : Layout.values()) {
            StringBuilder laidOut = new StringBuilder(text.length() + 16);
            layout.append(minified, laidOut, text.length());
            laidOut.append(newline ? "\n" : "");
            if (text.contentEquals(laidOut)) {
                return Escaping.of(text, literal).map(escaping -> new TextStyle(layout, newline, escaping));
            }
        }
        return Optional.empty();
    }

    /**
     * Appends a text as a string.
     *
     * @param minified the text without white space
     * @param out where it goes
     * @param limit how long the text may get; a longer one is cut off
     */
    void append(String minified, StringBuilder out, int limit) {
        StringBuilder text = new StringBuilder(minified.length() + 16);
        layout.append(minified, text, limit);
        escaping.appendQuoted(text.append(newline ? "\n" : ""), out);
    }

    /** Whether a text in this style is exactly a string. */
    boolean wrote(String minified, String literal) {
        StringBuilder written = new StringBuilder(literal.length() + 16);
        append(minified, written, literal.length());
        return literal.contentEquals(written);
    }
}
