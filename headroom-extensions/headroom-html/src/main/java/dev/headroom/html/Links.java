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
import dev.headroom.html.page.Piece;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of a page lead, as they are shown: as they stand in the page, but where many lead to one site,
 * {@value #SIGN} stands for it. Immutable once made.
 */
final class Links {

    private static final String SIGN = "~";

    /** Fewer links to one site are not worth a word in the first line. */
    private static final int FEWEST = 3;

    private final String site;

    private Links(String site) {
        this.site = site;
    }

    /** The links of what is shown of a page. */
    static Links of(Box root) {
        Map<String, Integer> sites = new LinkedHashMap<>();
        boolean taken = collect(root, sites);
        String best = "";
        int most = FEWEST - 1;
        for (Map.Entry<String, Integer> site : sites.entrySet()) {
            if (site.getValue() > most) {
                most = site.getValue();
                best = site.getKey();
            }
        }
        return new Links(taken ? "" : best);
    }

    /** Whether some link starts with the sign already. */
    private static boolean collect(Box box, Map<String, Integer> sites) {
        boolean taken = false;
        Element last = null;
        for (Piece piece : box.pieces()) {
            Element link = piece.link();
            if (link != null && !link.equals(last)) {
                String target = target(link);
                taken |= target.startsWith(SIGN);
                String site = siteOf(target);
                if (!site.isEmpty()) {
                    sites.merge(site, 1, Integer::sum);
                }
            }
            last = link;
        }
        for (Box child : box.children()) {
            taken |= child.isShown() && collect(child, sites);
        }
        return taken;
    }

    private static String siteOf(String target) {
        int scheme = target.startsWith("https://") ? 8 : target.startsWith("http://") ? 7 : 0;
        if (scheme == 0) {
            return "";
        }
        int slash = target.indexOf('/', scheme);
        return slash <= scheme ? "" : target.substring(0, slash);
    }

    private static String target(Element link) {
        return link.attr("href").strip();
    }

    /** What the sign stands for; empty when it is not used. */
    Optional<String> site() {
        return site.isEmpty() ? Optional.empty() : Optional.of(site);
    }

    /** Where a link leads, as it is shown; null when that is a place in the page itself or a program. */
    @Nullable
    String shown(Element link) {
        String target = target(link);
        if (target.isEmpty() || target.charAt(0) == '#' || isProgram(target)) {
            return null;
        }
        boolean abbreviated = !site.isEmpty() && target.startsWith(site) && target.startsWith("/", site.length());
        return written(abbreviated ? SIGN + target.substring(site.length()) : target);
    }

    /** An address as Markdown can hold it; one with blanks or brackets stands between angle brackets. */
    private static String written(String target) {
        boolean plain = true;
        boolean awkward = false;
        for (int i = 0; i < target.length(); i++) {
            switch (target.charAt(i)) {
                case ' ', '(', ')' -> plain = false;
                case '<', '>', '\n', '\r', '\t' -> awkward = true;
                default -> {}
            }
        }
        String line = awkward ? asBrowsersDo(target) : target;
        return plain ? line : '<' + line + '>';
    }

    private static boolean isProgram(String target) {
        int colon = target.indexOf(':');
        return switch (colon < 0 || colon > 12 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "javascript", "data", "blob", "about", "vbscript" -> true;
            default -> false;
        };
    }

    /**
     * Browsers leave out line breaks and tabs and write angle brackets as numbers (URL Living Standard, 1.3 and 4.4).
     */
    private static String asBrowsersDo(String target) {
        return target.replace("\n", "")
                .replace("\r", "")
                .replace("\t", "")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
