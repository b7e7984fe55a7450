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
package dev.headroom.engine.compress;

import dev.headroom.engine.token.TokenCounter;

/** Four characters are a token; for tests that compress thousands of texts. */
public final class QuickCounter implements TokenCounter {

    /** Creates the counter. */
    public QuickCounter() {}

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
}
