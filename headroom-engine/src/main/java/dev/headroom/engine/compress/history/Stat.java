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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.internal.listing.GitLog;
import dev.headroom.engine.internal.text.TextLines;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code git log --stat} says of the files of a commit, as it stands in a form: {@code 12 +} for twelve new lines,
 * {@code 12 ++++--------} for a mixture. Where a number is larger than its signs, the signs are scaled, as in git's
 * diff.c: a line of n of at most m changes has 1 + n * (w - 1) / m of them, w being the most signs of a line.
 *
 * @param names the files
 * @param changes for each file how much it changed
 * @param width how wide names are written
 * @param graph the most signs a line can have; 0 where every sign stands for one line
 */
record Stat(List<String> names, List<String> changes, int width, int graph) {

    static final String BAR = " | ";

    private static final String BINARY = "Bin";
    private static final int DIGITS_BESIDE_BINARY = 3;
    private static final int MOST_DIGITS = 7;

    /** More signs than this are not drawn, whatever a text asks for. */
    private static final int MOST_SIGNS = 1_000;

    /** What git starts names with that it has shortened, and how wide names are then, most often. */
    private static final String SHORTENED = "...";

    private static final int USUAL_WIDTH = 50;

    /** Reads lines; a stat that cannot be drawn again as it was is found out by drawing it. */
    static Stat read(TextLines lines, int from, int to) {
        List<String> names = new ArrayList<>(to - from);
        List<String> changes = new ArrayList<>(to - from);
        int graph = 0;
        int width = 0;
        for (int line = from; line < to; line++) {
            String text = lines.text();
            int bar = GitLog.lastBar(text, lines.start(line), lines.end(line));
            int end = bar;
            while (end > lines.start(line) + 1 && text.charAt(end - 1) == ' ') {
                end--;
            }
            int at = bar + BAR.length();
            while (at < lines.end(line) && text.charAt(at) == ' ') {
                at++;
            }
            width = line == from ? bar - lines.start(line) - 1 : width;
            names.add(text.substring(lines.start(line) + 1, end));
            String change = text.substring(at, lines.end(line));
            int signs = signs(change);
            graph = signs > 0 && signs < number(change) ? Math.max(graph, signs) : graph;
            changes.add(shorten(change));
        }
        return new Stat(names, changes, width, graph);
    }

    /** How wide names are if nothing else is said. */
    static int width(List<String> names) {
        int width = 0;
        boolean shortened = false;
        for (String name : names) {
            width = Math.max(width, name.codePointCount(0, name.length()));
            shortened |= name.startsWith(SHORTENED);
        }
        return shortened ? Math.max(width, USUAL_WIDTH) : width;
    }

    private static int digits(String change) {
        int end = 0;
        while (end < change.length() && change.charAt(end) >= '0' && change.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** How many lines changed; -1 when that is no number of a sensible length. */
    private static int number(String change) {
        int digits = digits(change);
        return digits == 0 || digits > MOST_DIGITS ? -1 : Integer.parseInt(change.substring(0, digits));
    }

    private static int signs(String change) {
        return change.startsWith(BINARY) ? 0 : Math.max(0, change.length() - digits(change) - 1);
    }

    private static String shorten(String change) {
        int signs = signs(change);
        return signs > 1 && isPure(change) ? change.substring(0, change.length() - signs + 1) : change;
    }

    private static boolean isPure(String change) {
        int first = digits(change) + 1;
        char sign = first < change.length() ? change.charAt(first) : ' ';
        if (sign != '+' && sign != '-') {
            return false;
        }
        for (int i = first; i < change.length(); i++) {
            if (change.charAt(i) != sign) {
                return false;
            }
        }
        return true;
    }

    /** The lines of the files. */
    List<String> lines() {
        int digits = 0;
        int most = 1;
        for (String change : changes) {
            digits = Math.max(digits, change.startsWith(BINARY) ? DIGITS_BESIDE_BINARY : digits(change));
            most = Math.max(most, change.startsWith(BINARY) ? 0 : number(change));
        }
        List<String> lines = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String change = changes.get(i);
            int blanks = change.startsWith(BINARY) ? 0 : digits - digits(change);
            int padding = Math.max(0, width - name.codePointCount(0, name.length()));
            lines.add(" " + name + " ".repeat(padding) + BAR + " ".repeat(blanks) + drawn(change, most));
        }
        return lines;
    }

    private String drawn(String change, int most) {
        if (change.startsWith(BINARY) || signs(change) != 1 || !isPure(change)) {
            return change;
        }
        long number = number(change);
        long signs = graph == 0 ? number : 1 + number * (graph - 1) / most;
        char sign = change.charAt(change.length() - 1);
        return change + String.valueOf(sign).repeat((int) Math.max(0, Math.min(signs, MOST_SIGNS) - 1));
    }

    /** The line that sums up, if it follows from the others; otherwise nothing. */
    String summary() {
        long insertions = 0;
        long deletions = 0;
        for (String change : changes) {
            if (change.startsWith(BINARY)) {
                continue;
            }
            int number = number(change);
            if (number < 0 || (!isPure(change) && signs(change) != number)) {
                return "";
            }
            int plus = isPure(change) ? (change.endsWith("+") ? number : 0) : plusses(change);
            insertions += plus;
            deletions += number - plus;
        }
        boolean none = insertions == 0 && deletions == 0;
        return " " + changes.size() + (changes.size() == 1 ? " file changed" : " files changed")
                + (insertions > 0 || none ? amount(insertions, " insertion", "(+)") : "")
                + (deletions > 0 || none ? amount(deletions, " deletion", "(-)") : "");
    }

    private static int plusses(String change) {
        int plusses = 0;
        for (int i = 0; i < change.length(); i++) {
            plusses += change.charAt(i) == '+' ? 1 : 0;
        }
        return plusses;
    }

    private static String amount(long count, String word, String sign) {
        return ", " + count + word + (count == 1 ? "" : "s") + sign;
    }
}
