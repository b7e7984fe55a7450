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
import dev.headroom.code.outline.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Chooses what is left out of a source. First an outline: every body, the rest of long comments and long lists. Bodies
 * of functions that the question names stay. If there is room, the bodies that fit the question best come back, then
 * those of the functions that are called most. If there is none, imports go, then whole declarations, those that matter
 * least first.
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

    private static final int MOST_TAKEN_BACK = 60;

    /** A function of which so much is other functions is shown with those left out. */
    private static final double INNER_FUNCTIONS = 0.5;

    private static final int FEWEST_INNER_FUNCTIONS = 2;

    /** So many folds of a body tell what it consists of. */
    private static final int MOST_INNER_FOLDS = 5_000;

    private final Request request;
    private final Outline outline;
    private final Weights weights;
    private final Interest interest;
    private final Choice choice;

    /** The lines in which symbols start that the question names. */
    private final NavigableSet<Integer> named = new TreeSet<>();

    /**
     * Makes the first choice.
     *
     * @param request what is asked for
     */
    public Planner(Request request) {
        this.request = request;
        this.outline = request.outline();
        this.weights = new Weights(request.source().lines(), request.tokens());
        this.interest =
                Interest.of(request.source(), outline, request.question().text());
        this.choice = new Choice(request.source(), outline);
        outline.symbols().stream().filter(request.question()::names).forEach(symbol -> named.add(symbol.first()));
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
    }

    /**
     * Leaves more out, because the form was counted to take more than it should.
     *
     * @param counted the tokens that it was counted to take
     */
    public void tighten(int counted) {
        double factor = Math.max(1, counted / Math.max(1, tokens()));
        double room = request.budget() / factor;
        double taken = tokens();
        for (int fold : broughtBack()) {
            if (taken > room) {
                choice.hide(fold);
                taken -= gain(fold);
            }
        }
        if (tokens() > room) {
            leaveOutMore(room);
        }
    }

    private List<Integer> broughtBack() {
        return of(Kind.BODY)
                .filter(choice::showsWhole)
                .filter(fold -> !isNamed(fold))
                .boxed()
                .sorted(byWorth().reversed())
                .toList();
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
            if (isNamed(i) && shown && !request.question().aboutStructure()) {
                choice.show(i);
            } else if (left && gain(i) > LEAST_GAIN) {
                choice.hide(i);
            }
        }
    }

    private boolean isNamed(int fold) {
        int symbol = outline.folds().get(fold).symbol();
        return symbol >= 0
                && outline.symbols().get(symbol).callable()
                && request.question().names(outline.symbols().get(symbol));
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

    /** The bodies that fit the question, then those of which much is called, then short ones. */
    private Comparator<Integer> byWorth() {
        return Comparator.comparing((Integer fold) -> isNamed(fold) ? 0 : 1)
                .thenComparing(fold -> -interest.relevance(fold))
                .thenComparing(fold -> -interest.calls(fold))
                .thenComparing(fold -> outline.folds().get(fold).size())
                .thenComparing(fold -> fold);
    }

    private void bringBack() {
        boolean structure = request.question().aboutStructure();
        double most = Math.min(request.budget(), request.tokens() * (structure ? MOST_FOR_STRUCTURE : MOST_FOR_CALLS));
        double mostThatFits = Math.min(request.budget(), request.tokens() * MOST_FOR_QUESTION);
        double taken = tokens();
        List<Integer> hidden =
                of(Kind.BODY).filter(choice::hides).boxed().sorted(byWorth()).toList();
        for (int fold : hidden) {
            boolean fits = !structure && interest.relevance(fold) > 0;
            if (!fits && !isNamed(fold) && interest.calls(fold) < FEWEST_CALLS) {
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

    /** Imports, then comments, then functions that hold functions, then declarations. */
    private void leaveOutMore(double room) {
        of(Kind.IMPORTS).forEach(choice::hide);
        leaveOut(of(Kind.REMARK).boxed().sorted(Comparator.reverseOrder()).toList(), room);
        if (tokens() > room) {
            of(Kind.BODY).filter(fold -> !choice.showsWhole(fold)).forEach(choice::hide);
        }
        List<Integer> units = units();
        leaveOut(units, room);
        takeBack(units, room);
    }

    /** Declarations next to each other share a comment line, so more was saved than was reckoned with. */
    private void takeBack(List<Integer> units, double room) {
        int tries = 0;
        for (int i = units.size() - 1; i >= 0 && tries < MOST_TAKEN_BACK; i--) {
            if (choice.hides(units.get(i))) {
                tries++;
                choice.open(units.get(i));
                if (tokens() > room) {
                    choice.hide(units.get(i));
                }
            }
        }
    }

    /** Leaves out folds in order, until what stays fits. */
    private void leaveOut(List<Integer> folds, double room) {
        int next = 0;
        double taken = tokens();
        while (taken > room && next < folds.size()) {
            double[] shown = shown();
            for (; next < folds.size() && taken > room; next++) {
                Fold fold = outline.folds().get(folds.get(next));
                double gain = shown[fold.last() + 1] - shown[fold.first()] - Weights.TOKENS_OF_RUN;
                if (gain > LEAST_GAIN || fold.kind() == Kind.UNIT) {
                    choice.hide(folds.get(next));
                    taken -= Math.max(0, gain);
                }
            }
            taken = tokens();
        }
    }

    private IntStream of(Kind kind) {
        return IntStream.range(0, outline.folds().size())
                .filter(fold -> outline.folds().get(fold).kind() == kind);
    }

    /** Sums over the lines that are shown and the comment lines. */
    private double[] shown() {
        double[] shown = new double[request.source().size() + 1];
        List<Run> runs = choice.runs();
        int next = 0;
        for (int line = 0; line < request.source().size(); line++) {
            while (next < runs.size() && runs.get(next).last() < line) {
                next++;
            }
            boolean left = next < runs.size() && runs.get(next).first() <= line;
            boolean starts = left && runs.get(next).first() == line;
            shown[line + 1] = shown[line] + (starts ? Weights.TOKENS_OF_RUN : left ? 0 : weights.of(line, line));
        }
        return shown;
    }

    /** Declarations that may go, those that matter least first; of equal ones the later. */
    private List<Integer> units() {
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < outline.folds().size(); i++) {
            Fold fold = outline.folds().get(i);
            boolean stays = choice.hides(i) || choice.hasNote(fold) || holdsNamed(fold);
            if (fold.kind() == Kind.UNIT && !stays) {
                units.add(i);
            }
        }
        units.sort(Comparator.comparing(this::importance).thenComparing(fold -> -fold));
        return units;
    }

    private double importance(int fold) {
        int index = outline.folds().get(fold).symbol();
        double importance = interest.relevance(fold) + Math.min(interest.calls(fold), 20) * 0.5;
        if (index < 0) {
            return importance + 1;
        }
        Symbol symbol = outline.symbols().get(index);
        return importance + (symbol.callable() ? Visibility.isPrivate(symbol, request) ? 0 : 2 : 5);
    }

    private boolean holdsNamed(Fold fold) {
        Integer line = named.ceiling(fold.first());
        return line != null && line <= fold.last();
    }
}
