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

import dev.headroom.html.page.PageReader.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page, read: its boxes, and what was not read at all. Not to be shared between threads.
 *
 * <p>Reading is one pass of jsoup's parser over the text and a few over the tree, which nests at most {@value
 * #DEEPEST} levels; what is deeper comes beside what is around it.
 */
public final class Page {

    private static final int DEEPEST = 250;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Box root;
    private final @Nullable Element title;
    private final List<Part> unread;
    private final int shift;

    /**
     * A part of the page of which nothing is read, or a box that is left out.
     *
     * @param element where it stands
     * @param reason why
     */
    public record Part(Element element, LeftOut reason) {}

    private Page(Box root, @Nullable Element title, List<Part> unread, int shift) {
        this.root = root;
        this.title = title;
        this.unread = unread;
        this.shift = shift;
    }

    /**
     * Reads a page.
     *
     * @param text HTML, whatever is wrong with it
     * @return the page, with reasons at what is no part of what it has to say
     */
    public static Page read(String text) {
        int shift = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        Document document =
                Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST).parseInput(text.substring(shift), "");
        PageReader reader = PageReader.read(document.body());
        List<Part> unread = new ArrayList<>();
        Element title = readHead(document.head(), unread);
        for (Skipped skipped : reader.skipped()) {
            unread.add(new Part(skipped.element(), skipped.reason()));
        }
        MainPart.mark(reader.root(), title == null ? "" : title.text());
        return new Page(reader.root(), title, unread, shift);
    }

    private static @Nullable Element readHead(Element head, List<Part> unread) {
        Element title = null;
        for (Node child = head.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element element) {
                LeftOut reason = Tags.skipped(element);
                if (element.normalName().equals("title") && title == null) {
                    title = element;
                } else if (reason != null) {
                    unread.add(new Part(element, reason));
                }
            }
        }
        return title;
    }

    /** The body. */
    public Box root() {
        return root;
    }

    /** The element with the page's title. */
    public Optional<Element> title() {
        return Optional.ofNullable(title);
    }

    /** What was not read, in the page's order. */
    public List<Part> unread() {
        return unread;
    }

    /** How far offsets of the document are from those of the text: 1 if that starts with a byte order mark. */
    public int shift() {
        return shift;
    }
}
