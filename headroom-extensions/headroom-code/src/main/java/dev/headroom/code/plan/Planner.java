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
package dev.headroom.code.plan;

import dev.headroom.code.outline.Fold;
import dev.headroom.code.outline.Fold.Kind;
import dev.headroom.code.outline.Outline;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses what is left out of a source. First an outline: every body, the rest of long comments and long lists. Bodies
 * of functions that the question names stay. If there is room, the bodies that fit the question best come back, then
 * those of the functions that are called most. If there is none, every body goes that takes more than the comment line
 * in its place, then imports, then comments, then whole declarations, those that matter least first ({@link Ranking}).
 * So no signature goes for the sake of another function's body, and a larger budget shows no fewer of them.
 *
 * <p>Deterministic; sorting apart linear in the source. Not thread-safe: it keeps the choice between two attempts.
 */
public final class Planner {

    /** Outlines give away what they save for the sake of frequent calls only up to this part of the source. */
    private static final double MOST_FOR_CALLS = 0.6;

    /** So much of the source may come back for the sake of the question; more would hardly save anything. */
    private static final double MOST_FOR_QUESTION = 0.75;

    /** A question about structure is answered by the outline. */
    private static final double MOST_FOR_STRUCTURE = 0.45;

    /** More calls than this make no difference. */
    private static final int FEWEST_CALLS = 2;

    /** Saving fewer tokens is not worth a comment line. */
    private static final int LEAST_GAIN = 5;

    /** What may go is tried in so many steps, and the step that is enough is tried again piece by piece. */
    private static final int STEPS = 48;

    /** A function of which so much is other functions is shown with those left out. */
    private static final double INNER_FUNCTIONS = 0.5;

    private static final int FEWEST_INNER_FUNCTIONS = 2;

    /** So many folds of a body tell what it consists of. */
    private static final int MOST_INNER_FOLDS = 5_000;

    private final Request request;
    private final Outline outline;
    private final Weights weights;
    private final Ranking ranking;
    private final Choice choice;

    /** What has to stay for the rest to parse. */
    private final BitSet restored = new BitSet();

    /**
     * Makes the first choice.
     *
     * @param request what is asked for
     */
    public Planner(Request request) {
        this.request = request;
        this.outline = request.outline();
        this.weights = new Weights(request.source().lines(), request.tokens());
        this.ranking = new Ranking(request);
        this.choice = new Choice(request.source(), outline);
        outlineOnly();
        if (tokens() > request.budget()) {
            leaveOutMore(request.budget());
        } else {
            bringBack();
        }
    }

    /** What is left out. */
    public List<Run> runs() {
        return choice.runs();
    }

    /** What the form takes, about, with its part of the marker. */
    private double tokens() {
        return weights.without(choice.runs());
    }

    /**
     * Shows what a run left out.
     *
     * @param run one of {@link #runs}
     */
    public void restore(Run run) {
        choice.show(run.fold());
        restored.set(run.fold());
    }

    /**
     * Leaves more out, because the form was counted to take more than it should.
     *
     * @param counted the tokens that it was counted to take
     */
    public void tighten(int counted) {
        double room = request.budget() * Math.min(1, tokens() / Math.max(1, counted));
        List<Integer> shown = ranking.bodiesByWorth(fold -> choice.showsWhole(fold) && mayGo(fold));
        double taken = tokens();
        for (int i = shown.size() - 1; i >= 0 && taken > room; i--) {
            choice.hide(shown.get(i));
            taken -= gain(shown.get(i));
        }
        if (tokens() > room) {
            leaveOutMore(room);
        }
    }

    private boolean mayGo(int fold) {
        return !restored.get(fold) && !ranking.isNamed(fold);
    }

    private void outlineOnly() {
        for (int i = 0; i < outline.folds().size(); i++) {
            Fold fold = outline.folds().get(i);
            boolean left = switch (fold.kind()) {
                case BODY -> !isContainer(i);
                case COMMENT, DATA -> true;
                case REMARK, IMPORTS, UNIT -> false;
            };
            boolean shown = fold.kind() != Kind.UNIT && fold.kind() != Kind.REMARK;
            if (ranking.isNamed(i) && shown && !request.question().aboutStructure()) {
                choice.show(i);
            } else if (left && gain(i) > LEAST_GAIN) {
                choice.hide(i);
            }
        }
    }

    /** Whether a body mostly consists of the bodies of other functions. */
    private boolean isContainer(int index) {
        Fold around = outline.folds().get(index);
        int inner = 0;
        int lines = 0;
        int decided = around.first() - 1;
        int end = Math.min(outline.folds().size(), index + MOST_INNER_FOLDS);
        for (int i = index + 1; i < end; i++) {
            Fold fold = outline.folds().get(i);
            if (fold.first() > around.last()) {
                break;
            }
            if (fold.kind() == Kind.BODY && fold.first() > decided) {
                inner++;
                lines += fold.size();
                decided = fold.last();
            }
        }
        return inner >= FEWEST_INNER_FUNCTIONS && lines >= around.size() * INNER_FUNCTIONS;
    }

    private void bringBack() {
        boolean structure = request.question().aboutStructure();
        double most = Math.min(request.budget(), request.tokens() * (structure ? MOST_FOR_STRUCTURE : MOST_FOR_CALLS));
        double mostThatFits = Math.min(request.budget(), request.tokens() * MOST_FOR_QUESTION);
        double taken = tokens();
        for (int fold : ranking.bodiesByWorth(choice::hides)) {
            boolean fits = !structure && ranking.relevance(fold) > 0;
            if (!fits && !ranking.isNamed(fold) && ranking.calls(fold) < FEWEST_CALLS) {
                continue;
            }
            double more = gain(fold);
            if (taken + more <= (fits ? mostThatFits : most)) {
                choice.show(fold);
                taken += more;
            }
        }
    }

    /** What leaving a fold out saves. */
    private double gain(int index) {
        Fold fold = outline.folds().get(index);
        return weights.of(fold.first(), fold.last()) - Weights.TOKENS_OF_RUN;
    }

    private void leaveOutMore(double room) {
        IntStream.range(0, outline.folds().size())
                .filter(fold -> outline.folds().get(fold).kind() == Kind.BODY)
                .filter(fold -> mayGo(fold) && !isContainer(fold) && gain(fold) > 0)
                .forEach(choice::hide);
        List<Integer> order = ranking.afterBodies(fold -> !choice.hides(fold) && mayGo(fold) && savesByItself(fold));
        giveUp(order, room);
        takeBack(order);
    }

    /** A comment has to be longer than the line in its place; declarations next to each other share one. */
    private boolean savesByItself(int index) {
        Fold fold = outline.folds().get(index);
        return switch (fold.kind()) {
            case UNIT -> !choice.hasNote(fold);
            case BODY -> isContainer(index);
            case REMARK -> gain(index) > LEAST_GAIN;
            case IMPORTS, COMMENT, DATA -> true;
        };
    }

    /**
     * Leaves out folds in order, no more than it takes: of all beginnings of the order the first that fits, as far as
     * they are tried. So what goes for a larger room goes for a smaller one as well.
     */
    private void giveUp(List<Integer> order, double room) {
        int step = order.size() / STEPS + 1;
        int next = 0;
        while (tokens() > room && next < order.size()) {
            int end = Math.min(order.size(), next + step);
            order.subList(next, end).forEach(choice::hide);
            if (step > 1 && tokens() <= room) {
                order.subList(next, end).forEach(choice::open);
                step = 1;
            } else {
                next = end;
            }
        }
    }

    /** Shows again what takes no more than the comment line in its place; of neighbours the first decides. */
    private void takeBack(List<Integer> order) {
        int tries = 0;
        double taken = tokens();
        for (int i = 0; i < order.size() && tries < STEPS; i++) {
            int fold = order.get(i);
            if (choice.hides(fold) && gain(fold) <= 0) {
                tries++;
                choice.open(fold);
                double now = tokens();
                if (now > taken) {
                    choice.hide(fold);
                } else {
                    taken = now;
                }
            }
        }
    }
}
