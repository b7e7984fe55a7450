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
package dev.headroom.evals.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import dev.headroom.evals.peer.PeerOutput.NotApplicable;
import dev.headroom.evals.peer.PeerOutput.Shortened;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeersTest {
    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");
    private static final String ROWS = IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\": %d, \"level\": \"INFO\", \"took_ms\": %d}".formatted(i, 31 * i % 97))
            .collect(Collectors.joining(", ", "[", "]"));
    private static final String LOG = IntStream.range(0, 300)
            .mapToObj(i -> "10:%02d INFO request %d done".formatted(i % 60, i))
            .collect(Collectors.joining("\n"));

    @Test
    void areTheBaselinesOfEveryTable() {
        assertThat(Peers.all())
                .extracting(Peer::name)
                .containsExactly(
                        "raw",
                        "minified JSON",
                        "CSV",
                        "TOON",
                        "head/tail",
                        "observation masking",
                        "random sample",
                        "gzip+base64");
        assertThat(Peers.all()).extracting(Peer::description).doesNotHaveDuplicates();
    }

    @Test
    void leavesThePayloadRaw() {
        assertThat(text("raw", LOG)).isEqualTo(LOG);
    }

    @Test
    void minifiesDocumentsAndLeavesStringsAndNumbersAlone() {
        assertThat(text("minified JSON", " { \"a b\" : [ 1.10 , \"\\\" \\\\\" ] }\n"))
                .isEqualTo("{\"a b\":[1.10,\"\\\" \\\\\"]}");
    }

    @Test
    void minifiesEachLineOfManyDocuments() {
        assertThat(text("minified JSON", "{\"a\": {\"b\": 1}}\n\n[1, 2]\n")).isEqualTo("{\"a\":{\"b\":1}}\n[1,2]");
    }

    @Test
    void writesFlatRowsAsCsv() {
        String json = "[{\"a\":1.0,\"b\":\"x,\\\"y\\\"\"},{\"b\":\"two\\nlines\",\"c\":null},{\"a\":true,\"c\":\"\"}]";

        assertThat(text("CSV", json)).isEqualTo("a,b,c\n1.0,\"x,\"\"y\"\"\",\n,\"two\nlines\",\ntrue,,");
    }

    @Test
    void writesLinesOfJsonAsCsv() {
        assertThat(text("CSV", "{\"a\":1}\n{\"a\":2}\n")).isEqualTo("a\n1\n2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":[1]}]", "{\"rows\":[{\"a\":1}]}", "[1,2]", "[]", "[{}]"})
    void saysWhereCsvDoesNotFit(String json) {
        assertThat(shorten("CSV", json, 10)).isEqualTo(new NotApplicable("not an array of flat objects"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minified JSON", "CSV", "TOON"})
    void saysThatTextIsNotJson(String name) {
        assertThat(shorten(name, LOG, 10)).isEqualTo(new NotApplicable("not JSON"));
        assertThat(shorten(name, "17", 10)).isEqualTo(new NotApplicable("not JSON"));
        assertThat(shorten(name, "[".repeat(600) + "]".repeat(600), 10)).isEqualTo(new NotApplicable("not JSON"));
    }

    @Test
    void writesLinesOfJsonAsAToonTable() {
        assertThat(text("TOON", "{\"a\":1,\"b\":\"x\"}\n{\"a\":2,\"b\":\"y\"}\n"))
                .isEqualTo("[2]{a,b}:\n  1,x\n  2,y");
    }

    @Test
    void cutsTheMiddleOutAndSaysSo() {
        String cut = ((Shortened) shorten("head/tail", LOG, 200)).text();

        assertThat(cut).startsWith("10:00 INFO request 0 done").endsWith("request 299 done");
        assertThat(cut).containsPattern("\\n\\[\\.\\.\\. \\d+ characters cut \\.\\.\\.]\\n");
        assertThat(COUNTER.count(cut)).isBetween(180, 202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head/tail", "random sample"})
    void leavesOutNothingThatFits(String name) {
        assertThat(((Shortened) shorten(name, LOG, 1_000_000)).text()).isEqualTo(LOG);
    }

    @Test
    void drawsRowsInOrderUpToTheBudget() {
        String sample = ((Shortened) shorten("random sample", ROWS, 500)).text();

        assertThat(COUNTER.count(sample)).isBetween(450, 510);
        assertThat(ids(sample)).isSorted().doesNotHaveDuplicates().hasSizeBetween(15, 60);
        assertThat(shorten("random sample", ROWS, 500)).isEqualTo(new Shortened(sample));
    }

    @Test
    void drawsNothingFromLinesThatAreLongerThanTheBudget() {
        String lines = "short\n" + "x9Kq ".repeat(400);

        assertThat(shorten("random sample", lines, 300))
                .isEqualTo(new NotApplicable("rows or lines too long to draw from"));
    }

    @Test
    void drawsOtherRowsFromOtherPayloads() {
        String other = ROWS.replace("INFO", "WARN");

        List<Integer> ids = ids(((Shortened) shorten("random sample", ROWS, 500)).text());
        List<Integer> otherIds = ids(((Shortened) shorten("random sample", other, 500)).text());

        assertThat(otherIds).isNotEqualTo(ids);
    }

    @Test
    void masksAllButTheNewestResult() {
        Peer masking = peer("observation masking");

        assertThat(masking.shorten(PeerInput.of(LOG, "log", 10, COUNTER)))
                .isEqualTo(new Shortened("[300 lines of an older tool result omitted]"));
        assertThat(masking.shorten(new PeerInput(LOG, "log", Optional.empty(), 10, true, COUNTER)))
                .isEqualTo(new Shortened(LOG));
    }

    @Test
    void packsWhatComesBack() throws IOException {
        byte[] packed = Base64.getDecoder().decode(text("gzip+base64", LOG));

        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(LOG);
        }
    }

    private static List<Integer> ids(String rows) {
        return java.util.regex.Pattern.compile("\"id\": (\\d+)")
                .matcher(rows)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private static String text(String name, String payload) {
        return ((Shortened) shorten(name, payload, 100)).text();
    }

    private static PeerOutput shorten(String name, String payload, int budget) {
        return peer(name).shorten(PeerInput.of(payload, "unknown", budget, COUNTER));
    }

    private static Peer peer(String name) {
        return Peers.all().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
