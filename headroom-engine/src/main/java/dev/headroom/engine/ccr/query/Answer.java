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
package dev.headroom.engine.ccr.query;

/**
 * The text of an answer as it grows, line by line, within a bound of characters. Some room is kept for the remark at
 * the end, so the text never passes the bound.
 */
final class Answer {

    private static final int REMARK_ROOM = 500;

    private final StringBuilder text = new StringBuilder();
    private final int maxCharacters;

    Answer(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** How many characters the next line may have. */
    int room() {
        return maxCharacters - REMARK_ROOM - text.length() - (text.length() == 0 ? 0 : 1);
    }

    /** Adds a line if there is room for it. */
    boolean add(String line) {
        if (line.length() > room()) {
            return false;
        }
        append(line);
        return true;
    }

    /**
     * Adds as much of a line as there is room for.
     *
     * @param label what stands before the line
     * @param line a line
     * @param from how many of the line's characters to leave out
     * @param atMost how many characters to add at most, the label included
     * @return the end of what was added, as an offset in the line
     */
    int addPart(String label, String line, int from, int atMost) {
        int end = Math.min(line.length(), from + Math.max(1, Math.min(atMost, room()) - label.length()));
        if (end < line.length() && end - from > 1 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        append(label + line.substring(from, end));
        return end;
    }

    private void append(String line) {
        text.append(text.length() == 0 ? "" : "\n").append(line);
    }

    /** Ends the answer with a remark in brackets; none when it is empty. */
    String end(String remark) {
        if (remark.isEmpty()) {
            return text.toString();
        }
        int room = maxCharacters - text.length() - 3;
        String fitting = remark.length() <= room ? remark : remark.substring(0, room);
        append("[" + fitting + "]");
        return text.toString();
    }
}
