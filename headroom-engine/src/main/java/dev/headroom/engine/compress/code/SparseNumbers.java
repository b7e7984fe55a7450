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
package dev.headroom.engine.compress.code;

import dev.headroom.engine.internal.code.NumberedLines;
import dev.headroom.engine.internal.code.Numbering;
import dev.headroom.engine.internal.text.TextLines;
import java.util.Optional;

/**
 * The form of numbered lines that shows the first number and every tenth, which the first line explains. Lines before
 * and behind the numbered ones stand as they were. Stateless; linear.
 */
final class SparseNumbers {

    private static final String START = "[headroom code: lines ";
    private static final String ARE = " are numbered, but only the first and every 10th here: ";
    private static final String WIDE = " wide, then ";
    private static final String TAB = "a tab";
    private static final String BELOW = "; they start below line ";
    private static final String END = "]";
    private static final int EVERY = 10;
    private static final int MOST_DIGITS = 7;

    /** What the first line of a form says. */
    private record Header(Numbering numbering, int first, int last, int linesBefore) {

        String line() {
            String separator = numbering.separator().equals("\t") ? TAB : "\"" + numbering.separator() + "\"";
            String below = linesBefore == 0 ? "" : BELOW + linesBefore;
            return START + first + "-" + last + ARE + numbering.width() + WIDE + separator + below + END + "\n";
        }

        boolean shows(int number) {
            return number == first || number % EVERY == 0;
        }
    }

    private SparseNumbers() {}

    static String write(TextLines lines, NumberedLines numbered) {
        String text = lines.text();
        int last = numbered.number() + numbered.count() - 1;
        Header header = new Header(numbered.numbering(), numbered.number(), last, numbered.first());
        StringBuilder out = new StringBuilder(text.length()).append(header.line());
        out.append(text, 0, lines.start(numbered.first()));
        int number = numbered.number();
        for (int line = numbered.first(); line < numbered.behind(); line++) {
            int from = lines.start(line);
            if (!NumberedLines.isPiece(lines, line)) {
                int gutter = numbered.numbering().length(text, from, lines.end(line), number);
                from += header.shows(number) ? 0 : gutter;
                number++;
            }
            out.append(text, from, lines.next(line));
        }
        int behind = numbered.behind() == lines.size() ? text.length() : lines.start(numbered.behind());
        return out.append(text, behind, text.length()).toString();
    }

    /** The original of a form; empty when the text is none. */
    static Optional<String> read(String text) {
        int newline = text.startsWith(START) ? text.indexOf('\n') : -1;
        return newline < 0
                ? Optional.empty()
                : header(text.substring(0, newline)).flatMap(found -> body(found, text));
    }

    private static Optional<Header> header(String line) {
        int dash = line.indexOf('-', START.length());
        int are = line.indexOf(ARE);
        int wide = are < 0 ? -1 : line.indexOf(WIDE, are + ARE.length());
        if (dash < 0 || are < dash || wide < 0 || !line.endsWith(END)) {
            return Optional.empty();
        }
        int first = number(line.substring(START.length(), dash));
        int last = number(line.substring(dash + 1, are));
        int width = number(line.substring(are + ARE.length(), wide));
        String rest = line.substring(wide + WIDE.length(), line.length() - END.length());
        int below = rest.indexOf(BELOW);
        int before = below < 0 ? 0 : number(rest.substring(below + BELOW.length()));
        String separator = separator(below < 0 ? rest : rest.substring(0, below));
        if (first < 1 || last < first || width < 1 || before < 0 || !Numbering.SEPARATORS.contains(separator)) {
            return Optional.empty();
        }
        Header header = new Header(new Numbering(width, separator), first, last, before);
        return header.line().equals(line + "\n") ? Optional.of(header) : Optional.empty();
    }

    private static String separator(String words) {
        boolean quoted = words.length() > 2 && words.startsWith("\"") && words.endsWith("\"");
        return words.equals(TAB) ? "\t" : quoted ? words.substring(1, words.length() - 1) : "";
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * EVERY + c - '0';
        }
        return number;
    }

    private static Optional<String> body(Header header, String text) {
        int at = text.indexOf('\n') + 1;
        StringBuilder out = new StringBuilder(text.length() + text.length() / 2);
        for (int i = 0; i < header.linesBefore; i++) {
            int next = text.indexOf('\n', at) + 1;
            if (next == 0) {
                return Optional.empty();
            }
            out.append(text, at, next);
            at = next;
        }
        for (int number = header.first; number <= header.last; number++) {
            String gutter = header.numbering.gutter(number);
            boolean shown = header.shows(number);
            boolean ended = at == text.length() && number > header.first && text.charAt(at - 1) != '\n';
            if (ended || (shown && !text.startsWith(gutter, at))) {
                return Optional.empty();
            }
            out.append(shown ? "" : gutter);
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? text.length() : newline + 1;
            out.append(text, at, next);
            at = next;
        }
        return Optional.of(out.append(text, at, text.length()).toString());
    }
}
