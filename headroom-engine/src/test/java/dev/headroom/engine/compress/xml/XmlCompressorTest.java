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
package dev.headroom.engine.compress.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.compress.Compression;
import dev.headroom.engine.compress.Compression.Compressed;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Compressor;
import dev.headroom.engine.compress.CompressorContract;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.internal.text.TextLines;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.token.TokenCounter;
import dev.headroom.engine.token.TokenCounters;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class XmlCompressorTest {

    private static final TokenCounter COUNTER = TokenCounters.forModel("gpt-4o");

    private final XmlCompressor compressor = new XmlCompressor();

    @Nested
    class Contract extends CompressorContract {

        @Override
        protected Compressor compressor() {
            return compressor;
        }

        @Override
        protected Map<String, ContentKind> samples() {
            return Map.of(
                    XmlSamples.report(60),
                    ContentKind.XML,
                    XmlSamples.feed(40, "\n"),
                    ContentKind.XML,
                    XmlSamples.feed(40, "\r\n"),
                    ContentKind.XML,
                    XmlSamples.compact(50),
                    ContentKind.XML,
                    XmlSamples.settings(40),
                    ContentKind.XML,
                    "<a/>",
                    ContentKind.XML,
                    "<a><b>1</b><b>2</b></a>",
                    ContentKind.XML);
        }

        @Override
        protected String decoded(String text) {
            return text;
        }
    }

    @Test
    void aReportTakesLessThanHalfTheTokensWithNothingLeftOut() {
        String report = XmlSamples.report(200);

        Compressed form = (Compressed) lossless(report);

        assertThat(COUNTER.count(form.text()) * 2).isLessThan(COUNTER.count(report));
        assertThat(form.text()).contains("\"testcase\":[200 rows]").contains("classname@2=com.example.OrderTest");
        assertThat(compressor.decode(form.text())).contains(report);
    }

    @Test
    void overTheBudgetThePassedTestsAreLeftOutAndTheFailedOnesStay() {
        Compressed form = reversible(XmlSamples.report(240), "", 600);

        Omission omission = form.omission().orElseThrow();
        assertThat(omission.unit()).isEqualTo(Omission.Unit.ROWS);
        assertThat(omission.total()).isEqualTo(240);
        assertThat(omission.leftOut())
                .noneMatch(range -> range.first() <= 81 && range.last() >= 81)
                .noneMatch(range -> range.first() <= 121 && range.last() >= 121);
        assertThat(form.text()).contains("OrderTest.java:120").contains("OrderTest.java:160");
    }

    @Test
    void ofOtherDocumentsLinesAreLeftOutAndThoseAskedForStay() {
        String settings = XmlSamples.settings(200);
        TextLines lines = TextLines.of(settings);

        Compressed form = reversible(settings, "What is option173?", 400);

        Omission omission = form.omission().orElseThrow();
        assertThat(omission.unit()).isEqualTo(Omission.Unit.LINES);
        assertThat(omission.total()).isEqualTo(lines.size());
        assertThat(form.text())
                .contains("  <option173>value 150")
                .startsWith("[headroom xml: ")
                .endsWith(omission.count() + " of " + lines.size() + " lines left out");
        assertThat(COUNTER.count(form.text())).isLessThan(400);
    }

    @Test
    void everyLineOfASelectionIsALineOfTheDocument() {
        String settings = XmlSamples.settings(200);

        Compressed form = reversible(settings, "option9", 500);

        String[] shown = form.text().split("\n", -1);
        for (int i = 1; i < shown.length - 1; i++) {
            assertThat(settings).contains(shown[i].replaceFirst("^\\d+: ", ""));
        }
    }

    @Test
    void theFirstLinesAndTheLastOneStay() {
        Compressed form = reversible(XmlSamples.settings(200), "", 300);

        assertThat(form.text())
                .contains("1: <?xml version=\"1.0\"?>\n<settings>\n  <option0>")
                .contains("203: </settings>\n")
                .doesNotContain("option199");
    }

    @Test
    void linesNextToOneThatIsAskedForStay() {
        String settings = XmlSamples.settings(200) + "<!-- checksum 8f3e-77aa -->";

        assertThat(reversible(settings, "option120", 400).text())
                .contains("122: " + line(settings, 122) + "\n" + line(settings, 123) + "\n" + line(settings, 124));
        assertThat(reversible(settings, "8f3e-77aa", 400).text())
                .contains("203: </settings>\n<!-- checksum 8f3e-77aa -->\n");
    }

    @Test
    void whatIsCutOffIsNotReadAsATable() {
        String report = XmlSamples.report(60);

        Compression form = lossless(report.substring(0, report.length() - 20));

        assertThat(form).isEqualTo(new Unchanged("a tag without an end"));
    }

    @Test
    void saysWhichMembersAreAttributes() {
        Compressed form = (Compressed) lossless(XmlSamples.feed(40, "\n"));

        assertThat(form.text())
                .startsWith("[headroom xml; attributes=version xmlns:dc isPermaLink; no final newline: ");
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1).findFirst().orElseThrow();
    }

    private Compression lossless(String text) {
        return compressor.compress(CompressionInput.lossless(text, ContentKind.XML, COUNTER));
    }

    private Compressed reversible(String text, String question, int budget) {
        return (Compressed) compressor.compress(
                CompressionInput.reversible(text, ContentKind.XML, Origin.asking(question), budget, COUNTER));
    }
}
