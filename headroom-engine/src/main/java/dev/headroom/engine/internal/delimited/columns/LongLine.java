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
package dev.headroom.engine.internal.delimited.columns;

/**
 * A line of {@code ls -l}: mode, links, owner, group, size, date and name. The date is two or three words. Reused for
 * many lines; not thread-safe.
 */
final class LongLine {

    /** The fields in their order; the date is one of them. */
    enum Field {
        /** Such as {@code drwxr-xr-x}. */
        MODE(0),
        /** How many names a file has. */
        LINKS(1),
        /** Who owns it. */
        OWNER(2),
        /** The owner's group. */
        GROUP(3),
        /** Bytes, or such as {@code 4.0K}, or the two numbers of a device. */
        SIZE(4),
        /** Such as {@code Nov 28 14:44}. */
        DATE(5),
        /** The name, and for a link what it points at. */
        NAME(6);

        private final int place;

        Field(int place) {
            this.place = place;
        }
    }

    private static final int MODE_LENGTH = 10;
    private static final String TYPES = "-dlbcpsDC";
    private static final String RIGHTS = "rwxsStT-?";
    private static final String MARKS = "+.@";
    private static final String ARROW = " -> ";

    private final int[] from = new int[Field.values().length];
    private final int[] to = new int[Field.values().length];
    private String text = "";
    private int at;
    private int end;

    /** A reader of lines. */
    LongLine() {}

    /**
     * Reads a line.
     *
     * @param line holds it
     * @param start where it starts
     * @param behind the offset behind it
     * @return whether it is one of {@code ls -l}
     */
    boolean read(String line, int start, int behind) {
        text = line;
        at = start;
        end = behind;
        if (!mode() || !word(Field.LINKS) || !word(Field.OWNER) || !word(Field.GROUP) || !size() || !date()) {
            return false;
        }
        boolean named = at + 1 < end && text.charAt(at) == ' ';
        set(Field.NAME, at + 1, end);
        return named;
    }

    private void set(Field field, int start, int behind) {
        from[field.place] = start;
        to[field.place] = behind;
    }

    private boolean mode() {
        if (end - at < MODE_LENGTH + 2 || TYPES.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (int i = at + 1; i < at + MODE_LENGTH; i++) {
            if (RIGHTS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        int behind = at + MODE_LENGTH;
        behind += MARKS.indexOf(text.charAt(behind)) < 0 ? 0 : 1;
        set(Field.MODE, at, behind);
        at = behind;
        return true;
    }

    /** Takes the next word and the blanks before it. */
    private boolean word(Field field) {
        int start = at;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        int behind = start;
        while (behind < end && text.charAt(behind) != ' ') {
            behind++;
        }
        boolean found = start > at && behind > start;
        set(field, start, behind);
        at = behind;
        return found;
    }

    private boolean size() {
        if (!word(Field.SIZE)) {
            return false;
        }
        int start = from(Field.SIZE);
        if (text.charAt(at - 1) == ',') {
            boolean device = word(Field.SIZE);
            set(Field.SIZE, start, at);
            return device;
        }
        char first = text.charAt(start);
        return (first >= '0' && first <= '9') || first == '?';
    }

    private boolean date() {
        if (!word(Field.DATE)) {
            return false;
        }
        int start = from(Field.DATE);
        int length = at - start;
        boolean iso = length == 10 && text.charAt(start + 4) == '-' && text.charAt(start + 7) == '-';
        boolean month =
                length == 3 && Character.isLetter(text.charAt(start)) && Character.isLetter(text.charAt(at - 1));
        if (!iso && !month) {
            return false;
        }
        boolean whole = word(Field.DATE) && isNumeric();
        if (whole && month) {
            whole = word(Field.DATE) && isNumeric();
        } else if (whole && at + 1 < end && isZone(at + 1)) {
            whole = word(Field.DATE);
        }
        set(Field.DATE, start, at);
        return whole;
    }

    private boolean isNumeric() {
        for (int i = from(Field.DATE); i < at; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ':' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** {@code +0100}, as full-iso has it. */
    private boolean isZone(int start) {
        if (start + 5 > end || (text.charAt(start) != '+' && text.charAt(start) != '-')) {
            return false;
        }
        for (int i = start + 1; i < start + 5; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start + 5 < end && text.charAt(start + 5) == ' ';
    }

    /** Where a field starts. */
    int from(Field field) {
        return from[field.place];
    }

    /** The offset behind a field. */
    int to(Field field) {
        return to[field.place];
    }

    /** Where the arrow of a link stands in its name; -1 for anything else. */
    int arrow() {
        if (text.charAt(from(Field.MODE)) != 'l') {
            return -1;
        }
        for (int at = from(Field.NAME); at < end; at++) {
            if (text.startsWith(ARROW, at)) {
                return at;
            }
        }
        return -1;
    }

    /** How long an arrow is. */
    static int arrowLength() {
        return ARROW.length();
    }

    /** What stands between a link and what it points at. */
    static String arrowText() {
        return ARROW;
    }
}
