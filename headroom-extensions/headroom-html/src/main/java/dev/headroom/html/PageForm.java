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
import dev.headroom.engine.compress.lines.SourceLines;
import dev.headroom.engine.token.TokenEstimate;
import dev.headroom.html.page.Page;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The form of one page: a line that explains it, the text or as much of it as fits, and what is left out. */
final class PageForm {

    private static final String MORE = "; tags are not shown, the lines named last hold more that is not]";

    private static final String MORE_EVERYWHERE = "; tags are not shown, every line holds more that is not]";

    private static final int MOST_ATTEMPTS = 5;

    /** What the marker line takes, about. */
    private static final int TOKENS_OF_MARKER = 60;

    /** A table may take this part of the budget before its rows are shown one by one. */
    private static final int SHARE_OF_A_TABLE = 3;

    /** Text with more characters for each token of the budget cannot fit, so it need not be counted. */
    private static final int MOST_CHARACTERS_OF_A_TOKEN = 16;

    /** A shorter heading may be in the title by chance. */
    private static final int SHORTEST_TITLE = 10;

    private static final int LONGEST_TITLE = 300;

    private final CompressionInput input;
    private final Page page;
    private final Links links;
    private final SourceLines lines;
    private final Places places;
    private final Receipt receipt;

    private PageForm(CompressionInput input, Page page) {
        this.input = input;
        this.page = page;
        links = Links.of(page.root());
        lines = SourceLines.of(input.text());
        places = new Places(lines, page.shift());
        receipt = Receipt.of(page);
    }

    static Compression of(CompressionInput input) {
        return new PageForm(input, Page.read(input.text())).write();
    }

    private Compression write() {
        List<Block> blocks = blocks(Integer.MAX_VALUE);
        if (blocks.isEmpty() && title(blocks).isEmpty()) {
            return Compression.unchanged("the page has no text");
        }
        if (blocks.size() < 2 || mayFit(blocks)) {
            BitSet all = new BitSet();
            all.set(0, blocks.size());
            String text = text(blocks, all);
            if (blocks.size() < 2 || input.counter().count(text) + TOKENS_OF_MARKER <= input.budgetTokens()) {
                return reversible(text, blocks, all);
            }
        }
        return selection(withoutLargeTables(blocks));
    }

    private boolean mayFit(List<Block> blocks) {
        long characters = 0;
        for (Block block : blocks) {
            characters += block.text().length();
        }
        return characters <= (long) MOST_CHARACTERS_OF_A_TOKEN * input.budgetTokens();
    }

    /** The same blocks, but tables that are too large to be shown as a whole row by row. */
    private List<Block> withoutLargeTables(List<Block> blocks) {
        int most = Math.max(1, input.budgetTokens() / SHARE_OF_A_TABLE);
        boolean any = blocks.stream()
                .anyMatch(block -> block.kind() == Block.Kind.TABLE && TokenEstimate.of(block.text()) > most);
        return any ? blocks(most) : blocks;
    }

    private List<Block> blocks(int mostTokensOfATable) {
        TableText tables = new TableText(links, input.options().table(), mostTokensOfATable);
        return BlockWriter.write(page.root(), links, tables);
    }

    private Compression selection(List<Block> blocks) {
        BlockChoice choice = new BlockChoice(blocks, input.origin());
        int room = input.budgetTokens() - TOKENS_OF_MARKER;
        int asked = room - TokenEstimate.of(text(List.of(), new BitSet()));
        BitSet chosen = choice.choose(asked);
        String text = text(blocks, chosen);
        for (int i = 1; i < MOST_ATTEMPTS; i++) {
            int tokens = input.counter().count(text);
            if (tokens <= room) {
                break;
            }
            asked = (int) ((long) asked * room / tokens * 97 / 100);
            chosen = choice.choose(asked);
            text = text(blocks, chosen);
        }
        return reversible(text, blocks, chosen);
    }

    private Compression reversible(String text, List<Block> blocks, BitSet shown) {
        Coverage coverage = Coverage.of(page, input.text(), lines);
        if (title(blocks).isPresent()) {
            page.title().ifPresent(coverage::show);
        } else {
            page.title().ifPresent(coverage::miss);
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).sources().forEach(shown.get(i) ? coverage::show : coverage::miss);
        }
        String form = coverage.isSomethingMissingEverywhere() ? saysEverywhere(text) : text;
        return Compression.reversible(form, coverage.omission());
    }

    private static String saysEverywhere(String text) {
        int at = text.indexOf(MORE);
        return text.substring(0, at) + MORE_EVERYWHERE + text.substring(at + MORE.length());
    }

    // ---- text

    private String text(List<Block> blocks, BitSet shown) {
        StringBuilder out = new StringBuilder(header(shown.cardinality() < blocks.size()));
        title(blocks).ifPresent(title -> out.append("\ntitle: ").append(title).append('\n'));
        int behind = 0;
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            appendGap(blocks.subList(behind, i), out);
            boolean close = i > 0 && i == behind && blocks.get(i).isBelow(blocks.get(i - 1));
            out.append(close || behind == 0 ? "\n" : "\n\n")
                    .append(blocks.get(i).text());
            behind = i + 1;
        }
        appendGap(blocks.subList(behind, blocks.size()), out);
        String line = receipt.line(blocks, shown);
        return out.append(line.isEmpty() ? "" : "\n\n").append(line).toString();
    }

    private void appendGap(List<Block> gap, StringBuilder out) {
        String numbers = gap.isEmpty() ? "" : places.of(gap);
        if (!numbers.isEmpty()) {
            out.append("\n[lines ").append(numbers).append(']');
        }
    }

    private String header(boolean gaps) {
        String site = links.site().map(name -> "; ~ is " + name).orElse("");
        return "[headroom html: the page's text as Markdown, white space as a browser shows it" + site
                + (gaps ? "; [lines 5-9] is text left out there" : "")
                + MORE;
    }

    /** The title, where no heading says it. */
    private Optional<String> title(List<Block> blocks) {
        Optional<String> title = page.title().map(Element::text).filter(text -> !text.isBlank());
        String lower = title.orElse("").toLowerCase(Locale.ROOT);
        return blocks.stream().anyMatch(block -> says(block, lower)) ? Optional.empty() : title;
    }

    private static boolean says(Block block, String title) {
        if (block.kind() != Block.Kind.HEADING || title.isEmpty()) {
            return false;
        }
        if (block.text().startsWith("# ")) {
            return true;
        }
        String text = block.sources().get(0).start(LONGEST_TITLE).toLowerCase(Locale.ROOT);
        return text.length() >= SHORTEST_TITLE && title.contains(text);
    }
}
