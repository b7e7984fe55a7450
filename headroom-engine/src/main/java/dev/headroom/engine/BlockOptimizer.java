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
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the form in which one block goes out: detect what it is, ask the codecs for that kind in order, count what they
 * offer. Pure, and remembered by the {@link Memo}; whether an original is kept is the business of {@link Originals}.
 */
final class BlockOptimizer {

    private static final String UNKNOWN = word(ContentKind.UNKNOWN);

    private final CodecChoice codecs;
    private final MixedBlocks mixed;
    private final Memo memo;

    BlockOptimizer(List<Compressor> compressors, Memo memo) {
        this.codecs = new CodecChoice(compressors);
        this.mixed = new MixedBlocks(codecs);
        this.memo = memo;
    }

    HandledBlock optimize(BlockTask task, Terms terms) {
        int bound = terms.options().maxBlockCharacters();
        if (task.text().length() > bound) {
            String reason = "larger than " + bound + " characters";
            return new HandledBlock(task, BlockResult.unchanged(UNKNOWN, 0, reason), false, 0);
        }
        if (!memo.remembers()) {
            return new HandledBlock(task, compute(task, terms), false, 0);
        }
        Memo.Key key = Memo.key(task, terms);
        Optional<BlockResult> remembered = memo.find(key);
        BlockResult result = remembered.orElseGet(() -> compute(task, terms));
        if (remembered.isEmpty()) {
            memo.remember(key, result);
        }
        return new HandledBlock(task, result, remembered.isPresent(), 0);
    }

    /** The lossless form, from now on also where omissions are allowed: what was sent must not change again. */
    BlockResult settleForLossless(BlockTask task, Terms terms, String reason) {
        BlockResult result = optimize(task, terms.withoutOmission()).result().because(reason);
        memo.remember(Memo.key(task, terms), result);
        return result;
    }

    private BlockResult compute(BlockTask task, Terms terms) {
        Attempt<BlockResult> attempt = Attempt.of("counting", () -> shortest(task, terms));
        return attempt.orElse(reason -> BlockResult.unchanged(UNKNOWN, 0, reason));
    }

    private BlockResult shortest(BlockTask task, Terms terms) {
        int tokens = terms.gate().tokens(task.sent(task.text()).orElse(task.text()));
        Optional<String> reasonToLeave = reasonToLeave(task, tokens, terms.options());
        if (reasonToLeave.isPresent()) {
            return BlockResult.unchanged(UNKNOWN, tokens, reasonToLeave.get());
        }
        Optional<BlockResult> repeat = Repeats.refer(task, terms, tokens);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        ContentKind kind = ContentDetector.detect(task.text()).kind();
        if (task.slot().isPresent() && (kind == ContentKind.JSON || kind == ContentKind.NDJSON)) {
            return BlockResult.unchanged(word(kind), tokens, "JSON in a string, whose white space would be lost");
        }
        return kind == ContentKind.MIXED ? mixed(task, terms, tokens) : shortest(task, kind, terms, tokens);
    }

    /** Part by part, unless the codec of what most of it is says all of it in fewer tokens. */
    private BlockResult mixed(BlockTask task, Terms terms, int tokens) {
        BlockResult parts = mixed.shortest(task, terms, tokens);
        ContentKind whole = ContentDetector.whole(task.text()).kind();
        if (whole == ContentKind.UNKNOWN || !parts.omitted().isEmpty()) {
            return parts;
        }
        BlockResult one = shortest(task, whole, terms, tokens);
        return one.omitted().isEmpty() && one.tokensAfter() <= parts.tokensAfter() ? one : parts;
    }

    private BlockResult shortest(BlockTask task, ContentKind kind, Terms terms, int tokens) {
        int budget = terms.options().budgetTokens(kind);
        CodecChoice.Chosen chosen = codecs.shortest(
                CodecChoice.input(task.text(), kind, task.origin(), budget, terms), terms, tokens, task::sent);
        return chosen.form()
                .map(form -> new BlockResult(
                        Optional.of(form.text()),
                        form.marker().stream()
                                .map(marker ->
                                        new Omitted(marker, 0, task.text().length()))
                                .toList(),
                        word(kind),
                        form.compressor(),
                        tokens,
                        form.tokens(),
                        chosen.reason()))
                .orElseGet(() -> BlockResult.unchanged(word(kind), tokens, chosen.reason()));
    }

    private static Optional<String> reasonToLeave(BlockTask task, int tokens, HeadroomOptions options) {
        if (task.error()) {
            return Optional.of("result of a failed call");
        }
        if (RetrievalTool.isNamed(task.origin().tool())) {
            return Optional.of("answer of " + RetrievalTool.NAME);
        }
        if (options.excludes(task.origin().tool())) {
            return Optional.of("tool is excluded");
        }
        return tokens < options.minTokens()
                ? Optional.of("fewer than " + options.minTokens() + " tokens")
                : Optional.empty();
    }

    static String word(ContentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
