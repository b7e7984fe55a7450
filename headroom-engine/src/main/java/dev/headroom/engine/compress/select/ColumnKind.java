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
package dev.headroom.engine.compress.select;

/** What the values of a column are good for. */
enum ColumnKind {
    /** The same value in every row. */
    CONSTANT,
    /** Few values, each in several rows: what one counts. */
    CATEGORY,
    /** Quantities: what one adds up, averages and compares. */
    NUMBER,
    /** Points in time. */
    TIME,
    /** Names of things: ids, hashes, sequences. */
    IDENTIFIER,
    /** Free text. */
    TEXT,
    /** Nothing but null. */
    EMPTY,
    /** Values that nest too deep to be looked into. */
    OPAQUE
}
