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
package dev.headroom.engine.compress.table;

/** The ways a table can be written shorter. Each can be switched off, so that its price in accuracy can be measured. */
public enum Encoding {
    /** A value that nearly all rows share is stated once. */
    CONSTANT,
    /** A column absent from most rows is named only in the rows that have it. */
    SPARSE,
    /** Numbers that grow by a fixed step from row to row, alone or inside a text, are stated as start and step. */
    SEQUENCE,
    /** A text that contains the cells of other columns is stated as a template over them. */
    DERIVED,
    /** Columns that another column determines are stated once for each of its values. */
    LOOKUP,
    /** A prefix and suffix that all values share are stated in the column's heading. */
    AFFIX,
    /** Long values that repeat are replaced by letters, with a legend. */
    CODES,
    /** In a listing, a cell that says what the cell above says is replaced by {@code ~}, or its beginning is. */
    ABOVE,
    /** In a listing, a text that says a number several times is replaced by a letter and the number. */
    PATTERNS,
    /** Rows of a few different kinds get a heading each. */
    SHAPES,
    /** Arrays of objects within rows become indented rows of their own. */
    NESTED,
    /** Texts that occur again and again are replaced by {@code $a}, {@code $b}, .. with a legend. */
    ABBREVIATIONS
}
