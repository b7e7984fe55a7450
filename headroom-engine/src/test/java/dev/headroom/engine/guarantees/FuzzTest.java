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
package dev.headroom.engine.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.Marker;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.delimited.DelimitedCompressor;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Broken texts: none throws, none is lost. A failure names the seed of its text; {@code -Dheadroom.fuzz.factor=10}
 * tries ten times as many.
 */
class FuzzTest {

    private static final int FACTOR = Integer.getInteger("headroom.fuzz.factor", 1);
    private static final int CASES = 20_000 * FACTOR;
    private static final int FEWER_CASES = 2_000 * FACTOR;

    private static final List<Corpus.Case> CORPUS = Corpus.cases();

    private static final List<Compressor> COMPRESSORS = List.of(new JsonCompressor(), new DelimitedCompressor());

    private final HeadroomEngine engine = Engines.builder()
            .options(Engines.options(60))
            .tokenCounter(Engines.QUICK)
            .memoBytes(0)
            .build();

    @Test
    void brokenTextsComeBack() {
        AtomicInteger shortened = new AtomicInteger();
        forEachSeed(CASES, seed -> {
            String text = broken(seed);
            TextResult result = engine.compress(text);
            shortened.addAndGet(result.block().outcome() == Outcome.LOSSLESS ? 1 : 0);
            assertComesBack(text, result);
        });
        assertThat(shortened.get())
                .as("texts that are broken, but not too much")
                .isGreaterThan(CASES / 4);
    }

    @Test
    void brokenTextsWithRowsLeftOutComeBack() {
        AtomicInteger leftOut = new AtomicInteger();
        forEachSeed(FEWER_CASES, seed -> {
            String text = broken(seed);
            TextResult result = Engines.reversible(engine, text, "row 7");
            assertComesBack(text, result);
            if (result.block().outcome() == Outcome.REVERSIBLE) {
                leftOut.incrementAndGet();
                boolean mixed = result.block().kind().equals("mixed"); // its markers stand below its parts
                if (!mixed && Marker.lastLineOf(result.text()).orElseThrow().unit() == Marker.Unit.ROWS) {
                    Shown.decoded(result.text());
                }
            }
        });
        assertThat(leftOut.get()).isGreaterThan(FEWER_CASES / 20);
    }

    @Test
    void brokenFormsAreRefusedOrReadButNeverThrow() {
        forEachSeed(FEWER_CASES, seed -> {
            String text =
                    seed % 2 == 0 ? RandomJson.document(seed) : golden(seed).input();
            String form = Mutation.of(engine.compress(text).text(), seed);
            COMPRESSORS.forEach(compressor -> compressor.decode(form));
            assertThat(engine.decode(form)).isNotNull();
            assertComesBack(form, engine.compress(form));
        });
    }

    @Test
    void brokenBodiesStayValidIfTheyWereValid() {
        forEachSeed(FEWER_CASES, seed -> {
            String content = golden(seed).input().replace("\\", "\\\\").replace("\"", "\\\"");
            String body = "{\"messages\":[{\"role\":\"tool\",\"tool_call_id\":\"1\",\"content\":\""
                    + content.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"}]}";
            byte[] broken = Mutation.of(body, seed).getBytes(StandardCharsets.UTF_8);
            for (WireFormat format : WireFormat.values()) {
                byte[] sent = engine.optimizeBody(broken, format).bytes();
                assertThat(isJson(sent)).isEqualTo(isJson(broken));
            }
        });
    }

    private static boolean isJson(byte[] body) {
        try {
            return JsonTape.parse(new String(body, StandardCharsets.UTF_8)).size() > 0;
        } catch (JsonSyntaxException e) {
            return false;
        }
    }

    private static String broken(long seed) {
        String text = seed % 3 == 0 ? RandomJson.document(seed) : golden(seed).input();
        return Mutation.of(text, seed);
    }

    private static Corpus.Case golden(long seed) {
        return CORPUS.get((int) (seed % CORPUS.size()));
    }

    private void assertComesBack(String text, TextResult result) {
        if (result.block().outcome() == Outcome.UNCHANGED) {
            assertThat(result.text()).isSameAs(text);
            return;
        }
        DecodeResult decoded = engine.decode(result.text());
        assertThat(decoded).as("%s\n%s", text, result.text()).isInstanceOf(DecodeResult.Original.class);
        String original = ((DecodeResult.Original) decoded).text();
        if (result.block().kind().equals("mixed")) {
            MixedText.assertComesBack(text, original);
            return;
        }
        boolean json =
                result.block().compressor().equals("json") && result.block().outcome() == Outcome.LOSSLESS;
        assertThat(json ? PlainJson.minified(original) : original)
                .as(result.text())
                .isEqualTo(json ? PlainJson.minified(text) : text);
    }

    private static void forEachSeed(int cases, LongConsumer test) {
        LongStream.rangeClosed(1, cases).parallel().forEach(seed -> {
            try {
                test.accept(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }
}
