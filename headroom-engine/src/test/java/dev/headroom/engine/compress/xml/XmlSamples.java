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

/** Documents of XML for tests. */
public final class XmlSamples {

    private XmlSamples() {}

    /** A report of tests, two of which failed. */
    public static String report(int tests) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<testsuite name=\"com.example.OrderTest\" tests=\"" + tests + "\" failures=\"2\">\n");
        for (int i = 0; i < tests; i++) {
            out.append("  <testcase name=\"keepsOrder" + i * 37 % 211
                    + "\" classname=\"com.example.OrderTest\" time=\"0." + i * 53 % 97 + "\"");
            if (i == tests / 3 || i == tests / 2) {
                out.append(">\n    <failure message=\"expected: &lt;" + i + "&gt;\" type=\"AssertionError\"><![CDATA["
                        + "AssertionError: expected <" + i + ">\n\tat OrderTest.keepsOrder(OrderTest.java:" + (40 + i)
                        + ")]]></failure>\n  </testcase>\n");
            } else {
                out.append("/>\n");
            }
        }
        return out.append("</testsuite>\n").toString();
    }

    /** A feed with elements of text, some of them repeated, and comments. */
    public static String feed(int entries, String lineEnd) {
        StringBuilder out = new StringBuilder("<rss version=\"2.0\" xmlns:dc=\"http://purl.example/dc\">\n")
                .append("  <channel>\n    <title>Notes &amp; news</title>\n");
        for (int i = 0; i < entries; i++) {
            out.append(i == 2 ? "    <!-- older -->\n" : "")
                    .append("    <item>\n      <title>Release " + i * 7 % 31 + "</title>\n")
                    .append("      <guid isPermaLink=\"false\">https://news.example/?p=" + (100 + i) + "</guid>\n")
                    .append("      <category>engine</category>\n      <category>note</category>\n")
                    .append("      <dc:creator>Ann</dc:creator>\n      <empty></empty>\n    </item>\n");
        }
        out.append("  </channel>\n</rss>");
        return out.toString().replace("\n", lineEnd);
    }

    /** Everything on one line. */
    public static String compact(int rows) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><rows>");
        for (int i = 0; i < rows; i++) {
            out.append("<row><id>" + i * 13 % 101 + "</id><state>open</state><note/></row>");
        }
        return out.append("</rows>").toString();
    }

    /** Settings, each an element with a name of its own: nothing repeats. */
    public static String settings(int options) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>\n<settings>\n");
        for (int i = 0; i < options; i++) {
            out.append("  <option" + i + ">value " + i * i % 307 + " is used before the server starts</option" + i
                    + ">\n");
        }
        return out.append("</settings>\n").toString();
    }
}
