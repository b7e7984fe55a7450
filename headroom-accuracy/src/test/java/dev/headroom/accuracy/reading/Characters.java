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
package dev.headroom.accuracy.reading;

import dev.headroom.engine.token.TokenCounter;

/** Counts a token for each character, so that tests can compute sizes in the head. */
final class Characters implements TokenCounter {
    @Override
    public int count(String text) {
        return text.length();
    }

    @Override
    public String name() {
        return "characters";
    }

    @Override
    public boolean exact() {
        return true;
    }
}
