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
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.PayloadResult;
import dev.headroom.evals.fidelity.source.Transcript;
import dev.headroom.evals.peer.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sends transcripts through the engine and checks that nothing got lost.
 *
 * <pre>{@code
 * FidelityReport report = FidelitySuite.builder().build().run("built-in", BuiltIn.all());
 * report.passed();
 * }</pre>
 *
 * Every payload is compressed some five times and read back; transcripts are checked side by side on all processors.
 * But for external peers the result is the same on every run. Immutable and thread-safe.
 */
public final class FidelitySuite {
    /** Payloads that came alone are sent in conversations of so many for the prefix law. */
    private static final int CHAIN = 3;

    private final String model;
    private final Supplier<HeadroomEngine> engines;
    private final List<Peer> peers;

    private FidelitySuite(Builder builder) {
        this.model = builder.model;
        this.engines = builder.engines;
        this.peers = List.copyOf(builder.peers);
    }

    /**
     * A suite to be put together.
     *
     * @return a builder of a suite for gpt-4o, the default engine and no peers
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs the suite.
     *
     * @param source      what is measured, for the report
     * @param transcripts the conversations
     * @return what was found
     */
    public FidelityReport run(String source, List<Transcript> transcripts) {
        TokenCounter counter = TokenCounters.forModel(model);
        TranscriptCheck check = new TranscriptCheck(model, counter, engines, new PeerRuns(peers, counter));
        List<List<Transcript>> chains = chains(transcripts);
        List<PayloadResult> payloads = IntStream.range(0, chains.size())
                .parallel()
                .mapToObj(chain -> check.check(chains.get(chain)))
                .flatMap(List::stream)
                .toList();
        return Summaries.report(source, model, counter, payloads);
    }

    /** Conversations of their own, and what came alone together. */
    private static List<List<Transcript>> chains(List<Transcript> transcripts) {
        List<List<Transcript>> chains = new ArrayList<>();
        List<Transcript> chain = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            if (transcript.messages().size() > CHAIN) {
                chains.add(List.of(transcript));
                continue;
            }
            chain.add(transcript);
            if (chain.size() == CHAIN) {
                chains.add(List.copyOf(chain));
                chain.clear();
            }
        }
        if (!chain.isEmpty()) {
            chains.add(List.copyOf(chain));
        }
        return chains;
    }

    /** Puts a suite together; not thread-safe. */
    public static final class Builder {
        private String model = "gpt-4o";
        private Supplier<HeadroomEngine> engines = HeadroomEngine::create;
        private List<Peer> peers = List.of();

        private Builder() {}

        /**
         * The model whose tokens are counted.
         *
         * @param name for example {@code gpt-4o}
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Makes the engines that are checked, each with a store of its own.
         *
         * @param newEngines gives a new engine on every call
         * @return this builder
         */
        public Builder engines(Supplier<HeadroomEngine> newEngines) {
            engines = newEngines;
            return this;
        }

        /**
         * Other methods that are given the same payloads.
         *
         * @param newPeers the peers, in the order of the report
         * @return this builder
         */
        public Builder peers(List<Peer> newPeers) {
            peers = List.copyOf(newPeers);
            return this;
        }

        /**
         * The suite.
         *
         * @return a suite
         */
        public FidelitySuite build() {
            return new FidelitySuite(this);
        }
    }
}
