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
package dev.headroom.engine.compress.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.listing.ListingTexts.Sort;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private final ListingCompressor compressor = new ListingCompressor();

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.LISTING, COUNTER));
    }

    private String form(String text) {
        assertThat(lossless(text)).isInstanceOf(Compressed.class);
        String form = ((Compressed) lossless(text)).text();
        assertThat(compressor.decode(form)).contains(text);
        return form;
    }

    private Compressed selection(String text, String question, int budget) {
        Compression form = compressor.compress(
                CompressionInput.reversible(text, ContentKind.LISTING, Origin.asking(question), budget, COUNTER));
        assertThat(form).isInstanceOf(Compressed.class);
        assertThat(((Compressed) form).omission()).isPresent();
        return (Compressed) form;
    }

    private static String files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "src/main/java/shop/" + (char) ('a' + i % 7) + "/Part" + i + ".java\n")
                .collect(Collectors.joining());
    }

    private static String name(int number) {
        return "pod-" + Integer.toHexString(number * 7_919);
    }

    @Test
    void aDirectoryIsSaidOnceAndTheOrderStays() {
        String in = "services/backend/src/main/java/org/example/shop/";
        String text = in + "cart/Cart.java\n" + in + "cart/Item.java\n" + in + "Order.java\n" + in
                + "cart/Late.java\nREADME.md\n";

        String body = form(text).substring(form(text).indexOf('\n') + 1);

        assertThat(body).isEqualTo(in + "\n cart/ Cart.java Item.java\n Order.java cart/Late.java\nREADME.md");
    }

    @Test
    void nothingIsListedTwiceOrLost() {
        String in = "services/backend/src/main/resources/";
        String text = in + "one.txt\n" + in + "one.txt\n" + in + "two.txt\nservices/backend/src/main/resources\n" + in
                + "three.txt\n" + in + "one.txt\n";

        assertThat(form(text)).containsSubsequence("one.txt one.txt two.txt", "three.txt", "one.txt");
    }

    @Test
    void errorsOfFindStandWhereTheyWere() {
        String text = files(6) + "find: './secret': Permission denied\n" + files(6);

        assertThat(form(text)).contains("\n>find: './secret': Permission denied\n");
    }

    @Test
    void rowsOfTwoPodsAreNeverMixed() {
        String text = "NAME                   READY   STATUS             RESTARTS   AGE\n"
                + IntStream.range(0, 140)
                        .mapToObj(i -> i == 17
                                ? "pod-17                 0/1     CrashLoopBackOff   214        12d\n"
                                : String.format(
                                        Locale.ROOT,
                                        "%-22s 1/1     Running            0          %dd\n",
                                        name(i),
                                        i * i % 97))
                        .collect(Collectors.joining());

        Compressed shown = selection(text, "", 300);

        assertThat(form(text)).containsPattern("\\n17 .*CrashLoopBackOff");
        assertThat(shown.text()).containsPattern("17 .*CrashLoopBackOff").contains("214");
    }

    @Test
    void aSelectionNamesWhatWasAskedForAndCountsAll() {
        String text = files(700);

        Compressed shown = selection(text, "Where is Part613.java?", 400);

        assertThat(shown.text())
                .startsWith("[headroom paths, ")
                .contains("Part613.java")
                .contains("all 700 paths");
        assertThat(shown.omission().orElseThrow().unit()).isEqualTo(Omission.Unit.LINES);
        assertThat(shown.omission().orElseThrow().total()).isEqualTo(700);
        assertThat(COUNTER.count(shown.text())).isLessThanOrEqualTo(400);
    }

    @Test
    void manyLinesThatAreNoPathsStayWithinBounds() {
        String denied = IntStream.range(0, 400)
                .mapToObj(i -> "find: './p" + i + "/private': Permission denied\n")
                .collect(Collectors.joining());

        Compressed shown = selection(files(900) + denied, "", 400);

        assertThat(shown.text()).contains("find: './p0/private': Permission denied");
        assertThat(COUNTER.count(shown.text())).isLessThan(900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one line\n",
                "Words of prose are no paths, however many of them there are.\nAnd so on.\nAnd on.\nAnd on.\nAnd on.\n",
                "a\nb\nc\nd\ne\n",
                "x/y\r\nx/z\nx/q\r\nx/w\nx/e\n"
            })
    void whatIsNoListingOrSaysNothingTwiceStays(String text) {
        assertThat(lossless(text)).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom paths: a name ending in / comes before the names behind it and on deeper lines]\n   a/ b",
                "[headroom paths: a name ending in / comes before the names behind it and on deeper lines]\na/ \"b",
                "[headroom paths, 1 of 2 lines: a name ending in / comes before the names behind it and on deeper lines]\na",
                "[headroom columns; gap=x: ]\n[1 row]\n"
            })
    void formsThatItWouldNotWriteAreNotRead(String form) {
        assertThat(compressor.decode(form)).isEmpty();
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return compressor;
        }

        @Override
        protected Map<String, ContentKind> samples() {
            Map<String, ContentKind> samples = new LinkedHashMap<>();
            for (int seed = 0; seed < 3 * Sort.values().length; seed++) {
                samples.put(ListingTexts.of(seed), ContentKind.LISTING);
            }
            samples.put(files(900), ContentKind.LISTING);
            return samples;
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
