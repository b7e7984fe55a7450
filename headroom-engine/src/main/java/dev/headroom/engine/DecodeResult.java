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

/** What came of reading a text of the engine back. */
public sealed interface DecodeResult {

    /**
     * The original: of JSON without the white space between its tokens, of other kinds and from the store character by
     * character. A text that the engine had left as it was comes back as it is.
     *
     * @param text the original
     */
    record Original(String text) implements DecodeResult {}

    /**
     * There is no way back.
     *
     * @param reason why, and what to do; plain words
     */
    record Failed(String reason) implements DecodeResult {}
}
