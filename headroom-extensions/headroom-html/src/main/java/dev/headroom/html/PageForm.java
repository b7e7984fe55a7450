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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.token.TokenEstimate;
import dev.headroom.html.page.Page;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The form of one page: a line that explains it, the text or as much of it as fits, and what is left out. */
final class PageForm {

    private static final int MOST_ATTEMPTS = 5;

    /** What the marker line takes, about. */
    private static final int TOKENS_OF_MARKER = 60;

    /** A table may take this part of the budget before its rows are shown one by one. */
    private static final int SHARE_OF_A_TABLE = 3;

    private final CompressionInput input;
    private final Page page;
    private final Links links;

    private PageForm(CompressionInput input, Page page) {
        this.input = input;
        this.page = page;
        links = Links.of(page.root());
    }

    static Compression of(CompressionInput input) {
        return new PageForm(input, Page.read(input.text())).write();
    }

    private Compression write() {
        List<Block> blocks = blocks(Integer.MAX_VALUE);
        if (blocks.isEmpty() && title(blocks).isEmpty()) {
            return Compression.unchanged("the page has no text");
        }
        BitSet all = new BitSet();
        all.set(0, blocks.size());
        String text = text(blocks, all);
        if (input.counter().count(text) + TOKENS_OF_MARKER <= input.budgetTokens() || blocks.size() < 2) {
            return reversible(text, blocks, all);
        }
        return selection();
    }

    private List<Block> blocks(int mostTokensOfATable) {
        TableText tables = new TableText(links, input.options().table(), mostTokensOfATable);
        return BlockWriter.write(page.root(), links, tables);
    }

    private Compression selection() {
        List<Block> blocks = blocks(Math.max(1, input.budgetTokens() / SHARE_OF_A_TABLE));
        int room = input.budgetTokens() - TOKENS_OF_MARKER;
        int asked = room - TokenEstimate.of(text(List.of(), new BitSet()));
        BitSet best = BlockChoice.choose(blocks, input.origin(), asked);
        String text = text(blocks, best);
        for (int i = 1; i < MOST_ATTEMPTS; i++) {
            int tokens = input.counter().count(text);
            if (tokens <= room) {
                break;
            }
            asked = (int) ((long) asked * room / tokens * 97 / 100);
            best = BlockChoice.choose(blocks, input.origin(), asked);
            text = text(blocks, best);
        }
        return reversible(text, blocks, best);
    }

    private Compression reversible(String text, List<Block> blocks, BitSet shown) {
        Coverage coverage = Coverage.of(page, input.text());
        if (title(blocks).isPresent()) {
            page.title().ifPresent(coverage::show);
        } else {
            page.title().ifPresent(coverage::miss);
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).sources().forEach(shown.get(i) ? coverage::show : coverage::miss);
        }
        return Compression.reversible(text, coverage.omission());
    }

    // ---- text

    private String text(List<Block> blocks, BitSet shown) {
        Receipt receipt = Receipt.of(page);
        StringBuilder out = new StringBuilder(header(shown.cardinality() < blocks.size()));
        title(blocks).ifPresent(title -> out.append("\ntitle: ").append(title).append('\n'));
        Coverage places = new Coverage(input.text(), page.shift());
        for (int i = shown.nextSetBit(0), last = -1; i >= 0; last = i, i = shown.nextSetBit(i + 1)) {
            appendGap(blocks, last + 1, i, places, out);
            boolean close = i > 0 && blocks.get(i).isBelow(blocks.get(i - 1)) && last == i - 1;
            out.append(close || last < 0 ? "\n" : "\n\n").append(blocks.get(i).text());
        }
        appendGap(blocks, shown.length(), blocks.size(), places, out);
        for (int i = shown.nextClearBit(0); i < blocks.size(); i = shown.nextClearBit(i + 1)) {
            receipt.addBlock(blocks.get(i));
        }
        String line = receipt.line();
        return out.append(line.isEmpty() ? "" : "\n\n").append(line).toString();
    }

    private static void appendGap(List<Block> blocks, int from, int to, Coverage places, StringBuilder out) {
        int first = 0;
        int last = 0;
        for (int i = from; i < to; i++) {
            for (var box : blocks.get(i).sources()) {
                first = first == 0 ? places.firstLine(box) : first;
                last = Math.max(last, places.lastLine(box));
            }
        }
        if (first > 0) {
            out.append("\n[lines ").append(first).append('-').append(last).append(']');
        }
    }

    private String header(boolean gaps) {
        String site = links.site().map(name -> "; ~ is " + name).orElse("");
        return "[headroom html: the page's text as Markdown, white space as a browser shows it" + site
                + (gaps ? "; [lines 5-9] is text left out there" : "")
                + "; tags are not shown, the lines named last hold more that is not]";
    }

    /** The title, where no heading says it. */
    private Optional<String> title(List<Block> blocks) {
        Optional<String> title = page.title().map(Element::text).filter(text -> !text.isBlank());
        boolean said = blocks.stream()
                .anyMatch(block ->
                        block.kind() == Block.Kind.HEADING && block.text().startsWith("# "));
        return said ? Optional.empty() : title;
    }
}
