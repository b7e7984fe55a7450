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
package dev.headroom.evals.fidelity;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.OptimizationRequest;
import dev.headroom.engine.OptimizationResult;
import dev.headroom.engine.compress.Fidelity;
import dev.headroom.engine.model.ContentBlock;
import dev.headroom.engine.model.Message;
import dev.headroom.engine.model.Role;
import dev.headroom.engine.report.BlockReport;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.Guarantee;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.source.Transcript;
import dev.headroom.evals.workload.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Checks conversations: every tool result by itself, and what changes when they are sent again and grow.
 *
 * @param model   whose tokens are counted
 * @param counter counts them
 * @param engines makes an engine that remembers nothing
 * @param peers   other methods
 */
record TranscriptCheck(String model, TokenCounter counter, Supplier<HeadroomEngine> engines, PeerRuns peers) {
    private static final HeadroomOptions LOSSLESS =
            HeadroomOptions.builder().fidelity(Fidelity.LOSSLESS).build();

    /** A tool result and where it stands. */
    private record Place(int message, int block, ContentBlock.ToolResult result, int number) {}

    /** What went out twice for one conversation; the engine of the first time has what it left out. */
    private record Sent(HeadroomEngine engine, OptimizationResult once, OptimizationResult again) {
        String text(Place place) {
            return textAt(once, place);
        }

        boolean differs(Place place) {
            return !textAt(once, place).equals(textAt(again, place));
        }

        /** What the engine says of a block; it does not speak of blocks that it may not touch. */
        BlockReport report(Place place) {
            return once.report().blocks().stream()
                    .filter(block -> block.message() == place.message() && block.block() == place.block())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no report of message " + place.message()));
        }

        private static String textAt(OptimizationResult result, Place place) {
            return ((ContentBlock.ToolResult)
                            result.messages().get(place.message()).blocks().get(place.block()))
                    .text();
        }
    }

    /** Checks each transcript, and all of them as one conversation. */
    List<PayloadResult> check(List<Transcript> chain) {
        List<List<PayloadResult>> results = new ArrayList<>();
        chain.forEach(transcript -> results.add(check(transcript)));
        List<Message> messages = new ArrayList<>();
        chain.forEach(transcript -> messages.addAll(transcript.messages()));
        PrefixReplay replay =
                new PrefixReplay(prefix -> reversible(engines.get(), prefix).messages());
        Map<Integer, String> breaks =
                replay.breaks(messages, reversible(engines.get(), messages).messages());
        return with(breaks, chain, results);
    }

    /** Puts what broke to the payloads in whose messages it broke. */
    private static List<PayloadResult> with(
            Map<Integer, String> breaks, List<Transcript> chain, List<List<PayloadResult>> results) {
        List<PayloadResult> all = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < chain.size(); i++) {
            List<Place> places = places(chain.get(i).messages());
            for (PayloadResult result : results.get(i)) {
                Place place = places.get(results.get(i).indexOf(result));
                String broken = breaks.get(first + place.message());
                all.add(broken == null ? result : result.withBreaches(List.of(new Breach(Guarantee.PREFIX, broken))));
            }
            first += chain.get(i).messages().size();
        }
        return all;
    }

    private List<PayloadResult> check(Transcript transcript) {
        List<Message> messages = transcript.messages();
        HeadroomEngine first = engines.get();
        HeadroomEngine second = engines.get();
        Sent lossless = new Sent(first, lossless(first, messages), lossless(engines.get(), messages));
        Sent reversible = new Sent(second, reversible(second, messages), reversible(engines.get(), messages));
        List<Place> places = places(messages);
        List<PayloadResult> results = new ArrayList<>();
        for (Place place : places) {
            String tool = place.result().toolName();
            String name = transcript.name() + (places.size() == 1 ? "" : "/" + (place.number() + 1) + " " + tool);
            List<Question> questions = transcript.questions().stream()
                    .filter(question -> question.retrieval().toolResult() == place.number())
                    .toList();
            PayloadCheck check = new PayloadCheck(
                    transcript.name(),
                    name.strip(),
                    tool,
                    question(messages, place.message()),
                    place.result().text(),
                    counter);
            PayloadResult result = check.check(
                    reversible.engine(),
                    lossless.text(place),
                    lossless.report(place),
                    reversible.text(place),
                    reversible.report(place),
                    questions);
            List<Breach> breaches = lossless.differs(place) || reversible.differs(place)
                    ? List.of(new Breach(Guarantee.DETERMINISM, "two engines wrote it differently"))
                    : List.of();
            results.add(peers.with(result.withBreaches(breaches), questions));
        }
        return results;
    }

    private OptimizationResult lossless(HeadroomEngine engine, List<Message> messages) {
        return engine.optimize(OptimizationRequest.of(messages).model(model).options(LOSSLESS));
    }

    private OptimizationResult reversible(HeadroomEngine engine, List<Message> messages) {
        return engine.optimize(OptimizationRequest.of(messages).model(model).retrievalAvailable(true));
    }

    private static List<Place> places(List<Message> messages) {
        List<Place> places = new ArrayList<>();
        for (int message = 0; message < messages.size(); message++) {
            List<ContentBlock> blocks = messages.get(message).blocks();
            for (int block = 0; block < blocks.size(); block++) {
                if (blocks.get(block) instanceof ContentBlock.ToolResult result) {
                    places.add(new Place(message, block, result, places.size()));
                }
            }
        }
        return places;
    }

    /** What the user said last before a message. */
    private static String question(List<Message> messages, int before) {
        for (int at = before - 1; at >= 0; at--) {
            Message message = messages.get(at);
            if (message.role() == Role.USER) {
                StringBuilder text = new StringBuilder();
                message.blocks().stream()
                        .filter(ContentBlock.Text.class::isInstance)
                        .forEach(block -> text.append(((ContentBlock.Text) block).text()));
                if (!text.isEmpty()) {
                    return text.toString();
                }
            }
        }
        return "";
    }
}
