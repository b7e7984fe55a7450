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
 * What all codecs for tabular data share: a {@link dev.headroom.engine.compress.rows.RowSource} comes in, the lossless
 * table form of it comes out, or, where that is over the budget and rows may be left out, a selection of its rows with
 * a receipt. Start at {@link dev.headroom.engine.compress.rows.RowCompression#compress}.
 */
@NullMarked
package dev.headroom.engine.compress.rows;

import org.jspecify.annotations.NullMarked;
