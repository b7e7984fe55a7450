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
package dev.headroom.engine.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.engine.compress.xml.XmlSamples;
import dev.headroom.engine.internal.xml.XmlText.Reading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    private static String json(XmlDocument document) {
        return new String(document.tape().source());
    }

    private static XmlDocument document(String text) {
        return XmlText.read(text)
                .document()
                .orElseThrow(() -> new AssertionError(XmlText.read(text).refusal()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<a/>~{'a':null}",
                "<a></a>~{'a':''}",
                "<a>1.10</a>~{'a':1.10}",
                "<a>01</a>~{'a':'01'}",
                "<a>null</a>~{'a':'null'}",
                "<a>true</a>~{'a':true}",
                "<a>x &amp; y</a>~{'a':'x &amp; y'}",
                "<a b=\"1\"/>~{'a':{'b':1}}",
                "<a b=\"1\">x</a>~{'a':{'b':1,'text':'x'}}",
                "<a b=\"1\"></a>~{'a':{'b':1,'text':''}}",
                "<a b='1'/>~{'a':{'@':' b=\\'1\\''}}",
                "<a  b=\"1\"/>~{'a':{'@':'  b=\\\"1\\\"'}}",
                "<a><b/></a>~{'a':{'b':null}}",
                "<a><b/><b/></a>~{'a':{'b':[null,null]}}",
                "<a><b/><c/><b/></a>~{'a':{'b':null,'c':null,'b':null}}",
                "<a><b b=\"1\"/></a>~{'a':{'b':{'@b':1}}}",
                "<a><!--n--><b/></a>~{'a':{'<!--':'n','b':null}}",
                "<a><b/><!--n--><b/></a>~{'a':{'b':[null,{'<!--':'n'},null]}}",
                "<a><!--n--></a>~{'a':'<!--n-->'}",
                "<a>x<b/>y</a>~{'a':'x<b/>y'}",
                "<a><![CDATA[x<]]></a>~{'a':'<![CDATA[x<]]>'}",
                "<?xml version=\"1.0\"?><a/>~{'<?':'xml version=\\\"1.0\\\"','a':null}",
                "<!DOCTYPE a><!--n--><a/>~{'<!':'DOCTYPE a','<!--':'n','a':null}"
            })
    void readsElementsAsMembersInOrder(String text, String json) {
        String expected = json.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');

        assertThat(json(document(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "<a>N  <b>1</b>N</a>N~xml",
                "<a>N    <b>1</b>N</a>N~xml; indent=4",
                "<a>NT<b>N TT<c/>NT</b>N</a>N~xml; indent=1t",
                "<a>NT<b>NTT<c/>NT</b>N</a>N~xml; indent=1t",
                "<a><b>1</b></a>~xml; indent=none; no final newline",
                "<a>N  <b>1</b>N</a>~xml; no final newline",
                "<a>RN  <b>1</b>RN</a>RN~xml; crlf",
                "<a>N  <b>1</b>NN  <b>2</b>N</a>N~xml; blank lines=3",
                "<a>N<b>N<c/>N</b>N</a>N~xml; indent=0",
                "<a>N<b>NT<c/>N</b>N</a>N~xml; indent=0,0,1t",
                "<a>N  <b />N</a>N~xml; space before />",
                "<?xml version=^1^?><a/>N~xml; joined",
                "<a x=^1^>N  <text/>N  <b x=^2^>y</b>N</a>N~xml; attributes=x; text=content"
            })
    void saysHowADocumentIsWritten(String text, String style) {
        String source =
                text.replace("RN", "\r\n").replace('N', '\n').replace('T', '\t').replace('^', '"');
        XmlDocument document = document(source);

        assertThat(document.style()).isEqualTo(style);
        assertThat(XmlText.write(json(document), document.style())).isEqualTo(source);
    }

    @Test
    void whatIsIndentedOtherwiseStaysAsItIs() {
        XmlDocument document = document("<a>\n  <b>\n    <c/>\n  </b>\n  <b>\n <c/>\n  </b>\n</a>\n");

        assertThat(json(document)).isEqualTo("{\"a\":{\"b\":[{\"c\":null},\"\\n <c/>\\n  \"]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a><b></a></b>",
                "</a>",
                "<a/><b/>",
                "<a/>text",
                "<a b=\"1/>",
                "<a b=\"<\">",
                "<a <b/></a>",
                "< a/>",
                "<a></a >",
                "<!-- open <a/>",
                "<a><![CDATA[open</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>",
                "<a><!DOCTYPE b></a>",
                " <a/>",
                "<a/>\n\n"
            })
    void refusesWhatIsNoEvenDocument(String text) {
        Reading reading = XmlText.read(text);

        assertThat(reading.document()).isEmpty();
        assertThat(reading.refusal()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{'a':1}~csv",
                "[1]~xml",
                "{}~xml",
                "{'a':[[1]]}~xml",
                "{'a':1,'b':2}~xml",
                "{'a':{'b':1}}~xml; indent=x",
                "{'a':{'b':1}}~xml; indent=0,0",
                "{'a':1}~xml; blank lines=9",
                "{'a':1}~xml; unknown",
                "{'a':'</a>'}~xml",
                "{'a b':1}~xml",
                "{'a': 1}~xml",
                "{'a':1}~xml; attributes=b",
                "{~xml"
            })
    void refusesToWriteWhatItDidNotRead(String json, String style) {
        assertThatThrownBy(() -> XmlText.write(json.replace('\'', '"'), style))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mutatedDocumentsComeBackOrAreRefused() {
        List<String> samples = List.of(
                XmlSamples.report(12),
                XmlSamples.feed(6, "\n"),
                XmlSamples.feed(6, "\r\n"),
                XmlSamples.compact(8),
                XmlSamples.settings(5),
                "\uFEFF<a>\n  <b x=\"1\" />\n\n  <b/>\n  <!-- c -->\n  <b y='2'>z</b>\n</a>\n");
        String alphabet = "<>/\"'&=!-?[] \n\t\r\\ab1@{}\u0000\uD800\u00e9";
        int read = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(samples.get(seed % samples.size()));
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            Reading reading = XmlText.read(text.toString());
            if (reading.document().isPresent()) {
                XmlDocument document = reading.document().get();
                assertThat(XmlText.write(json(document), document.style()))
                        .as("seed %d", seed)
                        .isEqualTo(text.toString());
                read++;
            }
        }
        assertThat(read).isBetween(5_000, 19_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<", "<a ", "<!--", "<![CDATA[", "</a>", "<a b=\"", "<a/>", "a", "&", "<a>\n", "\n"})
    @Timeout(60)
    void aMillionHostileCharactersAreReadInOneGlance(String unit) {
        String hostile = unit.repeat(1_000_000 / unit.length());

        assertThat(XmlText.read(hostile).document()).isEmpty();
        assertThat(XmlText.read("<r>" + hostile + "</r>").document().isPresent()
                        || !XmlText.read("<r>" + hostile + "</r>").refusal().isEmpty())
                .isTrue();
    }

    @Test
    void rowsAreGivenBackAsTheyStandInTheText() {
        XmlDocument document = document(XmlSamples.report(20));

        assertThat(document.isTable()).isTrue();
        assertThat(document.row(0))
                .isEqualTo("<testcase name=\"keepsOrder0\" classname=\"com.example.OrderTest\" time=\"0.0\"/>");
        assertThat(document.row(6))
                .startsWith("<testcase name=\"keepsOrder11\"")
                .endsWith("</testcase>");
    }
}
