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

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.json.JsonSyntaxException;
import dev.headroom.engine.internal.json.JsonTape;
import dev.headroom.engine.internal.xml.XmlJson.Written;
import dev.headroom.engine.internal.xml.XmlScanner.Result;
import java.util.Optional;

/**
 * Documents of XML as JSON, and back. An element of text becomes that text, one with attributes or elements an object
 * of these in order, elements of one name that follow each other an array. What stands between tags stays as it is,
 * entities too, so nothing has to be resolved. What JSON cannot say - which members are attributes, how elements are
 * indented - is said by a style of a few words.
 *
 * <pre>{@code
 * <suite name="a">\n  <case id="1"/>\n  <case id="2">no</case>\n</suite>\n
 *     tape():  {"suite":{"name":"a","case":[{"id":1},{"id":2,"text":"no"}]}}
 *     style(): xml; attributes=name id
 * }</pre>
 *
 * <p>Stateless and thread-safe. Time and memory are linear in the text.
 */
public final class XmlText {

    private XmlText() {}

    /** What came of reading: a document, or the reason why there is none; exactly one is there. */
    public record Reading(Optional<XmlDocument> document, String refusal) {

        static Reading refused(String reason) {
            return new Reading(Optional.empty(), reason);
        }
    }

    /**
     * Reads a text. Whatever is returned as a document has been written back and found equal to the text.
     *
     * @param text any text
     * @return a document, or why there is none; the reason never quotes the text
     */
    public static Reading read(String text) {
        int from = Frame.markLength(text);
        Result result = XmlScanner.scan(text, from);
        if (result.found().isEmpty()) {
            return Reading.refused(result.refusal());
        }
        XmlJson json = new XmlJson(text, result.found().get(), from);
        Optional<Written> written = json.write();
        if (written.isEmpty()) {
            return Reading.refused("the top level is not written evenly");
        }
        try {
            JsonTape tape = JsonTape.parse(written.get().json());
            return XmlWriter.write(tape, written.get().style()).equals(text)
                    ? new Reading(
                            Optional.of(new XmlDocument(
                                    text, tape, written.get().style().text(), json.spans())),
                            "")
                    : Reading.refused("tags or indentation are not regular");
        } catch (JsonSyntaxException | IllegalArgumentException e) {
            return Reading.refused("it cannot be said as JSON: " + e.getMessage());
        }
    }

    /**
     * Writes a text again.
     *
     * @param json the JSON of a document, without white space between its tokens
     * @param style the style that belongs to it
     * @return the text that was read, byte for byte
     * @throws IllegalArgumentException when JSON and style are not those of a document
     */
    public static String write(String json, String style) {
        try {
            String text = XmlWriter.write(JsonTape.parse(json), XmlStyle.parse(style));
            Optional<XmlDocument> document = read(text).document();
            if (document.isPresent() && document.get().style().equals(style) && isSame(document.get(), json)) {
                return text;
            }
            throw new IllegalArgumentException("json: not what is written for a document of XML");
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("json: " + e.getMessage(), e);
        }
    }

    private static boolean isSame(XmlDocument document, String json) {
        return document.tape().source().length == json.length()
                && json.contentEquals(java.nio.CharBuffer.wrap(document.tape().source()));
    }
}
