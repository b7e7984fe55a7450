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
package dev.headroom.engine.compress.xml;

import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.BitSet;
import java.util.Optional;

/**
 * A document as lines: the first and the last ones, those that the question is about, each with the lines next to it,
 * and then those that are indented least, which show what the document is made of.
 */
final class XmlLines implements LineForms {

    private static final int FIRST_LINES = 3;

    /** A word of the question that more lines hold than one in so many makes none stand out. */
    private static final int RARE = 8;

    private static final int DEEPEST = 64;

    private final TextLines lines;
    private final Optional<String> lossless;
    private final Origin origin;

    XmlLines(TextLines lines, Optional<String> lossless, Origin origin) {
        this.lines = lines;
        this.lossless = lossless;
        this.origin = origin;
    }

    @Override
    public Optional<String> lossless() {
        return lossless;
    }

    @Override
    public LineRanking ranking() {
        Order order = new Order(lines.size());
        for (int line = 0; line < Math.min(FIRST_LINES, lines.size()); line++) {
            order.add(line);
        }
        order.add(lines.size() - 1);
        int required = order.count;
        addAsked(order);
        addByDepth(order);
        return new LineRanking(order.lines, required);
    }

    /** Lines in order, each once. */
    private static final class Order {
        private final int[] lines;
        private final BitSet taken = new BitSet();
        private int count;

        Order(int size) {
            lines = new int[size];
        }

        void add(int line) {
            if (line >= 0 && line < lines.length && !taken.get(line)) {
                taken.set(line);
                lines[count++] = line;
            }
        }
    }

    private void addAsked(Order order) {
        String question = origin.question() + " " + origin.arguments();
        char[] text = lines.text().toCharArray();
        ExactTerms terms = ExactTerms.of(question);
        RelevanceScorer scorer = RelevanceScorer.of(question);
        for (int line = 0; line < lines.size(); line++) {
            if (!terms.isEmpty() && terms.find(text, lines.start(line), lines.end(line)) != 0) {
                addAround(line, order);
            }
            scorer.read(text, lines.start(line), lines.end(line));
            scorer.endDocument();
        }
        if (!scorer.isEmpty()) {
            double[] scores = scorer.scores(Math.max(3, lines.size() / RARE));
            for (int line = 0; line < scores.length; line++) {
                if (scores[line] > 0) {
                    addAround(line, order);
                }
            }
        }
    }

    private static void addAround(int line, Order order) {
        order.add(line);
        order.add(line - 1);
        order.add(line + 1);
    }

    private void addByDepth(Order order) {
        int[] depths = new int[lines.size()];
        for (int line = 0; line < depths.length; line++) {
            int at = lines.start(line);
            while (at < lines.end(line) && lines.text().charAt(at) <= ' ') {
                at++;
            }
            depths[line] = Math.min(DEEPEST, at - lines.start(line));
        }
        for (int depth = 0; depth <= DEEPEST; depth++) {
            for (int line = 0; line < depths.length; line++) {
                if (depths[line] == depth) {
                    order.add(line);
                }
            }
        }
    }

    @Override
    public String selection(BitSet kept) {
        StringBuilder out = new StringBuilder("[headroom xml: some of its lines; 5: in front of one is its number]\n");
        for (int line = kept.nextSetBit(0), last = -2; line >= 0; line = kept.nextSetBit(line + 1)) {
            if (line != last + 1) {
                out.append(line + 1).append(": ");
            }
            out.append(lines.text(), lines.start(line), lines.end(line)).append('\n');
            last = line;
        }
        return out.append(lines.size() - kept.cardinality())
                .append(" of ")
                .append(lines.size())
                .append(" lines left out")
                .toString();
    }
}
