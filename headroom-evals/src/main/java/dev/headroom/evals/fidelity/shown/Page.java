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
package dev.headroom.evals.fidelity.shown;

import java.util.Locale;
import java.util.Map;

/**
 * The words of a page: what stands outside of its tags, its entities resolved, and the values of its attributes. Tags
 * part words only where they are not among those that mark words up.
 */
final class Page {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("hellip", "\u2026"),
            Map.entry("copy", "\u00a9"),
            Map.entry("reg", "\u00ae"),
            Map.entry("euro", "\u20ac"),
            Map.entry("raquo", "\u00bb"),
            Map.entry("laquo", "\u00ab"),
            Map.entry("bull", "\u2022"),
            Map.entry("middot", "\u00b7"),
            Map.entry("times", "\u00d7"),
            Map.entry("rarr", "\u2192"),
            Map.entry("larr", "\u2190"));

    private static final int LONGEST_ENTITY = 10;

    private Page() {}

    /** The text without tags, white space as one blank. */
    static String words(String html) {
        StringBuilder out = new StringBuilder(html.length() / 2);
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            int end = c == '<' ? tagEnd(html, i) : -1;
            if (end > 0) {
                i = end;
            } else {
                out.append(c);
            }
        }
        return resolved(out.toString());
    }

    /** A text with its tags blanked out, offsets unchanged. */
    static String outsideOfTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            int end = html.charAt(i) == '<' ? tagEnd(html, i) : -1;
            for (; end > 0 && i < end; i++) {
                out.append(html.charAt(i) == '\n' ? '\n' : ' ');
            }
            out.append(end > 0 ? ' ' : html.charAt(i));
        }
        return out.toString();
    }

    private static int tagEnd(String html, int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            return end < 0 ? html.length() - 1 : end + 2;
        }
        boolean name = at + 1 < html.length()
                && (Character.isLetter(html.charAt(at + 1)) || "/!".indexOf(html.charAt(at + 1)) >= 0);
        return name ? html.indexOf('>', at) : -1;
    }

    /** A text with its entities resolved and white space as one blank. */
    static String resolved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '&' ? text.indexOf(';', i) : -1;
            String entity = end > 0 && end - i <= LONGEST_ENTITY ? entity(text.substring(i + 1, end)) : "";
            if (!entity.isEmpty()) {
                out.append(entity);
                i = end;
            } else {
                out.append(c);
            }
        }
        return oneBlank(out);
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean hex = name.toLowerCase(Locale.ROOT).startsWith("#x");
        String digits = name.substring(hex ? 2 : 1);
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0);
        int code = number && digits.length() < 7 ? Integer.parseInt(digits, hex ? 16 : 10) : -1;
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    static String oneBlank(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b';
            if (!white || !blank) {
                out.append(white ? ' ' : c);
            }
            blank = white;
        }
        return out.toString();
    }
}
