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
 * Leaving rows out, with receipts. The rows of a JSON document go in; a {@link
 * dev.headroom.engine.compress.select.RowRanking} comes out that says which rows to keep first and why, and a {@link
 * dev.headroom.engine.compress.select.Receipt} with exact aggregates over all rows, so that counts, sums and extremes
 * are known without the rows.
 *
 * <p>Pure functions in steps with a value between each: {@link dev.headroom.engine.compress.select.Columns} takes the
 * rows apart, {@link dev.headroom.engine.compress.select.Profile} says what each column is, {@link
 * dev.headroom.engine.compress.select.Signals} plans which rows stand out, {@link
 * dev.headroom.engine.compress.select.RowSelection} orders them. Start at {@code RowSelection}.
 */
@NullMarked
package dev.headroom.engine.compress.select;

import org.jspecify.annotations.NullMarked;
