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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides what belongs to what a page has to say, and marks the rest with a reason. Three steps, each a pass over the
 * boxes: what calls itself a menu, an advertisement and the like, unless too much of the page would go; what is nothing
 * but links; and what is outside of the box that holds nearly everything that is left.
 *
 * <p>That a main text has many characters that are no links, and boilerplate few, is the observation of C.
 * Kohlschuetter, P. Fankhauser and W. Nejdl, Boilerplate Detection using Shallow Text Features, WSDM 2010.
 */
final class MainPart {

    /** A page with less running text is a list or an application: links are what it has to say. */
    private static final int FEWEST_OF_PROSE = 400;

    private static final int LONGEST_TITLE = 300;

    private static final int LARGEST_FORM = 200;

    private static final int LARGEST_NOTICE = 800;

    private final Box root;
    private final String title;
    private final int total;
    private @Nullable Box heading;

    private MainPart(Box root, String title) {
        this.root = root;
        this.title = normal(title);
        this.total = root.text();
    }

    static void mark(Box root, String title) {
        new MainPart(root, title).mark();
    }

    private void mark() {
        heading = findHeading(root);
        leaveOutSuspects(root);
        if (root.prose() >= FEWEST_OF_PROSE) {
            Box main = main();
            leaveOutLinks(root, main, false);
            leaveOutsiders(root, focus(main));
        }
        leaveOutLoneHeadings(root);
    }

    // ---- the heading of the page

    /** The first heading of the first level that the title repeats, or else the first one of that level. */
    private @Nullable Box findHeading(Box box) {
        List<Box> found = new ArrayList<>();
        collectHeadings(box, found);
        for (Box candidate : found) {
            String text = normal(candidate.start(LONGEST_TITLE));
            if (!text.isEmpty() && title.contains(text)) {
                return candidate;
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static void collectHeadings(Box box, List<Box> found) {
        if (box.kind() == Box.Kind.HEADING && box.element().normalName().equals("h1") && box.text() > 0) {
            found.add(box);
        }
        if (found.size() < 20) {
            box.children().forEach(child -> collectHeadings(child, found));
        }
    }

    /** In lower case, with one blank for all white space in a row. */
    private static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!PageReader.isSpace(c)) {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    private boolean holdsHeading(Box box) {
        return heading != null && heading.isWithin(box);
    }

    // ---- what says itself that it is something else

    private void leaveOutSuspects(Box box) {
        for (Box child : box.children()) {
            LeftOut suspicion = child.suspicion();
            if (suspicion == null || !isConvincing(child, suspicion)) {
                leaveOutSuspects(child);
            } else if (holdsHeading(child)) {
                leaveOutAround(child, suspicion);
            } else if (child.text() > 0) {
                child.leaveOut(suspicion);
            }
        }
    }

    private boolean isConvincing(Box box, LeftOut suspicion) {
        long text = box.text();
        if (text * 2 > total) {
            return false;
        }
        boolean sentences = box.prose() * 3L > text;
        return switch (suspicion) {
            case FORM -> text < LARGEST_FORM || !sentences;
            case NOTICE -> text < LARGEST_NOTICE || text * 10 < total;
            case SHARING -> !sentences;
            case NAVIGATION -> isNavigation(box);
            case SIDEBAR -> !isNote(box);
            case HIDDEN, HEADER, FOOTER, RELATED, ADVERTISEMENT, COMMENTS -> true;
            case SCRIPT, STYLE, MEDIA, OUTSIDE -> false;
        };
    }

    /** What is called a menu and has other text is one only if its element says so too; page numbers need no links. */
    private static boolean isNavigation(Box box) {
        boolean named = box.element().normalName().equals("nav")
                || box.element().attr("role").equals("navigation");
        String classes = box.element().attr("class");
        boolean paging = classes.contains("pagin") || classes.contains("breadcrumb");
        return named || box.linkText() * 2L >= box.text() || (paging && box.prose() == 0);
    }

    /** An aside within the main part that speaks in sentences: a note, a warning, a quotation. */
    private static boolean isNote(Box box) {
        if (!box.element().normalName().equals("aside") || box.linkText() * 4L > box.text()) {
            return false;
        }
        for (Box around = box.parent(); around != null; around = around.parent()) {
            String name = around.element().normalName();
            if (name.equals("article") || name.equals("main")) {
                return box.prose() * 2L > box.text();
            }
        }
        return false;
    }

    /** Leaves out everything in a box but the page's heading. */
    private void leaveOutAround(Box box, LeftOut reason) {
        for (Box child : box.children()) {
            if (child == heading) {
                continue;
            }
            if (holdsHeading(child)) {
                leaveOutAround(child, reason);
            } else if (child.text() > 0) {
                child.leaveOut(reason);
            }
        }
    }

    // ---- what is nothing but links

    private void leaveOutLinks(Box box, Box main, boolean inside) {
        boolean teasers = false;
        for (Box child : box.children()) {
            if (!child.isShown()) {
                continue;
            }
            boolean within = inside || child == main;
            if (child.kind() == Box.Kind.HEADING) {
                teasers = Teasers.isAnnouncedBy(child.start(Teasers.LONGEST + 1));
                if (teasers && child != heading && child.prose() == 0) {
                    child.leaveOut(LeftOut.RELATED);
                }
            } else if (mayBeLinks(child) && child.isLinks() && (!within || teasers || isMenu(child))) {
                child.leaveOut(teasers ? LeftOut.RELATED : LeftOut.NAVIGATION);
            } else {
                leaveOutLinks(child, main, within);
            }
        }
    }

    private boolean mayBeLinks(Box box) {
        return switch (box.kind()) {
            case LIST, GROUP, TABLE, ITEM, FLOW -> !holdsHeading(box);
            default -> false;
        };
    }

    /** Within the main part: teasers with pictures, or more links than one would read. */
    private static boolean isMenu(Box box) {
        return box.kind() != Box.Kind.FLOW && (box.images() >= 2 || box.links() >= 12);
    }

    /** A heading goes with what stood below it. */
    private void leaveOutLoneHeadings(Box box) {
        Box lone = null;
        LeftOut reason = null;
        for (Box child : box.children()) {
            if (child.reason().isPresent()) {
                reason = reason == null ? child.reason().get() : reason;
            } else if (child.isShown()) {
                boolean isHeading = child.kind() == Box.Kind.HEADING;
                if (isHeading && lone != null && reason != null) {
                    lone.leaveOut(reason);
                }
                lone = isHeading && child != heading ? child : null;
                reason = null;
                leaveOutLoneHeadings(child);
            }
        }
        if (lone != null && reason != null) {
            lone.leaveOut(reason);
        }
    }

    // ---- what is outside

    /** The element that says it is the main part, if that is true. */
    private Box main() {
        List<Box> found = new ArrayList<>();
        collectMain(root, found);
        Box best = root;
        for (Box candidate : found) {
            if (candidate.prose() * 2L >= root.prose() && (best == root || candidate.text() > best.text())) {
                best = candidate;
            }
        }
        return best;
    }

    private static void collectMain(Box box, List<Box> found) {
        for (Box child : box.children()) {
            if (!child.isShown()) {
                continue;
            }
            boolean main = child.element().normalName().equals("main")
                    || child.element().attr("role").equals("main");
            if (main && child.kind() == Box.Kind.GROUP) {
                found.add(child);
            } else {
                collectMain(child, found);
            }
        }
    }

    /** The smallest box with nearly all of the text: an article that has most of it, or where the text spreads out. */
    private Box focus(Box main) {
        Box focus = article(main);
        while (true) {
            Box next = null;
            for (Box child : focus.children()) {
                boolean holder = child.isShown() && !child.children().isEmpty() && child.kind() != Box.Kind.LIST;
                if (holder && child.text() * 100L >= focus.text() * 88L && child.prose() * 10L >= focus.prose() * 9L) {
                    next = child;
                }
            }
            if (next == null) {
                return focus;
            }
            focus = next;
        }
    }

    private static Box article(Box main) {
        List<Box> found = new ArrayList<>();
        collectArticles(main, found);
        for (Box candidate : found) {
            if (candidate.prose() * 10L >= main.prose() * 7L) {
                return candidate;
            }
        }
        return main;
    }

    private static void collectArticles(Box box, List<Box> found) {
        for (Box child : box.children()) {
            if (!child.isShown()) {
                continue;
            }
            if (child.element().normalName().equals("article") && child.kind() == Box.Kind.GROUP) {
                found.add(child);
            } else {
                collectArticles(child, found);
            }
        }
    }

    private void leaveOutsiders(Box box, Box focus) {
        if (box == focus) {
            return;
        }
        for (Box child : box.children()) {
            if (!child.isShown() || child == heading || child == focus) {
                continue;
            }
            if (holdsHeading(child) || focus.isWithin(child)) {
                leaveOutsiders(child, focus);
            } else {
                child.leaveOut(LeftOut.OUTSIDE);
            }
        }
    }
}
