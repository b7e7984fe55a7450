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
package dev.headroom.engine;

import dev.headroom.engine.token.TokenCounter;
import java.util.OptionalInt;

/**
 * The one place that counts and decides: an output is accepted only with fewer tokens than the original, marker and
 * legend included, by the same counter.
 *
 * @param counter counts both sides
 * @param name the counter's name
 * @param exact whether it is the model's own
 */
record TokenGate(TokenCounter counter, String name, boolean exact) {

    static TokenGate of(TokenCounter counter) {
        return new TokenGate(counter, counter.name(), counter.exact());
    }

    /** The tokens of an original. */
    int tokens(String original) {
        return counter.count(original);
    }

    /** The tokens of an output if it may go out instead of an original of so many; empty if not. */
    OptionalInt accept(String output, int tokensBefore) {
        int tokens = counter.count(output);
        return tokens < tokensBefore ? OptionalInt.of(tokens) : OptionalInt.empty();
    }
}
