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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which folds of an outline are left out, and which are shown whole, with all that lies in them. The others are open:
 * what lies in them is decided on its own. Not thread-safe.
 */
final class Choice {

    private final Source source;
    private final Outline outline;
    private final BitSet notes;
    private final BitSet hidden = new BitSet();
    private final BitSet whole = new BitSet();

    Choice(Source source, Outline outline) {
        this.source = source;
        this.outline = outline;
        this.notes = outline.notes();
    }

    void hide(int fold) {
        whole.clear(fold);
        hidden.set(fold);
    }

    void show(int fold) {
        hidden.clear(fold);
        whole.set(fold);
    }

    /** Decides on what lies in a fold on its own. */
    void open(int fold) {
        hidden.clear(fold);
    }

    boolean hides(int fold) {
        return hidden.get(fold);
    }

    boolean showsWhole(int fold) {
        return whole.get(fold);
    }

    /** Whether a remark stays within a fold. */
    boolean hasNote(Fold fold) {
        int note = notes.nextSetBit(fold.first());
        return note >= 0 && note <= fold.last();
    }

    /** The runs of lines that are left out, ascending; linear in folds and lines. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int decided = -1;
        for (int i = 0; i < outline.folds().size(); i++) {
            Fold fold = outline.folds().get(i);
            if (fold.first() <= decided) {
                continue;
            }
            if (whole.get(i)) {
                decided = fold.last();
            } else if (hidden.get(i)) {
                add(fold, i, runs);
                decided = fold.last();
            }
        }
        return runs;
    }

    private void add(Fold fold, int index, List<Run> runs) {
        int line = fold.first();
        while (line <= fold.last()) {
            int first = notes.nextClearBit(line);
            int note = notes.nextSetBit(first);
            int last = note < 0 ? fold.last() : Math.min(fold.last(), note - 1);
            if (first <= last) {
                runs.add(new Run(first, last, index));
                joinLast(runs);
            }
            line = last + 1;
            line = first > fold.last() ? first : line;
        }
    }

    /** Declarations that follow each other are left out together, with the blank lines between them. */
    private void joinLast(List<Run> runs) {
        if (runs.size() < 2) {
            return;
        }
        Run before = runs.get(runs.size() - 2);
        Run last = runs.get(runs.size() - 1);
        if (isUnit(before) && isUnit(last) && onlyBlank(before.last() + 1, last.first())) {
            runs.remove(runs.size() - 1);
            runs.set(runs.size() - 1, new Run(before.first(), last.last(), before.fold()));
        }
    }

    private boolean isUnit(Run run) {
        Kind kind = outline.folds().get(run.fold()).kind();
        return kind == Kind.UNIT || kind == Kind.IMPORTS || kind == Kind.REMARK;
    }

    private boolean onlyBlank(int from, int to) {
        for (int line = from; line < to; line++) {
            if (!source.isBlank(line)) {
                return false;
            }
        }
        return true;
    }
}
