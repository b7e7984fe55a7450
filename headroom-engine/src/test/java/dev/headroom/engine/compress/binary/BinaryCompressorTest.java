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
package dev.headroom.engine.compress.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private final BinaryCompressor compressor = new BinaryCompressor();

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.BINARY, COUNTER));
    }

    private String form(String text) {
        return ((Compressed) lossless(text)).text();
    }

    private Compression described(String text) {
        return within(text, 100);
    }

    private Compression within(String text, int budget) {
        return compressor.compress(
                CompressionInput.reversible(text, ContentKind.BINARY, Origin.asking("What is it?"), budget, COUNTER));
    }

    private String description(String text) {
        assertThat(described(text)).isInstanceOf(Compressed.class);
        assertThat(((Compressed) described(text)).omission()).isPresent();
        return ((Compressed) described(text)).text();
    }

    private static String hexadecimal(byte[] bytes, int width) {
        String digits = HexFormat.of().formatHex(bytes);
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < digits.length(); at += width) {
            lines.append(digits, at, Math.min(digits.length(), at + width)).append('\n');
        }
        return lines.toString();
    }

    private static byte[] bytes(int count, int... start) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return bytes;
    }

    private static String mime(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) + "\n";
    }

    private static String pem(String label, int size) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes(size));
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void anImageIsDescribedByWhatItIs() throws NoSuchAlgorithmException {
        byte[] image = bytes(3_000, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

        String description = description(mime(image));

        assertThat(description)
                .contains("PNG image in base64, 3,000 bytes")
                .contains("in 53 lines")
                .contains("SHA-256 " + sha256(image))
                .contains("starts iVBORw0KGgo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSA PRIVATE KEY",
                "EC PRIVATE KEY",
                "OPENSSH PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "PGP SECRET KEY"
            })
    void nothingOfAPrivateKeyIsShown(String label) {
        String key = pem(label, 1_200);

        String description = description("$ cat id\n" + key);

        assertThat(description).contains("$ cat id").contains(label).contains("1,200 bytes");
        key.lines()
                .filter(line -> !line.startsWith("-----"))
                .forEach(line -> assertThat(description).doesNotContain(line.substring(0, 8)));
    }

    @Test
    void nothingOfBytesOfUnknownKindIsShown() {
        String text = mime(bytes(3_000, 1, 2, 3));

        String description = description(text);

        assertThat(description).contains("bytes in base64").doesNotContain(text.substring(0, 8));
    }

    @Test
    void aCertificateStaysNamed() {
        assertThat(description(pem("CERTIFICATE", 1_184)))
                .contains("1: -----BEGIN CERTIFICATE-----\n")
                .contains("CERTIFICATE in base64, 1,184 bytes")
                .contains(": -----END CERTIFICATE-----");
    }

    @Test
    void wordsAroundDataStay() {
        String description = description("The logo:\n" + mime(bytes(3_000)) + "Its size is 3,000 bytes.\n");

        assertThat(description).contains("1: The logo:\n").contains(": Its size is 3,000 bytes.\n");
    }

    @Test
    void theLinesThatADescriptionStandsForAreNumbered() {
        String oneLine = Base64.getEncoder().encodeToString(bytes(900)) + "\n";

        assertThat(description(pem("CERTIFICATE", 1_184)))
                .startsWith("[headroom binary: 2 of 27 lines as they are,")
                .contains("\n2-26: [headroom: CERTIFICATE")
                .contains("\n27: -----END");
        assertThat(description("The logo:\n" + oneLine)).contains("\n2: [headroom: bytes in base64, 900 bytes");
    }

    @Test
    void blankLinesAndShortWordsNextToDataAreNoData() {
        String minified = "function f(a){return a&&b(a)||{};}".repeat(40) + "\n";

        assertThat(description("\n" + mime(bytes(3_000)))).contains("\n1: \n2-54: [headroom: bytes");
        assertThat(description(mime(bytes(3_000)).replace("\n", " \n"))).contains("\n1-53: [headroom: bytes in base64");
        assertThat(description(minified + "done\n"))
                .contains("minified code")
                .contains("starts function f(a)")
                .endsWith("\n2: done\n");
    }

    @Test
    void bytesInHexadecimalAreReadToTheLastDigit() throws NoSuchAlgorithmException {
        byte[] archive = bytes(1_000, 'P', 'K', 3, 4);

        String description = description(hexadecimal(archive, 76));

        assertThat(description)
                .contains("ZIP archive in hexadecimal, 1,000 bytes, 2,026 characters in 27 lines")
                .contains("SHA-256 " + sha256(archive))
                .contains("starts 504b0304");
    }

    @Test
    void bytesInTheAlphabetOfAddressesAreReadAsTheyAre() throws NoSuchAlgorithmException {
        byte[] bytes = bytes(1_000);

        String description = description(Base64.getUrlEncoder().encodeToString(bytes) + "\n");

        assertThat(description).contains("1,000 bytes").contains("SHA-256 " + sha256(bytes));
    }

    @Test
    void whatIsNotOnePieceOfBase64IsCountedInCharacters() throws NoSuchAlgorithmException {
        String text = mime(bytes(1_000)) + mime(bytes(1_001));

        String description = description(text);

        assertThat(description)
                .contains("[headroom: data, 2,707 characters in 36 lines, SHA-256 "
                        + sha256(text.stripTrailing().getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("starts");
    }

    @Test
    void withinTheBudgetNothingIsLeftOut() {
        String text = mime(bytes(3_000));
        Compression lossless = lossless(text);
        int tokens = COUNTER.count(((Compressed) lossless).text());

        assertThat(within(text, tokens)).isEqualTo(lossless);
        assertThat(within(text, tokens - 1)).isNotEqualTo(lossless);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 49, 60, 64, 76, 90, 119, 200})
    void linesOfAnyUsualWidthAreJoined(int width) {
        String text = "$ cat data\n" + hexadecimal(bytes(990), width) + "done.\n";

        String form = form(text);

        assertThat(form)
                .startsWith("[headroom binary: lines of " + width + " characters are put on one]\n$ cat data\n")
                .hasLineCount(4);
        assertThat(compressor.decode(form)).contains(text);
        assertThat(compressor.decode(form(text.replace("\n", "\r\n")))).contains(text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 201})
    void linesOfOtherWidthsStay(int width) {
        assertThat(lossless(hexadecimal(bytes(990), width))).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom binary: lines of characters are put on one]\n",
                "[headroom binary: lines of  characters are put on one]\nx",
                "[headroom binary: lines of 39 characters are put on one]\nx",
                "[headroom binary: lines of 201 characters are put on one]\nx",
                "[headroom binary: lines of 064 characters are put on one]\nx",
                "[headroom binary: lines of 6/ characters are put on one]\nx",
                "[headroom binary: lines of 6: characters are put on one]\nx",
                "[headroom binary: lines of 64 characters are put on one]",
                "headroom binary: lines of 64 characters are put on one]\nx"
            })
    void headersThatItWouldNotWriteDoNotDecode(String form) {
        assertThat(compressor.decode(form)).isEmpty();
    }

    @Test
    void whereNothingMayBeLeftOutTheLinesAreJoined() {
        String text = mime(bytes(3_000));

        Compression form = lossless(text);

        assertThat(form).isInstanceOf(Compressed.class);
        assertThat(((Compressed) form).text()).startsWith("[headroom binary: lines of 76 characters are put on one]\n");
        assertThat(compressor.decode(((Compressed) form).text())).contains(text);
    }

    @Test
    void aSmallKeyIsLeftAlone() {
        assertThat(described(pem("PRIVATE KEY", 32))).isInstanceOf(Unchanged.class);
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
            for (int seed = 0; seed < 18; seed++) {
                samples.put("$ cat data\n" + RandomData.of(seed), ContentKind.BINARY);
            }
            samples.put(mime(bytes(3_000)) + "done\n", ContentKind.BINARY);
            return samples;
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
