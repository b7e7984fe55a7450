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

import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.prose.LineShape;
import dev.headroom.engine.internal.prose.MailHeaders;
import dev.headroom.engine.internal.prose.ProseLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks the pieces of a text: the outline first, then by relevance for the question, salience and place; without a
 * question spread over the text. What says nothing new comes last. n log n in the number of pieces.
 */
final class PieceRanking {

    private static final double WEIGHT_OF_RELEVANCE = 3;
    private static final double WEIGHT_OF_SALIENCE = 0.5;
    private static final double FIRST_OF_TEXT = 1;
    private static final double FIRST_OF_REGION = 0.6;
    private static final double FIRST_OF_LINE = 0.15;
    private static final double LEAST_TO_STAND_FIRST = 0.3;
    private static final double QUOTED = -1;
    private static final double RULED = -2;
    private static final int FIRST_PIECES = 3;
    private static final double HEADING_OF_BEST = 0.6;

    /** How quickly further pieces of a region lose to those of others, when nothing is asked. */
    private static final double SPREAD = 0.35;

    /** The outline may take a quarter of the budget. */
    private static final int OUTLINE_SHARE = 4;

    /** For each token of the budget; half of it, about. */
    private static final int MOST_CHARACTERS_OF_WHOLE_LINE = 2;

    /** So many characters for each token of the budget are checked for what they repeat: some four times what fits. */
    private static final int CHARACTERS_CHECKED = 16;

    private final ProseLines prose;
    private final Pieces pieces;
    private final char[] text;
    private final int budgetTokens;
    private final double[] scores;
    private final boolean[] required;

    private PieceRanking(ProseLines prose, Pieces pieces, char[] text, int budgetTokens) {
        this.prose = prose;
        this.pieces = pieces;
        this.text = text;
        this.budgetTokens = budgetTokens;
        this.scores = new double[pieces.size()];
        this.required = new boolean[pieces.size()];
    }

    static LineRanking of(ProseLines prose, Pieces pieces, char[] text, Origin origin, int budgetTokens) {
        return new PieceRanking(prose, pieces, text, budgetTokens).rank(origin);
    }

    private LineRanking rank(Origin origin) {
        double[] relevance = Relevance.of(pieces, text, origin);
        boolean asked = false;
        for (int piece = 0; piece < scores.length; piece++) {
            asked |= relevance[piece] > 0;
            scores[piece] = WEIGHT_OF_RELEVANCE * relevance[piece] + WEIGHT_OF_SALIENCE * salience(piece);
        }
        liftHeadings();
        liftStartsOfBlocks();
        int[] outline = outline();
        int[] others = bestFirst(allBut(required));
        return new LineRanking(order(outline, asked ? others : spread(others)), outline.length);
    }

    private double salience(int piece) {
        if (pieces.shape(piece) == LineShape.MAIL_HEADER) {
            return level(piece) == 1 ? LEAST_TO_STAND_FIRST : 0;
        }
        double said = Salience.of(text, pieces.from(piece), pieces.to(piece));
        double place = piece < FIRST_PIECES ? FIRST_OF_TEXT : isFirstOfRegion(piece) ? FIRST_OF_REGION : 0;
        double ofLine = pieces.startsLine(piece) ? FIRST_OF_LINE : 0;
        if (said < LEAST_TO_STAND_FIRST && !pieces.isOutline(piece)) {
            return said;
        }
        double shape = switch (pieces.shape(piece)) {
            case QUOTE -> QUOTED;
            case RULE, CUE -> RULED;
            default -> 0;
        };
        return said + place + ofLine + shape;
    }

    /** The first piece of a region that is not its heading. */
    private boolean isFirstOfRegion(int piece) {
        return piece > 0
                && !pieces.isOutline(piece)
                && (pieces.region(piece - 1) != pieces.region(piece) || pieces.isOutline(piece - 1));
    }

    /** A heading is worth a part of what the best below it is worth. */
    private void liftHeadings() {
        double best = 0;
        for (int piece = scores.length - 1; piece >= 0; piece--) {
            if (pieces.isOutline(piece)) {
                boolean lifted = pieces.shape(piece) == LineShape.HEADING || level(piece) == 1;
                scores[piece] = Math.max(scores[piece], lifted ? best * HEADING_OF_BEST : 0);
                best = piece > 0 && pieces.isOutline(piece - 1) ? best : 0;
            } else {
                best = Math.max(best, scores[piece]);
            }
        }
    }

    /** The first line of a block goes with the rest. */
    private void liftStartsOfBlocks() {
        for (int piece = 0; piece + 1 < scores.length; piece++) {
            boolean start = pieces.isBlock(piece)
                    && pieces.line(piece + 1) == pieces.line(piece) + 1
                    && (piece == 0 || !pieces.isBlock(piece - 1));
            if (start) {
                scores[piece] = Math.max(scores[piece], scores[piece + 1]);
            }
        }
    }

    /** The start of the text, and the headings and headers that have to stay: by level, as far as they find room. */
    private int[] outline() {
        List<Integer> headings = new ArrayList<>();
        for (int piece = 0; piece < scores.length; piece++) {
            if (pieces.isOutline(piece)) {
                headings.add(piece);
            }
        }
        headings.sort(Comparator.comparingInt(this::level));
        IntStream.Builder outline = IntStream.builder();
        if (scores.length > 0 && !pieces.isOutline(0)) {
            outline.add(0);
            required[0] = true;
        }
        int tokens = 0;
        boolean headed = false;
        for (int piece : headings) {
            tokens += TokenEstimate.of(text, pieces.from(piece), pieces.to(piece)) + 2;
            if (tokens > budgetTokens / OUTLINE_SHARE) {
                break;
            }
            outline.add(piece);
            required[piece] = true;
            headed = true;
        }
        if (!headed) {
            addWholeLine(outline);
        }
        return outline.build().toArray();
    }

    /**
     * Adds what is missing of one line, so that there is one that is not cut: the first one or, if that is long, the
     * shortest one.
     */
    private void addWholeLine(IntStream.Builder outline) {
        int best = 0;
        int behindBest = 0;
        int least = budgetTokens * MOST_CHARACTERS_OF_WHOLE_LINE;
        for (int piece = 0, behind; piece < scores.length && least > SelectionWriter.SHORT_LINE; piece = behind) {
            behind = behindLine(piece);
            int length = pieces.to(behind - 1) - pieces.from(piece);
            boolean within = pieces.lastLine(behind - 1) == pieces.line(piece)
                    && (piece == 0 || pieces.lastLine(piece - 1) < pieces.line(piece));
            if (within && length < least) {
                best = piece;
                behindBest = behind;
                least = piece == 0 && length <= budgetTokens ? 0 : length;
            }
        }
        for (int piece = best; piece < behindBest; piece++) {
            if (!required[piece]) {
                outline.add(piece);
                required[piece] = true;
            }
        }
    }

    private int behindLine(int piece) {
        int behind = piece + 1;
        while (behind < scores.length && pieces.line(behind) == pieces.line(piece)) {
            behind++;
        }
        return behind;
    }

    private int level(int piece) {
        return pieces.shape(piece) == LineShape.HEADING
                ? prose.level(pieces.line(piece))
                : MailHeaders.rank(text, pieces.from(piece), pieces.to(piece));
    }

    private static int[] allBut(boolean[] required) {
        return IntStream.range(0, required.length)
                .filter(piece -> !required[piece])
                .toArray();
    }

    /** Sorts pieces by their scores; of equal ones the first comes first. */
    private int[] bestFirst(int[] order) {
        long[] keys = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            int bits = Float.floatToIntBits((float) scores[order[i]]);
            int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            keys[i] = (long) ~ascending << 32 | order[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Takes from the worth of a piece the more, the more pieces of its region are better. */
    private int[] spread(int[] order) {
        int[] taken = new int[pieces.regions()];
        for (int piece : order) {
            int better = taken[pieces.region(piece)]++;
            scores[piece] = scores[piece] / (1 + SPREAD * better);
        }
        return bestFirst(order);
    }

    private int[] order(int[] outline, int[] others) {
        int[] order = Arrays.copyOf(outline, pieces.size());
        int[] nothingNew = new int[others.length];
        int next = outline.length;
        int repeated = 0;
        NewWords words = new NewWords();
        long left = (long) CHARACTERS_CHECKED * budgetTokens;
        for (int piece : others) {
            left -= pieces.to(piece) - pieces.from(piece);
            if (left < 0 || words.areIn(text, pieces.from(piece), pieces.to(piece))) {
                order[next++] = piece;
            } else {
                nothingNew[repeated++] = piece;
            }
        }
        System.arraycopy(nothingNew, 0, order, next, repeated);
        return order;
    }
}
