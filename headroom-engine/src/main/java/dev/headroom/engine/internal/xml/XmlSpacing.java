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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a document are spaced out, learned from the first ones of each depth: nothing between them, or
 * each on a line of its own behind the white space of its depth. For one document.
 */
final class XmlSpacing {

    /** More blank lines than this cost more to name than they are worth. */
    private static final int MOST_BLANKS = 200;

    private final String text;
    private final XmlNodes nodes;
    private final boolean crlf;
    private final boolean compact;
    private final List<@Nullable String> indents = new ArrayList<>();
    private final List<Integer> blanks = new ArrayList<>();

    /** Where lines end; found when the first blank line is. */
    private int[] newlines = new int[0];

    XmlSpacing(String text, XmlNodes nodes) {
        this.text = text;
        this.nodes = nodes;
        int newline = text.indexOf('\n');
        crlf = newline > 0 && text.charAt(newline - 1) == '\r';
        compact = isCompact(nodes);
        indents.add("");
    }

    private static boolean isCompact(XmlNodes nodes) {
        for (int node = 0; node < nodes.size(); node++) {
            if (!nodes.isComment(node) && nodes.hasElements(node) && !nodes.isMixed(node)) {
                return nodes.start(node + 1) == nodes.content(node);
            }
        }
        return false;
    }

    boolean crlf() {
        return crlf;
    }

    /** The white space in front of elements by depth, as far as it is known; none if there is none. */
    List<String> indents() {
        List<String> known = new ArrayList<>();
        for (int depth = 0; depth < indents.size() && !compact; depth++) {
            String indent = indents.get(depth);
            if (indent == null) {
                break;
            }
            known.add(indent);
        }
        return known;
    }

    /** The numbers of blank lines between elements, ascending. */
    List<Integer> blanks() {
        return blanks.stream().sorted().toList();
    }

    /** Whether an element's children stand on lines of their own, indented as others of that depth. */
    boolean isStructured(int node, int depth) {
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

    /** Remembers the numbers of blank lines. */
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
