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
package dev.headroom.engine.detect.sections;

import dev.headroom.engine.internal.json.JsonLook;

/**
 * Looks for objects and arrays of JSON that start in a line and end at the end of that or a later line. Looks only so
 * often for their ends that all searches together stay linear in the text. For one use.
 */
final class JsonSearch {

    static final int NONE = -1;

    private static final int WORK_PER_CHARACTER = 16;

    /** Most of what is no JSON shows within so many characters. */
    private static final int FIRST_LOOK = 128;

    private final String text;
    private long work;

    JsonSearch(String text) {
        this.text = text;
        this.work = (long) WORK_PER_CHARACTER * text.length();
    }

    /** The offset of the first bracket in a line that may start JSON; {@link #NONE} if there is none. */
    int startIn(int line, int next) {
        for (int i = line; i < next && work > 0; i++) {
            char c = text.charAt(i);
            if (JsonLook.startsContainer(c) && (i == line || isBehindText(line, i)) && opensJson(i, c)) {
                return i;
            }
        }
        return NONE;
    }

    /** Behind a word and what words and data are parted by; {@code 00[} is a damaged start of something else. */
    private boolean isBehindText(int line, int at) {
        if (" \t:=>".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        for (int i = line; i < at; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** An object's first name, or an element that a bracket of a time, a level or an index would not have. */
    private boolean opensJson(int at, char c) {
        int inside = JsonLook.skipSpace(text, at + 1, text.length());
        if (inside >= text.length()) {
            return false;
        }
        char first = text.charAt(inside);
        return first == '"' || (c == '[' && (first == '{' || first == '['));
    }

    /**
     * The offset behind the JSON that starts somewhere; {@link #NONE} if it does not end, or more is on its last line.
     */
    int endOf(int start) {
        int end = JsonLook.OPEN;
        for (long look = FIRST_LOOK; end == JsonLook.OPEN && work > 0; look *= 2) {
            int limit = (int) Math.min(text.length(), start + look);
            end = JsonLook.endOfContainer(text, start, limit);
            work -= limit - start;
            if (end == JsonLook.OPEN && limit == text.length()) {
                work = 0; // cut off: what follows is inside of it
            }
        }
        return end < 0 || !endsLine(end) ? NONE : end;
    }

    private boolean endsLine(int end) {
        int behind = end;
        while (behind < text.length() && (text.charAt(behind) == ' ' || text.charAt(behind) == '\r')) {
            behind++;
        }
        return behind == text.length() || text.charAt(behind) == '\n';
    }
}
