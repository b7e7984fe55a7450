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
package dev.headroom.code.outline;

import dev.headroom.code.outline.Fold.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Makes folds of declarations and statements: comments and attributes go with what follows them, and what shares a line
 * goes together. Where blocks are told by indentation, the first of a block stays. Not thread-safe.
 */
final class UnitFolds {

    private record Unit(int start, int end, boolean leads) {}

    /** The siblings within one parent, of which the last ones go together. */
    private static final class Level {
        private final int end;
        private boolean firstStays;
        private int first = -1;
        private int last = -1;
        private int lastEnd;
        private boolean open;
        private boolean whole;

        Level(int end, boolean firstStays) {
            this.end = end;
            this.firstStays = firstStays;
        }
    }

    private final Source source;
    private final boolean indented;
    private final List<Unit> units = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    UnitFolds(Source source, boolean indented) {
        this.source = source;
        this.indented = indented;
    }

    void add(int start, int end, boolean leads) {
        if (end > start) {
            units.add(new Unit(start, trimmed(start, end), leads));
        }
    }

    /** Directives of C end behind their line break. */
    private int trimmed(int start, int end) {
        int i = end;
        while (i > start + 1 && Character.isWhitespace(source.code().charAt(i - 1))) {
            i--;
        }
        return i;
    }

    List<Fold> folds(List<Symbol> symbols) {
        units.sort(Comparator.comparingInt(Unit::start)
                .thenComparing(Comparator.comparingInt(Unit::end).reversed()));
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(Integer.MAX_VALUE, false));
        for (Unit unit : units) {
            while (levels.element().end <= unit.start) {
                close(levels.pop());
            }
            add(unit, levels.element());
            levels.push(new Level(unit.end, indented));
        }
        levels.forEach(this::close);
        return folds.stream().map(fold -> named(fold, symbols)).toList();
    }

    private void add(Unit unit, Level level) {
        int first = source.lineAt(unit.start);
        boolean joins = level.first >= 0 && (first <= level.last || (level.open && first == level.last + 1));
        if (!joins) {
            close(level);
            level.first = first;
            level.whole = source.isFirstInLine(unit.start) && source.startsLine(first);
        }
        level.last = Math.max(level.last, source.lineAt(unit.end - 1));
        level.lastEnd = unit.end;
        level.open = unit.leads;
    }

    private void close(Level level) {
        if (level.first < 0) {
            return;
        }
        boolean whole = level.whole && endsLine(level.lastEnd) && source.startsLine(level.last + 1);
        if (whole && !level.firstStays) {
            folds.add(new Fold(Kind.UNIT, level.first, level.last, -1));
        }
        level.firstStays = false;
        level.first = -1;
        level.last = -1;
    }

    /** Whether nothing follows in the line but a separator. */
    private boolean endsLine(int offset) {
        String code = source.code();
        boolean separator = offset < code.length() && ";,".indexOf(code.charAt(offset)) >= 0;
        return source.isLastInLine(separator ? offset + 1 : offset);
    }

    /** The symbol that starts in a unit first; symbols come in order. */
    private static Fold named(Fold fold, List<Symbol> symbols) {
        int symbol = Symbol.firstFrom(symbols, fold.first());
        boolean within = symbol < symbols.size() && symbols.get(symbol).last() <= fold.last();
        return new Fold(fold.kind(), fold.first(), fold.last(), within ? symbol : -1);
    }
}
