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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** More blank lines than this cost more to name than they are worth. */
    private static final int MOST_BLANKS = 200;

    private final String text;
    private final XmlNodes nodes;
    private final Items items;
    private final int from;
    private final StringBuilder json;
    private final List<@Nullable String> indents = new ArrayList<>();
    private final NameTable attributes = new NameTable();
    private final NameTable elements = new NameTable();
    private final List<Integer> blanks = new ArrayList<>();
    private final boolean crlf;
    private String textName = XmlStyle.TEXT;
    private boolean compact;
    private boolean spaced;

    /** Where lines end; found when the first blank line is. */
    private int[] newlines = new int[0];

    /** For each element: where its value starts in the JSON, and where it stands in the text. */
    private int[] spans = new int[96];

    private int span;

    XmlJson(String text, Found found, int from) {
        this.text = text;
        this.nodes = found.nodes();
        this.items = found.items();
        this.from = from;
        json = new StringBuilder(text.length() + text.length() / 4);
        int newline = text.indexOf('\n');
        crlf = newline > 0 && text.charAt(newline - 1) == '\r';
    }

    /** A document as JSON. */
    record Written(String json, XmlStyle style, int[] spans) {}

    Optional<Written> write() {
        String end = crlf ? "\r\n" : "\n";
        int behind = items.end(items.size() - 1);
        boolean finalNewline = text.startsWith(end, behind) && behind + end.length() == text.length();
        boolean joined = items.size() > 1 && items.end(0) == items.start(1);
        if (!finalNewline && behind < text.length() || items.start(0) != from || !areEven(joined ? "" : end)) {
            return Optional.empty();
        }
        learnNames();
        indents.add("");
        learnCompact();
        writeItems();
        Set<String> plain = new LinkedHashSet<>();
        attributes.names().stream().filter(name -> !elements.has(name)).forEach(plain::add);
        List<String> learned = compact ? List.of() : known();
        Frame frame = new Frame(from > 0, crlf, finalNewline);
        blanks.sort(null);
        XmlStyle style = new XmlStyle(plain, learned, spaced, joined, textName, blanks, frame);
        return Optional.of(new Written(json.toString(), style, Arrays.copyOf(spans, span)));
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

    private List<String> known() {
        List<String> known = new ArrayList<>();
        for (String indent : indents) {
            if (indent == null) {
                break;
            }
            known.add(indent);
        }
        return known;
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

    private void learnCompact() {
        for (int node = 0; node < nodes.size(); node++) {
            if (!nodes.isComment(node) && nodes.hasElements(node) && !nodes.isMixed(node)) {
                compact = nodes.start(node + 1) == nodes.content(node);
                return;
            }
        }
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
        if (attribute && elements.has(text.substring(start, end))) {
            json.append(RAW_ATTRIBUTES);
        }
        json.append(text, start, end).append("\":");
    }

    private void writeElement(int node, int depth) {
        remember(node);
        int behind = attributesEnd(node);
        boolean ended = nodes.close(node) == XmlNodes.NONE;
        boolean bare = behind == nodes.nameEnd(node) + (ended && spaced ? 1 : 0);
        boolean structured = !ended && isStructured(node, depth);
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

    // ---- white space

    /** Whether an element's children stand on lines of their own, indented as others of that depth. */
    private boolean isStructured(int node, int depth) {
        if (nodes.isMixed(node) || !nodes.hasElements(node)) {
            return false;
        }
        int marked = blanks.size();
        int at = nodes.content(node);
        for (int child = node + 1; child < nodes.next(node); child = nodes.next(child)) {
            if (!isGap(at, nodes.start(child), depth + 1)) {
                forgetBlanks(marked);
                return false;
            }
            at = nodes.end(child);
        }
        if (!isGap(at, nodes.close(node), depth)) {
            forgetBlanks(marked);
            return false;
        }
        return true;
    }

    private void forgetBlanks(int marked) {
        blanks.subList(marked, blanks.size()).clear();
    }

    private boolean isGap(int start, int end, int depth) {
        if (compact) {
            return start == end;
        }
        int at = start;
        int breaks = 0;
        while (at < end && isBreak(at)) {
            at += crlf ? 2 : 1;
            breaks++;
        }
        if (breaks == 0 || !isIndent(at, end, depth)) {
            return false;
        }
        return breaks == 1 || addBlanks(start, breaks - 1);
    }

    private boolean isBreak(int at) {
        return crlf ? text.startsWith("\r\n", at) : text.charAt(at) == '\n';
    }

    private boolean isIndent(int start, int end, int depth) {
        while (indents.size() <= depth) {
            indents.add(null);
        }
        String known = indents.get(depth);
        if (known != null) {
            return known.length() == end - start && text.startsWith(known, start);
        }
        String learned = text.substring(start, end);
        if (!XmlStyle.isSayable(learned)) {
            return false;
        }
        indents.set(depth, learned);
        return true;
    }

    /** Remembers the numbers of blank lines. Parents are looked at before their children, so numbers are sorted later. */
    private boolean addBlanks(int start, int count) {
        if (blanks.size() + count > MOST_BLANKS) {
            return false;
        }
        int number = lineOf(start) + 1;
        for (int i = 1; i <= count; i++) {
            blanks.add(number + i);
        }
        return true;
    }

    /** How many lines end in front of an offset. */
    private int lineOf(int offset) {
        if (newlines.length == 0) {
            newlines = newlines();
        }
        int found = Arrays.binarySearch(newlines, offset);
        return found < 0 ? -found - 1 : found;
    }

    private int[] newlines() {
        int[] found = new int[256];
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i;
        }
        return Arrays.copyOf(found, count);
    }
}
