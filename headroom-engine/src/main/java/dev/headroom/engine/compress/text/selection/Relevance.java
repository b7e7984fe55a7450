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
package dev.headroom.engine.compress.text.selection;

import dev.headroom.engine.internal.prose.SpeakerLabel;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.Set;

/**
 * How well pieces of a text answer a question: BM25 over their words and who says them, and literals of the question
 * that few pieces hold. What stands next to a good piece is worth something too, most of all behind a question. Linear.
 */
final class Relevance {

    private static final double FROM_NEIGHBOUR = 0.25;
    private static final double FROM_QUESTION = 0.5;
    private static final double FROM_HEADING = 0.25;

    /** A literal that more pieces hold counts in proportion less. */
    private static final double FEW = 3;

    /** For a piece that has what the question asks for: a number, a name, a reason. */
    private static final double EXPECTED = 0.25;

    private final Pieces pieces;
    private final char[] text;
    private final Set<Expectation> expected;

    private Relevance(Pieces pieces, char[] text, Set<Expectation> expected) {
        this.pieces = pieces;
        this.text = text;
        this.expected = expected;
    }

    /**
     * Scores pieces.
     *
     * @return from 0 to 1 for words and up to 1 more for each literal; all 0 when nothing is asked
     */
    static double[] of(Pieces pieces, char[] text, Origin origin) {
        Question question = Question.of(origin);
        RelevanceScorer scorer = RelevanceScorer.of(question.words());
        ExactTerms terms = ExactTerms.of(origin.question(), question.literals());
        return scorer.isEmpty() && terms.isEmpty()
                ? new double[pieces.size()]
                : new Relevance(pieces, text, Expectation.of(origin.question())).score(scorer, terms);
    }

    private double[] score(RelevanceScorer scorer, ExactTerms terms) {
        long[] found = new long[pieces.size()];
        int[] holding = new int[Long.SIZE];
        for (int piece = 0; piece < pieces.size(); piece++) {
            long speaker = pieces.startsLine(piece) ? SpeakerLabel.NONE : pieces.speaker(piece);
            if (speaker != SpeakerLabel.NONE) {
                scorer.read(text, SpeakerLabel.start(speaker), SpeakerLabel.end(speaker));
            }
            scorer.read(text, pieces.from(piece), pieces.to(piece));
            scorer.endDocument();
            found[piece] = terms.isEmpty() ? 0 : terms.find(text, pieces.from(piece), pieces.to(piece));
            for (long rest = found[piece]; rest != 0; rest &= rest - 1) {
                holding[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        double[] scores = scorer.scores(Math.max(2, pieces.size()));
        scaleToOne(scores);
        for (int piece = 0; piece < scores.length; piece++) {
            scores[piece] += scores[piece] > 0 && meetsExpectation(piece) ? EXPECTED : 0;
            for (long rest = found[piece]; rest != 0; rest &= rest - 1) {
                int held = holding[Long.numberOfTrailingZeros(rest)];
                scores[piece] += held * 2 <= Math.max(4, scores.length) ? Math.min(1, FEW / held) : 0;
            }
        }
        return withContext(scores);
    }

    private boolean meetsExpectation(int piece) {
        return expected.stream().anyMatch(each -> each.isMetBy(text, pieces.from(piece), pieces.to(piece)));
    }

    private static void scaleToOne(double[] scores) {
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        for (int i = 0; i < scores.length && best > 0; i++) {
            scores[i] /= best;
        }
    }

    private double[] withContext(double[] own) {
        double[] scores = own.clone();
        int heading = -1;
        for (int piece = 0; piece < own.length; piece++) {
            if (pieces.isOutline(piece)) {
                heading = piece;
            }
            double before = piece > 0 ? own[piece - 1] * (asks(piece - 1) ? FROM_QUESTION : FROM_NEIGHBOUR) : 0;
            double behind = piece + 1 < own.length ? own[piece + 1] * FROM_NEIGHBOUR : 0;
            double above = heading >= 0 && heading < piece ? own[heading] * FROM_HEADING : 0;
            scores[piece] += Math.max(above, Math.max(before, behind));
        }
        return scores;
    }

    private boolean asks(int piece) {
        int to = pieces.to(piece);
        return text[to - 1] == '?' || (to - 2 >= pieces.from(piece) && text[to - 2] == '?');
    }
}
