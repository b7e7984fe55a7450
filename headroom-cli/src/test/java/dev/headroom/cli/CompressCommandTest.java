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
package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressCommandTest {
    private static final byte[] NOT_UTF8 = {'[', '1', ',', (byte) 0xC3, '(', ']', '\n'};

    @TempDir
    private Path home;

    @Test
    void writesTheShorterTextAndNothingElse() {
        Invocation compressed = run(Samples.fewRows());

        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.text()).contains("[20 rows]").doesNotContain("\"id\"");
        assertThat(compressed.text().length()).isLessThan(Samples.fewRows().length() / 2);
        assertThat(compressed.errors()).isEmpty();
    }

    @Test
    void readsAFileOrStandardInput() throws IOException {
        Path file = Files.writeString(home.resolve("rows.json"), Samples.fewRows());

        byte[] fromFile = run("", file.toString()).output();

        assertThat(fromFile).isNotEmpty();
        assertThat(fromFile).isEqualTo(run(Samples.fewRows()).output());
        assertThat(fromFile).isEqualTo(run(Samples.fewRows(), "-").output());
    }

    @Test
    void aPageBecomesItsText() {
        String page = "<!DOCTYPE html>\n<script>" + "track();".repeat(200)
                + "</script>\n<h1>Pools</h1>\n<p>A pool keeps <b>connections</b>.</p>\n";

        Invocation compressed = run(page);

        assertThat(compressed.text())
                .contains("\n# Pools\n\nA pool keeps connections.\n\nleft out: 1 script\n")
                .contains("[headroom: lines 2 of 4 left out;");
    }

    @Test
    void aFileThatCannotBeReadIsBadUsage() {
        Invocation missing = run("", home.resolve("missing.json").toString());
        Invocation folder = run("", home.toString());

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.errors()).isEqualTo("headroom: " + home.resolve("missing.json") + ": no such file\n");
        assertThat(folder.exitCode()).isEqualTo(2);
        assertThat(folder.errors()).startsWith("headroom: " + home + ": ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a plain text\n", "[1, 2", "\uFEFF[1]", "a\u0000b", "tab\tand\r\nend"})
    void whatCannotBeShorterComesOutAsItCame(String text) {
        Invocation compressed = run(text);

        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.text()).isEqualTo(text);
        assertThat(compressed.errors()).isEmpty();
    }

    @Test
    void malformedUtf8ComesOutAsItCameWithAWord() {
        Invocation compressed = Invocation.of(home, NOT_UTF8, "compress");

        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.output()).isEqualTo(NOT_UTF8);
        assertThat(compressed.errors())
                .isEqualTo("headroom: the input is not UTF-8 from byte 3 on; it comes out as it came\n");
    }

    @Test
    void aPersonGetsALineBreakAtTheEnd() {
        byte[] input = Samples.fewRows().getBytes(StandardCharsets.UTF_8);

        Invocation watched = Invocation.of(home, input, true, "compress");

        assertThat(watched.text()).isEqualTo(run(Samples.fewRows()).text() + "\n");
    }

    @Test
    void jsonHoldsTheTextAndTheFigures() {
        Invocation compressed = run(Samples.fewRows(), "--json");

        Map<String, Object> json = JsonValue.object(compressed.text());
        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.text()).endsWith("}\n").hasLineCount(1);
        assertThat(json.keySet())
                .containsExactly(
                        "text",
                        "tokensBefore",
                        "tokensAfter",
                        "kind",
                        "compressor",
                        "fidelity",
                        "ref",
                        "omitted",
                        "micros",
                        "reason",
                        "counter",
                        "exact");
        assertThat(json.get("text")).isEqualTo(run(Samples.fewRows()).text());
        assertThat((long) json.get("tokensAfter")).isPositive().isLessThan((long) json.get("tokensBefore"));
        assertThat(json.get("kind")).isEqualTo("json");
        assertThat(json.get("compressor")).isEqualTo("json");
        assertThat(json.get("fidelity")).isEqualTo("lossless");
        assertThat(json.get("ref")).isNull();
        assertThat(json.get("omitted")).isEqualTo(0L);
        assertThat((long) json.get("micros")).isPositive();
        assertThat(json.get("reason")).isNull();
    }

    @Test
    void jsonSaysWhyATextStaysAsItIs() {
        Map<String, Object> json = json("a plain text\n");

        assertThat(json.get("text")).isEqualTo("a plain text\n");
        assertThat(json.get("tokensAfter")).isEqualTo(json.get("tokensBefore"));
        assertThat(json.get("compressor")).isNull();
        assertThat(json.get("fidelity")).isEqualTo("unchanged");
        assertThat(json.get("reason")).isEqualTo("fewer than 100 tokens");
    }

    @Test
    void jsonSaysThatMalformedUtf8HasNoText() {
        Invocation compressed = Invocation.of(home, NOT_UTF8, "compress", "--json");

        Map<String, Object> json = JsonValue.object(compressed.text());
        assertThat(compressed.exitCode()).isZero();
        assertThat(json.get("text")).isNull();
        assertThat(json.get("fidelity")).isEqualTo("unchanged");
        assertThat(json.get("reason")).isEqualTo("the input is not UTF-8 from byte 3 on");
    }

    @Test
    void theModelDecidesHowTokensAreCounted() {
        Map<String, Object> known = json(Samples.fewRows(), "--model", "gpt-4");
        Map<String, Object> unknown = json(Samples.fewRows(), "--model", "some-model");

        assertThat(known.get("counter")).isEqualTo("cl100k_base");
        assertThat(known.get("exact")).isEqualTo(true);
        assertThat(unknown.get("counter")).isEqualTo("o200k_base");
        assertThat(unknown.get("exact")).isEqualTo(false);
    }

    @Test
    void overTheBudgetRowsAreLeftOutAndTheOriginalIsStored() {
        Map<String, Object> json = json(Samples.manyRows());

        assertThat(json.get("fidelity")).isEqualTo("reversible");
        assertThat((long) json.get("omitted")).isBetween(1L, 99L);
        assertThat((String) json.get("text")).endsWith("headroom_retrieve(ref=\"" + json.get("ref") + "\")]");
        assertThat(stored(home.resolve(".headroom").resolve("store")))
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName()).hasToString((String) json.get("ref")));
    }

    @Test
    void losslessLeavesNothingOutAndStoresNothing() {
        Map<String, Object> json = json(Samples.manyRows(), "--fidelity", "lossless");

        assertThat(json.get("fidelity")).isEqualTo("lossless");
        assertThat(json.get("ref")).isNull();
        assertThat(stored(home)).isEmpty();
    }

    @Test
    void aHigherBudgetLeavesNothingOut() {
        assertThat(json(Samples.manyRows(), "--budget", "100000").get("fidelity"))
                .isEqualTo("lossless");
    }

    @Test
    void aBudgetOfNothingIsBadUsage() {
        Invocation bad = run(Samples.manyRows(), "--budget", "0");

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.errors())
                .isEqualTo("headroom: --budget must be at least 1, but is 0; see 'headroom compress --help'\n");
    }

    @Test
    void theQuestionDecidesWhatIsKept() {
        String hash = anOmittedHash(run(Samples.manyRows()).text());

        Invocation asked = run(Samples.manyRows(), "--question", "Where is " + hash + "?");

        assertThat(asked.text()).contains(hash);
    }

    @Test
    void answersOfTheRetrievalToolStayAsTheyAre() {
        Map<String, Object> json = json(Samples.manyRows(), "--tool", "headroom_retrieve");

        assertThat(json.get("fidelity")).isEqualTo("unchanged");
        assertThat(json.get("reason")).isEqualTo("answer of headroom_retrieve");
    }

    @Test
    void theStoreIsReadableForItsOwnerAlone() throws IOException {
        Path folder = home.resolve("elsewhere");

        run(Samples.manyRows(), "--store", folder.toString());

        Path file = stored(folder).get(0);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.exists(home.resolve(".headroom"))).isFalse();
    }

    @Test
    void aStoreThatIsNoFolderIsBadUsage() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        Invocation bad = run(Samples.manyRows(), "--store", file.toString());

        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.errors()).isEqualTo("headroom: " + file + ": not a folder\n");
        assertThat(bad.output()).isEmpty();
    }

    @Test
    void aStoreThatRefusesMeansNothingIsLeftOutAndAWord() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        Invocation compressed =
                run(Samples.manyRows(), "--store", file.resolve("below").toString());

        assertThat(compressed.exitCode()).isZero();
        assertThat(compressed.text())
                .isEqualTo(run(Samples.manyRows(), "--fidelity", "lossless").text());
        assertThat(compressed.errors())
                .startsWith("headroom: nothing left out: ")
                .hasLineCount(1);
    }

    private static String anOmittedHash(String compressed) {
        return Stream.of(Samples.manyRows().split("\"sha\": \"", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .filter(hash -> !compressed.contains(hash))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> stored(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> json(String input, String... options) {
        String[] all = Stream.concat(Stream.of("--json"), Stream.of(options)).toArray(String[]::new);
        return JsonValue.object(run(input, all).text());
    }

    private Invocation run(String input, String... options) {
        String[] all = Stream.concat(Stream.of("compress"), Stream.of(options)).toArray(String[]::new);
        return Invocation.of(home, input, all);
    }
}
