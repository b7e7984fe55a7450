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
package dev.headroom.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.TextRequest;
import dev.headroom.engine.TextResult;
import dev.headroom.engine.ccr.RetrievalQuery;
import dev.headroom.engine.compress.Compression.Unchanged;
import dev.headroom.engine.compress.CompressionInput;
import dev.headroom.engine.compress.Omission;
import dev.headroom.engine.compress.Omission.Range;
import dev.headroom.engine.detect.ContentKind;
import dev.headroom.engine.model.Origin;
import dev.headroom.engine.report.BlockReport.Outcome;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlCompressorTest {

    /** What is shown of the body of a page. */
    private static String shown(String body) {
        return Shortened.of("<!DOCTYPE html>\n<body>\n" + body + "\n</body>").body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a7',
            value = {
                "<h1>One</h1><h3>Two</h3>\u00a7# One||### Two",
                "<p>a  b&nbsp;c<br>d</p><p>e</p>\u00a7a b c|d||e",
                "<p>see <a href='/x'>this</a>.</p>\u00a7see [this](/x).",
                "<p>see <a href='#x'>this</a>.</p>\u00a7see this.",
                "<p><a href='javascript:go()'>go</a> on</p>\u00a7go on",
                "<p><a href=' /a b '> t </a></p>\u00a7[t](</a b>)",
                "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>\u00a7- a|- b|  - c|- d",
                "<ol start=3><li>a<li value=7>b<li>c</ol>\u00a73. a|7. b|8. c",
                "<dl><dt>a<dd>b</dl>\u00a7a||: b",
                "<blockquote><p>a</p><p>b</p></blockquote>\u00a7> a||> b",
                "<p>use <code>x = 1</code> or <kbd>Ctrl</kbd></p>\u00a7use `x = 1` or `Ctrl`",
                "<p>was <s>9</s> 7, 10<sup>6</sup> H<sub>2</sub>O 19<sup>th</sup>\u00a7was ~~9~~ 7, 10^6 H_2 O 19th",
                "<p>he said <q>no</q></p>\u00a7he said \"no\"",
                "<p>a&shy;b &amp; c &lt;d&gt; &copy;</p>\u00a7ab & c <d> ©",
                "<div>a<div>b</div>c</div>\u00a7a||b||c",
                "<a href=/x><h2>Head</h2><p>text</p></a>\u00a7## [Head](/x)||[text](/x)",
                "<p>[headroom: x]</p>\u00a7\\[headroom: x]",
                "<h2><button>Question?</button></h2><p>Answer.</p>\u00a7## Question?||Answer."
            })
    void writesTextAsMarkdown(String body, String markdown) {
        assertThat(shown(body)).isEqualTo(markdown.replace('|', '\n'));
    }

    @Test
    void codeStaysAsItIs() {
        String body = "<pre><code class=\"language-java hljs\">if (a &lt; b) {\n\n\t<i>x</i>  = 1;\n}\n</code></pre>";

        assertThat(shown(body)).isEqualTo("```java\nif (a < b) {\n\n\tx  = 1;\n}\n```");
    }

    @Test
    void versionsOfCodeAreNotJoined() {
        String body = "<pre><code>require('a');</code><code>import 'a';</code></pre>";

        assertThat(shown(body)).isEqualTo("```\nrequire('a');\nimport 'a';\n```");
    }

    @Test
    void aTableIsATableAndACellThatSpansRowsIsSaidInEach() {
        String body = "<table><caption>Islands</caption><tr><th>Name<th>Note<tr><td>Holm<td rowspan=2>dry | flat"
                + "<tr><td>Rock<tr><td colspan=2>both</table>";

        assertThat(shown(body)).isEqualTo("""
                Islands
                | Name | Note |
                |-|-|
                | Holm | dry \\| flat |
                | Rock | dry \\| flat |
                | both | |""");
    }

    @Test
    void aLongTableTakesTheTableForm() {
        String rows = IntStream.range(0, 40)
                .mapToObj(i ->
                        "<tr><td>station-" + i + "</td><td>Norway</td><td>open</td><td>" + (i * 7 % 90) + "</td></tr>")
                .collect(Collectors.joining());

        String shown =
                shown("<h1>Stations</h1><table><tr><th>Name</th><th>Country</th><th>State</th><th>Height</th></tr>"
                        + rows + "</table>");

        assertThat(shown)
                .contains("[headroom table: ")
                .contains("[40 rows]\nevery row:\n")
                .contains(" Name@1=station-{0, +1 per row}\n Country=Norway\n State=open\n");
    }

    @Test
    void manyLinksToOneSiteNameItOnce() {
        String body = IntStream.range(0, 5)
                .mapToObj(
                        i -> "<p>Note " + i + " is <a href=\"https://www.example.org/notes/" + i + "\">there</a>.</p>")
                .collect(Collectors.joining());

        Shortened page =
                Shortened.of("<html><body>" + body + "<p><a href='https://other.example/x'>x</a></body></html>");

        assertThat(page.form()).contains("; ~ is https://www.example.org;");
        assertThat(page.body()).contains("[there](~/notes/3)").contains("[x](https://other.example/x)");
    }

    @Test
    void theReceiptCountsWhatIsLeftOut() {
        String page = Pages.golden("news-article").html();

        assertThat(Shortened.of(page)
                        .form()
                        .lines()
                        .reduce((first, second) -> second)
                        .orElseThrow())
                .isEqualTo("left out: 5 scripts, 1 style sheet, navigation (3 words, 3 links),"
                        + " site header (13 words, 8 links), site footer (15 words, 6 links), sidebar (43 words,"
                        + " 6 links),"
                        + " forms (2 words), notices and dialogs (13 words), sharing buttons (4 words, 3 links),"
                        + " advertisements (1 word), comments (17 words), around the main part (14 words, 2 links)");
    }

    @Test
    void withoutLeaveToOmitAPageStaysAsItIs() {
        String page = Pages.golden("news-article").html();

        assertThat(new HtmlCompressor().compress(CompressionInput.lossless(page, ContentKind.HTML, Shortened.COUNTER)))
                .isEqualTo(new Unchanged("a page gets shorter only by leaving out its markup"));
    }

    @Test
    void aPageWithoutTextStaysAsItIs() {
        String page = "<!DOCTYPE html><body><script>var a = 1;</script><img src=a.png></body>";

        assertThat(new HtmlCompressor()
                        .compress(CompressionInput.reversible(
                                page, ContentKind.HTML, Origin.UNKNOWN, 3_000, Shortened.COUNTER)))
                .isEqualTo(new Unchanged("the page has no text"));
    }

    @Test
    void linesWithSomethingThatIsNotShownAreNamedAndOnlyThose() {
        String page = String.join(
                "\n",
                "<!DOCTYPE html>", // 1
                "<head><title>Pools</title>", // 2
                "<script>", // 3
                "var a;", // 4
                "", // 5
                "</script>", // 6
                "</head>", // 7
                "<body>", // 8, between two that are named
                "<nav><a href=/>Home</a> <a href=/b>Blog</a></nav>", // 9
                "<h1>Pools</h1>", // 10
                "<p>A pool keeps", // 11
                "connections.</p>", // 12
                "<p>It is small.</p><script>b()</script>", // 13
                "<div>", // 14
                "<p>The end.</p>", // 15
                "</div>", // 16
                "<style>p{}</style>"); // 17

        assertThat(Shortened.of(page).omission())
                .isEqualTo(Omission.allBut(Omission.Unit.LINES, bits(1, 10, 11, 12, 14, 15, 16), 17));
    }

    private static java.util.BitSet bits(int... lines) {
        java.util.BitSet kept = new java.util.BitSet();
        for (int line : lines) {
            kept.set(line - 1);
        }
        return kept;
    }

    @Test
    void aPageOnOneLineNamesThePiecesThatRetrievalKnows() {
        Pages.Golden golden = Pages.golden("data-in-scripts");

        Shortened page = Shortened.of(golden.html());

        assertThat(golden.html()).doesNotContain("\n");
        assertThat(page.omission().total()).isGreaterThan(2);
        assertThat(page.omission().count()).isBetween(1, page.omission().total() - 1);
        assertThat(page.form()).contains("; tags are not shown, every line holds more that is not]");
    }

    @Test
    void aShortPageOnOneLineIsNamedAsAWhole() {
        Shortened page = Shortened.of("<!DOCTYPE html><script>a()</script><h1>Head</h1><p>Some text.</p>");

        assertThat(page.body()).isEqualTo("# Head\n\nSome text.");
        assertThat(page.omission().leftOut()).containsExactly(new Range(1, 1));
    }

    @Test
    void overTheBudgetHeadingsStayAndWhatTheQuestionIsAbout() {
        String body = IntStream.range(0, 60)
                .mapToObj(i -> "<h2>Chapter " + i + "</h2>\n<p>" + "The quick text of this part says little. ".repeat(8)
                        + (i == 41 ? "The valve opens at error code PX-4471." : "") + "</p>\n<p>"
                        + "More of the same follows here. ".repeat(9) + "</p>\n")
                .collect(Collectors.joining());
        String html = "<!DOCTYPE html>\n<h1>Manual</h1>\n" + body;

        Shortened page = Shortened.of(html, "What does PX-4471 mean?", 1_500);

        assertThat(page.form())
                .contains("error code PX-4471")
                .contains("# Manual")
                .contains("[lines 5-9] is text left out");
        assertThat(page.form().lines().filter(line -> line.startsWith("## Chapter")))
                .hasSizeGreaterThan(30);
        assertThat(page.form()).containsPattern("left out: \\d+ parts of the text \\(\\d+ words\\)");
        assertThat(Shortened.COUNTER.count(page.form())).isLessThan(1_500);
        assertThat(page.omission().leftOut()).hasSizeGreaterThan(5);
    }

    @Test
    void theEngineFindsTheCodecAndRetrievalGivesTheSource() {
        String html = Pages.golden("documentation").html();
        HeadroomEngine engine = HeadroomEngine.create();

        TextResult result = engine.compress(TextRequest.of(html).retrievalAvailable(true));

        assertThat(result.block().outcome()).isEqualTo(Outcome.REVERSIBLE);
        assertThat(result.text())
                .contains("| `max-age` | 30m |")
                .contains(" lines ")
                .doesNotContain("<td>");
        String ref = result.block().leftOut().get(0).ref();
        assertThat(engine.retrieve(RetrievalQuery.of(ref).rows("6")).text())
                .contains("Connection pools | Tidewater Docs");
    }

    @Test
    void aByteOrderMarkMovesNothing() {
        String page = Pages.golden("heavy-navigation").html();

        assertThat(Shortened.of("\uFEFF" + page)).isEqualTo(Shortened.of(page));
    }
}
