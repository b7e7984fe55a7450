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

import dev.headroom.engine.ccr.CcrStore;
import dev.headroom.engine.ccr.ContentRef;
import dev.headroom.engine.ccr.InMemoryCcrStore;
import dev.headroom.engine.ccr.RetrievalAnswer;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.ccr.RetrievalTool;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.OptimizationListener;
import dev.headroom.engine.report.OptimizationReport;
import dev.headroom.engine.report.RetrievalReport;
import dev.headroom.engine.token.TokenCountCache;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.engine.wire.WireFormat;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes the tool results in a conversation shorter, so that they say the same in fewer tokens.
 *
 * <p>An agent sends its whole conversation with every call, and most of it is the output of tools. Put the engine in
 * front of the model:
 *
 * <pre>{@code
 * HeadroomEngine engine = HeadroomEngine.create();
 * OptimizationResult result = engine.optimize(OptimizationRequest.of(messages).model("gpt-4o"));
 * send(result.messages());
 * result.report().totals().tokensSaved();
 * }</pre>
 *
 * A tool result such as
 *
 * <pre>
 * [{"id": 1, "level": "INFO", "service": "auth"}, {"id": 2, "level": "INFO", "service": "billing"}, ...]
 * </pre>
 *
 * goes out as a table in which what the rows have in common is said once. That form decodes to the original ({@link
 * #decode}). If the model can also call {@code headroom_retrieve}, say so; rows may then be left out of results over
 * their budget, the last line says which, and the engine answers the calls:
 *
 * <pre>{@code
 * request.tools(List.of("search_logs", RetrievalTool.NAME));          // what the model can call
 * RetrievalAnswer answer = engine.answer(tenant, argumentsJson);      // when it calls headroom_retrieve
 * }</pre>
 *
 * <p>What can be relied on: text of people and of the model, structure, ids and order stay as they are. What is not
 * shortened is the same object. The form of a message depends on the messages up to it alone, so prompt caches keep
 * hitting. Nothing goes out with more tokens than it came with. Whatever fails, the original goes out, and the
 * {@linkplain OptimizationResult#report report} says why; no call here throws because a text, a codec, a counter, a
 * store or a listener is broken.
 *
 * <p>Thread-safe; make one and keep it, as it remembers results. A call costs time and memory linear in the text it has
 * not seen before, and one SHA-256 over the rest.
 */
public final class HeadroomEngine {

    private final OptimizationPipeline pipeline;
    private final BodyOptimizer bodies;
    private final Decoder decoder;
    private final CcrStore store;
    private final Originals originals;
    private final String tenant;
    private final OptimizationListener listener;
    private final LongSupplier ticker;
    private final RetrievalTool tool = RetrievalTool.create();

    private HeadroomEngine(Builder builder) {
        BlockOptimizer blocks = new BlockOptimizer(builder.compressors, new Memo(builder.memoBytes));
        originals = new Originals(builder.store, builder.clock, blocks, builder.ticker);
        pipeline = new OptimizationPipeline(
                blocks, originals, builder.gates, builder.tenant, builder.options, builder.ticker);
        bodies = new BodyOptimizer(pipeline);
        decoder = new Decoder(builder.compressors, builder.store);
        store = builder.store;
        tenant = builder.tenant;
        listener = builder.listener;
        ticker = builder.ticker;
    }

    /**
     * An engine of the default options, with originals in the memory of this process.
     *
     * @return a new engine
     */
    public static HeadroomEngine create() {
        return builder().build();
    }

    /**
     * An engine to be put together.
     *
     * @return a builder of the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a conversation shorter.
     *
     * @param request the whole conversation
     * @return what to send, and a report
     */
    public OptimizationResult optimize(OptimizationRequest request) {
        OptimizationResult result = pipeline.run(request);
        return new OptimizationResult(result.messages(), told(result.report()));
    }

    /**
     * Makes a request body shorter. Everything but the string literals of the shortened texts stays byte for byte.
     * Parts are left out only if the body offers the model the tool {@code headroom_retrieve}.
     *
     * @param body the bytes as received; not changed
     * @param format whose body it is
     * @return what to send: the same array if nothing changed, also when the body cannot be read
     */
    public OptimizedBody optimizeBody(byte[] body, WireFormat format) {
        return optimizeBody(body, format, request -> request);
    }

    /**
     * Makes a request body shorter, with a say about the request: its tenant, its options, or that the model can call
     * {@code headroom_retrieve} although the body does not offer it under that name.
     *
     * @param body the bytes as received; not changed
     * @param format whose body it is
     * @param adjustment gets the request as read from the body and gives the one to run, with the same messages
     * @return what to send: the same array if nothing changed, also when the body cannot be read
     */
    public OptimizedBody optimizeBody(byte[] body, WireFormat format, UnaryOperator<OptimizationRequest> adjustment) {
        OptimizedBody result = bodies.run(body, format, adjustment);
        return new OptimizedBody(result.bytes(), told(result.report()));
    }

    /**
     * Makes one text shorter without leaving anything out.
     *
     * @param text any text
     * @return the shorter form, and a report
     */
    public TextResult compress(String text) {
        return compress(TextRequest.of(text));
    }

    /**
     * Makes one text shorter without leaving anything out.
     *
     * @param text any text
     * @param origin where it comes from
     * @return the shorter form, and a report
     */
    public TextResult compress(String text, Origin origin) {
        return compress(TextRequest.of(text).origin(origin));
    }

    /**
     * Makes one text shorter.
     *
     * @param request the text and what is known of it
     * @return the shorter form, and a report
     */
    public TextResult compress(TextRequest request) {
        TextResult result = pipeline.run(request);
        return new TextResult(result.text(), told(result.report()));
    }

    /**
     * Reads a text of this engine back, for the engine's tenant.
     *
     * @param text what {@link #compress} or {@link #optimize} gave
     * @return the original, or why there is none
     */
    public DecodeResult decode(String text) {
        return decode(tenant, text);
    }

    /**
     * Reads a text of this engine back. A form that says everything is read from the text alone; one with omissions
     * comes from the store while it has the original. Only for what the caller knows to be ours: a forged marker can
     * name at most an original of the same tenant.
     *
     * @param owner whose originals may be seen
     * @param text what {@link #compress} or {@link #optimize} gave
     * @return the original, or why there is none
     */
    public DecodeResult decode(String owner, String text) {
        return decoder.decode(owner, text);
    }

    /**
     * Fetches what was left out, for the engine's tenant.
     *
     * @param query what is asked for
     * @return the answer; a mistake in the query is answered with a text that says how to ask
     */
    public RetrievalAnswer retrieve(RetrievalQuery query) {
        return retrieve(tenant, query);
    }

    /**
     * Fetches what was left out.
     *
     * @param owner whose originals may be seen
     * @param query what is asked for
     * @return the answer; a mistake in the query is answered with a text that says how to ask
     */
    public RetrievalAnswer retrieve(String owner, RetrievalQuery query) {
        return answer(() -> tool.execute(store, owner, query));
    }

    /**
     * Answers a model's call of {@code headroom_retrieve}, for the engine's tenant.
     *
     * @param argumentsJson the arguments as the model wrote them
     * @return the answer; a mistake in the arguments is answered with a text that says how to ask
     */
    public RetrievalAnswer answer(String argumentsJson) {
        return answer(tenant, argumentsJson);
    }

    /**
     * Answers a model's call of {@code headroom_retrieve}.
     *
     * @param owner whose originals may be seen
     * @param argumentsJson the arguments as the model wrote them
     * @return the answer; a mistake in the arguments is answered with a text that says how to ask
     */
    public RetrievalAnswer answer(String owner, String argumentsJson) {
        return answer(() -> tool.execute(store, owner, argumentsJson));
    }

    /**
     * Keeps a text for retrieval, for the engine's tenant.
     *
     * @param content the text that the host leaves out of a conversation
     * @return as in {@link #keep(String, String)}
     */
    public Optional<ContentRef> keep(String content) {
        return keep(tenant, content);
    }

    /**
     * Keeps a text that a host leaves out of a conversation itself, such as old messages, where
     * {@code headroom_retrieve} finds it. Keeping it again starts its time to live anew.
     *
     * @param owner whose content it is
     * @param content the text; JSON, NDJSON and tables are retrieved by rows, anything else by lines
     * @return the ref to tell the model, in a {@link dev.headroom.engine.ccr.Marker}; empty when the store fails
     */
    public Optional<ContentRef> keep(String owner, String content) {
        return originals.keep(owner, content);
    }

    private RetrievalAnswer answer(Supplier<RetrievalAnswer> execution) {
        long start = ticker.getAsLong();
        RetrievalAnswer answer = Attempt.of("store", execution).orElse(HeadroomEngine::unavailable);
        RetrievalReport report = new RetrievalReport(
                answer.outcome().name().toLowerCase(Locale.ROOT),
                answer.matched(),
                answer.returned(),
                (ticker.getAsLong() - start) / 1_000);
        return Attempt.of("listener", () -> {
                    listener.onRetrieved(report);
                    return answer;
                })
                .orElse(reason -> answer);
    }

    private static RetrievalAnswer unavailable(String reason) {
        return new RetrievalAnswer(
                reason + "; call the tool that produced it again", RetrievalAnswer.Outcome.UNAVAILABLE, 0, 0);
    }

    private OptimizationReport told(OptimizationReport report) {
        Attempt<OptimizationReport> attempt = Attempt.of("listener", () -> {
            listener.onOptimized(report);
            return report;
        });
        return attempt.orElse(report::withWarning);
    }

    /** Puts an engine together; not thread-safe. */
    public static final class Builder {

        /** The results of some hundreds of conversations; less than a hundredth of it is needed to serve one. */
        public static final long DEFAULT_MEMO_BYTES = 64L * 1024 * 1024;

        private static final long COUNT_CACHE_BYTES = 8L * 1024 * 1024;

        private HeadroomOptions options = HeadroomOptions.defaults();
        private CcrStore store = InMemoryCcrStore.create();
        private Function<String, TokenGate> gates = gatesByModel();
        private OptimizationListener listener = OptimizationListener.NONE;
        private String tenant = "";
        private List<Compressor> compressors = Codecs.standard();
        private long memoBytes = DEFAULT_MEMO_BYTES;
        private InstantSource clock = InstantSource.system();
        private LongSupplier ticker = System::nanoTime;

        private Builder() {}

        private static Function<String, TokenGate> gatesByModel() {
            TokenCountCache counts = TokenCountCache.ofBytes(COUNT_CACHE_BYTES);
            return model -> TokenGate.of(TokenCounters.forModel(model, counts));
        }

        /** What may be done where a request does not say; {@link HeadroomOptions#defaults} by default. */
        public Builder options(HeadroomOptions newOptions) {
            options = newOptions;
            return this;
        }

        /** Where originals are kept; 256 MiB of this process's memory by default. */
        public Builder store(CcrStore newStore) {
            store = newStore;
            return this;
        }

        /** Counts tokens for every model; by default the model's name chooses the counter. */
        public Builder tokenCounter(TokenCounter counter) {
            TokenGate gate = TokenGate.of(counter);
            gates = model -> gate;
            return this;
        }

        /** Hears of every call; nobody by default. */
        public Builder listener(OptimizationListener newListener) {
            listener = newListener;
            return this;
        }

        /** Whose content it is where a request does not say; the empty name by default. */
        public Builder tenant(String newTenant) {
            tenant = newTenant;
            return this;
        }

        /**
         * The codecs in the order in which they are asked, instead of the default ones: those that modules on the class
         * path offer as services, by name, then the engine's own.
         */
        public Builder compressors(List<Compressor> newCompressors) {
            compressors = List.copyOf(newCompressors);
            return this;
        }

        /**
         * How much memory remembered results may take.
         *
         * @param bytes at least 0, which remembers nothing; 64 MiB by default
         * @return this builder
         * @throws IllegalArgumentException when negative
         */
        public Builder memoBytes(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("memoBytes must be at least 0, but is " + bytes);
            }
            memoBytes = bytes;
            return this;
        }

        /** Tells when an original was stored; the system's clock by default. Never influences what goes out. */
        public Builder clock(InstantSource newClock) {
            clock = newClock;
            return this;
        }

        /** Nanoseconds for the report; {@link System#nanoTime} by default. Never influences what goes out. */
        public Builder ticker(LongSupplier nanoseconds) {
            ticker = nanoseconds;
            return this;
        }

        /** The engine. */
        public HeadroomEngine build() {
            return new HeadroomEngine(this);
        }
    }
}
