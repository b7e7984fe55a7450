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
package dev.headroom.engine.compress.log;

import dev.headroom.engine.internal.log.LineHead;
import dev.headroom.engine.internal.log.LogTokens;
import dev.headroom.engine.internal.log.Messages;
import dev.headroom.engine.token.TokenEstimate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which patterns the legend has, and which of them says each line: that of its whole message, else one that it begins
 * with, else none.
 */
final class Plan {

    /** A pattern has to save about so many tokens. */
    private static final int LEAST_GAIN = 8;

    /** There are letters for some 18,000. */
    private static final int MOST_PATTERNS = 15_000;

    private final LogTokens tokens;
    private final Messages messages;
    private final Slots slots;
    private final Links links;
    private final Variables variables;
    private final Items items;
    private final PrefixTree tree;

    /** Messages that stay in one piece. */
    private final BitSet inOnePiece;

    private final @Nullable Pattern[] wholes;
    private final @Nullable Pattern[] starts;
    private final @Nullable Pattern[] ofLines;
    private final Codes codes;
    private List<Pattern> legend = List.of();

    private Plan(LogTokens tokens, Messages messages, BitSet inOnePiece) {
        this.tokens = tokens;
        this.messages = messages;
        this.inOnePiece = inOnePiece;
        slots = Slots.of(tokens, messages);
        links = Links.of(tokens, messages, slots);
        variables = Variables.of(tokens, slots, links);
        items = new Items(tokens, messages, slots, links);
        tree = new PrefixTree(tokens, messages, items, this::reach);
        wholes = new Pattern[messages.size()];
        starts = new Pattern[messages.size()];
        ofLines = new Pattern[tokens.lines()];
        codes = new Codes(tokens, slots, variables);
    }

    static Plan of(LogTokens tokens, Messages messages) {
        return of(tokens, messages, new BitSet());
    }

    /**
     * A plan that leaves some messages in one piece.
     *
     * @param inOnePiece messages of which patterns may say no more than time, level and the like
     */
    static Plan of(LogTokens tokens, Messages messages, BitSet inOnePiece) {
        Plan plan = new Plan(tokens, messages, inOnePiece);
        plan.choosePatterns();
        plan.chooseForLines();
        plan.codes.assign();
        plan.name();
        return plan;
    }

    /** How many tokens of a message the beginning of a pattern may hold. */
    private int reach(int message) {
        return inOnePiece.get(message) ? LineHead.end(tokens, messages.firstLine(message)) : items.size(message);
    }

    /** Messages with most lines first, as long as there are letters for them. */
    private void choosePatterns() {
        List<Integer> several = new ArrayList<>();
        for (int message = 0; message < messages.size(); message++) {
            starts[message] = tree.find(message);
            if (messages.count(message) > 1 && !inOnePiece.get(message)) {
                several.add(message);
            }
        }
        several.sort(Comparator.comparing(message -> -messages.count(message)));
        int room = MOST_PATTERNS - tree.chosen().size();
        for (int message : several) {
            int depth = items.size(message);
            Pattern whole = new Pattern(message, depth, false, starts[message], items.values(message, depth, false));
            if (room > 0 && pays(whole)) {
                wholes[message] = whole;
                room--;
            }
        }
    }

    /** Compares what lines of a message cost behind the beginning they share with others, written out and as values. */
    private boolean pays(Pattern whole) {
        int line = messages.firstLine(whole.message());
        int first = tokens.firstToken(line);
        int last = tokens.tokens(line);
        if (whole.start() == last) {
            return false;
        }
        int verbatim = TokenEstimate.of(tokens.text(), tokens.start(first + whole.start()), tokens.lineEnd(line));
        int cells = 0;
        Pattern.Values values = whole.values();
        for (int i = 0; i < values.positions().length; i++) {
            int token = first + values.positions()[i];
            if (values.positions()[i] >= whole.start() && !values.repeated()[i]) {
                int from = tokens.start(token) + variables.prefix(values.variables()[i]);
                int to = tokens.end(token, line) - variables.suffix(values.variables()[i]);
                cells += TokenEstimate.of(tokens.text(), from, to) + 1;
            }
        }
        int saved = verbatim - cells;
        return saved * (messages.count(whole.message()) - 1L) >= LEAST_GAIN;
    }

    private void chooseForLines() {
        Cells cells = cells();
        for (int line = 0; line < tokens.lines(); line++) {
            if (messages.of(line) == Messages.NONE) {
                continue;
            }
            Pattern pattern = choose(line, cells);
            ofLines[line] = pattern;
            if (pattern != null) {
                pattern.use();
                cells.count(pattern, line);
            }
        }
    }

    private @Nullable Pattern choose(int line, Cells cells) {
        int message = messages.of(line);
        Pattern whole = wholes[message];
        if (whole != null && cells.canSay(whole, line)) {
            return whole;
        }
        Pattern start = starts[message];
        while (start != null && !(items.agree(line, start.message(), start.depth()) && cells.canSay(start, line))) {
            start = start.parent();
        }
        return start;
    }

    /** Letters go to the patterns in use and to those they go on from. */
    private void name() {
        Set<Pattern> used = new LinkedHashSet<>();
        for (Pattern start : tree.chosen()) {
            addUsed(start, used);
        }
        for (Pattern whole : wholes) {
            addUsed(whole, used);
        }
        List<Pattern> named = new ArrayList<>(used);
        named.sort(Comparator.comparing(pattern -> -pattern.uses()));
        for (int i = 0; i < named.size(); i++) {
            named.get(i).name(letters(i));
        }
        legend = List.copyOf(named);
    }

    private static void addUsed(@Nullable Pattern pattern, Set<Pattern> used) {
        if (pattern != null && pattern.uses() > 0) {
            Pattern next = pattern;
            while (next != null && used.add(next)) {
                next = next.parent();
            }
        }
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** Fresh cells, for one pass over the lines. */
    Cells cells() {
        return new Cells(tokens, slots, variables, codes);
    }

    TimeColumn times() {
        return TimeColumn.of(tokens, slots.timeKind());
    }

    @Nullable
    Pattern ofLine(int line) {
        return ofLines[line];
    }

    List<Pattern> legend() {
        return legend;
    }

    Slots slots() {
        return slots;
    }

    Links links() {
        return links;
    }

    Variables variables() {
        return variables;
    }

    Items items() {
        return items;
    }

    Codes codes() {
        return codes;
    }

    Messages messages() {
        return messages;
    }

    LogTokens tokens() {
        return tokens;
    }
}
