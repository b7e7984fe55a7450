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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What the elements of HTML mean for reading (HTML Living Standard, section 15.3 for what is a block). */
final class Tags {

    private static final Map<String, Box.Kind> BLOCKS = blocks();

    private static final Map<String, LeftOut> SKIPPED = skipped();

    private static final Map<String, Integer> STYLES = Map.ofEntries(
            Map.entry("code", Piece.CODE),
            Map.entry("kbd", Piece.CODE),
            Map.entry("samp", Piece.CODE),
            Map.entry("tt", Piece.CODE),
            Map.entry("sup", Piece.RAISED),
            Map.entry("sub", Piece.LOWERED),
            Map.entry("del", Piece.STRUCK),
            Map.entry("s", Piece.STRUCK),
            Map.entry("strike", Piece.STRUCK),
            Map.entry("q", Piece.QUOTED));

    /** Classes of what only programs read aloud, and of links that lead back to where they stand or to an editor. */
    private static final Set<String> NO_TEXT = Set.of(
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "screenreader",
            "a11y-hidden",
            "mw-editsection",
            "mw-cite-backlink",
            "headerlink",
            "hash-link",
            "anchor-link",
            "anchorjs-link");

    private static final int LONGEST_STYLE = 500;

    private static final int LONGEST_CLASS = 20;

    private Tags() {}

    private static Map<String, Box.Kind> blocks() {
        Map<String, Box.Kind> kinds = new HashMap<>();
        for (String name : ("address article aside body center details dialog dir div dl fieldset figcaption figure"
                        + " footer form frameset header hgroup hr html legend main nav noframes optgroup p search"
                        + " section summary tbody tfoot thead")
                .split(" ", -1)) {
            kinds.put(name, Box.Kind.GROUP);
        }
        for (String name : "h1 h2 h3 h4 h5 h6".split(" ", -1)) {
            kinds.put(name, Box.Kind.HEADING);
        }
        for (String name : "ul ol menu dir".split(" ", -1)) {
            kinds.put(name, Box.Kind.LIST);
        }
        for (String name : "pre listing xmp plaintext".split(" ", -1)) {
            kinds.put(name, Box.Kind.CODE);
        }
        kinds.put("li", Box.Kind.ITEM);
        kinds.put("dt", Box.Kind.TERM);
        kinds.put("dd", Box.Kind.DEFINITION);
        kinds.put("blockquote", Box.Kind.QUOTE);
        kinds.put("table", Box.Kind.TABLE);
        kinds.put("caption", Box.Kind.CAPTION);
        kinds.put("tr", Box.Kind.ROW);
        kinds.put("td", Box.Kind.CELL);
        kinds.put("th", Box.Kind.CELL);
        return kinds;
    }

    private static Map<String, LeftOut> skipped() {
        Map<String, LeftOut> reasons = new HashMap<>();
        for (String name : "script template".split(" ", -1)) {
            reasons.put(name, LeftOut.SCRIPT);
        }
        reasons.put("style", LeftOut.STYLE);
        for (String name : "svg canvas iframe frame object embed audio video applet map".split(" ", -1)) {
            reasons.put(name, LeftOut.MEDIA);
        }
        for (String name : "noscript datalist head title colgroup col rp".split(" ", -1)) {
            reasons.put(name, LeftOut.HIDDEN);
        }
        for (String name : "input select textarea button progress meter output".split(" ", -1)) {
            reasons.put(name, LeftOut.FORM);
        }
        return reasons;
    }

    /** The kind of box that an element makes; null for one within a line. */
    static Box.@Nullable Kind block(Element element) {
        Box.Kind kind = BLOCKS.get(element.normalName());
        return kind == null && element.normalName().indexOf('-') > 0 ? Box.Kind.GROUP : kind;
    }

    /** Why an element is not read at all; null if it is. */
    static @Nullable LeftOut skipped(Element element) {
        return SKIPPED.get(element.normalName());
    }

    /** The bit of {@link Piece#style} that an element sets, or 0. */
    static int style(Element element) {
        return STYLES.getOrDefault(element.normalName(), 0);
    }

    /** Whether a browser does not show an element, as far as the page says so in place. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.length() < LONGEST_STYLE && hides(style);
    }

    private static boolean hides(String style) {
        String dense = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return dense.contains("display:none") || dense.contains("visibility:hidden");
    }

    /** Whether an element says by its class that it is no text of the page. */
    static boolean isNoText(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (isAnchorSign(element)) {
            return true;
        }
        String classes = element.attr("class");
        int from = 0;
        while (from < classes.length()) {
            int space = classes.indexOf(' ', from);
            int to = space < 0 ? classes.length() : space;
            if (to - from <= LONGEST_CLASS && NO_TEXT.contains(classes.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** The sign beside a heading that links to the heading. */
    private static boolean isAnchorSign(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").startsWith("#")
                && element.childNodeSize() == 1
                && element.childNode(0) instanceof TextNode sign
                && sign.getWholeText().length() <= 2
                && sign.getWholeText().chars().noneMatch(Character::isLetterOrDigit);
    }
}
