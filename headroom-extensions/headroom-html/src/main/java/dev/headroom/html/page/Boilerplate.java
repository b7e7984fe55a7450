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
import org.jspecify.annotations.Nullable;

/**
 * What an element says of itself by its name, its role and the words of its class and id: that it is a menu, an
 * advertisement and so on. A suspicion only: {@link MainPart} weighs it.
 */
final class Boilerplate {

    private static final Map<String, LeftOut> ROLES = Map.of(
            "navigation", LeftOut.NAVIGATION,
            "menu", LeftOut.NAVIGATION,
            "menubar", LeftOut.NAVIGATION,
            "banner", LeftOut.HEADER,
            "contentinfo", LeftOut.FOOTER,
            "complementary", LeftOut.SIDEBAR,
            "search", LeftOut.FORM,
            "dialog", LeftOut.NOTICE,
            "alertdialog", LeftOut.NOTICE);

    private static final Map<String, LeftOut> WORDS = words();

    /** Two words that follow each other in a class and mean something together. */
    private static final Map<String, LeftOut> PAIRS = pairs();

    /** In front of a word these say that the thing is not there, or that something else has it. */
    private static final Set<String> NOT = Set.of("no", "not", "with", "without", "has", "hide", "hides");

    private static final int LONGEST = 400;

    private Boilerplate() {}

    private static Map<String, LeftOut> words() {
        Map<String, LeftOut> words = new HashMap<>();
        put(
                words,
                LeftOut.NAVIGATION,
                "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paging skip"
                        + " skiplink offcanvas subnav sitenav topnav toc tags taglist navbox");
        put(words, LeftOut.HEADER, "masthead siteheader topbar");
        put(words, LeftOut.FOOTER, "footer colophon copyright");
        put(words, LeftOut.SIDEBAR, "sidebar rail widget widgets postprofile");
        put(
                words,
                LeftOut.NOTICE,
                "cookie cookies consent gdpr ccpa onetrust popup modal overlay lightbox interstitial newsletter"
                        + " newsletters subscribe subscription signup optin login signin paywall adblock");
        put(words, LeftOut.SHARING, "share sharing sharebar sharer social socials addthis addtoany sharedaddy follow");
        put(
                words,
                LeftOut.ADVERTISEMENT,
                "ad ads advert adverts advertisement advertising adsense adsbygoogle adslot adunit sponsor sponsored"
                        + " promo promos promoted promotion outbrain taboola dfp");
        put(
                words,
                LeftOut.RELATED,
                "related recommended recommendation recommendations recirc recirculation trending popular mostread"
                        + " upnext");
        put(words, LeftOut.COMMENTS, "comments commentlist disqus respond");
        return Map.copyOf(words);
    }

    private static Map<String, LeftOut> pairs() {
        Map<String, LeftOut> pairs = new HashMap<>();
        put(pairs, LeftOut.HEADER, "site-header page-header global-header");
        put(pairs, LeftOut.NAVIGATION, "post-nav prev-next skip-link");
        put(
                pairs,
                LeftOut.RELATED,
                "most-read most-popular most-viewed read-more read-next read-also up-next next-article next-story"
                        + " more-stories more-articles more-news more-from also-like you-may you-might");
        return Map.copyOf(pairs);
    }

    private static void put(Map<String, LeftOut> into, LeftOut reason, String words) {
        for (String word : words.split(" ", -1)) {
            into.put(word, reason);
        }
    }

    /**
     * What an element seems to be.
     *
     * @param element an element that is a block
     * @param inArticle whether it stands in an article or in the main part
     * @return why it may have to be left out; null when it says nothing of the kind
     */
    static @Nullable LeftOut suspicion(Element element, boolean inArticle) {
        LeftOut byName = byName(element, inArticle);
        if (byName != null || element.attributesSize() == 0) {
            return byName;
        }
        LeftOut byRole = ROLES.get(element.attr("role"));
        if (byRole != null) {
            return byRole;
        }
        if (Tags.isHidden(element)) {
            return LeftOut.HIDDEN;
        }
        return switch (element.normalName()) {
            case "body", "main", "article", "table", "tr", "td", "th", "pre", "p" -> null;
            default -> byWords(element);
        };
    }

    private static @Nullable LeftOut byName(Element element, boolean inArticle) {
        return switch (element.normalName()) {
            case "nav" -> LeftOut.NAVIGATION;
            case "aside" -> LeftOut.SIDEBAR;
            case "form", "search" -> LeftOut.FORM;
            case "header" -> inArticle ? null : LeftOut.HEADER;
            case "footer" -> inArticle ? null : LeftOut.FOOTER;
            case "dialog" -> element.hasAttr("open") ? LeftOut.NOTICE : LeftOut.HIDDEN;
            default -> null;
        };
    }

    private static @Nullable LeftOut byWords(Element element) {
        LeftOut byId = byWords(element.attr("id"));
        return byId != null ? byId : byWords(element.attr("class"));
    }

    private static @Nullable LeftOut byWords(String names) {
        int end = Math.min(names.length(), LONGEST);
        String before = "";
        int at = 0;
        while (at < end) {
            int from = at;
            while (at < end && isWordPart(names, from, at)) {
                at++;
            }
            if (at == from) {
                before = names.charAt(at) == ' ' ? "" : before;
                at++;
                continue;
            }
            String word = names.substring(from, at).toLowerCase(Locale.ROOT);
            LeftOut reason = NOT.contains(before) ? null : reason(before, word);
            if (reason != null) {
                return reason;
            }
            before = word;
        }
        return null;
    }

    private static @Nullable LeftOut reason(String before, String word) {
        LeftOut alone = WORDS.get(word);
        return alone != null || before.isEmpty() ? alone : PAIRS.get(before + "-" + word);
    }

    /** Words are letters; a capital behind a small letter starts another one. */
    private static boolean isWordPart(String names, int from, int at) {
        char c = names.charAt(at);
        if (!Character.isLetter(c)) {
            return false;
        }
        return at == from || !(Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1)));
    }
}
