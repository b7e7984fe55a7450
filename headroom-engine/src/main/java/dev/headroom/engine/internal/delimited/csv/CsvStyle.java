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
package dev.headroom.engine.internal.delimited.csv;

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How separated records are written.
 *
 * @param separator what stands between two fields
 * @param frame line ends and byte order mark
 * @param quoting which fields of the records are quoted
 * @param quotedHeader whether every name is quoted; otherwise only those that need it
 * @param bareWord with {@link Quoting#STRINGS}, the one word that stands unquoted for a missing value, such as NA
 */
record CsvStyle(char separator, Frame frame, Quoting quoting, boolean quotedHeader, Optional<String> bareWord) {

    static final String CSV = "csv";
    static final String TSV = "tsv";

    private static final String SEPARATOR = "sep";
    private static final String QUOTE_ALL = "quote all";
    private static final String QUOTE_STRINGS = "quote strings";
    private static final String QUOTE_NONE = "quote none";
    private static final String HEADER_QUOTED = "header quoted";
    private static final String HEADER_BARE = "header bare";
    private static final String BARE_WORD = "bare";

    /** Which fields stand in quotes. */
    enum Quoting {
        /** Fields that need it, and strings that would otherwise read as numbers or literals. */
        MINIMAL,
        /** Every field; numbers too. */
        ALL,
        /** Every string. */
        STRINGS,
        /** None; a quote is an ordinary character. */
        NONE
    }

    static CsvStyle of(StyleItems items) {
        char separator = items.format().equals(TSV)
                ? '\t'
                : items.takeValue(SEPARATOR).map(CsvStyle::separatorNamed).orElse(',');
        Frame frame = Frame.of(items);
        Quoting quoting = takeQuoting(items);
        boolean quoted = items.take(HEADER_QUOTED);
        boolean bare = items.take(HEADER_BARE);
        Optional<String> bareWord = items.takeValue(BARE_WORD);
        items.requireEmpty();
        return new CsvStyle(separator, frame, quoting, quoted || (quotesHeaderByDefault(quoting) && !bare), bareWord);
    }

    private static Quoting takeQuoting(StyleItems items) {
        if (items.take(QUOTE_ALL)) {
            return Quoting.ALL;
        }
        if (items.take(QUOTE_STRINGS)) {
            return Quoting.STRINGS;
        }
        return items.take(QUOTE_NONE) ? Quoting.NONE : Quoting.MINIMAL;
    }

    private static boolean quotesHeaderByDefault(Quoting quoting) {
        return quoting == Quoting.ALL || quoting == Quoting.STRINGS;
    }

    /** The style line. */
    String text() {
        List<String> items = new ArrayList<>();
        items.add(separator == '\t' ? TSV : CSV);
        if (separator == ';') {
            items.add(SEPARATOR + "=semicolon");
        } else if (separator == '|') {
            items.add(SEPARATOR + "=pipe");
        }
        frame.addTo(items);
        switch (quoting) {
            case MINIMAL -> {}
            case ALL -> items.add(QUOTE_ALL);
            case STRINGS -> items.add(QUOTE_STRINGS);
            case NONE -> items.add(QUOTE_NONE);
        }
        if (quotedHeader != quotesHeaderByDefault(quoting)) {
            items.add(quotedHeader ? HEADER_QUOTED : HEADER_BARE);
        }
        bareWord.ifPresent(word -> items.add(BARE_WORD + "=" + word));
        return StyleItems.join(items);
    }

    private static char separatorNamed(String name) {
        return switch (name) {
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> throw new IllegalArgumentException("style: unknown separator '" + name + "'");
        };
    }
}
