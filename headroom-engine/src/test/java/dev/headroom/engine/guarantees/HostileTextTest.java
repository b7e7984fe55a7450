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

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.binary.BinaryCompressor;
import dev.headroom.engine.compress.code.CodeCompressor;
import dev.headroom.engine.compress.diff.DiffCompressor;
import dev.headroom.engine.compress.history.HistoryCompressor;
import dev.headroom.engine.compress.listing.ListingCompressor;
import dev.headroom.engine.compress.log.LogCompressor;
import dev.headroom.engine.compress.search.SearchCompressor;
import dev.headroom.engine.compress.text.TextCompressor;
import dev.headroom.engine.compress.xml.XmlCompressor;
import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every codec of text, given what is hostile in what it reads, in what the others read, and on its own: it leaves the
 * text alone, or what it says decodes to exactly that text. It neither throws nor takes long.
 */
class HostileTextTest {

    private static final Duration VERY_LONG = Duration.ofSeconds(60);

    private static final Map<Compressor, List<String>> CODECS = codecs();

    private static final Map<String, UnaryOperator<String>> HARM = harm();

    private static Map<Compressor, List<String>> codecs() {
        Map<Compressor, List<String>> codecs = new LinkedHashMap<>();
        codecs.put(new LogCompressor(), List.of("log", "build", "access"));
        codecs.put(new SearchCompressor(), List.of("grep"));
        codecs.put(new ListingCompressor(), List.of("find", "columns"));
        codecs.put(new HistoryCompressor(), List.of("history"));
        codecs.put(new DiffCompressor(), List.of("diff"));
        codecs.put(new XmlCompressor(), List.of("data"));
        codecs.put(new TextCompressor(), List.of("prose", "mail"));
        codecs.put(new CodeCompressor(), List.of("code"));
        codecs.put(new BinaryCompressor(), List.of("bytes"));
        return codecs;
    }

    private static Map<String, UnaryOperator<String>> harm() {
        Map<String, UnaryOperator<String>> harm = new LinkedHashMap<>();
        harm.put("lone carriage returns", text -> every(text, "\n", 3, "\r"));
        harm.put("carriage returns doubled", text -> text.replace("\n", "\r\r\n"));
        harm.put("line ends of both sorts", text -> every(text, "\n", 2, "\r\n"));
        harm.put("nothing but carriage returns", text -> text.replace('\n', '\r'));
        harm.put("NUL", text -> every(text, " ", 5, "\u0000"));
        harm.put("UTF-16 read as Latin-1", text -> "\u00ff\u00fe" + text.replaceAll("(?s)(.)", "$1\u0000"));
        harm.put("half codes for colours", text -> every(text, "\n", 2, "\u001b[3") + "\u001b");
        harm.put("codes for colours cut off", text -> every(text, " ", 4, " \u001b[38;5;") + "\u001b[");
        harm.put("signs for bytes that are no text", text -> every(text, "e", 4, "\uFFFD\uFFFD"));
        harm.put("halves of characters", text -> every(text, "a", 4, "\uD83D") + "\uDE00");
        harm.put("halves in the wrong order", text -> every(text, "o", 5, "\uDE00\uD83D"));
        harm.put("odd line breaks", text -> every(text, "\n", 3, "\u2028") + "\u0085\u000b\f");
        harm.put("cut in the middle", text -> text.substring(0, text.length() / 2 + 7));
        harm.put("without its start", text -> text.substring(text.length() / 3 + 5));
        harm.put(
                "a piece in the middle lost",
                text -> text.substring(0, text.length() / 3) + text.substring(text.length() / 2));
        harm.put("doubled", text -> text + text);
        harm.put(
                "binary files among it",
                text -> every(
                        text, "\n", 4, "\nBinary file a.class matches\nb.o:12:\u0000\u0001\u007fELF\uFFFD\u0002\n"));
        harm.put("100,000 brackets", text -> text + "(".repeat(100_000) + "\n" + text);
        harm.put("100,000 quotes", text -> text + "\"".repeat(100_000) + "\n");
        harm.put("100,000 blanks", text -> text + " ".repeat(100_000) + "x\n");
        harm.put("100,000 empty lines", text -> text + "\n".repeat(100_000) + text);
        harm.put("a line of a megabyte", text -> text + "a/b:1:x = {y} ".repeat(75_000) + "\n" + text);
        harm.put("one line", text -> text.replace('\n', ' '));
        harm.put(
                "what looks like ours",
                text -> every(
                        text, "\n", 5, "\n[headroom log: x]\n[3 lines]\nA=x\n'[x4]\n[block 1 again]\n# x/\n> y\n"));
        return harm;
    }

    /** Replaces each so many-th of the places where something stands. */
    private static String every(String text, String what, int step, String by) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 2);
        int from = 0;
        int found = 0;
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length())) {
            out.append(text, from, at).append(++found % step == 0 ? by : what);
            from = at + what.length();
        }
        return out.append(text, from, text.length()).toString();
    }

    static Stream<Arguments> codecsAndHarm() {
        return CODECS.keySet().stream()
                .flatMap(codec -> HARM.keySet().stream().map(harm -> Arguments.of(codec.name(), harm)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("codecsAndHarm")
    void isSurvived(String codec, String harm) {
        CODECS.forEach((compressor, kinds) -> {
            if (compressor.name().equals(codec)) {
                for (String kind : kinds) {
                    String text = HARM.get(harm).apply(new TextOutputs(new SplittableRandom(7)).of(kind, 60));
                    assertTimeoutPreemptively(VERY_LONG, () -> assertSurvives(compressor, text));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatOthersReadIsSurvivedToo(String kind) {
        String text = new TextOutputs(new SplittableRandom(11)).of(kind, 60);

        CODECS.keySet().forEach(compressor -> assertSurvives(compressor, text));
    }

    static List<String> texts() {
        return TextOutputs.KINDS;
    }

    private static void assertSurvives(Compressor compressor, String text) {
        assertThat(ContentDetector.detect(text).kind()).isNotNull();
        for (ContentKind kind : compressor.kinds()) {
            Compression lossless = compressor.compress(CompressionInput.lossless(text, kind, Engines.QUICK));
            assertDecodes(compressor, text, lossless);
            Compression form = compressor.compress(CompressionInput.reversible(
                    text, kind, Origin.asking("Why did the Ledger fail?"), 200, Engines.QUICK));
            if (form instanceof Compressed shown && shown.omission().isPresent()) {
                Omission omission = shown.omission().get();
                assertThat(compressor.decode(shown.text())).isEmpty();
                if (omission.unit() == Omission.Unit.LINES) {
                    assertThat(omission.total()).isEqualTo(TextLines.of(text).size());
                }
            } else {
                assertDecodes(compressor, text, form);
            }
        }
    }

    private static void assertDecodes(Compressor compressor, String text, Compression form) {
        if (form instanceof Compressed compressed) {
            assertThat(compressed.omission()).isEmpty();
            assertThat(compressor.decode(compressed.text())).contains(text);
        } else {
            assertThat(((Unchanged) form).reason()).isNotEmpty();
        }
    }
}
