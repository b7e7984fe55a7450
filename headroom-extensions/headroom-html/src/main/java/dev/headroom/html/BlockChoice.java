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
 * opening, what is closest to the question, the first block below each heading, and the rest in the page's order.
 * Stateless; n log n in the blocks.
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
    private final BitSet chosen = new BitSet();
    private int room;

    private BlockChoice(List<Block> blocks, int room) {
        this.blocks = blocks;
        this.room = room;
        tokens = blocks.stream()
                .mapToInt(block -> TokenEstimate.of(block.text()) + 1)
                .toArray();
    }

    /**
     * Chooses blocks.
     *
     * @param blocks all of them
     * @param origin the question
     * @param room how many tokens they may take, about
     * @return which are shown; at least one
     */
    static BitSet choose(List<Block> blocks, Origin origin, int room) {
        BlockChoice choice = new BlockChoice(blocks, room);
        choice.takeHeadings();
        choice.ranked(origin).forEach(choice::take);
        if (choice.chosen.isEmpty()) {
            choice.chosen.set(0);
        }
        choice.dropLoneHeads();
        return choice.chosen;
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

    /** Takes a block if there is room for it; a row brings the head of its table. */
    private void take(int block) {
        if (chosen.get(block)) {
            return;
        }
        int head = head(block);
        boolean withHead = head != block && !chosen.get(head);
        boolean gap = block == 0 || !chosen.get(block - 1);
        int needed = tokens[block] + (withHead ? tokens[head] : 0) + (gap ? TOKENS_OF_GAP : 0);
        if (needed <= room) {
            room -= needed;
            chosen.set(block);
            chosen.set(head);
        }
    }

    private int head(int block) {
        int head = block;
        while (head > 0 && blocks.get(head).kind() == Block.Kind.ROW) {
            head--;
        }
        return head;
    }

    private void dropLoneHeads() {
        for (int i = 0; i + 1 < tokens.length; i++) {
            boolean lone = blocks.get(i).kind() == Block.Kind.TABLE
                    && blocks.get(i + 1).kind() == Block.Kind.ROW
                    && !chosen.get(i + 1);
            if (lone && chosen.cardinality() > 1 && !hasRow(i)) {
                chosen.clear(i);
            }
        }
    }

    private boolean hasRow(int table) {
        for (int i = table + 1; i < tokens.length && blocks.get(i).kind() == Block.Kind.ROW; i++) {
            if (chosen.get(i)) {
                return true;
            }
        }
        return false;
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
