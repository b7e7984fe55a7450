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

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.json.JsonKind;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.json.JsonTape;

/**
 * Writes a document again from its JSON and its style. For one use; recursion is as deep as the tape's bound.
 */
final class XmlWriter {

    private final JsonTape tape;
    private final XmlStyle style;
    private final String lineEnd;
    private final StringBuilder out;

    private XmlWriter(JsonTape tape, XmlStyle style) {
        this.tape = tape;
        this.style = style;
        lineEnd = style.frame().lineEnd();
        out = new StringBuilder(tape.source().length + tape.source().length / 4);
    }

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException when the JSON is not that of a document
     */
    static String write(JsonTape tape, XmlStyle style) {
        XmlWriter writer = new XmlWriter(tape, style);
        writer.writeDocument();
        return style.blanks().isEmpty() ? writer.out.toString() : writer.withBlankLines();
    }

    private void writeDocument() {
        if (tape.kind(0) != JsonKind.OBJECT || tape.count(0) == 0) {
            throw new IllegalArgumentException("json: not a document of XML");
        }
        if (style.frame().bom()) {
            out.append(Frame.BYTE_ORDER_MARK);
        }
        for (int item = 1; item < tape.next(0); item = tape.next(item)) {
            out.append(item > 1 && !style.joined() ? lineEnd : "");
            writeItem(item, 0);
        }
        out.append(style.frame().finalNewline() ? lineEnd : "");
    }

    private void writeItem(int member, int depth) {
        switch (tape.name(member)) {
            case XmlJson.COMMENT -> writeAround("<!--", member, "-->");
            case XmlJson.INSTRUCTION -> writeAround("<?", member, "?>");
            case XmlJson.DECLARATION -> writeAround("<!", member, ">");
            default -> writeElement(member, member, depth);
        }
    }

    private void writeAround(String before, int node, String behind) {
        out.append(before);
        writeScalar(node);
        out.append(behind);
    }

    private void writeScalar(int node) {
        if (tape.kind(node).isContainer()) {
            throw new IllegalArgumentException("json: text expected");
        }
        char[] source = tape.source();
        if (tape.kind(node) != JsonKind.STRING) {
            out.append(source, tape.start(node), tape.end(node) - tape.start(node));
            return;
        }
        int from = tape.start(node) + 1;
        int to = tape.end(node) - 1;
        for (int i = from; i < to; i++) {
            if (source[i] == '\\') {
                out.append(JsonStrings.unescape(source, from, to));
                return;
            }
        }
        out.append(source, from, to - from);
    }

    /** Writes an element under the name of a member, which is that of its array if it stands in one. */
    private void writeElement(int member, int node, int depth) {
        out.append('<');
        int name = out.length();
        appendName(member, 0);
        int nameEnd = out.length();
        switch (tape.kind(node)) {
            case NULL -> out.append(style.spaced() ? " />" : "/>");
            case OBJECT -> writeObject(node, name, nameEnd, depth);
            case ARRAY -> throw new IllegalArgumentException("json: an array within an array");
            default -> {
                out.append('>');
                writeScalar(node);
                writeClose(name, nameEnd);
            }
        }
    }

    private void appendName(int member, int skipped) {
        int from = tape.nameStart(member) + skipped;
        out.append(tape.source(), from, tape.nameEnd(member) - from);
    }

    private void writeClose(int name, int nameEnd) {
        out.append("</").append(out, name, nameEnd).append('>');
    }

    private void writeObject(int node, int name, int nameEnd, int depth) {
        int child = node + 1;
        boolean raw = false;
        while (child < tape.next(node) && isAttribute(child)) {
            raw |= writeAttribute(child);
            child = tape.next(child);
        }
        if (child == tape.next(node)) {
            out.append(style.spaced() && !raw ? " />" : "/>");
            return;
        }
        out.append('>');
        if (tape.name(child).equals(style.textName()) && tape.next(child) == tape.next(node) && child > node + 1) {
            writeScalar(child);
        } else {
            for (; child < tape.next(node); child = tape.next(child)) {
                writeChild(child, depth + 1);
            }
            newLine(depth);
        }
        writeClose(name, nameEnd);
    }

    private boolean isAttribute(int member) {
        return !tape.kind(member).isContainer()
                && (tape.source()[tape.nameStart(member)] == '@'
                        || style.attributes().contains(tape.name(member)));
    }

    /** Writes an attribute, or all of them if they are not regular, which is said then. */
    private boolean writeAttribute(int member) {
        if (tape.name(member).equals(XmlJson.RAW_ATTRIBUTES)) {
            writeScalar(member);
            return true;
        }
        out.append(' ');
        appendName(member, tape.source()[tape.nameStart(member)] == '@' ? 1 : 0);
        out.append("=\"");
        writeScalar(member);
        out.append('"');
        return false;
    }

    private void writeChild(int member, int depth) {
        if (tape.kind(member) != JsonKind.ARRAY) {
            newLine(depth);
            writeItem(member, depth);
            return;
        }
        for (int element = member + 1; element < tape.next(member); element = tape.next(element)) {
            newLine(depth);
            if (isComment(element)) {
                writeItem(element + 1, depth);
            } else {
                writeElement(member, element, depth);
            }
        }
    }

    private boolean isComment(int node) {
        return tape.kind(node) == JsonKind.OBJECT
                && tape.count(node) == 1
                && tape.name(node + 1).equals(XmlJson.COMMENT);
    }

    private void newLine(int depth) {
        if (!style.isCompact()) {
            out.append(lineEnd).append(style.indent(depth));
        }
    }

    private String withBlankLines() {
        StringBuilder all = new StringBuilder(out.length() + style.blanks().size() * lineEnd.length());
        int from = 0;
        int line = 1;
        for (int blank : style.blanks()) {
            while (line < blank) {
                int newline = out.indexOf("\n", from);
                if (newline < 0) {
                    throw new IllegalArgumentException("style: a blank line behind the end");
                }
                all.append(out, from, newline + 1);
                from = newline + 1;
                line++;
            }
            all.append(lineEnd);
            line++;
        }
        return all.append(out, from, out.length()).toString();
    }
}
