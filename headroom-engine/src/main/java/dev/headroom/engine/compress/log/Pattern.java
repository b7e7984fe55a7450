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
package dev.headroom.engine.compress.log;

import org.jspecify.annotations.Nullable;

/**
 * What lines have in common, as the legend says it: a whole message, or the beginning of several, behind which the rest
 * of the line follows.
 */
final class Pattern {

    private final int message;
    private final int depth;
    private final boolean open;
    private final @Nullable Pattern parent;
    private final Values values;
    private int uses;
    private String code = "";

    /**
     * The values in a pattern, in their order.
     *
     * @param positions which tokens they are
     * @param variables what they are values of
     * @param repeated which of them are not written, because they are the last ones of their variables
     * @param last the last one that is written, if nothing can follow it; else below 0
     * @param time which token is the line's time; below 0 if none is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read for every line
    record Values(int[] positions, int[] variables, boolean[] repeated, int last, int time) {}

    /**
     * A pattern.
     *
     * @param message a message that it describes, or that begins like it
     * @param depth how many tokens of that message it describes
     * @param open whether the rest of the line follows
     * @param parent the open pattern that it goes on from
     * @param values its values
     */
    Pattern(int message, int depth, boolean open, @Nullable Pattern parent, Values values) {
        this.message = message;
        this.depth = depth;
        this.open = open;
        this.parent = parent;
        this.values = values;
    }

    int message() {
        return message;
    }

    int depth() {
        return depth;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    Pattern parent() {
        return parent;
    }

    Values values() {
        return values;
    }

    /** How many tokens the parent describes. */
    int start() {
        return parent == null ? 0 : parent.depth;
    }

    void use() {
        uses++;
    }

    int uses() {
        return uses;
    }

    void name(String letters) {
        code = letters;
    }

    String code() {
        return code;
    }
}
