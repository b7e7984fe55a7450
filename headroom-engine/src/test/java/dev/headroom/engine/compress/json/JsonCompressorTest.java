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
package dev.headroom.engine.compress.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.token.TokenCounters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCompressorTest {

    private final JsonCompressor compressor = new JsonCompressor();

    private Compression compress(String text, ContentKind kind) {
        return compressor.compress(CompressionInput.lossless(text, kind, TokenCounters.forModel("gpt-4o")));
    }

    private String form(String text, ContentKind kind) {
        return ((Compressed) compress(text, kind)).text();
    }

    private static String lines(int rows, String end) {
        return IntStream.range(0, rows)
                        .mapToObj(i -> "{\"id\":" + i * 37 + ",\"state\":\"ready\",\"price\":" + i + ".10}")
                        .collect(Collectors.joining("\n"))
                + end;
    }

    /** An event whose message is JSON, with a stack in every third one. */
    private static String logged(int i) {
        String stack =
                i % 3 == 0 ? ",\\\"stack\\\":[\\\"at main:" + i * 13 + "\\\",\\\"at run:" + i * 17 + "\\\"]" : "";
        return "{\"id\":" + i * i % 97 + ",\"message\":\"{\\\"level\\\":\\\"" + (i % 4 == 0 ? "warn" : "info")
                + "\\\",\\\"took\\\":" + i * 7_919 % 1_009 + stack + "}\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void linesOfJsonComeBackWithTheirLastLineAsItEnded(String end) {
        String text = lines(30, end);

        String form = form(text, ContentKind.NDJSON);

        assertThat(form).hasSizeLessThan(text.length() * 2 / 3);
        assertThat(compressor.decode(form)).contains(text);
    }

    @Test
    void aDocumentThatIsNoTableLosesOnlyItsWhiteSpace() {
        Compression form =
                compress("{ \"a\" : 1.10,\n  \"a\" : \"\\u0041 b\",\n  \"c\" : [ 1e400 ] }", ContentKind.JSON);

        assertThat(((Compressed) form).text()).isEqualTo("{\"a\":1.10,\"a\":\"\\u0041 b\",\"c\":[1e400]}");
        assertThat(((Compressed) form).omission()).isEmpty();
    }

    @Test
    void whatCannotBeShorterIsUnchangedAndSaysSo() {
        Compression form = compress("{\"a\":1}", ContentKind.JSON);

        assertThat(form).isEqualTo(Compression.unchanged("no shorter form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1", "[1,]", "{\"a\" 1}", "[1] 2"})
    void whatIsNoJsonIsUnchangedWithTheParsersReason(String text) {
        Compression form = compress(text, ContentKind.JSON);

        assertThat(form).isInstanceOf(Unchanged.class);
        assertThat(((Unchanged) form).reason()).isNotBlank().isNotEqualTo("no shorter form");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jsonWithinStringsIsShownParsedAndComesBackAsAString(boolean asLines) {
        String rows = IntStream.range(0, 25)
                .mapToObj(JsonCompressorTest::logged)
                .collect(Collectors.joining(asLines ? "\n" : ","));
        String text = asLines ? rows + "\n" : "[" + rows + "]";

        String form = form(text, asLines ? ContentKind.NDJSON : ContentKind.JSON);

        assertThat(form.lines().findFirst().orElseThrow()).contains("JSON strings shown parsed");
        assertThat(form).doesNotContain("\\\"level");
        assertThat(compressor.decode(form)).contains(text);
    }

    @Test
    void aTextThatIsNoFormOfOursIsNotDecoded() {
        assertThat(compressor.decode("[1,2,3]")).isEmpty();
        assertThat(compressor.decode("")).isEmpty();
        assertThat(compressor.decode("[headroom: csv] a|b")).isEmpty();
    }

    @Test
    void aFormWhoseMarksOfParsedStringsAreDamagedIsNotDecoded() {
        String rows =
                IntStream.range(0, 25).mapToObj(JsonCompressorTest::logged).collect(Collectors.joining(",", "[", "]"));
        String form = form(rows, ContentKind.JSON);

        String damaged = form.replace("JSON strings shown parsed: ", "JSON strings shown parsed: ((");

        assertThat(damaged).isNotEqualTo(form);
        assertThat(compressor.decode(damaged)).isEmpty();
    }
}
