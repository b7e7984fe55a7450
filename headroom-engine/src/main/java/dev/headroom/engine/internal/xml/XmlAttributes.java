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

/** The attributes of one tag, one after another. For one use. */
final class XmlAttributes {

    private final String text;
    private final int end;
    private int nameStart;
    private int nameEnd;
    private int valueEnd;

    /** Starts in front of the first attribute, behind the tag's name. */
    XmlAttributes(String text, int from, int end) {
        this.text = text;
        this.end = end;
        this.valueEnd = from - 1;
    }

    /** Whether attributes are written as {@code  name="value"}, one space in front of each and nothing behind. */
    static boolean areRegular(String text, int from, int end) {
        XmlAttributes attributes = new XmlAttributes(text, from, end);
        int behind = from;
        while (attributes.next()) {
            behind = attributes.valueEnd + 1;
        }
        return behind == end || (behind + 1 == end && text.charAt(behind) == ' ' && text.startsWith("/>", end));
    }

    /** Goes to the next attribute; false when there is none that is written regularly. */
    boolean next() {
        int at = valueEnd + 1;
        if (at + 1 >= end || text.charAt(at) != ' ') {
            return false;
        }
        int name = at + 1;
        int equals = name;
        while (equals < end && XmlScanner.isNamePart(text.charAt(equals))) {
            equals++;
        }
        if (equals == name || !text.startsWith("=\"", equals)) {
            return false;
        }
        int quote = text.indexOf('"', equals + 2);
        if (quote < 0 || quote >= end) {
            return false;
        }
        nameStart = name;
        nameEnd = equals;
        valueEnd = quote;
        return true;
    }

    int nameStart() {
        return nameStart;
    }

    int nameEnd() {
        return nameEnd;
    }

    int valueStart() {
        return nameEnd + 2;
    }

    /** Where the quote behind the value stands. */
    int valueEnd() {
        return valueEnd;
    }
}
