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
package dev.headroom.code.tree;

/** The name by which something is called, of the code that names it. Stateless. */
final class Names {

    private Names() {}

    /**
     * The name in a stretch of code.
     *
     * @param code the code
     * @param start where a name ({@code run}), a path ({@code Foo::run}, {@code exports.run}), a string or a declarator
     *     of C ({@code *run(int x)}) starts
     * @param end the offset behind it
     * @return its last identifier, in front of parameters; may be empty
     */
    static String of(String code, int start, int end) {
        int behind = parameters(code, start, end);
        while (behind > start && !Character.isJavaIdentifierPart(code.charAt(behind - 1))) {
            behind--;
        }
        int from = behind;
        while (from > start && Character.isJavaIdentifierPart(code.charAt(from - 1))) {
            from--;
        }
        return code.substring(from, behind);
    }

    /** The bracket that opens the parameters: the first one behind an identifier. */
    private static int parameters(String code, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (code.charAt(i) == '(' && Character.isJavaIdentifierPart(code.charAt(i - 1))) {
                return i;
            }
        }
        return end;
    }
}
