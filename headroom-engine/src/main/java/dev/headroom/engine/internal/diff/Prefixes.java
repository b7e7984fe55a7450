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
package dev.headroom.engine.internal.diff;

/**
 * What stands in front of the paths of the two sides: {@code a/} and {@code b/} unless git is told otherwise.
 *
 * @param old of the old side
 * @param fresh of the new side
 */
public record Prefixes(String old, String fresh) {

    /** Those of git when it is not told otherwise. */
    public static final Prefixes USUAL = new Prefixes("a/", "b/");

    /** Those of {@code git diff --no-prefix}. */
    public static final Prefixes NONE = new Prefixes("", "");

    private static final String GIT = "diff --git ";
    private static final String LETTERS = "abciow";

    /**
     * The prefixes of the first file of a git diff.
     *
     * @param text a diff
     * @return its prefixes; the usual ones when it is no git diff
     */
    public static Prefixes of(String text) {
        int start = text.startsWith(GIT) ? 0 : text.indexOf("\n" + GIT) + 1;
        if (!text.startsWith(GIT, start)) {
            return USUAL;
        }
        int from = start + GIT.length();
        int end = Math.max(from, text.indexOf('\n', from));
        if (end < from + 2 || !isPrefix(text, from)) {
            return NONE;
        }
        for (int blank = text.indexOf(' ', from); blank > 0 && blank + 2 < end; blank = text.indexOf(' ', blank + 1)) {
            if (isPrefix(text, blank + 1) && text.charAt(from) != text.charAt(blank + 1)) {
                return new Prefixes(text.substring(from, from + 2), text.substring(blank + 1, blank + 3));
            }
        }
        return NONE;
    }

    private static boolean isPrefix(String text, int at) {
        return LETTERS.indexOf(text.charAt(at)) >= 0 && text.startsWith("/", at + 1);
    }
}
