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
package dev.headroom.benchmarks.engine;

import dev.headroom.engine.HeadroomEngine;
import dev.headroom.engine.HeadroomOptions;
import dev.headroom.engine.token.TokenCounter;

/** Engines for measuring. */
final class Engines {

    /** Takes no time, and says that it is exact so that the engine adds no reserve. */
    private static final TokenCounter QUICK = new TokenCounter() {
        @Override
        public int count(String text) {
            return (text.length() + 3) / 4;
        }

        @Override
        public String name() {
            return "quick";
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private Engines() {}

    /** Remembers nothing, counts four characters as a token and takes texts of any size. */
    static HeadroomEngine codecsAlone() {
        return HeadroomEngine.builder()
                .tokenCounter(QUICK)
                .memoBytes(0)
                .options(HeadroomOptions.builder()
                        .maxBlockCharacters(Integer.MAX_VALUE)
                        .build())
                .build();
    }
}
