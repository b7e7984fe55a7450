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

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text where its parts meet: at fences, prompts of a shell, headings of files, tags on lines of their own, the
 * empty lines around tables in columns, and around larger pieces of JSON. Every cut is at a line, except around JSON
 * behind other text on its line.
 *
 * <p>One pass over the text and a bounded number of steps for each of its characters to find the ends of JSON; where
 * those are used up, the rest stays uncut. For one use.
 */
public final class Seams {

    /** JSON of fewer characters stays in its surroundings: a part costs a line of its own. */
    private static final int LEAST_JSON = 300;

    private static final int NO_RUN = -1;

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private final JsonSearch json;
    private int restStart;
    private int runStart = NO_RUN;
    private int runEnd;

    /** Whether the lines are those of a table in columns, which ends at the next empty line. */
    private boolean inTable;

    private Seams(String text) {
        this.text = text;
        this.json = new JsonSearch(text);
    }

    /**
     * Cuts a text.
     *
     * @param text any text
     * @return its stretches, in order, without a gap, none empty
     */
    public static List<Span> of(String text) {
        return new Seams(text).cut();
    }

    private List<Span> cut() {
        int line = 0;
        while (line < text.length()) {
            int next = lineEnd(line);
            boolean separates = SeparatorLine.is(text, line, next) || partsTables(line, next);
            line = separates ? separate(line, next) : jsonIn(line, next);
        }
        endRun();
        rest(text.length());
        return List.copyOf(spans);
    }

    /** Whether a line is the empty one in front of or behind a table in columns. */
    private boolean partsTables(int line, int next) {
        boolean empty = text.charAt(line) == '\n' || text.startsWith("\r\n", line);
        if (!empty) {
            inTable |= line == 0 && TitleLine.is(text, line, next);
            return false;
        }
        boolean ends = inTable;
        inTable = TitleLine.is(text, next, lineEnd(next));
        return ends || inTable;
    }

    private int separate(int line, int next) {
        endRun();
        rest(line);
        spans.add(new Span(line, next, Span.Kind.SEPARATOR));
        restStart = next;
        return next;
    }

    /** Notes JSON that starts in a line and ends with a line; returns where to go on. */
    private int jsonIn(int line, int next) {
        int start = json.startIn(line, next);
        int end = start == JsonSearch.NONE ? JsonSearch.NONE : json.endOf(start);
        if (end == JsonSearch.NONE) {
            endRun();
            return next;
        }
        if (start > line || runStart == NO_RUN) {
            endRun();
            runStart = start;
        }
        runEnd = text.startsWith("\n", end) ? end + 1 : end;
        return lineEnd(end);
    }

    /** JSON that fills line after line, such as JSON Lines, is one piece. */
    private void endRun() {
        if (runStart != NO_RUN && runEnd - runStart >= LEAST_JSON) {
            rest(runStart);
            spans.add(new Span(runStart, runEnd, Span.Kind.JSON));
            restStart = runEnd;
        }
        runStart = NO_RUN;
    }

    private int lineEnd(int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    private void rest(int to) {
        if (restStart < to) {
            spans.add(new Span(restStart, to, Span.Kind.REST));
        }
    }
}
