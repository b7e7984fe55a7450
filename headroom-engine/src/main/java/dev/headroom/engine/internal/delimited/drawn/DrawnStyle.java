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
package dev.headroom.engine.internal.delimited.drawn;

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a table is drawn.
 *
 * @param frame line ends and byte order mark
 * @param before how many empty lines come first
 * @param bar what stands between cells
 * @param top the line above the names, if there is one
 * @param below the line below the names
 * @param between the line between two rows, if there is one
 * @param bottom the line below the last row, if there is one
 * @param names the side on which each name stands, {@code l}, {@code r} or {@code c}; one letter for all
 * @param align the side on which the cells of each column stand; empty when all stand on the left
 * @param open which lines have no blanks at their ends
 * @param types a second line of names, as it stands; empty when there is none
 * @param widths the columns' widths in characters, where they are not those of the longest cells
 * @param tail what stands below the table, line by line
 */
record DrawnStyle(
        Frame frame,
        int before,
        char bar,
        Optional<Rule> top,
        Rule below,
        Optional<Rule> between,
        Optional<Rule> bottom,
        String names,
        String align,
        Open open,
        String types,
        Optional<List<Integer>> widths,
        List<String> tail) {

    static final String DRAWN = "drawn";

    private static final char USUAL_BAR = '|';
    private static final String LEFT = "l";

    /** Which lines have no blanks at their ends. */
    enum Open {
        /** None: a last cell is as wide as the others. */
        NONE(""),
        /** Rows. */
        ROWS("open rows"),
        /** The names, too. */
        ALL("open");

        private final String word;

        Open(String word) {
            this.word = word;
        }
    }

    static DrawnStyle of(StyleItems items) {
        Frame frame = Frame.of(items);
        String bar = items.takeValue("bar").orElse(String.valueOf(USUAL_BAR));
        DrawnStyle style = new DrawnStyle(
                frame,
                items.takeCount("before"),
                bar.isEmpty() ? USUAL_BAR : bar.charAt(0),
                items.takeValue("top").map(Rule::ofGlyphs),
                items.takeValue("below").map(Rule::ofGlyphs).orElseThrow(DrawnStyle::noRule),
                items.takeValue("between").map(Rule::ofGlyphs),
                items.takeValue("bottom").map(Rule::ofGlyphs),
                items.takeValue("names").orElse(LEFT),
                items.takeValue("align").orElse(""),
                open(items),
                items.takeValue("types").map(DrawnStyle::unescape).orElse(""),
                items.takeNumbers("widths"),
                items.takeValue("tail").map(DrawnStyle::lines).orElse(List.of()));
        items.requireEmpty();
        return style;
    }

    private static IllegalArgumentException noRule() {
        return new IllegalArgumentException("style: no line below the names");
    }

    private static Open open(StyleItems items) {
        if (items.take(Open.ROWS.word)) {
            return Open.ROWS;
        }
        return items.take(Open.ALL.word) ? Open.ALL : Open.NONE;
    }

    /** The style line. */
    String text() {
        List<String> items = new ArrayList<>();
        items.add(DRAWN);
        frame.addTo(items);
        add("before", before > 0 ? String.valueOf(before) : "", items);
        add("bar", bar == USUAL_BAR ? "" : String.valueOf(bar), items);
        add("top", top.map(Rule::glyphs).orElse(""), items);
        add("below", below.glyphs(), items);
        add("between", between.map(Rule::glyphs).orElse(""), items);
        add("bottom", bottom.map(Rule::glyphs).orElse(""), items);
        add("names", names.equals(LEFT) ? "" : names, items);
        add("align", align, items);
        if (open != Open.NONE) {
            items.add(open.word);
        }
        add("types", escape(types), items);
        add(
                "widths",
                String.join(
                        ",",
                        widths.orElse(List.of()).stream().map(String::valueOf).toList()),
                items);
        if (!tail.isEmpty()) {
            items.add("tail="
                    + String.join("\\n", tail.stream().map(DrawnStyle::escape).toList()));
        }
        return StyleItems.join(items);
    }

    private static void add(String key, String value, List<String> items) {
        if (!value.isEmpty()) {
            items.add(key + "=" + value);
        }
    }

    /** Semicolons, quotes and backslashes would be taken for something else in a style line. */
    private static String escape(String text) {
        return text.replace("\\", "\\b").replace(";", "\\s").replace("\"", "\\q");
    }

    private static String unescape(String text) {
        return text.replace("\\q", "\"").replace("\\s", ";").replace("\\b", "\\");
    }

    private static List<String> lines(String tail) {
        return Arrays.stream(tail.split("\\\\n", -1)).map(DrawnStyle::unescape).toList();
    }
}
