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
package dev.headroom.html;

import dev.headroom.html.page.Piece;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Running text as Markdown: white space collapsed as in a browser, links with their address, code between backticks,
 * what is struck out between tildes, raised text behind {@code ^} and lowered text behind {@code _} where it could be
 * misread otherwise. For one stretch of text; linear.
 */
final class FlowText {

    private final Links links;
    private final String lineBreak;
    private final boolean cell;
    private final StringBuilder out = new StringBuilder();

    private boolean space;
    private @Nullable Element link;
    private boolean linkOpen;
    private @Nullable Element span;
    private boolean spanOpen;
    private String closing = "";

    /** Raised or lowered text has just ended: a letter or digit that follows must not be read as part of it. */
    private boolean behindScript;

    private FlowText(Links links, String lineBreak, boolean cell) {
        this.links = links;
        this.lineBreak = lineBreak;
        this.cell = cell;
    }

    /**
     * Writes a stretch of text.
     *
     * @param pieces the text
     * @param links how links are shown
     * @param lineBreak what a line break is written as
     * @param cell whether it stands in a cell of a table, where a pipe is escaped
     * @return one line or several; empty when nothing is to be seen
     */
    static String of(List<Piece> pieces, Links links, String lineBreak, boolean cell) {
        FlowText text = new FlowText(links, lineBreak, cell);
        for (Piece piece : pieces) {
            text.add(piece);
        }
        text.turnTo(null, null);
        return text.finished();
    }

    /** Preformatted text as it stands. */
    static String verbatim(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            TextNode node = piece.node();
            String text = node == null ? "\n" : node.getWholeText();
            out.append(
                    text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
        }
        return out.toString();
    }

    private void add(Piece piece) {
        TextNode node = piece.node();
        if (node == null) {
            if (!out.isEmpty()) {
                turnTo(null, null);
                out.append(lineBreak);
            }
            space = false;
            return;
        }
        turnTo(piece.link(), piece.span());
        String text = node.getWholeText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!takesNoRoom(c)) {
                append(c, piece.style());
            }
        }
    }

    private void append(char c, int style) {
        if (space && !out.isEmpty() && !endsLine()) {
            out.append(' ');
        } else if (behindScript && Character.isLetterOrDigit(c)) {
            out.append(' ');
        }
        space = false;
        behindScript = false;
        open(c, style);
        if (c == '|' && cell) {
            out.append('\\');
        }
        out.append(c);
    }

    private boolean endsLine() {
        int length = out.length() - lineBreak.length();
        return length >= 0 && out.indexOf(lineBreak, length) == length;
    }

    /** Ends what ends between two pieces. */
    private void turnTo(@Nullable Element newLink, @Nullable Element newSpan) {
        boolean sameLink = Objects.equals(link, newLink);
        if (!sameLink || !Objects.equals(span, newSpan)) {
            behindScript |= closing.equals("^") || closing.equals("_");
            out.append(behindScript ? "" : closing);
            closing = "";
            span = newSpan;
            spanOpen = false;
        }
        if (!sameLink) {
            if (linkOpen && link != null) {
                out.append("](").append(links.shown(link)).append(')');
            }
            linkOpen = false;
            link = newLink;
        }
    }

    /** Starts what starts with the first character that is seen of it. */
    private void open(char c, int style) {
        if (link != null && !linkOpen && links.shown(link) != null) {
            out.append('[');
            linkOpen = true;
        }
        if (span != null && !spanOpen) {
            spanOpen = true;
            String mark = mark(c, style);
            out.append(mark);
            closing = mark;
        }
    }

    private String mark(char c, int style) {
        if ((style & Piece.CODE) != 0) {
            return "`";
        }
        if ((style & Piece.STRUCK) != 0) {
            return "~~";
        }
        if ((style & Piece.QUOTED) != 0) {
            return "\"";
        }
        if ((style & (Piece.RAISED | Piece.LOWERED)) == 0 || span == null || !isMisreadable(c, span.text())) {
            return "";
        }
        return (style & Piece.RAISED) != 0 ? "^" : "_";
    }

    /**
     * {@code 10} and a raised {@code 6} must not become 106; the {@code th} of 19th and a note's {@code [1]} are
     * fine.
     */
    private boolean isMisreadable(char first, String text) {
        boolean letters = text.length() > 1 && text.chars().allMatch(Character::isLetter);
        return !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1)) && first != '[' && !letters;
    }

    private String finished() {
        int end = out.length();
        while (end > 0 && endsWithBreak(end)) {
            end -= lineBreak.length();
        }
        return out.substring(0, end);
    }

    private boolean endsWithBreak(int end) {
        int from = end - lineBreak.length();
        return from >= 0 && out.indexOf(lineBreak, from) == from;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private static boolean takesNoRoom(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\ufeff';
    }
}
