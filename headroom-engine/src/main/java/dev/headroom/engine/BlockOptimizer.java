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

import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.ccr.RowRange;
import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the form in which one block goes out: detect what it is, ask the codecs for that kind in order, count what they
 * offer. Pure, and remembered by the {@link Memo}; whether an original is kept is the business of {@link Originals}.
 */
final class BlockOptimizer {

    private static final String UNKNOWN = word(ContentKind.UNKNOWN);

    private final Map<ContentKind, List<Codec>> codecs = new EnumMap<>(ContentKind.class);
    private final Memo memo;

    /** A compressor under the name it had when the engine was built. */
    private record Codec(String name, Compressor compressor) {}

    /** What a codec came to: a form that may go out, or why there is none. */
    private record Bid(Optional<BlockResult> result, String reason) {

        static Bid none(String reason) {
            return new Bid(Optional.empty(), reason);
        }
    }

    BlockOptimizer(List<Compressor> compressors, Memo memo) {
        for (Compressor compressor : compressors) {
            Codec codec = new Codec(compressor.name(), compressor);
            compressor
                    .kinds()
                    .forEach(kind -> codecs.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(codec));
        }
        this.memo = memo;
    }

    HandledBlock optimize(BlockTask task, Terms terms) {
        int bound = terms.options().maxBlockCharacters();
        if (task.text().length() > bound) {
            String reason = "larger than " + bound + " characters";
            return new HandledBlock(task, BlockResult.unchanged(UNKNOWN, 0, reason), false, 0);
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
        ContentKind kind = ContentDetector.detect(task.text()).kind();
        if (task.slot().isPresent() && (kind == ContentKind.JSON || kind == ContentKind.NDJSON)) {
            return BlockResult.unchanged(word(kind), tokens, "JSON in a string, whose white space would be lost");
        }
        CompressionInput input = input(task, kind, terms);
        List<String> reasons = new ArrayList<>();
        for (Codec codec : codecs.getOrDefault(kind, List.of())) {
            Bid bid = Attempt.of("codec " + codec.name(), () -> bid(codec, input, task, terms, tokens))
                    .orElse(Bid::none);
            if (bid.result().isPresent()) {
                return bid.result().get().because(String.join("; ", reasons));
            }
            reasons.add(bid.reason());
        }
        String reason = reasons.isEmpty() ? "no codec for " + word(kind) + " content" : String.join("; ", reasons);
        return BlockResult.unchanged(word(kind), tokens, reason);
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

    private static CompressionInput input(BlockTask task, ContentKind kind, Terms terms) {
        HeadroomOptions options = terms.options();
        return new CompressionInput(
                task.text(),
                kind,
                task.origin(),
                terms.mayOmit(),
                options.budgetTokens().getOrDefault(kind, HeadroomOptions.DEFAULT_BUDGET_TOKENS),
                terms.gate().counter(),
                options.compression());
    }

    private static Bid bid(Codec codec, CompressionInput input, BlockTask task, Terms terms, int tokens) {
        Compression offer = codec.compressor().compress(input);
        if (offer instanceof Unchanged unchanged) {
            return Bid.none(unchanged.reason());
        }
        Compressed form = (Compressed) offer;
        if (form.omission().isPresent() && !input.mayOmit()) {
            return Bid.none("codec " + codec.name() + " left something out where it must not");
        }
        Optional<Marker> marker = form.omission().map(omission -> marker(omission, terms.tenant(), input.text()));
        String output = marker.map(line -> endLine(form.text()) + line.text()).orElse(form.text());
        Optional<String> sent = task.sent(output);
        if (sent.isEmpty()) {
            return Bid.none("form cannot be wrapped as the text was");
        }
        OptionalInt accepted = terms.gate().accept(sent.get(), tokens);
        if (accepted.isPresent()) {
            return new Bid(
                    Optional.of(new BlockResult(
                            Optional.of(output),
                            marker,
                            word(input.kind()),
                            codec.name(),
                            tokens,
                            accepted.getAsInt(),
                            "")),
                    "");
        }
        return marker.isPresent()
                ? bid(codec, input.withoutOmission(), task, terms, tokens)
                : Bid.none("no fewer tokens as " + codec.name());
    }

    private static Marker marker(Omission omission, String tenant, String original) {
        Marker.Unit unit = switch (omission.unit()) {
            case ROWS -> Marker.Unit.ROWS;
            case LINES -> Marker.Unit.LINES;
        };
        List<RowRange> leftOut = omission.leftOut().stream()
                .map(range -> new RowRange(range.first(), range.last()))
                .toList();
        return new Marker(unit, leftOut, omission.total(), ContentRef.of(tenant, original));
    }

    private static String endLine(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String word(ContentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
