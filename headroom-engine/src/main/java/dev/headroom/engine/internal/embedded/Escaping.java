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

import java.util.Optional;

/** Which characters of a string are escaped, and how, beyond what JSON demands: the habits of writers in use. */
public enum Escaping {
    /** Only what must be, as browsers, Jackson and Python with {@code ensure_ascii=False} write. */
    PLAIN("", "", false),
    /** Everything beyond ASCII, as Python writes. */
    ASCII("ASCII", "\u007f", true),
    /** Go makes strings safe for HTML. */
    GO("as Go writes", "<>&\u2028\u2029", false),
    /** Gson makes strings safe for HTML and its attributes. */
    GSON("as Gson writes", "<>&='\u2028\u2029", false),
    /** PHP escapes the slash. */
    PHP("as PHP writes", "", true),
    /** System.Text.Json escapes the quote in its own way, and hexadecimal digits are upper case. */
    DOTNET("as .NET writes", "\"&'+<>`\u007f", true);

    private static final String HEX = "0123456789abcdef";
    private static final String UPPER_HEX = "0123456789ABCDEF";

    private final String word;
    private final String specials;
    private final boolean ascii;

    Escaping(String word, String specials, boolean ascii) {
        this.word = word;
        this.specials = specials;
        this.ascii = ascii;
    }

    /**
     * The habit that gives exactly a string.
     *
     * @param text what the string says
     * @param literal the string, with quotes and escapes
     * @return the first one that fits; empty when none does
     */
    public static Optional<Escaping> of(CharSequence text, CharSequence literal) {
        for (Escaping escaping : values()) {
            if (escaping.quote(text).contentEquals(literal)) {
                return Optional.of(escaping);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a text as a JSON string.
     *
     * @param text any text
     * @return the string, quotes included
     */
    public String quote(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 16 + 16);
        appendQuoted(text, out);
        return out.toString();
    }

    /** How the marks of a document call it; empty for {@link #PLAIN}. */
    String word() {
        return word;
    }

    /** Appends a text as a JSON string, quotes included. */
    void appendQuoted(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((ascii && c > '~') || specials.indexOf(c) >= 0) {
                appendCode(c, out);
            } else {
                appendShort(c, out);
            }
        }
        out.append('"');
    }

    private void appendShort(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '/' -> out.append(this == PHP ? "\\/" : "/");
            default -> {
                if (c < ' ') {
                    appendCode(c, out);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void appendCode(char c, StringBuilder out) {
        String digits = this == DOTNET ? UPPER_HEX : HEX;
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(digits.charAt((c >> shift) & 15));
        }
    }
}
