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
package dev.headroom.engine.internal.delimited.markdown;

import dev.headroom.engine.internal.delimited.notation.Frame;
import dev.headroom.engine.internal.delimited.notation.StyleItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a Markdown table is written.
 *
 * @param frame line ends and byte order mark
 * @param before how many empty lines come first
 * @param after how many empty lines come last
 * @param layout how cells are padded
 * @param narrowEmpty whether an empty cell of the spaced layout is one blank wide instead of two
 * @param rule the line between header and rows
 * @param widths the columns' widths in code points in the padded layouts, where they are not those of the longest cells
 */
record MarkdownStyle(
        Frame frame,
        int before,
        int after,
        Layout layout,
        boolean narrowEmpty,
        MarkdownRule rule,
        Optional<List<Integer>> widths) {

    static final String MARKDOWN = "markdown";

    private static final String COMPACT = "compact";
    private static final String PADDED = "padded";
    private static final String PADDED_ALIGNED = "padded aligned";
    private static final String NARROW_EMPTY = "narrow empty";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String WIDTHS = "widths";

    /** How cells are padded. */
    enum Layout {
        /** {@code |a|b|}. */
        COMPACT,
        /** {@code | a | b |}. */
        SPACED,
        /** Blanks on the right up to the width of the column. */
        PADDED,
        /** Blanks on the side that the column's alignment says. */
        PADDED_ALIGNED;

        boolean isPadded() {
            return this == PADDED || this == PADDED_ALIGNED;
        }
    }

    static MarkdownStyle of(StyleItems items) {
        Frame frame = Frame.of(items);
        int before = items.takeCount(BEFORE);
        int after = items.takeCount(AFTER);
        Layout layout = takeLayout(items);
        boolean narrowEmpty = items.take(NARROW_EMPTY);
        MarkdownRule rule = MarkdownRule.of(items);
        Optional<List<Integer>> widths = items.takeNumbers(WIDTHS);
        items.requireEmpty();
        return new MarkdownStyle(frame, before, after, layout, narrowEmpty, rule, widths);
    }

    private static Layout takeLayout(StyleItems items) {
        if (items.take(COMPACT)) {
            return Layout.COMPACT;
        }
        if (items.take(PADDED)) {
            return Layout.PADDED;
        }
        return items.take(PADDED_ALIGNED) ? Layout.PADDED_ALIGNED : Layout.SPACED;
    }

    /** The style line. */
    String text() {
        List<String> items = new ArrayList<>();
        items.add(MARKDOWN);
        frame.addTo(items);
        addCount(BEFORE, before, items);
        addCount(AFTER, after, items);
        switch (layout) {
            case COMPACT -> items.add(COMPACT);
            case SPACED -> {}
            case PADDED -> items.add(PADDED);
            case PADDED_ALIGNED -> items.add(PADDED_ALIGNED);
        }
        if (narrowEmpty) {
            items.add(NARROW_EMPTY);
        }
        rule.addTo(items);
        widths.ifPresent(list -> items.add(WIDTHS + "="
                + String.join(",", list.stream().map(String::valueOf).toList())));
        return StyleItems.join(items);
    }

    private static void addCount(String key, int count, List<String> items) {
        if (count > 0) {
            items.add(key + "=" + count);
        }
    }
}
