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

import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses which blocks are shown when not all can be: the headings, then what holds a literal of the question, the
 * opening, what is closest to the question, the first block below each heading, and the rest in the page's order. A
 * block brings the heading above it. For one page; n log n in the blocks, and linear for each choice.
 */
final class BlockChoice {

    /** How many of the first blocks of text are the opening. */
    private static final int OPENING = 2;

    /** What the line for a gap takes, about. */
    private static final int TOKENS_OF_GAP = 7;

    /** Headings may take this part of the room; of more, the lower levels wait for what is left. */
    private static final int SHARE_OF_HEADINGS = 3;

    /** A word of the question that more blocks hold than one in so many makes none stand out. */
    private static final int RARE = 4;

    private final List<Block> blocks;
    private final int[] tokens;
    private final int[] headings;
    private final int[] heads;
    private final List<Integer> ranked;
    private BitSet chosen = new BitSet();
    private int room;

    /**
     * Ranks blocks.
     *
     * @param blocks all of them
     * @param origin the question
     */
    BlockChoice(List<Block> blocks, Origin origin) {
        this.blocks = blocks;
        tokens = blocks.stream()
                .mapToInt(block -> TokenEstimate.of(block.text()) + 1)
                .toArray();
        headings = new int[tokens.length];
        heads = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            headings[i] = isHeading(i) || i == 0 ? i : headings[i - 1];
            heads[i] = blocks.get(i).kind() == Block.Kind.ROW && i > 0 ? heads[i - 1] : i;
        }
        ranked = ranked(origin);
    }

    /**
     * Chooses blocks.
     *
     * @param newRoom how many tokens they may take, about
     * @return which are shown; at least one
     */
    BitSet choose(int newRoom) {
        room = newRoom;
        chosen = new BitSet(tokens.length);
        takeHeadings();
        ranked.forEach(this::take);
        if (chosen.isEmpty()) {
            chosen.set(0);
        }
        dropLoneHeads();
        return chosen;
    }

    private void takeHeadings() {
        int limit = room / SHARE_OF_HEADINGS;
        for (int level = 1; level <= 6; level++) {
            for (int i = 0; i < tokens.length; i++) {
                if (isHeading(i) && level(i) == level && tokens[i] + TOKENS_OF_GAP <= limit) {
                    limit -= tokens[i] + TOKENS_OF_GAP;
                    take(i);
                }
            }
        }
    }

    private boolean isHeading(int block) {
        return blocks.get(block).kind() == Block.Kind.HEADING;
    }

    private int level(int block) {
        String text = blocks.get(block).text();
        int from = text.indexOf('#');
        int to = from;
        while (to >= 0 && to < text.length() && text.charAt(to) == '#') {
            to++;
        }
        return to - from;
    }

    /** Takes a block if there is room for it, and then the heading above it; a row brings the head of its table. */
    private void take(int block) {
        if (chosen.get(block)) {
            return;
        }
        takeAlone(block);
        int heading = headings[block];
        if (chosen.get(block) && isHeading(heading) && !chosen.get(heading)) {
            takeAlone(heading);
        }
    }

    private void takeAlone(int block) {
        int head = heads[block];
        boolean withHead = head != block && !chosen.get(head);
        boolean gap = block == 0 || !chosen.get(block - 1);
        int needed = tokens[block] + (withHead ? tokens[head] : 0) + (gap ? TOKENS_OF_GAP : 0);
        if (needed <= room) {
            room -= needed;
            chosen.set(block);
            chosen.set(head);
        }
    }

    /** The head of a table of which no row is shown says nothing. */
    private void dropLoneHeads() {
        boolean rows = false;
        boolean shown = false;
        int left = chosen.cardinality();
        for (int i = tokens.length - 1; i >= 0; i--) {
            if (heads[i] != i) {
                rows = true;
                shown |= chosen.get(i);
                continue;
            }
            if (rows && !shown && chosen.get(i) && left > 1) {
                chosen.clear(i);
                left--;
            }
            rows = false;
            shown = false;
        }
    }

    private List<Integer> ranked(Origin origin) {
        String question = origin.question() + " " + origin.arguments();
        List<Integer> order = new ArrayList<>();
        ExactTerms terms = ExactTerms.of(question);
        for (int i = 0; i < tokens.length && !terms.isEmpty(); i++) {
            if (terms.matches(blocks.get(i).text())) {
                order.add(i);
            }
        }
        addOpening(order);
        addRelevant(question, order);
        addBelowHeadings(order);
        for (int i = 0; i < tokens.length; i++) {
            order.add(i);
        }
        return order;
    }

    private void addOpening(List<Integer> order) {
        int found = 0;
        for (int i = 0; i < tokens.length && found < OPENING; i++) {
            if (blocks.get(i).kind() == Block.Kind.TEXT) {
                order.add(i);
                found++;
            }
        }
    }

    private void addRelevant(String question, List<Integer> order) {
        RelevanceScorer scorer = RelevanceScorer.of(question);
        if (scorer.isEmpty()) {
            return;
        }
        for (Block block : blocks) {
            char[] text = block.text().toCharArray();
            scorer.read(text, 0, text.length);
            scorer.endDocument();
        }
        double[] scores = scorer.scores(Math.max(3, tokens.length / RARE));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                found.add(i);
            }
        }
        found.sort((a, b) -> Double.compare(scores[b], scores[a]));
        order.addAll(found);
    }

    private void addBelowHeadings(List<Integer> order) {
        for (int i = 0; i + 1 < tokens.length; i++) {
            if (isHeading(i) && !isHeading(i + 1)) {
                order.add(i + 1);
            }
        }
    }
}
