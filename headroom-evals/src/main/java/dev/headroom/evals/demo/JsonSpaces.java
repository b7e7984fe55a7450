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
package dev.headroom.evals.demo;

/**
 * Takes the white space between the tokens out of JSON and leaves everything else alone. Knows nothing but where
 * strings begin and end, so that it is a check on the engine and not a copy of it.
 */
final class JsonSpaces {
    private JsonSpaces() {}

    static String removedFrom(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\') {
                out.append(c).append(json.charAt(++i));
            } else if (inString || " \t\r\n".indexOf(c) < 0) {
                out.append(c);
                inString ^= c == '"';
            }
        }
        return out.toString();
    }
}
