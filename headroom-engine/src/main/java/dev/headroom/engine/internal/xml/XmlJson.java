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

import dev.headroom.engine.internal.delimited.notation.Cells;
import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.json.JsonStrings;
import dev.headroom.engine.internal.xml.XmlScanner.Found;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a scanned document as JSON and learns its style on the way. An element becomes an object of its attributes and
 * children in order, children of one name that follow each other an array; an element of text, or one that is written
 * differently from the others, becomes a string of what stands between its tags, as it stands there; one that ends in
 * its first tag becomes null. For one use; recursion is as deep as the scanner's bound.
 */
final class XmlJson {

    /** The member of a comment. */
    static final String COMMENT = "<!--";

    /** The member of a declaration or of a processing instruction. */
    static final String INSTRUCTION = "<?";

    /** The member of a document type. */
    static final String DECLARATION = "<!";

    /** The member of attributes that are not written regularly, as they stand. */
    static final String RAW_ATTRIBUTES = "@";

    private static final List<String> TEXT_NAMES = List.of(XmlStyle.TEXT, "content", "value", "body", "_");

    private final String text;
    private final XmlNodes nodes;
    private final Items items;
    private final int from;
    private final StringBuilder json;
    private final XmlSpacing spacing;
    private final NameTable attributes = new NameTable();
    private final NameTable elements = new NameTable();
    private String textName = XmlStyle.TEXT;
    private boolean spaced;
    private boolean marked;

    /** For each element: where its value starts in the JSON, and where it stands in the text. */
    private int[] spans = new int[96];

    private int span;

    XmlJson(String text, Found found, int from) {
        this.text = text;
        this.nodes = found.nodes();
        this.items = found.items();
        this.from = from;
        json = new StringBuilder(text.length() + text.length() / 4);
        spacing = new XmlSpacing(text, nodes);
    }

    /** A document as JSON. */
    record Written(String json, XmlStyle style) {}

    Optional<Written> write() {
        String end = spacing.crlf() ? "\r\n" : "\n";
        int behind = items.end(items.size() - 1);
        boolean finalNewline = text.startsWith(end, behind) && behind + end.length() == text.length();
        boolean joined = items.size() > 1 && items.end(0) == items.start(1);
        if ((!finalNewline && behind < text.length()) || items.start(0) != from || !areEven(joined ? "" : end)) {
            return Optional.empty();
        }
        learnNames();
        writeItems();
        Set<String> plain = new LinkedHashSet<>();
        attributes.names().stream().filter(name -> !elements.has(name)).forEach(plain::add);
        Frame frame = new Frame(from > 0, spacing.crlf(), finalNewline);
        XmlStyle style =
                new XmlStyle(plain, spacing.indents(), spaced, joined, marked, textName, spacing.blanks(), frame);
        return Optional.of(new Written(json.toString(), style));
    }

    /**
     * For each element, in order: where its value starts in the JSON, where it starts in the text, and where it ends.
     */
    int[] spans() {
        return Arrays.copyOf(spans, span);
    }

    private boolean areEven(String between) {
        for (int i = 1; i < items.size(); i++) {
            int gap = items.start(i) - items.end(i - 1);
            if (gap != between.length() || !text.startsWith(between, items.end(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private void learnNames() {
        boolean first = true;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.isComment(node)) {
                continue;
            }
            elements.add(text, nodes.start(node) + 1, nodes.nameEnd(node));
            int behind = attributesEnd(node);
            if (nodes.isRegular(node) && behind > nodes.nameEnd(node)) {
                XmlAttributes tag = new XmlAttributes(text, nodes.nameEnd(node), behind);
                while (tag.next()) {
                    attributes.add(text, tag.nameStart(), tag.nameEnd());
                }
            }
            if (first && nodes.close(node) == XmlNodes.NONE) {
                spaced = text.charAt(behind - 1) == ' ';
                first = false;
            }
        }
        for (String name : TEXT_NAMES) {
            textName = name;
            if (!elements.has(name) && !attributes.has(name)) {
                break;
            }
        }
    }

    /** Where an element's attributes end: in front of the bracket, or of the slash. */
    private int attributesEnd(int node) {
        return nodes.content(node) - (nodes.close(node) == XmlNodes.NONE ? 2 : 1);
    }

    private void writeItems() {
        json.append('{');
        for (int i = 0; i < items.size(); i++) {
            json.append(i > 0 ? "," : "");
            int node = items.node(i);
            if (node != XmlNodes.NONE) {
                writeName(nodes.start(node) + 1, nodes.nameEnd(node), false);
                writeElement(node, 0);
            } else if (text.startsWith("<!--", items.start(i))) {
                writeMember(COMMENT, items.start(i) + 4, items.end(i) - 3);
            } else if (text.startsWith("<?", items.start(i))) {
                writeMember(INSTRUCTION, items.start(i) + 2, items.end(i) - 2);
            } else {
                writeMember(DECLARATION, items.start(i) + 2, items.end(i) - 1);
            }
        }
        json.append('}');
    }

    private void writeMember(String name, int start, int end) {
        json.append('"').append(name).append("\":");
        writeString(start, end);
    }

    private void writeName(int start, int end, boolean attribute) {
        json.append('"');
        if (attribute && elements.has(text, start, end)) {
            json.append(RAW_ATTRIBUTES);
            marked = true;
        }
        json.append(text, start, end).append("\":");
    }

    private void writeElement(int node, int depth) {
        remember(node);
        int behind = attributesEnd(node);
        boolean ended = nodes.close(node) == XmlNodes.NONE;
        boolean bare = behind == nodes.nameEnd(node) + (ended && spaced ? 1 : 0);
        boolean structured = !ended && spacing.isStructured(node, depth);
        if (bare && !structured) {
            writeContent(node, ended);
            return;
        }
        json.append('{');
        int start = json.length();
        if (!bare) {
            writeAttributes(node, behind, ended);
        }
        if (structured) {
            writeChildren(node, depth, start);
        } else if (!ended) {
            json.append(",\"").append(textName).append("\":");
            writeContent(node, false);
        }
        json.append('}');
    }

    private void remember(int node) {
        if (span + 3 > spans.length) {
            spans = Arrays.copyOf(spans, spans.length * 2);
        }
        spans[span++] = json.length();
        spans[span++] = nodes.start(node);
        spans[span++] = nodes.end(node);
    }

    private void writeAttributes(int node, int behind, boolean ended) {
        boolean space = text.charAt(behind - 1) == ' ';
        if (!nodes.isRegular(node) || space != (ended && spaced)) {
            writeMember(RAW_ATTRIBUTES, nodes.nameEnd(node), behind);
            marked = true;
            return;
        }
        XmlAttributes tag = new XmlAttributes(text, nodes.nameEnd(node), behind);
        for (boolean more = tag.next(), first = true; more; first = false) {
            json.append(first ? "" : ",");
            writeName(tag.nameStart(), tag.nameEnd(), true);
            writeScalar(tag.valueStart(), tag.valueEnd());
            more = tag.next();
        }
    }

    private void writeContent(int node, boolean ended) {
        if (ended) {
            json.append("null");
        } else {
            writeScalar(nodes.content(node), nodes.close(node));
        }
    }

    private void writeScalar(int start, int end) {
        if (Cells.isLiteral(text, start, end) && text.charAt(start) != 'n') {
            json.append(text, start, end);
        } else {
            writeString(start, end);
        }
    }

    private void writeString(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                JsonStrings.appendQuoted(text.substring(start, end), json);
                return;
            }
        }
        json.append('"').append(text, start, end).append('"');
    }

    // ---- children

    private void writeChildren(int node, int depth, int start) {
        int child = node + 1;
        while (child < nodes.next(node)) {
            json.append(json.length() > start ? "," : "");
            child = nodes.isComment(child) ? writeComment(child) : writeRun(child, nodes.next(node), depth + 1);
        }
    }

    private int writeComment(int node) {
        writeMember(COMMENT, nodes.start(node) + 4, nodes.end(node) - 3);
        return nodes.next(node);
    }

    /** Writes elements of one name that follow each other, comments between them included; gives the node behind. */
    private int writeRun(int first, int end, int depth) {
        int last = first;
        boolean several = false;
        for (int node = nodes.next(first); node < end; node = nodes.next(node)) {
            if (!nodes.isComment(node)) {
                if (!nodes.sameName(first, node)) {
                    break;
                }
                last = node;
                several = true;
            }
        }
        writeName(nodes.start(first) + 1, nodes.nameEnd(first), false);
        json.append(several ? "[" : "");
        for (int node = first; node <= last; node = nodes.next(node)) {
            json.append(node > first ? "," : "");
            if (nodes.isComment(node)) {
                json.append('{');
                writeMember(COMMENT, nodes.start(node) + 4, nodes.end(node) - 3);
                json.append('}');
            } else {
                writeElement(node, depth);
            }
        }
        json.append(several ? "]" : "");
        return nodes.next(last);
    }
}
