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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import dev.headroom.engine.DecodeResult;
import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.compress.json.JsonCompressor;
import dev.headroom.engine.report.BlockReport.Outcome;
import dev.headroom.engine.token.TokenCounter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Guarantee 10: time and memory are linear in the text, and no depth is too deep. Clocks are unreliable in tests, so
 * bytes allocated and characters counted stand for the work done.
 */
class BoundedTest {

    private static final Duration VERY_LONG = Duration.ofSeconds(60);

    /** A tape, a table and its text take some 100 to 500 bytes a character. */
    private static final long MOST_BYTES_A_CHARACTER = 2_000;

    /** The original, two lossless forms, up to six selections, a receipt, and the result. */
    private static final long MOST_COUNTING = 12;

    /** Remembers how many characters it counted. */
    private static final class Tally implements TokenCounter {
        private long characters;

        @Override
        public int count(String text) {
            characters += text.length();
            return text.length() / 4;
        }

        @Override
        public String name() {
            return "tally";
        }

        @Override
        public boolean exact() {
            return true;
        }
    }

    static Stream<String> awkward() {
        return StreamSupport.stream(AwkwardTexts.names().spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void workGrowsLinearly(String name) {
        String text = AwkwardTexts.of(name, 200);
        String larger = AwkwardTexts.of(name, 1_600);

        long work = assertTimeoutPreemptively(VERY_LONG, () -> work(text));
        long more = assertTimeoutPreemptively(VERY_LONG, () -> work(larger));

        double growth = (double) larger.length() / text.length();
        assertThat((double) more / work)
                .as("times the work for %.1f times the text", growth)
                .isLessThan(2 * growth);
        assertThat(more / larger.length()).isLessThan(MOST_BYTES_A_CHARACTER);
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void charactersAreCountedAFewTimesEach(String name) {
        String text = AwkwardTexts.of(name, 300);
        Tally tally = new Tally();
        HeadroomEngine engine = Engines.builder().tokenCounter(tally).build();

        Engines.reversible(engine, text, "");

        assertThat(tally.characters / text.length()).isLessThanOrEqualTo(MOST_COUNTING);
    }

    /** Bytes allocated while a text is compressed, with and without omissions. */
    private static long work(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        HeadroomEngine engine =
                Engines.builder().tokenCounter(new Tally()).memoBytes(0).build();
        long before = threads.getCurrentThreadAllocatedBytes();
        engine.compress(text);
        engine.compress(TextRequest.of(text).retrievalAvailable(true));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 249, 250, 251, 499, 500, 501, 1_000, 10_000, 200_000})
    void noDepthOverflowsASmallStack(int depth) throws InterruptedException {
        List<String> texts = List.of(
                "[".repeat(depth) + "]".repeat(depth),
                "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
                "[{\"v\":1,\"c\":[{\"v\":2},".repeat(depth / 2) + "1" + "]}]".repeat(depth / 2),
                "[" + "{\"v\":1,\"c\":[{\"v\":2},".repeat(depth / 2) + "{\"v\":3}" + "]}".repeat(depth / 2)
                        + ",{\"v\":4}]",
                "[{\"v\":1},{\"v\":" + "[".repeat(depth) + "]".repeat(depth) + "},{\"v\":2},{\"v\":3}]",
                "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "\n" + "{\"a\":2}\n".repeat(5),
                "[".repeat(depth),
                "{\"a\":".repeat(depth));
        HeadroomEngine engine = Engines.create();

        List<TextResult> results = onASmallStack(() -> {
            List<TextResult> done = new ArrayList<>();
            for (String text : texts) {
                done.add(engine.compress(text));
                done.add(Engines.reversible(engine, text, "v"));
            }
            return done;
        });

        for (int i = 0; i < results.size(); i++) {
            String text = texts.get(i / 2);
            TextResult result = results.get(i);
            boolean lossless = result.block().outcome() == Outcome.LOSSLESS;
            assertThat(engine.decode(result.text()))
                    .isEqualTo(new DecodeResult.Original(lossless ? DecodableTest.expected(text) : text));
        }
    }

    /** Half of the stack that a thread has by default. */
    private static <T> T onASmallStack(Supplier<T> work) throws InterruptedException {
        AtomicReference<T> result = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.get()), "small stack", 512 * 1024);
        thread.start();
        thread.join();
        assertThat(result.get()).as("what the thread came back with").isNotNull();
        return result.get();
    }

    static Stream<String> bombs() {
        StringBuilder templates = new StringBuilder("[headroom json: x]\n[1 rows]\nevery row:\n c0=xxxxxxxxxx{y}\n");
        for (int i = 1; i < 20; i++) {
            templates.append(" c" + i + "=" + ("{c" + (i - 1) + "}").repeat(40) + "\n");
        }
        StringBuilder codes = new StringBuilder("[headroom json: x]\n$a=xxxxxxxxxxxxxxxxxxxx\n");
        for (char code = 'b'; code <= 'z'; code++) {
            codes.append("$" + code + "=" + ("$" + (char) (code - 1) + ",").repeat(100) + "\n");
        }
        return Stream.of(
                templates.append("columns: y\nq").toString(),
                codes.append("\"$z\"").toString(),
                "[headroom json: x]\n[999999999 rows]\nevery row:\n a=1\ncolumns: none",
                "[headroom json: x]\n[1 rows]\ncolumns: k[]\nin k[]:\nevery row:\n a=1\ncolumns: none\n999999999");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aForgedFormThatWouldUnfoldWithoutEndIsNotUnfolded(String bomb) {
        Optional<String> unfolded = assertTimeoutPreemptively(VERY_LONG, () -> new JsonCompressor().decode(bomb));

        assertThat(unfolded).isEmpty();
    }

    /** Texts of one length of which all have the same {@link String#hashCode}: {@code Aa} and {@code BB} are a pair. */
    private static String ofEqualHash(int bits, int pairs) {
        StringBuilder text = new StringBuilder();
        for (int pair = 0; pair < pairs; pair++) {
            text.append((bits >> pair & 1) == 1 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void valuesOfEqualHashAreToldApartInTime() {
        String json = IntStream.range(0, 1 << 17)
                .mapToObj(i -> "{\"v\":\"" + ofEqualHash(i, 17) + "\",\"n\":" + i * 31L % 97 + "}")
                .collect(Collectors.joining(",", "[", "]"));
        HeadroomEngine engine = Engines.builder().tokenCounter(Engines.QUICK).build();

        TextResult result = assertTimeoutPreemptively(VERY_LONG, () -> engine.compress(json));

        assertThat(result.block().outcome()).isEqualTo(Outcome.LOSSLESS);
    }

    @Test
    void aBlockAboveItsBoundIsNotEvenCounted() {
        Tally tally = new Tally();
        HeadroomEngine engine = HeadroomEngine.builder()
                .tokenCounter(tally)
                .options(HeadroomOptions.builder().maxBlockCharacters(1_000).build())
                .build();
        String text = new ToolOutputs(1).logs(100);

        TextResult result = engine.compress(text);

        assertThat(result.text()).isSameAs(text);
        assertThat(result.block().reason()).isEqualTo("larger than 1000 characters");
        assertThat(tally.characters).isZero();
    }
}
