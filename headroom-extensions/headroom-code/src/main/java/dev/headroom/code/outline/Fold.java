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
package dev.headroom.code.outline;

/**
 * Lines that can be left out together so that what remains still parses, with one comment line in their place.
 *
 * @param kind what they are
 * @param first the first line, counted from 0
 * @param last the last line, included
 * @param symbol the index of the symbol that they belong to, or -1
 */
public record Fold(Kind kind, int first, int last, int symbol) {

    /** What can be left out. */
    public enum Kind {
        /** The statements of a function. */
        BODY,
        /** What follows the first line of a comment or a documentation string. */
        COMMENT,
        /** A comment as a whole. */
        REMARK,
        /** Elements of a long list or table in the source. */
        DATA,
        /** Some of many imports. */
        IMPORTS,
        /** A declaration or statement as a whole, with its comments. */
        UNIT
    }

    /** How many lines it has. */
    public int size() {
        return last - first + 1;
    }
}
