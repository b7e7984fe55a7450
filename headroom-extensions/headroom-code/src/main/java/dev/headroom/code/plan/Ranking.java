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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which folds matter more than others: what the question names most of all, then what is called most, then types, then
 * what others may call. The same for every budget, so that a larger one shows no fewer declarations. Immutable.
 */
final class Ranking {

    /** More calls make no difference. */
    private static final int MOST_CALLS = 20;

    private static final double WORTH_OF_CALL = 0.5;

    /** What a type, a function for all, any other statement and a function for its file are worth, in this order. */
    private static final double TYPE = 5;

    private static final double PUBLIC = 2;
    private static final double STATEMENT = 1;
    private static final double PRIVATE = 0;

    private final Request request;
    private final Outline outline;
    private final Interest interest;

    /** The lines in which symbols start that the question names. */
    private final NavigableSet<Integer> named = new TreeSet<>();

    Ranking(Request request) {
        this.request = request;
        this.outline = request.outline();
        this.interest =
                Interest.of(request.source(), outline, request.question().text());
        outline.symbols().stream().filter(request.question()::names).forEach(symbol -> named.add(symbol.first()));
    }

    /** Whether the question names the function that a fold belongs to. */
    boolean isNamed(int fold) {
        int symbol = outline.folds().get(fold).symbol();
        return symbol >= 0
                && outline.symbols().get(symbol).callable()
                && request.question().names(outline.symbols().get(symbol));
    }

    /** How well a body fits the question; 0 when it shares nothing with it that stands out. */
    double relevance(int body) {
        return interest.relevance(body);
    }

    /** How often what a fold defines is called. */
    int calls(int fold) {
        return interest.calls(fold);
    }

    /** Of some folds the bodies: those that fit the question best, then those of which much is called, then short ones. */
    List<Integer> bodiesByWorth(IntPredicate which) {
        return of(Kind.BODY, which)
                .sorted(Comparator.comparing((Integer fold) -> isNamed(fold) ? 0 : 1)
                        .thenComparing(fold -> -interest.relevance(fold))
                        .thenComparing(fold -> -interest.calls(fold))
                        .thenComparing(fold -> outline.folds().get(fold).size())
                        .thenComparing(fold -> fold))
                .toList();
    }

    /**
     * What may go after the bodies, in the order in which it goes: imports, then comments, then functions with functions
     * in them and declarations. What the question names stays.
     *
     * @param which tells what is still there to go
     */
    List<Integer> afterBodies(IntPredicate which) {
        IntPredicate notNamed = which.and(fold -> !holdsNamed(outline.folds().get(fold)));
        Stream<Integer> declarations =
                Stream.concat(of(Kind.BODY, notNamed), of(Kind.UNIT, notNamed)).sorted(leastImportantFirst());
        Stream<Integer> comments = of(Kind.REMARK, notNamed).sorted(leastImportantFirst());
        return Stream.of(of(Kind.IMPORTS, which), comments, declarations)
                .flatMap(folds -> folds)
                .toList();
    }

    /** Of equal ones the later goes first, so that what goes is next to each other. */
    private Comparator<Integer> leastImportantFirst() {
        return Comparator.comparing(this::importance).thenComparing(fold -> -fold);
    }

    private double importance(int fold) {
        int index = outline.folds().get(fold).symbol();
        double called = Math.min(interest.calls(fold), MOST_CALLS) * WORTH_OF_CALL;
        return called
                + interest.relevance(fold)
                + (index < 0 ? STATEMENT : worth(outline.symbols().get(index)));
    }

    private double worth(Symbol symbol) {
        return !symbol.callable() ? TYPE : Visibility.isPrivate(symbol, request) ? PRIVATE : PUBLIC;
    }

    private boolean holdsNamed(Fold fold) {
        Integer line = named.ceiling(fold.first());
        return line != null && line <= fold.last();
    }

    private Stream<Integer> of(Kind kind, IntPredicate which) {
        return IntStream.range(0, outline.folds().size())
                .filter(fold -> outline.folds().get(fold).kind() == kind)
                .filter(which)
                .boxed();
    }
}
