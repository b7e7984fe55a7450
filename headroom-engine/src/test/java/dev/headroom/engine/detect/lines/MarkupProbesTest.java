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
package dev.headroom.engine.detect.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.engine.detect.ContentDetector;
import dev.headroom.engine.detect.ContentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link HtmlProbe} and {@link XmlProbe}: what is a page, what is XML, and what is neither. */
class MarkupProbesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>",
                "<!doctype html><title>x</title>\n<p>text",
                "\uFEFF\n\n<HTML lang=en>\n<script>\nvar a = 1;\nvar b = 2;\nvar c = 3;\nvar d = 4;\n</script>\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"\n"
                        + " \"xhtml1-strict.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p/></html>",
                "<!-- saved from url=(0014)about:internet -->\n<html>\n<p>text</p></html>",
                "<div class=\"a\">\n<p>One</p>\n<p>Two <a href=\"/x\">three</a></p>\n</div>",
                "<table>\n<tr><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr>\n</table>"
            })
    void seesPages(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?>\n<a/>",
                "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>",
                "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <name>x</name>\n</project>\n",
                "<!-- made -->\n<suite tests=\"1\">\n  <testcase name=\"a\"/>\n  <testcase name=\"b\"/>\n</suite>",
                "<note>\n<to>Ann</to>\n<from>Ben</from>\n<text>one\ntwo\nthree</text>\n</note>"
            })
    void seesXml(String text) {
        assertThat(kind(text)).isEqualTo(ContentKind.XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "a < b and c > d",
                "<ann> hello\n<ben> hi\n<ann> how are you\n<ben> fine\n<ann> bye",
                "<ann@example.com> wrote:\n<ben@example.com> wrote:\n",
                "<34>Oct 11 22:14:15 host su: failed\n<34>Oct 11 22:14:16 host su: failed\n",
                "<<<<<<< HEAD\nint a;\n=======\nint b;\n>>>>>>> other",
                "<?php\n$a = 1;\nfunction f() { return 2; }\n?>\n<p>x</p>",
                "<template>\n  <div>{{ a }}</div>\n</template>\n<script>\nexport default {}\n</script>",
                "import x from 'y';\n<div>\n</div>",
                "<h1 align=\"center\">Tool</h1>\n\nA tool.\n\n## Use\n\nRun it.\n\n- one\n- two\n- three\n",
                "<p align=\"center\"><img src=\"a.png\"></p>\n\n# Title\n\nSome text here.\n\n```\ncode\n```\n",
                "The tag <b>bold</b> is used here.\nAnd <i>this</i> one.\nAnd more <u>here</u>.",
                "List<String> a;\nMap<String, Integer> b;\n"
            })
    void takesNothingElseForMarkup(String text) {
        assertThat(kind(text)).isNotIn(ContentKind.HTML, ContentKind.XML);
    }

    @Test
    void aPageOfOneLongLineIsAPage() {
        String page =
                "<!DOCTYPE html><html><body>" + "<p>Some words of text here.</p>".repeat(5_000) + "</body></html>";

        assertThat(kind(page)).isEqualTo(ContentKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "<a>", "</a>", "<!--", "<![CDATA[", "<a \n", "<!", "<?xml ", "<a/>"})
    @Timeout(60)
    void hostileTextsAreReadInOneGlance(String unit) {
        String hostile = unit.repeat(1_000_000 / unit.length());

        assertThat(kind(hostile)).isNotNull();
    }

    private static ContentKind kind(String text) {
        return ContentDetector.detect(text).kind();
    }
}
