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
package dev.headroom.engine;

import dev.headroom.engine.BlockResult.Omitted;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.detect.Section;
import dev.headroom.engine.detect.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Shortens texts that several sources wrote, part by part: each goes to the codec of its kind, what has none stands as
 * it was, and what two sources wrote never meets in one form. Each part that has something left out has a marker of its
 * own as its last line, and its own original in the store.
 *
 * @param codecs shorten the parts
 */
record MixedBlocks(CodecChoice codecs) {

    private static final String MIXED = "mixed";

    /** What stays of a part, however small its share of the budget is. */
    private static final int LEAST_BUDGET = 150;

    /** The line above a form, and the one above what goes on below it. */
    private static final int TOKENS_OF_A_PART_LINE = 24;

    /** A part and the tokens of its shortest lossless form. */
    private record Piece(Section section, int tokensBefore, int tokens) {}

    BlockResult shortest(BlockTask task, Terms terms, int tokens) {
        List<Section> sections = Sections.of(task.text());
        List<Piece> pieces = new ArrayList<>();
        long lossless = 0;
        Draft all = new Draft(task);
        for (Section section : sections) {
            String text = text(task, section);
            int before = terms.gate().tokens(text);
            Optional<CodecChoice.Form> form = form(task, section, before, Integer.MAX_VALUE, terms.withoutOmission());
            all.add(section, form);
            Piece piece = new Piece(
                    section, before, form.map(CodecChoice.Form::tokens).orElse(before));
            pieces.add(piece);
            lossless += piece.tokens();
        }
        int budget = terms.options().budgetTokens(ContentKind.MIXED);
        if (terms.mayOmit() && lossless > budget) {
            Optional<BlockResult> result = accepted(selection(task, terms, pieces, budget, lossless), terms, tokens);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return accepted(all, terms, tokens)
                .orElseGet(() -> BlockResult.unchanged(MIXED, tokens, "no fewer tokens as " + MIXED));
    }

    private Draft selection(BlockTask task, Terms terms, List<Piece> pieces, int budget, long lossless) {
        Draft draft = new Draft(task);
        for (Piece piece : pieces) {
            int share = (int) Math.max(LEAST_BUDGET, (long) budget * piece.tokens() / lossless);
            draft.add(piece.section(), form(task, piece.section(), piece.tokensBefore(), share, terms));
        }
        return draft;
    }

    private Optional<CodecChoice.Form> form(BlockTask task, Section section, int before, int budget, Terms terms) {
        if (section.kind() == ContentKind.UNKNOWN || before < terms.options().minTokens()) {
            return Optional.empty();
        }
        return codecs.shortest(
                        CodecChoice.input(text(task, section), section.kind(), task.origin(), budget, terms),
                        terms,
                        Math.max(0, before - TOKENS_OF_A_PART_LINE),
                        Optional::of)
                .form();
    }

    /** JSON has no line break of its own at its end; that of its last line stands behind it. */
    private static String text(BlockTask task, Section section) {
        return task.text().substring(section.from(), end(task, section));
    }

    private static int end(BlockTask task, Section section) {
        boolean json = section.kind() == ContentKind.JSON && task.text().charAt(section.to() - 1) == '\n';
        return json ? section.to() - 1 : section.to();
    }

    private static Optional<BlockResult> accepted(Draft draft, Terms terms, int tokens) {
        if (draft.shortened == 0) {
            return Optional.empty();
        }
        String text = draft.form().text();
        OptionalInt after = draft.task
                .sent(text)
                .map(sent -> terms.gate().accept(sent, tokens))
                .orElse(OptionalInt.empty());
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BlockResult(Optional.of(text), draft.omitted, MIXED, MIXED, tokens, after.getAsInt(), ""));
    }

    /** A form in the making: stretches that stay as they were are one part. */
    private static final class Draft {

        private final BlockTask task;
        private final List<MixedForm.Part> parts = new ArrayList<>();
        private final List<Omitted> omitted = new ArrayList<>();
        private int shortened;
        private int plainFrom;
        private int plainTo;

        Draft(BlockTask task) {
            this.task = task;
        }

        void add(Section section, Optional<CodecChoice.Form> form) {
            if (form.isEmpty()) {
                plainTo = section.to();
                return;
            }
            endPlain();
            int end = end(task, section);
            boolean ended = end < section.to();
            parts.add(new MixedForm.Part(
                    BlockOptimizer.word(section.kind()),
                    form.get().text(),
                    ended || section.kind() != ContentKind.JSON));
            form.get().marker().ifPresent(marker -> omitted.add(new Omitted(marker, section.from(), end)));
            shortened++;
            plainFrom = section.to();
            plainTo = section.to();
        }

        private void endPlain() {
            if (plainFrom < plainTo) {
                parts.add(MixedForm.asItWas(task.text().substring(plainFrom, plainTo)));
            }
        }

        MixedForm form() {
            endPlain();
            plainFrom = plainTo;
            return new MixedForm(parts);
        }
    }
}
