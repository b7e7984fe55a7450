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

import java.util.List;

/**
 * A pattern as it is read from a legend.
 *
 * @param parts what a line of it is made of, in order
 * @param values how many of the parts are values that a line gives
 * @param timed whether one of the parts is the time
 * @param open whether the rest of the line follows
 */
record ReadPattern(List<ReadPattern.Part> parts, int values, boolean timed, boolean open) {

    /** What a part is. */
    enum Kind {
        TEXT,
        VALUE,
        /** The last value of a variable. */
        REPEATED,
        TIME,
        CLOCK
    }

    /**
     * A part of a pattern.
     *
     * @param kind what it is
     * @param text its characters if it is text
     * @param variable the number of the variable of a value
     */
    record Part(Kind kind, String text, int variable) {}

    static ReadPattern of(List<Part> parts, boolean open) {
        int values = 0;
        boolean timed = false;
        for (Part part : parts) {
            values += part.kind() == Kind.VALUE ? 1 : 0;
            timed |= part.kind() == Kind.TIME;
        }
        return new ReadPattern(List.copyOf(parts), values, timed, open);
    }
}
