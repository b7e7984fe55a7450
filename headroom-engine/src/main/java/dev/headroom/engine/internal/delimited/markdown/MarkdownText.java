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
package dev.headroom.engine.internal.delimited.markdown;

import dev.headroom.engine.internal.delimited.markdown.MarkdownStyle.Layout;
import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult;
import dev.headroom.engine.internal.delimited.notation.DelimitedResult.Refused;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import dev.headroom.engine.internal.delimited.notation.TableBuilder;
import dev.headroom.engine.internal.delimited.notation.TableTape;
import java.util.List;
import java.util.Optional;

/**
 * Markdown tables as tables, and back. Reading is one pass to learn how they are written, one to take the cells, one to
 * verify.
 */
public final class MarkdownText {

    /** The format that styles of this package name. */
    public static final String FORMAT = MarkdownStyle.MARKDOWN;

    private static final Refused IRREGULAR = new Refused("lines differ in their number of cells or lack outer pipes");

    private final String text;
    private final Frame frame;
    private final int from;
    private final int to;
    private final int before;
    private final int after;

    private MarkdownText(String text) {
        this.text = text;
        int newline = text.indexOf('\n');
        String lineEnd = newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
        int start = Frame.markLength(text);
        int blank = 0;
        while (text.startsWith(lineEnd, start)) {
            start += lineEnd.length();
            blank++;
        }
        int end = text.length();
        int ends = 0;
        while (end - lineEnd.length() >= start && text.startsWith(lineEnd, end - lineEnd.length())) {
            end -= lineEnd.length();
            ends++;
        }
        frame = new Frame(Frame.markLength(text) > 0, lineEnd.length() == 2, ends > 0);
        from = start;
        to = end;
        before = blank;
        after = Math.max(0, ends - 1);
    }

    /**
     * Reads a text.
     *
     * @param text a header, a rule and at least one row
     * @return the table, or why there is none
     */
    public static DelimitedResult read(String text) {
        return new MarkdownText(text).run();
    }

    private DelimitedResult run() {
        int headerEnd = lineEnd(from);
        int ruleStart = next(headerEnd);
        int ruleEnd = lineEnd(ruleStart);
        MarkdownSurvey survey = new MarkdownSurvey(text);
        if (!survey.line(from, headerEnd) || !isRule(ruleStart, ruleEnd, survey.columns())) {
            return new Refused("no header with a rule below it");
        }
        for (int start = next(ruleEnd); start < to; ) {
            int end = lineEnd(start);
            if (!survey.line(start, end)) {
                return IRREGULAR;
            }
            start = next(end);
        }
        if (survey.rows() == 0) {
            return new Refused("no rows below the header");
        }
        Optional<String> refusal = TableBuilder.refusal(text.length(), survey.expectedLength());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Optional<MarkdownStyle> style = style(survey, text.substring(ruleStart, ruleEnd));
        return style.isPresent()
                ? table(survey, headerEnd, ruleEnd).finish(style.get().text(), MarkdownText::write)
                : new Refused("cells are not padded in one way");
    }

    private int lineEnd(int start) {
        int newline = start > to ? -1 : text.indexOf('\n', start);
        return newline < 0 || newline >= to ? to : newline - (frame.crlf() ? 1 : 0);
    }

    private int next(int lineEnd) {
        return lineEnd + frame.lineEnd().length();
    }

    private boolean isRule(int start, int end, int columns) {
        int cells = 0;
        MarkdownCursor cursor = new MarkdownCursor(text, start, end);
        while (cursor.next()) {
            cells++;
            boolean left = text.startsWith(":", cursor.contentStart());
            int dashes = cursor.contentStart() + (left ? 1 : 0);
            int i = dashes;
            while (text.charAt(i) == '-') {
                i++;
            }
            boolean right = text.charAt(i) == ':';
            if (i == dashes || i + (right ? 1 : 0) != cursor.contentEnd()) {
                return false;
            }
        }
        return cursor.finished() && cells == columns;
    }

    /**
     * The plainest style whose rule is the line that stands there; that line itself becomes part of it if none fits.
     */
    private Optional<MarkdownStyle> style(MarkdownSurvey survey, String ruleLine) {
        List<Layout> layouts = survey.layouts();
        String align = MarkdownRule.alignOf(ruleLine, 0, ruleLine.length());
        for (Layout layout : layouts) {
            for (boolean tight : layout == Layout.COMPACT ? List.of(false) : List.of(false, true)) {
                MarkdownRule rule = new MarkdownRule(align, tight, Optional.empty());
                if (rule.line(layout, survey.drawnWidths()).equals(ruleLine)) {
                    return Optional.of(style(survey, layout, rule));
                }
            }
        }
        MarkdownRule literal = new MarkdownRule(align, false, Optional.of(ruleLine));
        return layouts.stream().findFirst().map(layout -> style(survey, layout, literal));
    }

    private MarkdownStyle style(MarkdownSurvey survey, Layout layout, MarkdownRule rule) {
        boolean narrowEmpty = layout == Layout.SPACED && survey.narrowEmpty();
        Optional<List<Integer>> widths = layout.isPadded() ? survey.widthsToKeep() : Optional.empty();
        return new MarkdownStyle(frame, before, after, layout, narrowEmpty, rule, widths);
    }

    private TableBuilder table(MarkdownSurvey survey, int headerEnd, int ruleEnd) {
        TableBuilder table = new TableBuilder(text, survey.expectedLength(), survey.rows(), survey.columns());
        MarkdownCursor header = new MarkdownCursor(text, from, headerEnd);
        while (header.next()) {
            table.name(header.value());
        }
        table.endLine(from, headerEnd);
        for (int start = next(ruleEnd); start < to; ) {
            int end = lineEnd(start);
            MarkdownCursor cursor = new MarkdownCursor(text, start, end);
            while (cursor.next()) {
                int contentStart = cursor.contentStart();
                int contentEnd = cursor.contentEnd();
                if (Cells.isLiteral(text, contentStart, contentEnd)) {
                    table.literal(contentStart, contentEnd);
                } else if (cursor.escaped()) {
                    table.string(cursor.value());
                } else {
                    table.string(contentStart, contentEnd);
                }
            }
            table.endLine(start, end);
            start = next(end);
        }
        return table;
    }

    /**
     * Writes a text again.
     *
     * @param table its rows
     * @param style its style
     * @return the text
     * @throws IllegalArgumentException when the style is not one of ours, or has other columns than the table
     */
    public static String write(TableTape table, StyleItems style) {
        return MarkdownWriter.write(table, MarkdownStyle.of(style));
    }
}
