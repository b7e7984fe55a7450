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

import dev.headroom.html.page.Box;
import dev.headroom.html.page.LeftOut;
import dev.headroom.html.page.Page;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Says how much of what is left out of a page: exact counts over the whole page. For one page. */
final class Receipt {

    private final Map<LeftOut, Count> counts = new EnumMap<>(LeftOut.class);

    private static final class Count {
        private int parts;
        private int words;
        private int links;
    }

    private Receipt() {}

    static Receipt of(Page page) {
        Receipt receipt = new Receipt();
        page.unread().forEach(part -> receipt.add(part.element(), part.reason()));
        receipt.addLeftOut(page.root());
        return receipt;
    }

    private void add(Element element, LeftOut reason) {
        Count count = counts.computeIfAbsent(reason, any -> new Count());
        count.parts++;
        switch (reason) {
            case SCRIPT, STYLE, MEDIA -> {}
            default -> element.traverse((node, depth) -> count(node, count));
        }
    }

    private static void count(Node node, Count count) {
        if (node instanceof TextNode text) {
            count.words += words(text.getWholeText());
        } else if (node instanceof Element element && element.normalName().equals("a") && element.hasAttr("href")) {
            count.links++;
        }
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) <= ' ' || text.charAt(i) == '\u00a0';
            words += inWord || space ? 0 : 1;
            inWord = !space;
        }
        return words;
    }

    private void addLeftOut(Box box) {
        for (Box child : box.children()) {
            child.reason().ifPresent(reason -> {
                Count count = counts.computeIfAbsent(reason, any -> new Count());
                count.parts++;
                count.words += child.words();
                count.links += child.links();
            });
            addLeftOut(child);
        }
    }

    /**
     * The line.
     *
     * @param blocks the main part
     * @param shown which of them are shown
     * @return one line; empty when nothing is left out but markup
     */
    String line(List<Block> blocks, BitSet shown) {
        StringJoiner out = new StringJoiner(", ", "left out: ", "").setEmptyValue("");
        int parts = 0;
        int words = 0;
        for (int i = shown.nextClearBit(0); i < blocks.size(); i = shown.nextClearBit(i + 1)) {
            parts++;
            words += blocks.get(i).sources().stream().mapToInt(Box::words).sum();
        }
        if (parts > 0) {
            out.add(counted(parts, "part") + " of the text (" + counted(words, "word") + ")");
        }
        counts.forEach((reason, count) -> {
            if (isCountedByParts(reason)) {
                out.add(counted(count.parts, word(reason)));
            } else if (count.words > 0) {
                String links = count.links > 0 ? ", " + counted(count.links, "link") : "";
                out.add(word(reason) + " (" + counted(count.words, "word") + links + ")");
            }
        });
        return out.toString();
    }

    private static boolean isCountedByParts(LeftOut reason) {
        return reason == LeftOut.SCRIPT || reason == LeftOut.STYLE || reason == LeftOut.MEDIA;
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String word(LeftOut reason) {
        return switch (reason) {
            case SCRIPT -> "script";
            case STYLE -> "style sheet";
            case MEDIA -> "media element";
            case HIDDEN -> "hidden text";
            case NAVIGATION -> "navigation";
            case HEADER -> "site header";
            case FOOTER -> "site footer";
            case SIDEBAR -> "sidebar";
            case FORM -> "forms";
            case NOTICE -> "notices and dialogs";
            case SHARING -> "sharing buttons";
            case ADVERTISEMENT -> "advertisements";
            case RELATED -> "teasers of other pages";
            case COMMENTS -> "comments";
            case OUTSIDE -> "around the main part";
        };
    }
}
