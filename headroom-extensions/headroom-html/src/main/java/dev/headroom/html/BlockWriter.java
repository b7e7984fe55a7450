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
import dev.headroom.html.page.Box.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Writes what is shown of a page as blocks of Markdown, in the page's order. For one page; linear. */
final class BlockWriter {

    private static final String INDENT = "  ";

    private final Links links;
    private final TableText tables;
    private final List<Block> blocks = new ArrayList<>();

    /** What stands in front of the lines of a block: once, a bullet for example, and then always. */
    private static final class Margin {
        private String first;
        private final String rest;

        Margin(String first, String rest) {
            this.first = first;
            this.rest = rest;
        }

        String take() {
            String taken = first;
            first = rest;
            return taken;
        }
    }

    private BlockWriter(Links links, TableText tables) {
        this.links = links;
        this.tables = tables;
    }

    static List<Block> write(Box root, Links links, TableText tables) {
        BlockWriter writer = new BlockWriter(links, tables);
        writer.writeChildren(root, new Margin("", ""));
        return writer.blocks;
    }

    private void writeChildren(Box box, Margin margin) {
        for (Box child : box.children()) {
            if (child.isShown()) {
                write(child, margin);
            }
        }
    }

    private void write(Box box, Margin margin) {
        switch (box.kind()) {
            case FLOW -> writeFlow(box, Block.Kind.TEXT, "", margin);
            case CODE -> writeCode(box);
            case HEADING -> writeHeading(box, margin);
            case LIST -> writeList(box, margin);
            case ITEM -> writeItem(box, "- ", margin);
            case DEFINITION -> writeItem(box, ": ", margin);
            case QUOTE -> writeChildren(box, new Margin(margin.take() + "> ", margin.rest + "> "));
            case TABLE -> writeTable(box, margin);
            case GROUP, TERM, CAPTION, ROW, CELL -> writeChildren(box, margin);
        }
    }

    private void writeFlow(Box flow, Block.Kind kind, String mark, Margin margin) {
        String text = FlowText.of(flow.pieces(), links, "\n" + margin.rest, false);
        if (text.isEmpty()) {
            return;
        }
        boolean ours = text.startsWith("[headroom");
        boolean item = kind == Block.Kind.TEXT && !margin.rest.isEmpty() && margin.rest.isBlank();
        String front = margin.take() + mark + (ours ? "\\" : "");
        blocks.add(new Block(item ? Block.Kind.ITEM : kind, front + text, List.of(flow)));
    }

    private void writeHeading(Box box, Margin margin) {
        int level = box.element().normalName().charAt(1) - '0';
        for (Box child : box.children()) {
            if (child.kind() == Kind.FLOW) {
                writeFlow(child, Block.Kind.HEADING, "#".repeat(level) + " ", margin);
            } else if (child.isShown()) {
                write(child, margin);
            }
        }
    }

    private void writeCode(Box box) {
        String code = FlowText.verbatim(box.pieces());
        int end = code.length();
        while (end > 0 && code.charAt(end - 1) <= ' ') {
            end--;
        }
        String fence = code.contains("```") ? "~~~~" : "```";
        blocks.add(new Block(
                Block.Kind.CODE,
                fence + language(box.element()) + "\n" + code.substring(0, end) + "\n" + fence,
                List.of(box)));
    }

    /** The language that the class of preformatted text, or of the code in it, names. */
    private static String language(Element element) {
        String named = languageIn(element.attr("class"));
        if (!named.isEmpty()) {
            return named;
        }
        Element inner = element.firstElementChild();
        return inner == null ? "" : languageIn(inner.attr("class"));
    }

    private static String languageIn(String classes) {
        for (String name : List.of("language-", "lang-", "highlight-source-")) {
            int at = classes.indexOf(name);
            if (at >= 0) {
                int from = at + name.length();
                int to = from;
                while (to < classes.length() && to < from + 20 && isLanguagePart(classes.charAt(to))) {
                    to++;
                }
                return classes.substring(from, to);
            }
        }
        return "";
    }

    private static boolean isLanguagePart(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '#' || c == '-';
    }

    private void writeList(Box list, Margin margin) {
        boolean numbered = list.element().normalName().equals("ol");
        int number = numbered ? number(list.element().attr("start"), 1) : 0;
        for (Box child : list.children()) {
            if (child.kind() == Kind.ITEM && numbered) {
                number = number(child.element().attr("value"), number);
            }
            if (child.isShown()) {
                if (child.kind() == Kind.ITEM) {
                    writeItem(child, numbered ? number + ". " : "- ", margin);
                } else {
                    write(child, margin);
                }
            }
            number += child.kind() == Kind.ITEM ? 1 : 0;
        }
    }

    private static int number(String digits, int otherwise) {
        String text = digits.strip();
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private void writeItem(Box item, String bullet, Margin margin) {
        writeChildren(item, new Margin(margin.take() + bullet, margin.rest + INDENT));
    }

    private void writeTable(Box box, Margin margin) {
        Grid grid = Grid.of(box, links);
        if (grid == null) {
            writeChildren(box, margin);
        } else {
            blocks.addAll(tables.blocks(box, grid));
        }
    }
}
