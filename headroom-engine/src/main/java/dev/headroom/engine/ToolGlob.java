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

/** Patterns for tool names: {@code *} stands for any characters, everything else for itself. */
final class ToolGlob {

    /** Longer patterns are a mistake; the bound makes matching linear in the name. */
    static final int MAX_LENGTH = 200;

    private ToolGlob() {}

    /**
     * Whether a pattern matches a whole name. On a mismatch only the last star has to be moved on, never an earlier
     * one, so the cost is at most the product of both lengths.
     */
    static boolean matches(String glob, String name) {
        int star = -1;
        int retry = 0;
        int g = 0;
        int n = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                retry = n;
            } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++retry;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
