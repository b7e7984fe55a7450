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
package dev.headroom.engine.detect.lines;

import dev.headroom.engine.internal.prose.LineShape;
import dev.headroom.engine.internal.prose.LogMarks;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.internal.text.TextLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks for prose: lines of words, headings, lists of sentences, who says what, headers of mails. Blocks of code and
 * tables belong to a document as soon as enough of it is prose. Changes, commits, pages and commented code hold prose
 * too, but have lines that tell them. Pure; linear in the sample.
 */
public final class TextProbe {

    /** So many of a hundred lines have to be prose for the blocks and tables among them to be part of it. */
    private static final int PERCENT_OF_PROSE = 3;

    private static final int FEWEST_SPEECHES = 3;

    /** Of a hundred lines, more than this that start with a tag or a sign of comments are no prose. */
    private static final int PERCENT_OF_TAGS = 10;

    /** Markdown may hold more. */
    private static final int PERCENT_OF_TAGS_BELOW_HEADINGS = 30;

    private static final int PERCENT_OF_HEADINGS = 3;

    private static final Set<String> LEVELS =
            Set.of("trace", "debug", "info", "notice", "warn", "warning", "error", "fatal", "severe", "critical");

    private static final int LONGEST_LEVEL = 8;

    private final ProseLines prose;
    private final TextLines lines;
    private final char[] text;
    private final Map<String, Integer> speakers = new HashMap<>();
    private int count;
    private int sure;
    private int likely;
    private int foreign;
    private int headings;

    private TextProbe(TextLines lines) {
        this.lines = lines;
        this.text = lines.text().toCharArray();
        this.prose = ProseLines.of(lines, text);
    }

    /**
     * Looks at a sample.
     *
     * @param sampleLines lines without their breaks
     * @return how much of it is prose
     */
    public static Evidence look(List<String> sampleLines) {
        if (sampleLines.stream().anyMatch(TextProbe::isOfAnotherKind)) {
            return Evidence.NONE;
        }
        return new TextProbe(TextLines.of(String.join("\n", sampleLines))).look();
    }

    /** Lines of changes and of logs of commits. */
    private static boolean isOfAnotherKind(String line) {
        return line.startsWith("diff --git ")
                || line.startsWith("@@ -")
                || (line.startsWith("commit ") && isHash(line, "commit ".length()));
    }

    private static boolean isHash(String line, int from) {
        int at = from;
        while (at < line.length() && Character.digit(line.charAt(at), 16) >= 0) {
            at++;
        }
        return at - from >= 7 && (at == line.length() || line.charAt(at) == ' ');
    }

    private Evidence look() {
        countSpeakers();
        for (int line = 0; line < lines.size(); line++) {
            if (prose.shape(line) != LineShape.BLANK) {
                count++;
                weigh(line);
            }
        }
        boolean markdown = headings * 100 >= count * PERCENT_OF_HEADINGS;
        int most = markdown ? PERCENT_OF_TAGS_BELOW_HEADINGS : PERCENT_OF_TAGS;
        if (count == 0 || foreign * 100 > count * most) {
            return Evidence.NONE;
        }
        int explained = sure * 100 >= count * PERCENT_OF_PROSE ? sure + likely : sure;
        return new Evidence((double) explained / count, explained + " of " + count + " lines of prose");
    }

    private void countSpeakers() {
        for (int line = 0; line < lines.size(); line++) {
            String speaker = speaker(line);
            if (!speaker.isEmpty()) {
                speakers.merge(speaker, 1, Integer::sum);
            }
        }
    }

    /** Who speaks in a line; empty when nobody does. */
    private String speaker(int line) {
        int from = lines.start(line);
        long label = SpeakerLabel.find(text, from, lines.end(line));
        if (label == SpeakerLabel.NONE) {
            return "";
        }
        String name = lines.text().substring(SpeakerLabel.start(label), SpeakerLabel.end(label));
        boolean level = name.length() <= LONGEST_LEVEL && LEVELS.contains(name.toLowerCase(Locale.ROOT));
        return level || !Character.isUpperCase(name.charAt(0)) ? "" : name;
    }

    private void weigh(int line) {
        int from = prose.textStart(line);
        LineShape shape = prose.shape(line);
        boolean block = shape == LineShape.CODE || shape == LineShape.FENCE || shape == LineShape.TABLE;
        if (!block && isForeign(line, from, lines.end(line))) {
            foreign++;
            return;
        }
        switch (shape) {
            case PROSE, MAIL_HEADER, QUOTE -> sure++;
            case HEADING -> weighHeading(line);
            case LIST -> weighItem(from, lines.end(line));
            case FENCE, CODE, TABLE, RULE, CUE -> likely++;
            case SPEECH -> weighSpeech(line);
            default -> weighRest(line);
        }
    }

    /** Starts of tags, of comments, and of lines of logs that are no chat. */
    private boolean isForeign(int line, int from, int to) {
        char first = text[from];
        char second = from + 1 < to ? text[from + 1] : ' ';
        boolean spoken = first == '<' && line > 0 && prose.shape(line - 1) == LineShape.CUE;
        return (first == '<' && !spoken && (Character.isLetter(second) || second == '/' || second == '!'))
                || (first == '/' && (second == '/' || second == '*'))
                || (first == '*' && second == '/')
                || (LogMarks.startLine(text, from, to) && speeches(line) < FEWEST_SPEECHES);
    }

    /** Comments behind a single sign come in a row. */
    private void weighHeading(int line) {
        boolean comment = prose.level(line) == 1 && (isTop(line - 1) || isTop(line + 1));
        if (!comment && prose.level(line) < ProseLines.WEAK_LEVEL) {
            headings += text[lines.start(line)] == '#' ? 1 : 0;
            sure++;
        } else if (!comment) {
            likely++;
        }
    }

    private boolean isTop(int line) {
        return line >= 0 && line < lines.size() && prose.level(line) == 1;
    }

    private void weighItem(int from, int to) {
        if (isAssignment(from, to)) {
            foreign++;
        } else if (ProseLines.isProse(text, from, to)) {
            sure++;
        } else {
            likely++;
        }
    }

    /** {@code + name = value}, as in a plan of changes, whose signs look like those of a list. */
    private boolean isAssignment(int from, int to) {
        int name = from + 2;
        int at = name;
        while (at < to && (Character.isLetterOrDigit(text[at]) || text[at] == '_' || text[at] == '-')) {
            at++;
        }
        int sign = at;
        while (sign < to && text[sign] == ' ') {
            sign++;
        }
        return at > name && sign > at && sign + 1 < to && text[sign] == '=' && text[sign + 1] == ' ';
    }

    private void weighSpeech(int line) {
        int speeches = speeches(line);
        if (speeches >= FEWEST_SPEECHES) {
            sure++;
        } else if (speeches > 0) {
            likely++;
        }
    }

    /** How often the one speaks who does in a line. */
    private int speeches(int line) {
        return speakers.getOrDefault(speaker(line), 0);
    }

    /** The end of a paragraph. */
    private void weighRest(int line) {
        if (line + 1 < lines.size() && prose.shape(line + 1) == LineShape.CUE) {
            likely++;
            return;
        }
        boolean behindProse = line > 0
                && (prose.shape(line - 1) == LineShape.PROSE
                        || prose.shape(line - 1) == LineShape.LIST
                        || prose.shape(line - 1) == LineShape.CUE);
        if (behindProse && ProseLines.isPlain(text, prose.textStart(line), lines.end(line))) {
            sure++;
        }
    }
}
