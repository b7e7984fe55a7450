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
package dev.headroom.evals.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.evals.fidelity.result.Breach;
import dev.headroom.evals.fidelity.result.FidelityReport;
import dev.headroom.evals.fidelity.result.Guarantee;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class HtmlReportTest {
    private static final String HOSTILE = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>"
            + "]]>--><!-- &lt; \u0000\u001b[31m\r\n\u202etxt.exe \ud83d \ud83d\ude80 'a' \"b\"";

    @Test
    void isWellFormedWhateverThePayloadsHold() throws Exception {
        FidelityReport report = Reports.of(
                Reports.payload(HOSTILE, HOSTILE, HOSTILE, new Breach(Guarantee.LITERALS, HOSTILE)),
                Reports.payload("plain", "{\"a\": 1}", "a=1"));

        Document page = parsed(page(report));

        assertThat(texts(page, "pre").get(0)).contains("</script><script>document.title='owned'</script><img src=x");
        assertThat(texts(page, "pre").get(0))
                .contains("\\u0000\\u001B[31m\\u000D\n\\u202Etxt.exe \\uD83D \ud83d\ude80");
        assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void needsNothingButItself() throws Exception {
        String page = page(Reports.of(Reports.payload("plain", "{\"a\": 1}", "a=1")));

        assertThat(page).doesNotContain("http:", "https:", "url(", "@import", "<link", "src=", "fetch(", "import(");
        assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-");
    }

    @Test
    void saysThatEveryGuaranteeHolds() throws Exception {
        Document page = parsed(page(Reports.of(Reports.payload("plain", "{\"a\": 1}", "a=1"))));

        assertThat(texts(page, "header").get(0)).contains("every guarantee holds", "1 payload of a folder", "77.5 %");
        assertThat(rows(page, "guarantees")).hasSize(Guarantee.values().length).allMatch(row -> row.contains("holds"));
    }

    @Test
    void namesWhatIsBroken() throws Exception {
        FidelityReport report = Reports.of(
                Reports.payload("good", "{\"a\": 1}", "a=1"),
                Reports.payload("bad", "{\"b\": 2}", "b=3", new Breach(Guarantee.DECODE, "row 1 differs")));

        Document page = parsed(page(report));

        assertThat(texts(page, "header").get(0)).contains("1 breach").doesNotContain("holds");
        assertThat(rows(page, "guarantees").get(0)).contains("decode", "broken 1\u00d7");
        assertThat(texts(page, "li")).containsExactly("bad\n \u2014 decode: row 1 differs\n");
        assertThat(rows(page, "payloads"))
                .satisfiesExactly(
                        row -> assertThat(row).contains("good", "holds"),
                        row -> assertThat(row).contains("bad", "broken"));
    }

    @Test
    void setsPeersBesideOurs() throws Exception {
        FidelityReport report =
                Reports.of(Reports.payload("a", "{\"a\": 1}", "a=1"), Reports.payload("b", "{\"b\": 2}", "b=2"));

        List<String> rows = rows(parsed(page(report)), "bars");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).contains("Headroom, lossless", "77.5 %");
        assertThat(rows.get(1)).contains("Headroom, with retrieval", "87.5 %");
        assertThat(rows.get(2)).contains("TOON", "62.5 %");
        assertThat(rows.get(3)).contains("head/tail", "1 of 2; ours there 77.5 %", "75.0 %", "1,234");
        assertThat(rows.get(4)).contains("broken", "failed on 1 payload", "0.0 %", "failed\n");
    }

    @Test
    void showsFailuresOfPeersAsFailures() throws Exception {
        Document page = parsed(page(Reports.of(Reports.payload("plain", "{\"a\": 1}", "a=1"))));

        assertThat(texts(page, "h3")).contains("broken failed: exit code 1: <no> model");
    }

    @Test
    void saysWhereATextIsCut() throws Exception {
        String original = "x".repeat(HtmlReport.MAX_TEXT - 1) + "\ud83d\ude80 and more";

        Document page = parsed(page(Reports.of(Reports.payload("long", original, "short"))));

        assertThat(texts(page, "pre").get(0).strip()).isEqualTo("x".repeat(HtmlReport.MAX_TEXT - 1));
        assertThat(texts(page, "p")).contains("The first 59,999 of 60,010 characters.");
    }

    @Test
    void givesEveryElementAnIdOfItsOwnAndEveryLinkATarget() throws Exception {
        Document page = parsed(page(Reports.of(
                Reports.payload("a", "{\"a\": 1}", "a=1"),
                Reports.payload("b", "{\"b\": 2}", "b=2", new Breach(Guarantee.ERRORS, "gone")))));

        List<String> ids = attributes(page, "id");
        Set<String> targets = new HashSet<>();
        attributes(page, "href").forEach(target -> targets.add(target.substring(1)));
        targets.addAll(attributes(page, "aria-labelledby"));
        targets.addAll(attributes(page, "for"));

        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
    }

    @Test
    void writesTheSameBytesAgain(@TempDir Path folder) throws IOException {
        FidelityReport report = Reports.of(Reports.payload("caf\u00e9", "{\"a\": \"\u00e9\"}", "a=\u00e9"));
        Path file = folder.resolve("report.html");

        HtmlReport.write(report, file);

        assertThat(Files.readString(file)).isEqualTo(page(report)).contains("caf\u00e9");
    }

    private static String page(FidelityReport report) throws IOException {
        StringBuilder page = new StringBuilder();
        HtmlReport.write(report, page);
        return page.toString();
    }

    /** Scripts and styles are no XML; everything else must be. */
    private static Document parsed(String page) throws Exception {
        String xml = Pattern.compile("(<(script|style)>).*?(</\\2>)", Pattern.DOTALL)
                .matcher(page.replace("<!DOCTYPE html>", ""))
                .replaceAll("$1$3");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document page, String tag) {
        return elements(page, tag).stream().map(Element::getTextContent).toList();
    }

    /** The rows of the first table of a class, without its header. */
    private static List<String> rows(Document page, String tableClass) {
        Element table = elements(page, "table").stream()
                .filter(element -> element.getAttribute("class").equals(tableClass))
                .findFirst()
                .orElseThrow();
        NodeList rows = ((Element) table.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            texts.add(rows.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> attributes(Document page, String name) {
        return elements(page, "*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
