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
package dev.headroom.accuracy.reading.data;

import java.util.Locale;

/** What a question takes. */
public enum Task {
    /** The value of a field of one row. */
    LOOKUP,
    /** The value of a field within an object of one row. */
    NESTED_LOOKUP,
    /** How many rows meet a condition. */
    COUNT,
    /** Which rows meet a condition. */
    FILTER,
    /** The largest, the smallest or the sum of the values of a field. */
    AGGREGATE,
    /** What the data looks like: how many rows, which is last, which fields a row has. */
    STRUCTURE;

    /**
     * The name of the task in tables.
     *
     * @return lower-case letters and hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
