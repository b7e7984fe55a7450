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
package dev.headroom.engine.ccr.query;

import dev.headroom.engine.internal.json.JsonKind;
import java.util.Optional;

/** How two values can stand to each other. */
enum Comparison {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    /** The same relation seen from the other side: {@code 5 < a} is {@code a > 5}. */
    Comparison mirrored() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
        };
    }

    /** Whether the relation holds between two values; the number of the right one is known already. */
    boolean holds(Cell left, Cell right, Optional<Decimal> rightNumber) {
        if (left.kind() == JsonKind.NULL || right.kind() == JsonKind.NULL) {
            return false;
        }
        if ((left.kind() == JsonKind.NUMBER || right.kind() == JsonKind.NUMBER) && rightNumber.isPresent()) {
            Optional<Decimal> leftNumber = left.number();
            return leftNumber.isPresent() && admits(leftNumber.get().compareTo(rightNumber.get()));
        }
        if (this == EQUAL) {
            return left.text().equals(right.text());
        }
        return left.kind() == JsonKind.STRING
                && right.kind() == JsonKind.STRING
                && admits(left.text().compareTo(right.text()));
    }

    private boolean admits(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
