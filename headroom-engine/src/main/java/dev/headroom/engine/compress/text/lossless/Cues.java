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
package dev.headroom.engine.compress.text.lossless;

import dev.headroom.engine.internal.prose.CueTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Subtitles (SubRip, WebVTT) with each cue on a line of its own: when it starts, when it ends unless the next one
 * starts then, and what is said. Its number, the zeros of the times and the blank line in front of it go without
 * saying.
 *
 * <pre>
 * 12
 * 00:01:05,430 --> 00:01:09,800
 * Good morning.                        1:05.43-1:09.8 Good morning.
 * </pre>
 *
 * <p>A cue that is written in another way stays as it is. Not thread-safe; linear.
 */
final class Cues {

    private static final int FEWEST = 5;

    /**
     * A text with its cues on one line each.
     *
     * @param text the shorter text
     * @param style how they were written
     */
    record Compact(String text, CueStyle style) {}

    /**
     * A cue.
     *
     * @param first its first line
     * @param number what its number line says; 0 when it has none
     * @param times the line of its times
     * @param start when it starts
     * @param end when it ends
     */
    private record Cue(int first, int number, int times, CueTime start, CueTime end) {}

    private final PhysicalLines lines;
    private final char[] text;
    private final CueStyle style;
    private final String lineBreak;
    private final Chars out;

    private Cues(PhysicalLines lines, CueStyle style) {
        this.lines = lines;
        this.text = lines.chars();
        this.style = style;
        this.lineBreak = lineBreak(lines);
        this.out = new Chars(text.length);
    }

    /** The text with its cues made compact; empty when there are few, or lines that look like compact ones. */
    static Optional<Compact> compact(PhysicalLines lines) {
        Optional<CueStyle> style = style(lines);
        return style.flatMap(found -> new Cues(lines, found).compact())
                .filter(text ->
                        expand(text, style.get()).filter(lines.text()::equals).isPresent())
                .map(text -> new Compact(text, style.get()));
    }

    /** What the first line ends with. */
    private static String lineBreak(PhysicalLines lines) {
        return lines.size() == 0 ? "" : lines.text().substring(lines.end(0), lines.next(0));
    }

    /** The style of the first cue. */
    private static Optional<CueStyle> style(PhysicalLines lines) {
        if (lines.text().indexOf("-->") < 0) {
            return Optional.empty();
        }
        for (int line = 0; line < lines.size(); line++) {
            CueTime.Span span = CueTime.span(lines.chars(), lines.start(line), lines.end(line));
            if (span != null) {
                boolean numbered = line > 0 && number(lines, line - 1) > 0;
                return Optional.of(
                        new CueStyle(span.start().hours(), span.start().separator(), numbered));
            }
        }
        return Optional.empty();
    }

    /** What a line of digits alone says, without leading zeros; 0 for any other line. */
    private static int number(PhysicalLines lines, int line) {
        int from = lines.start(line);
        int to = lines.end(line);
        if (to == from || to - from > 6 || lines.chars()[from] == '0') {
            return 0;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = lines.chars()[i];
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private Optional<String> compact() {
        List<Cue> cues = cues();
        if (cues.size() < FEWEST) {
            return Optional.empty();
        }
        int line = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (!writeAsIs(line, cue.first())) {
                return Optional.empty();
            }
            CueTime next = i + 1 < cues.size() ? cues.get(i + 1).start() : null;
            out.append(time(cue.start()));
            out.append(next != null && next.millis() == cue.end().millis() ? "" : "-" + time(cue.end()));
            line = cue.times() + 1;
            if (line < lines.size() && lines.end(line) > lines.start(line)) {
                out.append(' ').append(text, lines.start(line), lines.next(line));
                line++;
            } else {
                out.append(lineBreak);
            }
        }
        return writeAsIs(line, lines.size()) ? Optional.of(out.toString()) : Optional.empty();
    }

    /** The cues that are written in the style, the numbers of which ascend by one. */
    private List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        int number = 0;
        for (int line = 0; line < lines.size(); line++) {
            CueTime.Span span = CueTime.span(text, lines.start(line), lines.end(line));
            int first = style.numbered() ? line - 1 : line;
            if (span != null
                    && isStyled(span.start())
                    && isStyled(span.end())
                    && endsInStyle(line)
                    && startsCue(first)) {
                int own = style.numbered() ? number(lines, first) : 0;
                boolean follows = !style.numbered() || own == number + 1;
                boolean apart = cues.isEmpty() || cues.get(cues.size() - 1).times() + 1 < first - 1;
                if (follows && apart) {
                    cues.add(new Cue(first == 0 ? 0 : first - 1, own, line, span.start(), span.end()));
                    number = own;
                }
            }
        }
        return cues;
    }

    private boolean isStyled(CueTime time) {
        return time.hours() == style.hours() && time.separator() == style.separator();
    }

    private boolean endsInStyle(int line) {
        return lines.text().startsWith(lineBreak, lines.end(line))
                && lines.next(line) - lines.end(line) == lineBreak.length();
    }

    /** Whether a line is the first of the text, or one blank line stands in front of it. */
    private boolean startsCue(int first) {
        if (first <= 0) {
            return first == 0;
        }
        boolean blank = lines.end(first - 1) == lines.start(first - 1) && endsInStyle(first - 1);
        return blank && (first == 1 || lines.end(first - 2) > lines.start(first - 2)) && endsInStyle(first);
    }

    /** Writes lines as they are; false when one looks like a compact cue. */
    private boolean writeAsIs(int from, int to) {
        for (int line = from; line < to; line++) {
            if (isCompact(text, lines.start(line), lines.end(line))) {
                return false;
            }
            out.append(text, lines.start(line), lines.next(line));
        }
        return true;
    }

    /** A time without what goes without saying, such as {@code 1:05.43}. */
    private static String time(CueTime time) {
        long seconds = time.millis() / 1_000;
        String fraction = String.valueOf(1_000 + time.millis() % 1_000).substring(1);
        int length = 3;
        while (length > 0 && fraction.charAt(length - 1) == '0') {
            length--;
        }
        long hours = seconds / 3_600;
        long minutes = seconds / 60 % 60;
        String clock = (hours > 0 ? hours + ":" + (minutes < 10 ? "0" : "") : "") + minutes + ":"
                + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        return length == 0 ? clock : clock + "." + fraction.substring(0, length);
    }

    private static boolean isCompact(char[] text, int from, int to) {
        int behind = behindTime(text, from, to);
        return behind > from && (behind == to || text[behind] == ' ' || text[behind] == '-');
    }

    private static int behindTime(char[] text, int from, int to) {
        int at = from;
        int colons = 0;
        while (at < to && (isDigit(text[at]) || (text[at] == ':' && at > from))) {
            colons += text[at] == ':' ? 1 : 0;
            at++;
        }
        if (colons == 0 || colons > 2) {
            return from;
        }
        if (at < to && text[at] == '.') {
            at++;
            while (at < to && isDigit(text[at])) {
                at++;
            }
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Writes compact cues out.
     *
     * @param compact a text of compact cues
     * @return the original; empty when times are not what {@link #compact} writes
     */
    static Optional<String> expand(String compact, CueStyle style) {
        PhysicalLines lines = PhysicalLines.of(compact);
        return new Cues(lines, style).expand();
    }

    private Optional<String> expand() {
        int number = 0;
        for (int line = 0; line < lines.size(); line++) {
            int from = lines.start(line);
            int end = lines.end(line);
            if (!isCompact(text, from, end)) {
                out.append(text, from, lines.next(line));
                continue;
            }
            int behindStart = behindTime(text, from, end);
            boolean ends = behindStart < end && text[behindStart] == '-';
            int behind = ends ? behindTime(text, behindStart + 1, end) : behindStart;
            long start = millis(from, behindStart);
            long stop = ends ? millis(behindStart + 1, behind) : nextStart(line + 1);
            if (start < 0 || stop < 0) {
                return Optional.empty();
            }
            out.append(out.length() == 0 ? "" : lineBreak);
            if (style.numbered()) {
                out.append(Integer.toString(++number)).append(lineBreak);
            }
            out.append(CueTime.line(styled(start), styled(stop))).append(lineBreak);
            if (behind < end) {
                out.append(text, behind + 1, lines.next(line));
            }
        }
        return Optional.of(out.toString());
    }

    private CueTime styled(long millis) {
        return new CueTime(millis, style.hours(), style.separator());
    }

    /** The start of the next cue; -1 when there is none. */
    private long nextStart(int from) {
        for (int line = from; line < lines.size(); line++) {
            if (isCompact(text, lines.start(line), lines.end(line))) {
                return millis(lines.start(line), behindTime(text, lines.start(line), lines.end(line)));
            }
        }
        return -1;
    }

    /** The milliseconds of a time that {@link #time} writes; -1 for any other. */
    private long millis(int from, int to) {
        long clock = 0;
        long part = 0;
        int digits = 0;
        int at = from;
        for (; at < to && text[at] != '.'; at++) {
            if (text[at] == ':') {
                clock = (clock + part) * 60;
                part = 0;
                digits = 0;
            } else if (++digits > 3) {
                return -1;
            } else {
                part = part * 10 + text[at] - '0';
            }
        }
        long millis = (clock + part) * 1_000;
        int scale = 100;
        for (at++; at < to; at++, scale /= 10) {
            millis += (long) scale * (text[at] - '0');
        }
        boolean canonical = time(new CueTime(millis, true, '.')).equals(new String(text, from, to - from));
        return canonical ? millis : -1;
    }
}
