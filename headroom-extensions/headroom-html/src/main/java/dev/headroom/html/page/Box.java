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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that stands for itself: running text, or a group of boxes. It knows how much is in it that has not
 * been left out. Changed while a page is read; not afterwards.
 */
public final class Box {

    /** What a box is. */
    public enum Kind {
        /** Running text; the only kind with pieces. */
        FLOW,
        /** Preformatted text; has pieces as well. */
        CODE,
        /** Boxes without a meaning of their own. */
        GROUP,
        /** A heading. */
        HEADING,
        /** A list. */
        LIST,
        /** An item of a list. */
        ITEM,
        /** A term that a definition follows. */
        TERM,
        /** A definition. */
        DEFINITION,
        /** A quotation. */
        QUOTE,
        /** A table. */
        TABLE,
        /** A caption of a table. */
        CAPTION,
        /** A row of a table. */
        ROW,
        /** A cell of a table. */
        CELL
    }

    /** Text of a flow that is no link counts as prose from so many characters on: half a line. */
    private static final int FEWEST_OF_PROSE = 40;

    private final Kind kind;
    private final Element element;
    private final @Nullable Box parent;
    private final List<Box> children = new ArrayList<>();
    private final List<Box> childrenView = Collections.unmodifiableList(children);
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> piecesView = Collections.unmodifiableList(pieces);
    private @Nullable LeftOut suspicion;
    private @Nullable LeftOut reason;

    /** Of the pieces of this box alone. */
    private final Amount own = new Amount();

    private Amount amount = new Amount();

    /** How much a box holds; characters are those that are no white space. */
    static final class Amount {
        int text;
        int linkText;
        int prose;
        int words;
        int links;
        int images;

        void add(Amount other) {
            text += other.text;
            linkText += other.linkText;
            prose += other.prose;
            words += other.words;
            links += other.links;
            images += other.images;
        }
    }

    Box(Kind kind, Element element, @Nullable Box parent) {
        this.kind = kind;
        this.element = element;
        this.parent = parent;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** The element it comes from; running text comes from the element around it. */
    public Element element() {
        return element;
    }

    /** The boxes in it, in the page's order, also those left out. */
    public List<Box> children() {
        return childrenView;
    }

    /** The running text. */
    public List<Piece> pieces() {
        return piecesView;
    }

    /** Why it is left out; empty if it stays. */
    public Optional<LeftOut> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether it stays and has text that stays. */
    public boolean isShown() {
        return reason == null && amount.text > 0;
    }

    /** How many characters it holds that are no white space and are not left out. */
    public int text() {
        return amount.text;
    }

    /** How many words it holds that are not left out. */
    public int words() {
        return amount.words;
    }

    /** How many links it holds that are not left out. */
    public int links() {
        return amount.links;
    }

    /** How many of its characters are those of links. */
    int linkText() {
        return amount.linkText;
    }

    /** How many of its characters stand in sentences rather than in links and labels. */
    int prose() {
        return amount.prose;
    }

    int images() {
        return amount.images;
    }

    @Nullable
    Box parent() {
        return parent;
    }

    @Nullable
    LeftOut suspicion() {
        return suspicion;
    }

    void suspect(LeftOut newSuspicion) {
        suspicion = newSuspicion;
    }

    void add(Box child) {
        children.add(child);
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    Amount own() {
        return own;
    }

    /**
     * How its text starts, white space as it stands in the source: at least so many characters if there are as many.
     */
    public String start(int characters) {
        StringBuilder out = new StringBuilder();
        appendStart(characters, out);
        return out.toString().strip();
    }

    private void appendStart(int characters, StringBuilder out) {
        for (int i = 0; i < pieces.size() && out.length() < characters; i++) {
            TextNode node = pieces.get(i).node();
            out.append(node == null ? " " : node.getWholeText());
        }
        for (int i = 0; i < children.size() && out.length() < characters; i++) {
            children.get(i).appendStart(characters, out);
        }
    }

    /** Whether most of its text is links, none of it within sentences. */
    boolean isLinks() {
        return amount.links >= 2 && amount.linkText * 2L > amount.text && amount.prose * 10L < amount.text;
    }

    /** Whether it is in another box, or is that box. */
    boolean isWithin(Box other) {
        for (Box box = this; box != null; box = box.parent) {
            if (box == other) {
                return true;
            }
        }
        return false;
    }

    /** Leaves it out, with all that is in it. */
    void leaveOut(LeftOut why) {
        reason = why;
        for (Box box = parent; box != null; box = box.parent) {
            box.amount.text -= amount.text;
            box.amount.linkText -= amount.linkText;
            box.amount.prose -= amount.prose;
            box.amount.words -= amount.words;
            box.amount.links -= amount.links;
            box.amount.images -= amount.images;
        }
    }

    /** Adds up what is in it; once, when it is complete. */
    void close() {
        own.prose = own.text - own.linkText >= FEWEST_OF_PROSE ? own.text - own.linkText : 0;
        amount = new Amount();
        amount.add(own);
        children.forEach(child -> amount.add(child.amount));
    }
}
