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
package dev.headroom.html.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of running text: the characters of one text node, or a line break. Immutable.
 *
 * @param node the text; null for a line break
 * @param link the link it belongs to; null when there is none
 * @param span the innermost element that gives it a style; null when it has none
 * @param style what it is, bits of {@link #CODE} and the like
 */
public record Piece(
        @Nullable TextNode node,
        @Nullable Element link,
        @Nullable Element span,
        int style) {

    /** Code, keys or output of programs. */
    public static final int CODE = 1;

    /** Raised. */
    public static final int RAISED = 2;

    /** Lowered. */
    public static final int LOWERED = 4;

    /** Struck out. */
    public static final int STRUCK = 8;

    /** Quoted. */
    public static final int QUOTED = 16;

    /** A line break. */
    static final Piece BREAK = new Piece(null, null, null, 0);
}
