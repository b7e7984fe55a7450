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
package dev.headroom.engine.compress.history;

import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.lines.LineForms;
import dev.headroom.engine.compress.lines.LineRanking;
import dev.headroom.engine.internal.text.LineFrame;
import java.util.BitSet;
import java.util.Optional;

/** The forms of a log. For one log. */
final class HistoryForms implements LineForms {

    private final Commits commits;
    private final LineFrame frame;
    private final Repeats repeats;
    private final HistorySelection selection;

    HistoryForms(CompressionInput input, Commits commits, LineFrame frame) {
        this.commits = commits;
        this.frame = frame;
        this.repeats = Repeats.of(commits);
        this.selection = new HistorySelection(input, commits, repeats);
    }

    @Override
    public Optional<String> lossless() {
        String text = commits.lines().text();
        String form = new HistoryWriter(commits, repeats).form(frame);
        return form.length() < text.length() && HistoryReader.read(form).equals(Optional.of(text))
                ? Optional.of(form)
                : Optional.empty();
    }

    @Override
    public LineRanking ranking() {
        return selection.ranking();
    }

    @Override
    public String selection(BitSet kept) {
        return selection.text(kept);
    }
}
