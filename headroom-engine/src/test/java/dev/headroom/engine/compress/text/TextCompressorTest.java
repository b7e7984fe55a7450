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
package dev.headroom.engine.compress.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.compress.text.Documents.Kind;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCompressorTest {

    private static final TextCompressor COMPRESSOR = new TextCompressor();

    private static Compression compress(String text) {
        return COMPRESSOR.compress(CompressionInput.lossless(text, ContentKind.TEXT, TokenCounters.forModel("gpt-4o")));
    }

    private static String form(String text) {
        String form = ((Compressed) compress(text)).text();
        assertThat(COMPRESSOR.decode(form)).contains(text);
        return form;
    }

    private static String times(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> text.replace("%", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    @Test
    void speakersOfATranscriptGetInitialsThatAreExplained() {
        String form = form(
                times(8, "Project Manager: Point % is open.\nDr Ann Lee MP: So it is, % times.\nMarketing: Yes.\n"));

        assertThat(form)
                .startsWith("[headroom text: 2 short forms come first]\nPM: = Project Manager:\nAL: = Dr Ann Lee MP:\n")
                .contains("\nPM: Point 3 is open.\nAL: So it is, 3 times.\nMarketing: Yes.\n");
    }

    @Test
    void initialsThatSomebodyElseHasGetANumber() {
        String form =
                form(times(8, "Paula Moreno Castellanos: One %.\nPeter Maximilian Carstensen: Two %.\nPMC: Three.\n"));

        assertThat(form).contains("PMC2: = Paula Moreno Castellanos:").contains("PMC3: = Peter Maximilian Carstensen:");
    }

    @Test
    void notesOfATranscriptGetASignThatTheTextDoesNotHave() {
        String form =
                form("The price is ~5.\n" + times(12, "Ann: {vocalsound} Point %. {vocalsound}\nBen: {vocalsound}\n"));

        assertThat(form).contains("^ = {vocalsound}\n").contains("\nAnn: ^ Point 3. ^\nBen: ^\n");
    }

    @Test
    void whatOnlyLooksLikeASpeakerInADocumentStays() {
        String text = "# Settings\n\n"
                + times(20, "The value of option % is read once.\n\nMost Important Note: restart.\n\n");

        assertThat(compress(text) instanceof Compressed form ? form.text() : text)
                .contains("Most Important Note: restart.");
    }

    @Test
    void webAddressesShareTheirBeginning() {
        String form =
                form("Changes\n\n" + times(30, "- Fixed the pump % in https://git.example.org/house/pump/pull/%\n"));

        assertThat(form)
                .contains("~ = https://git.example.org/house/pump/pull/\n")
                .contains("pump 7 in ~7\n");
    }

    @Test
    void aParagraphThatComesAgainStandsOnce() {
        String notice = """
                This message is for the one it was sent to. If that is not you, please delete it
                and tell the office, which is open from nine to five on every day but Sunday.
                """;
        String form = form("First.\n\n" + notice + "\nSecond.\n\n" + notice + "\nThird.\n\n" + notice);

        assertThat(form).contains("[A:\n" + notice + ":A]\n\nSecond.\n\n[A]\n\nThird.\n\n[A]\n");
    }

    @Test
    void aMailThatIsQuotedStandsOnceAndItsReplyStays() {
        String mail = """
                The lift is closed until Tuesday because a cable has to be replaced there.

                Please use the stairs on the north side, which are lit at night as well.
                """;
        String quoted = "> " + mail.strip().replace("\n\n", "\n>\n> ") + "\n";
        String form =
                form("From: Ann\nSubject: Lift\n\n" + mail + "\nFrom: Ben\nSubject: Re: Lift\n\nThanks!\n\n" + quoted);

        assertThat(form).contains("> [A] = these lines quoted").endsWith("Thanks!\n\n> [A]\n");
    }

    @Test
    void linesThatAreEqualInARowAreCounted() {
        String form = form("A list of the long separators that were in use here:\n"
                + times(20, "- - - - 8< - - - cut here - - - 8< - - -\n") + "End.\n");

        assertThat(form).contains("cut here - - - 8< - - -\n[x19]\nEnd.");
    }

    @Test
    void paragraphsThatWereWrappedStandOnOneLine() {
        String text = Documents.of(Kind.NOTES, 3, 60, List.of());
        String form = form(text);

        assertThat(form).contains("paragraphs wrapped at 79 columns are on one line");
        assertThat(form.lines().count()).isLessThan(text.lines().count() * 2 / 3);
    }

    @Test
    void subtitlesStandOnOneLineEach() {
        String form = form(cues());

        assertThat(form)
                .contains("00:00:00,000 --> below a number")
                .contains("\n0:07.5 We start at 7.\n0:08.5-0:09.25 We start at 8.\n");
    }

    private static String cues() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String end = i % 2 == 1
                    ? String.format(Locale.ROOT, "00:00:%02d,500", i + 1)
                    : String.format(Locale.ROOT, "00:00:%02d,250", i + 1);
            text.append(i + 1)
                    .append('\n')
                    .append(String.format(Locale.ROOT, "00:00:%02d,500 --> ", i))
                    .append(end);
            text.append("\nWe start at ").append(i).append(".\n\n");
        }
        return text.toString();
    }

    @Test
    void blanksThatPadLinesGoWithoutSaying() {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> String.format(Locale.ROOT, "%-120s%n", "Row " + i + " of the screen")
                        .replace("\r", ""))
                .collect(Collectors.joining());

        assertThat(form(text)).contains("padded with blanks to 120 columns").contains("\nRow 7 of the screen\nRow 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A]",
                "[A:",
                ":A]",
                "> [A]",
                ">> [B]",
                "[x9]",
                "\\",
                "\\x",
                "~",
                "^",
                "PM: x",
                "PM:",
                "[headroom text: ",
                "1:05 x",
                "0:07.5-0:08 x",
                "\r",
                "\t",
                "\u0000",
                "\uD800",
                "\uFFFF",
                "\u2028",
                "x\r\ny",
                "\u2020",
                " [A]",
                "[AA]"
            })
    void linesThatLookLikeOursComeBack(String line) {
        String body = times(9, "Project Manager: {laughs} Point % is open, and nobody says {laughs}.\n");
        String notes = Documents.of(Kind.NOTES, 5, 30, List.of());
        for (String text : List.of(
                line + "\n" + body + line + "\n" + body,
                body + "\n" + line + "\n\n" + notes + notes + line,
                notes + line + "\n" + notes,
                cues() + line + "\n" + cues())) {
            if (compress(text) instanceof Compressed form) {
                assertThat(COMPRESSOR.decode(form.text())).contains(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One sentence that nothing repeats.", "\n\n\n", "a\nb\nc\n", " "})
    void textThatRepeatsNothingStays(String text) {
        assertThat(compress(text)).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[headroom text: ]\nx",
                "[headroom text: 0 short forms come first]\nx",
                "[headroom text: 2 short forms come first]\nPM: = Project Manager:\n",
                "[headroom text: [A] = the lines between [A: and :A] again]\n[A:\nx\n",
                "[headroom text: [A] = the lines between [A: and :A] again]\n[A:\nx\n:B]\n",
                "[headroom text: [A] = the lines between [A: and :A] again]\n[A:\nx\n:A]\n[A:\nx\n:A]\n",
                "[headroom text: [x9] = the line above 9 times more]\n[x3]\n",
                "[headroom text: [x9] = the line above 9 times more]\nx\n[x99999999]\n[x99999999]\n",
                "[headroom text: 9 of 20 lines; N: = line number]\n1: x\n"
            })
    void formsThatItWouldNotWriteAreNotRead(String form) {
        assertThat(COMPRESSOR.decode(form)).isEmpty();
    }

    @Test
    void aForgedFormThatUnfoldsWithoutEndIsNotUnfolded() {
        StringBuilder form =
                new StringBuilder("[headroom text: [A] = the lines between [A: and :A] again]\n[A:\nxxxxxxxx\n:A]\n");
        for (char name = 'B'; name <= 'Z'; name++) {
            form.append('[').append(name).append(":\n").append(("[" + (char) (name - 1) + "]\n").repeat(40));
            form.append(':').append(name).append("]\n");
        }

        assertThat(COMPRESSOR.decode(form.toString())).isEmpty();
    }

    @Test
    void ofProseWithoutHeadingsOneLineStaysWhole() {
        String text = IntStream.range(0, 30)
                .mapToObj(i -> "The pump of hall " + i + " was looked after by team " + i * 7 % 11 + " in week " + i
                        + ". Nobody could say why valve " + i * 3 % 7 + " was open. A report names " + i * 5
                        + " litres, which is more than what was lost in week " + (i + 2) + ".\n")
                .collect(Collectors.joining());

        Compression form = COMPRESSOR.compress(CompressionInput.reversible(
                text,
                ContentKind.TEXT,
                Origin.asking("Why was the valve open?"),
                300,
                TokenCounters.forModel("gpt-4o")));

        assertThat(form).isInstanceOf(Compressed.class);
        assertThat(((Compressed) form).omission().orElseThrow().count()).isLessThan(30);
        assertThat(((Compressed) form).text()).contains(text.substring(0, text.indexOf('\n')));
    }

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return COMPRESSOR;
        }

        @Override
        protected Map<String, ContentKind> samples() {
            Map<String, ContentKind> samples = new LinkedHashMap<>();
            for (Kind kind : Kind.values()) {
                samples.put(Documents.of(kind, 11, 60, List.of()), ContentKind.TEXT);
            }
            samples.put(cues(), ContentKind.TEXT);
            samples.put(Documents.of(Kind.MAILS, 4, 40, List.of()).replace("\n", "\r\n"), ContentKind.TEXT);
            return samples;
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }
}
