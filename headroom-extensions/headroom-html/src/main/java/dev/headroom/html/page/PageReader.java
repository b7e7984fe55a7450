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
package dev.headroom.html.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a document and makes boxes of it, as a browser does: an element that is a block ends the line before
 * it, everything else flows. For one use; one pass, and no deeper than the parser's bound on nesting.
 */
final class PageReader {

    private final List<Skipped> skipped = new ArrayList<>();

    private Box box;

    /** The running text that is being added to; null between blocks. */
    private @Nullable Box flow;

    private @Nullable Element link;
    private @Nullable Element span;
    private int style;

    /** How many boxes around the current place keep their white space. */
    private int verbatim;

    /** How many boxes around the current place are headings or the like, whose buttons are text. */
    private int labels;

    private int articles;

    /** An element that is not read. */
    record Skipped(Element element, LeftOut reason) {}

    private PageReader(Element root) {
        box = new Box(Box.Kind.GROUP, root, null);
    }

    static PageReader read(Element body) {
        PageReader reader = new PageReader(body);
        reader.visitChildren(body);
        reader.endFlow();
        reader.box.close();
        return reader;
    }

    Box root() {
        return box;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    private void visitChildren(Element parent) {
        int size = parent.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node child = parent.childNode(i);
            if (child instanceof TextNode text) {
                addText(text);
            } else if (child instanceof Element element) {
                visit(element);
            }
        }
    }

    private void visit(Element element) {
        LeftOut reason = Tags.skipped(element);
        if (reason != null && !(reason == LeftOut.FORM && labels > 0)) {
            skipped.add(new Skipped(element, reason));
            return;
        }
        Box.Kind kind = Tags.block(element);
        if (Tags.isNoText(element) || (kind == null && Tags.isHidden(element))) {
            skipped.add(new Skipped(element, LeftOut.HIDDEN));
        } else if (kind != null && verbatim > 0) {
            visitVerbatim(element);
        } else if (kind != null) {
            visitBlock(element, kind);
        } else {
            visitInline(element);
        }
    }

    private void visitBlock(Element element, Box.Kind kind) {
        endFlow();
        Box outer = box;
        box = new Box(kind, element, outer);
        boolean article =
                element.normalName().equals("article") || element.normalName().equals("main");
        boolean label = kind == Box.Kind.HEADING
                || kind == Box.Kind.TERM
                || element.normalName().equals("summary");
        LeftOut suspicion = Boilerplate.suspicion(element, articles > 0);
        if (suspicion != null) {
            box.suspect(suspicion);
        }
        articles += article ? 1 : 0;
        labels += label ? 1 : 0;
        verbatim += kind == Box.Kind.CODE ? 1 : 0;
        visitChildren(element);
        endFlow();
        verbatim -= kind == Box.Kind.CODE ? 1 : 0;
        labels -= label ? 1 : 0;
        articles -= article ? 1 : 0;
        box.close();
        outer.add(box);
        box = outer;
    }

    /** In preformatted text a block is a line. */
    private void visitVerbatim(Element element) {
        endLine();
        visitChildren(element);
        endLine();
    }

    private void endLine() {
        List<Piece> pieces = openFlow().pieces();
        if (pieces.isEmpty()) {
            return;
        }
        TextNode last = pieces.get(pieces.size() - 1).node();
        if (last != null && !last.getWholeText().endsWith("\n")) {
            openFlow().add(Piece.BREAK);
        }
    }

    private void visitInline(Element element) {
        switch (element.normalName()) {
            case "br" -> addBreak();
            case "img" -> box.own().images++;
            case "wbr" -> {}
            default -> {
                if (verbatim > 0 && isSecondCode(element)) {
                    endLine();
                }
                visitSpan(element);
            }
        }
    }

    /** Two pieces of code directly behind each other are two versions, or two lines, but never one word. */
    private static boolean isSecondCode(Element element) {
        return element.normalName().equals("code")
                && element.previousSibling() instanceof Element before
                && before.normalName().equals("code");
    }

    private void visitSpan(Element element) {
        Element outerLink = link;
        Element outerSpan = span;
        int outerStyle = style;
        int added = Tags.style(element);
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            link = element;
        }
        if (added != 0 && verbatim == 0) {
            span = element;
            style |= added;
        }
        visitChildren(element);
        link = outerLink;
        span = outerSpan;
        style = outerStyle;
    }

    private void addText(TextNode text) {
        String characters = text.getWholeText();
        if (text instanceof CDataNode || (flow == null && verbatim == 0 && isBlank(characters))) {
            return;
        }
        Box target = openFlow();
        target.own().links += link == null || link.equals(lastLink(target)) ? 0 : 1;
        target.add(new Piece(text, link, span, style));
        count(characters, target.own(), link != null);
    }

    private static @Nullable Element lastLink(Box flow) {
        List<Piece> pieces = flow.pieces();
        return pieces.isEmpty() ? null : pieces.get(pieces.size() - 1).link();
    }

    private void addBreak() {
        if (flow != null || verbatim > 0) {
            openFlow().add(Piece.BREAK);
        }
    }

    /** Preformatted text is one flow, whatever stands in it. */
    private Box openFlow() {
        if (verbatim > 0) {
            return box;
        }
        if (flow == null) {
            flow = new Box(Box.Kind.FLOW, box.element(), box);
        }
        return flow;
    }

    private void endFlow() {
        if (flow != null) {
            flow.close();
            box.add(flow);
            flow = null;
        }
    }

    private static void count(String text, Box.Amount amount, boolean linked) {
        int characters = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            characters += space ? 0 : 1;
            words += inWord || space ? 0 : 1;
            inWord = !space;
        }
        amount.text += characters;
        amount.linkText += linked ? characters : 0;
        amount.words += words;
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space, also that which does not break, and what takes no room at all. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\ufeff';
    }
}
