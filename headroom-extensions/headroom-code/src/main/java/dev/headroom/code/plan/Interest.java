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
import dev.headroom.code.outline.Source;
import dev.headroom.code.outline.Symbol;
import dev.headroom.engine.relevance.ExactTerms;
import dev.headroom.engine.relevance.RelevanceScorer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much folds matter: by the literals and words that they share with a question, and by how often what they define
 * is called. Immutable; linear in the code, as folds deep within each other are not read.
 */
final class Interest {

    /** Folds within so many others are not looked into. */
    private static final int DEEPEST = 4;

    /** A literal of the question is worth more than any words. */
    private static final double LITERAL = 100;

    private final double[] relevance;
    private final int[] calls;

    private Interest(double[] relevance, int[] calls) {
        this.relevance = relevance;
        this.calls = calls;
    }

    static Interest of(Source source, Outline outline, String question) {
        List<Fold> folds = outline.folds();
        Map<String, Integer> called = calls(source.code(), names(outline));
        int[] calls = new int[folds.size()];
        for (int i = 0; i < calls.length; i++) {
            int symbol = folds.get(i).symbol();
            String name = symbol < 0 ? "" : outline.symbols().get(symbol).name();
            calls[i] = Math.max(0, called.getOrDefault(name, 0) - 1);
        }
        return new Interest(relevance(source, folds, question), calls);
    }

    private static double[] relevance(Source source, List<Fold> folds, String question) {
        double[] relevance = new double[folds.size()];
        if (question.isBlank()) {
            return relevance;
        }
        char[] code = source.code().toCharArray();
        RelevanceScorer scorer = RelevanceScorer.of(question);
        ExactTerms terms = ExactTerms.of(question);
        List<Integer> read = new ArrayList<>();
        Deque<Fold> around = new ArrayDeque<>();
        for (int i = 0; i < relevance.length; i++) {
            Fold fold = folds.get(i);
            while (!around.isEmpty() && around.element().last() < fold.first()) {
                around.pop();
            }
            boolean counts = fold.kind() == Kind.BODY || fold.kind() == Kind.UNIT;
            if (counts && around.size() < DEEPEST) {
                int from = source.start(fold.first());
                int to = source.start(fold.last() + 1);
                scorer.read(code, from, to);
                scorer.endDocument();
                relevance[i] = LITERAL * Long.bitCount(terms.find(code, from, to));
                read.add(i);
            }
            around.push(fold);
        }
        double[] scores = scorer.scores(Math.max(1, read.size() / 2));
        for (int i = 0; i < scores.length; i++) {
            relevance[read.get(i)] += scores[i];
        }
        return relevance;
    }

    private static Set<String> names(Outline outline) {
        Set<String> names = new HashSet<>();
        outline.symbols().stream().filter(Symbol::callable).map(Symbol::name).forEach(names::add);
        return names;
    }

    /** How often names stand in front of an opening bracket, where they are defined included. */
    private static Map<String, Integer> calls(String code, Set<String> names) {
        Map<String, Integer> calls = new HashMap<>();
        int start = -1;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(' && start >= 0) {
                String name = code.substring(start, i);
                if (names.contains(name)) {
                    calls.merge(name, 1, Integer::sum);
                }
            }
            start = !Character.isJavaIdentifierPart(c) ? -1 : start < 0 ? i : start;
        }
        return calls;
    }

    /** How well a fold fits the question; 0 when it shares nothing with it that stands out. */
    double relevance(int fold) {
        return relevance[fold];
    }

    /** How often what a fold defines is called. */
    int calls(int fold) {
        return calls[fold];
    }
}
