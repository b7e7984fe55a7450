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
/**
 * The table form that JSON, NDJSON, CSV and Markdown tables share. A document goes in as a tape; {@link
 * dev.headroom.engine.compress.table.TableForm} writes it with everything its rows have in common said once, and reads
 * it back.
 *
 * <p>On the way in: {@code DocumentWriter} finds the arrays, {@code Table} takes their rows apart into {@code Field}s,
 * {@code Shapes} groups rows with the same columns, {@code Rules} chooses a {@code Rule} for each column (with {@code
 * Affix}, {@code Learner}, {@code Edges} and {@code Lookups} finding what columns have in common), {@code TableWriter},
 * {@code HeadingWriter} and {@code RowWriter} write, and {@code Abbreviations} replaces texts that repeat. On the way
 * back: {@code DocumentReader}, {@code HeadingReader}, {@code RowReader}. {@code Syntax} is what both sides agree on.
 */
@NullMarked
package dev.headroom.engine.compress.table;

import org.jspecify.annotations.NullMarked;
