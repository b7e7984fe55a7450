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
package dev.headroom.engine.internal.xml;

import java.util.Optional;

/**
 * Finds the elements of a text (Extensible Markup Language 1.0, section 3) in one pass. It checks that tags nest and
 * resolves nothing; a document type that declares something of its own is refused. For one use.
 */
final class XmlScanner {

    /** The deepest nesting that is read. */
    private static final int DEEPEST = 200;

    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final String text;
    private final XmlNodes nodes;
    private final int[] open = new int[DEEPEST];
    private int depth;
    private int at;
    private int root = XmlNodes.NONE;

    /** Where the prolog's items start and end, in turn, and those behind the root. */
    private final Items items = new Items();

    private String refusal = "";

    private XmlScanner(String text, int from) {
        this.text = text;
        this.at = from;
        nodes = new XmlNodes(text);
    }

    /**
     * What was found.
     *
     * @param nodes the elements and comments
     * @param items the top level: declaration, comments, document type, and the root
     */
    record Found(XmlNodes nodes, Items items) {}

    /** What came of it: what was found, or why not. */
    record Result(Optional<Found> found, String refusal) {}

    static Result scan(String text, int from) {
        XmlScanner scanner = new XmlScanner(text, from);
        scanner.run();
        return scanner.refusal.isEmpty()
                ? new Result(Optional.of(new Found(scanner.nodes, scanner.items)), "")
                : new Result(Optional.empty(), scanner.refusal);
    }

    private void run() {
        while (at < text.length() && refusal.isEmpty()) {
            if (text.charAt(at) == '<') {
                readMarkup();
            } else {
                readText();
            }
        }
        if (refusal.isEmpty() && (depth > 0 || root == XmlNodes.NONE)) {
            refuse("the document does not end");
        }
    }

    private void refuse(String reason) {
        refusal = reason;
    }

    private void readText() {
        int end = text.indexOf('<', at);
        end = end < 0 ? text.length() : end;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                if (depth == 0) {
                    refuse("text outside of the root");
                } else {
                    nodes.setMixed(open[depth - 1]);
                }
                break;
            }
        }
        at = end;
    }

    private void readMarkup() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (next) {
            case '/' -> readClose();
            case '!' -> readDeclaration();
            case '?' -> readOther("?>");
            default -> readElement();
        }
    }

    private void readDeclaration() {
        if (text.startsWith(COMMENT, at)) {
            int end = endOf("-->", at + COMMENT.length());
            if (end > 0 && depth > 0) {
                nodes.addComment(at, end);
                at = end;
            } else if (end > 0) {
                addItem(end);
            }
        } else if (text.startsWith(CDATA, at)) {
            readOther("]]>");
        } else {
            int end = endOf(">", at);
            if (end > 0 && text.substring(at, end).indexOf('[') >= 0) {
                refuse("a document type with declarations of its own");
            } else if (end > 0) {
                addItem(end);
            }
        }
    }

    /** What makes an element mixed, and is an item at the top level. */
    private void readOther(String ending) {
        int end = endOf(ending, at);
        if (end > 0 && depth > 0) {
            nodes.setMixed(open[depth - 1]);
            at = end;
        } else if (end > 0) {
            addItem(end);
        }
    }

    private void addItem(int end) {
        if (depth > 0) {
            refuse("a declaration within the root");
            return;
        }
        items.add(at, end, XmlNodes.NONE);
        at = end;
    }

    private int endOf(String ending, int from) {
        int end = text.indexOf(ending, from);
        if (end < 0) {
            refuse("markup without an end");
            return -1;
        }
        return end + ending.length();
    }

    private void readElement() {
        int nameEnd = nameEnd(at + 1);
        if (nameEnd == at + 1) {
            refuse("an angle bracket that starts no tag");
            return;
        }
        if (depth == 0 && root != XmlNodes.NONE) {
            refuse("more than one root");
            return;
        }
        if (depth == DEEPEST) {
            refuse("nested deeper than " + DEEPEST + " levels");
            return;
        }
        int end = tagEnd(nameEnd);
        if (end < 0) {
            refuse("a tag without an end");
            return;
        }
        addElement(nameEnd, end);
    }

    private void addElement(int nameEnd, int end) {
        boolean empty = text.charAt(end - 2) == '/';
        int behindAttributes = end - (empty ? 2 : 1);
        int node = nodes.addElement(at, nameEnd, XmlAttributes.areRegular(text, nameEnd, behindAttributes));
        nodes.open(node, end);
        if (depth > 0) {
            nodes.setHasElements(open[depth - 1]);
        } else {
            root = node;
        }
        if (empty) {
            nodes.close(node, XmlNodes.NONE, end);
            endElement(node);
        } else {
            open[depth++] = node;
        }
        at = end;
    }

    private void endElement(int node) {
        if (node == root) {
            items.add(nodes.start(node), nodes.end(node), node);
        }
    }

    /** The offset behind a tag; angle brackets in quotes do not end it. */
    private int tagEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '>' -> {
                    return i + 1;
                }
                case '"', '\'' -> {
                    i = text.indexOf(text.charAt(i), i + 1);
                    if (i < 0) {
                        return -1;
                    }
                }
                case '<' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private void readClose() {
        if (depth == 0) {
            refuse("a tag that ends nothing");
            return;
        }
        int node = open[depth - 1];
        int length = nodes.nameEnd(node) - nodes.start(node) - 1;
        int end = at + 2 + length;
        if (!text.regionMatches(at + 2, text, nodes.start(node) + 1, length) || !text.startsWith(">", end)) {
            refuse("tags that do not nest");
            return;
        }
        nodes.close(node, at, end + 1);
        depth--;
        endElement(node);
        at = end + 1;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < text.length() && isNamePart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Characters of names (section 2.3), without the rarer bounds between them. */
    static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == ':'
                || c > 0x7f;
    }
}
