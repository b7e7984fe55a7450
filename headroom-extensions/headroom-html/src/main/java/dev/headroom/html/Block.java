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
package dev.headroom.html;

import dev.headroom.html.page.Box;
import java.util.List;

/**
 * A stretch of output that is shown as a whole or not at all.
 *
 * @param kind what it is
 * @param text the lines, without a line break at the end
 * @param sources the boxes it shows, in the page's order
 */
record Block(Kind kind, String text, List<Box> sources) {

    /**
     * What a block is; those that follow each other closely stand on lines of their own without a blank one between.
     */
    enum Kind {
        HEADING,
        TEXT,
        ITEM,
        CODE,
        TABLE,
        ROW
    }

    Block {
        sources = List.copyOf(sources);
    }

    /** Whether it belongs directly below another one. */
    boolean isBelow(Block other) {
        return (kind == Kind.ROW && (other.kind == Kind.ROW || other.kind == Kind.TABLE))
                || (kind == Kind.ITEM && other.kind == Kind.ITEM);
    }
}
