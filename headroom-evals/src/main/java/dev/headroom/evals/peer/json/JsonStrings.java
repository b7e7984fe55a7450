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
package dev.headroom.evals.peer.json;

/** Strings in the text of JSON. Stateless. */
public final class JsonStrings {
    private JsonStrings() {}

    /**
     * Where a string ends.
     *
     * @param json         a text that is JSON
     * @param openingQuote where the string begins
     * @return the index after its closing quote
     */
    public static int end(String json, int openingQuote) {
        int at = openingQuote + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
