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
package dev.headroom.engine.compress.table;

import java.util.List;
import java.util.Optional;

/** How one column of a shape is written. Rows that break a rule say so in their last cell. */
sealed interface Rule {

    /**
     * All rows have the same value, or all lack the key.
     *
     * @param node the tape node of the value; -1 for a key that rows lack
     */
    record Fixed(int node) implements Rule {}

    /** The value follows from the row number and from other cells of the row. */
    record Computed(Template template) implements Rule {}

    /**
     * The value is looked up by what the row shows in another column.
     *
     * @param key the other column's position in the shape
     */
    record Looked(int key) implements Rule {}

    /**
     * The row shows a cell.
     *
     * @param affix what stands around the cells
     * @param codes the numbers of the values replaced by codes, in the order of their codes; empty for none
     * @param above how cells refer to the one above, as {@link Above} says
     * @param patterns what stands around numbers, in the order of their letters, as {@link Patterns} says
     */
    record Shown(Optional<Template> affix, List<Integer> codes, char above, List<String> patterns) implements Rule {
        public Shown {
            codes = List.copyOf(codes);
            patterns = List.copyOf(patterns);
        }

        static Shown plain() {
            return new Shown(Optional.empty(), List.of());
        }

        Shown(Optional<Template> affix, List<Integer> codes) {
            this(affix, codes, Above.NEVER, List.of());
        }

        static Shown below(Optional<Template> affix, char above) {
            return new Shown(affix, List.of(), above, List.of());
        }

        static Shown like(List<String> patterns) {
            return new Shown(Optional.empty(), List.of(), Above.NEVER, patterns);
        }
    }
}
