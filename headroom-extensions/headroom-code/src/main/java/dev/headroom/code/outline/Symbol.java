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
package dev.headroom.code.outline;

import java.util.List;

/**
 * Something that a source defines.
 *
 * @param name its name as it is called, such as {@code parseArgs}; empty when it has none
 * @param first the line it starts in, counted from 0
 * @param last the line it ends in
 * @param callable whether it is a function, method or the like
 */
public record Symbol(String name, int first, int last, boolean callable) {

    /** The index of the first of some symbols, in order, that starts in a line or behind it. */
    static int firstFrom(List<Symbol> symbols, int line) {
        int low = 0;
        int high = symbols.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (symbols.get(middle).first() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
